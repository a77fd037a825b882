"""The elements of letters in the format of GB/T 9704, against the source each was set from.

The source stands beside the PDF under the same name (.qmd). A value counts where the pages print it: a
layout may leave one out, and a source may be newer than its pages; what is not printed is listed. The
numbers of a heading and the mark before a list of attachments are the document's own members.
"""
import re

from .document import converted, f1, fold, printed, rate, walk
from .source import parts

# Element → keys of a source that give it.
KEYS = {
    "title": ("title",),
    "subtitle": ("subtitle", "gongwensubtitle"),
    "issuer": ("header-org",),
    "number": ("header-number",),
    "signatory": ("header-signatory",),
    "addressee": ("mainreceiver",),
    "signature": ("signature",),
    "date": ("signdate",),
    "note": ("notes",),
    "copies": ("copyto",),
    "imprint": ("issue-author", "issue-date"),
    "attachments": ("attachments", "attachmentHZ"),
}
NODES = {
    "title": "title", "subtitle": "subtitle", "issuer": "issuerMark", "number": "documentNumber",
    "signatory": "signatory", "addressee": "addressee", "signature": "signature", "date": "date",
    "note": "note", "copies": "copyTo", "imprint": "imprint",
}
# What the layout prints around a value.
AROUND = {"note": re.compile(r"^\((.*)\)$"), "copies": re.compile(r"^抄送:(.*?)。?$"),
          "signatory": re.compile(r"^签发人:(.*)$"), "addressee": re.compile(r"^(.*):$")}
NUMBER = re.compile(r"^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\\?\.\s+)(.*[^。；：])$")
ATTACHMENT = re.compile(r"^(?:附件[:：])?\s*(\d+)\s*[.．、]\s*(.+)$")
DATE = re.compile(r"^(\d{4})年(\d{1,2})月(\d{1,2})日$")
SHOWN = 12


def bare(name, value):
    value = fold(value)
    # A source may have the mark, and its layout print another: （（此件公开发布））.
    while name in AROUND and (match := AROUND[name].match(value)):
        value = match[1]
    return value


def listed(values):
    """Titles of attachments, their numbers dropped."""
    titles = [ATTACHMENT.match(v.strip().strip("　")) for v in values]
    return [fold(m[2]) if m else fold(v) for m, v in zip(titles, values)]


def headings(body):
    found = []
    for line in body:
        if match := re.match(r"^(#+)\s+(.*?)\s*(\{.*\})?$", line):
            found.append(("", fold(match[2])))
        elif match := NUMBER.match(line.strip()):
            found.append((fold(match[1].replace("\\", "")), fold(match[2])))
    return found


def wanted(text, pages):
    """Element → list of values that the pages print, and what they do not print."""
    fields, body = parts(text)
    start = next((n for n, line in enumerate(body) if line.startswith(("附件：", "附件:"))), len(body))
    values, absent = {}, []
    for name, keys in KEYS.items():
        given = [v for key in keys for v in (fields[key] if isinstance(fields.get(key), list) else [fields.get(key)]) if v]
        given = listed(given) if name == "attachments" else [bare(name, v) for v in given]
        if name == "imprint":
            given = ["".join(given)] if given else []
        if name == "attachments":
            given += listed(body[start:])
        values[name] = [v for v in given if v in pages]
        absent += [f"{name} {v}" for v in given if v not in pages]
    titles = headings(body[:start])
    values["headings"] = [h for h in titles if h[1] in pages]
    return values, absent + [f"heading {h[1]}" for h in titles if h[1] not in pages]


def found(document):
    """The same elements of a document, from its nodes and its metadata."""
    metadata, nodes = document["metadata"], list(walk(document["body"]))
    values = {name: [bare(name, n["text"]) for n, _ in nodes if n["type"] == kind] for name, kind in NODES.items()}
    values["attachments"] = [fold(v) for v in metadata.get("attachments", [])]
    values["headings"] = [(fold(n.get("marker", {}).get("text")), fold(n["heading"]["text"])) for n, _ in nodes
                          if n["type"] == "section" and n.get("heading")]
    return values


def disagreements(document, gold):
    """Metadata that say another thing than the source does."""
    metadata, wrong = document["metadata"], []
    pairs = [("title", gold["title"]), ("documentNumber", gold["number"]), ("subtitle", gold["subtitle"]),
             ("issuers", gold["issuer"]), ("signatories", gold["signatory"])]
    for key, values in pairs:
        value = metadata.get(key, [])
        if [fold(v) for v in (value if isinstance(value, list) else [value])] != values:
            wrong.append(f"metadata {key}: {value}")
    dates = [f"{m[1]}-{int(m[2]):02}-{int(m[3]):02}" for v in gold["date"] if (m := DATE.match(v))]
    if [v for v in [metadata.get("issued")] if v] != dates:
        wrong.append(f"metadata issued: {metadata.get('issued')}")
    for key, values in (("addressees", gold["addressee"]), ("copyTo", gold["copies"])):
        # The list is the line cut at its commas and enumeration marks.
        if [fold(v) for v in metadata.get(key, [])] != cut(values, metadata.get(key, [])):
            wrong.append(f"metadata {key}: {metadata.get(key)}")
    return wrong


def cut(values, found):
    """The values as the metadata lists them: in order, all of the line but the marks between them."""
    left = "".join(values)
    for value in map(fold, found):
        if not left.startswith(value):
            return [left]
        left = left[len(value):].lstrip(",、;")
    return [left] if left else [fold(v) for v in found]


def measure(program, corpus, sources):
    total, notes = {name: [0, 0, 0] for name in (*KEYS, "headings")}, []
    right = letters = 0
    for source in sources:
        truth = source.with_suffix(".qmd")
        documents = converted(program, source)
        if not truth.exists() or len(documents) != 1:
            continue
        pages = "".join(fold(line) for line in printed(source))
        gold, absent = wanted(truth.read_text(encoding="utf-8"), pages)
        got, wrong = found(documents[0]), disagreements(documents[0], gold)
        for name, values in gold.items():
            hits, missing, extra = f1(values, got[name])
            total[name] = [a + b for a, b in zip(total[name], (hits, len(values), len(got[name])))]
            wrong += [f"{name} missing: {v}" for v in missing] + [f"{name} invented: {v}" for v in extra]
        letters, right = letters + 1, right + (not wrong)
        if wrong or absent:
            notes.append(f"{source.name}: {'; '.join(wrong[:SHOWN])}{' | not printed: ' + '; '.join(absent) if absent else ''}")
    if not letters:
        return {}, notes
    notes += [f"letters {name}: {h} right of {g} printed, {w} given" for name, (h, g, w) in total.items()]
    figures = {f"pdf letters {name}": rate(*counts) for name, counts in total.items() if counts[1] + counts[2]}
    return figures | {"pdf letters whole": round(right / letters, 4)}, notes
