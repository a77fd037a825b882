"""Chapters, articles and characters of laws printed in a PDF, against the laws whose text is known.

A PDF is matched by the title it prints, never by its file name. A law is known in some versions only:
where another version was printed, an article that was amended is no error of the reader, and the text is
compared over the articles that both versions share; the others are listed. Where no version is known,
the numbers themselves are the truth: they run from one on without gap or repeat.
"""
import json

from .document import converted, distance, f1, fold, printed, rate, walk, words

KINDS = {"chapter": "章", "article": "条"}
ABOVE = ("part", "subpart", "chapter", "division")
DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")}
# An article that differs by more than a tenth, and by more than this many characters, was amended.
AMENDED = 8


def known(corpus):
    """Title → list of (name, nodes, lines) for each version."""
    laws = {}
    for path in sorted((corpus / "laws").glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        lines = path.with_name(path.name.replace(".gold.json", ".txt")).read_text(encoding="utf-8").split("\n")
        laws.setdefault(fold(gold["title"]), []).append((path.name.replace(".gold.json", ""), gold["nodes"], lines))
    return laws


def units(document):
    """(kind, number, heading) of each chapter and article, and the text of each article by number."""
    found, articles, current = [], {}, None
    for node, _ in walk(document["body"]):
        scheme = node.get("marker", {}).get("scheme") if node["type"] == "section" else None
        kind = KINDS.get(scheme)
        if kind:
            heading = fold((node.get("heading") or {}).get("text")) if kind == "章" else ""
            found.append((kind, number(node["marker"]["text"]), heading))
            current = number(node["marker"]["text"]) if kind == "条" else None
        elif scheme in ABOVE:
            current = None
        if current:
            articles[current] = articles.get(current, "") + words(node)
    return found, articles


def number(label):
    return fold(label).replace("零", "〇")


def truth(nodes, lines):
    """The same of a law that is known. A line number counts from one."""
    found = [(n["kind"], number(n["label"]), fold(n.get("title")) if n["kind"] == "章" else "")
             for n in nodes if n["kind"] in KINDS.values()]
    starts = [n for n in nodes if n["kind"] in ("编", "分编", "章", "节", "条")]
    articles = {}
    for node, following in zip(starts, [*starts[1:], None]):
        if node["kind"] == "条":
            end = following["line"] - 1 if following else len(lines)
            articles[number(node["label"])] = fold("".join(lines[node["line"] - 1:end]))
    return found, articles


def compare(document, version):
    """Unit hits and counts, characters and errors of the shared articles, and the articles set apart."""
    _, nodes, lines = version
    gold, wanted = truth(nodes, lines)
    found, articles = units(document)
    hits, missing, extra = f1(gold, found)
    characters = errors = 0
    amended, wrong = [], []
    for label, text in wanted.items():
        other = articles.get(label, "")
        cost = distance(text, other, max(AMENDED, len(text) // 10))
        if cost is None:
            amended.append(label)
            continue
        characters += len(text)
        errors += cost
        if cost:
            wrong.append(f"{label} ({cost})")
    return {"hits": hits, "gold": len(gold), "found": len(found), "missing": missing, "extra": extra,
            "characters": characters, "errors": errors, "amended": amended, "wrong": wrong,
            "articles": len(wanted)}


def ordinal(label):
    """第九十八条 → 98."""
    value = digit = 0
    for c in label.strip("第章条"):
        if c in DIGITS:
            digit = DIGITS[c]
        elif c in "十百":
            value += max(digit, 1) * (10 if c == "十" else 100)
            digit = 0
    return value + digit


def sequence(document, source):
    """How many of the numbers that the pages print at the start of a line follow one another."""
    hits = gold = found = 0
    lines = [fold(line) for line in printed(source)]
    for kind in KINDS.values():
        last = max((ordinal(line[:line.index(kind)]) for line in lines
                    if line.startswith("第") and 0 < line.find(kind) < 8), default=0)
        wanted = list(range(1, last + 1))
        got = [ordinal(label) for k, label, _ in units(document)[0] if k == kind]
        hits += f1(wanted, got)[0]
        gold += len(wanted)
        found += len(got)
    return hits, gold, found


def measure(program, corpus, sources):
    laws, notes = known(corpus), []
    hits = gold = found = characters = errors = shared = articles = 0
    run = [0, 0, 0]
    for source in sources:
        documents = converted(program, source)
        if len(documents) != 1 or sum(k == "条" for k, _, _ in units(documents[0])[0]) < 10:
            continue
        title = documents[0]["metadata"].get("title", "")
        run = [a + b for a, b in zip(run, sequence(documents[0], source))]
        versions = [(name, compare(documents[0], (name, *rest))) for name, *rest in laws.get(fold(title), [])]
        if not versions:
            notes.append(f"{source.name}: no text of {title} is known; only its numbers are checked")
            continue
        name, best = max(versions, key=lambda v: (v[1]["characters"] - v[1]["errors"]))
        hits, gold, found = hits + best["hits"], gold + best["gold"], found + best["found"]
        characters, errors = characters + best["characters"], errors + best["errors"]
        articles, shared = articles + best["articles"], shared + best["articles"] - len(best["amended"])
        version = f"another version than {name}: " if best["amended"] else f"{name}: "
        notes.append(f"{source.name}: {version}{best['errors']} errors in {best['characters']} characters, "
                     f"wrong {best['wrong']}, amended {best['amended']}, "
                     f"missing {best['missing']}, extra {best['extra']}")
    if not run[1]:
        return {}, notes
    figures = {"pdf law numbers": rate(*run)}
    if gold:
        figures |= {"pdf laws 章条": rate(hits, gold, found), "pdf laws shared articles": round(shared / articles, 4),
                    "pdf laws characters": round(1 - errors / characters, 5) if characters else 0.0}
    return figures, notes
