"""Forgeries of words: their order, their place, and the rules by which they are changed."""
import copy
import json

from forgery.documents import find, joined, lists, nodes, part, put, renumber, set_aside
from forgery.kinds import F

REASONS = ["navigation", "breadcrumb", "toolbar", "related-links", "page-metadata", "footer", "advertisement", "hidden",
           "running-header", "running-footer", "page-number", "duplicate", "watermark", "line-number", "markup"]

# Words that a forger takes out, by source.
BAN = {"text": "不得新建", "page": "不得高于", "pdf": None, "collection": "不得浪费"}


# Order and place of words
for source in ("text", "page"):
    @F.add(f"{source}: a word moves within its paragraph", source)
    def _(docs, source=source):
        node, at = find(docs[0], BAN[source])
        text = node["text"]
        return put(node, [part(node, 0, at), part(node, at + 2, len(text) - 1), part(node, at, at + 2),
                          part(node, len(text) - 1, len(text))])

    @F.add(f"{source}: two words change places", source)
    def _(docs, source=source):
        node, at = find(docs[0], BAN[source])
        return put(node, [part(node, 0, at), part(node, at + 2, at + 4), part(node, at, at + 2),
                          part(node, at + 4, len(node["text"]))])

    @F.add(f"{source}: a word moves into another paragraph", source)
    def _(docs, source=source):
        node, at = find(docs[0], BAN[source])
        other = [n for n in nodes(docs[0], "paragraph") if n is not node][-1]
        word = part(node, at, at + 2)
        return put(node, [part(node, 0, at), part(node, at + 2, len(node["text"]))]) and \
            put(other, [part(other, 0, 2), word, part(other, 2, len(other["text"]))])

    @F.add(f"{source}: a word is dropped", source)
    def _(docs, source=source):
        node, at = find(docs[0], BAN[source])
        return put(node, [part(node, 0, at), part(node, at + 2, len(node["text"]))])

    for reason in REASONS:
        @F.add(f"{source}: a word is set aside as {reason}", source)
        def _(docs, source=source, reason=reason):
            node, at = find(docs[0], BAN[source])
            return set_aside(docs[0], node, at, at + 2, reason)

    if source == "page":
        for name, sign, end in (("a reference", "<2米", "宽度"), ("a sign", "< 40元的", "限制"), ("a reference on", "<0.1", "收费")):
            @F.add(f"page: words from {name} of the text on are set aside", source)
            def _(docs, sign=sign, end=end):
                node, at = find(docs[0], sign)
                return set_aside(docs[0], node, at, node["text"].index(end), "hidden")

    @F.add(f"{source}: the first word is set aside", source)
    def _(docs, source=source):
        node, _ = find(docs[0], BAN[source])
        return set_aside(docs[0], node, 0, 2, "duplicate")

    @F.add(f"{source}: the last words are set aside", source)
    def _(docs, source=source):
        node, _ = find(docs[0], BAN[source])
        return set_aside(docs[0], node, len(node["text"]) - 4, len(node["text"]), "page-metadata")

    @F.add(f"{source}: a word becomes evidence only", source)
    def _(docs, source=source):
        node, at = find(docs[0], BAN[source])
        piece = part(node, at, at + 2)
        if not put(node, [part(node, 0, at), part(node, at + 2, len(node["text"]))]):
            return False
        docs[0]["metadata"]["evidence"].setdefault("issuers", []).append({"text": piece[0], "origin": {"runs": piece[1]}})
        return True

    @F.add(f"{source}: another character", source)
    def _(docs, source=source):
        node, at = find(docs[0], BAN[source])
        node["text"] = node["text"].replace("不得", "可以")
        return True

    @F.add(f"{source}: two paragraphs change places", source)
    def _(docs, source=source):
        for children in lists(docs[0]):
            own = [i for i, n in enumerate(children) if n["type"] in ("paragraph", "section")]
            if len(own) > 1:
                children[own[0]], children[own[1]] = children[own[1]], children[own[0]]
                renumber(docs[0])
                return True
        return False

    @F.add(f"{source}: a unit moves to the end of another unit", source)
    def _(docs, source=source):
        units = [n for n in nodes(docs[0], "section") if n.get("children")]
        if len(units) < 2:
            return False
        target = units[-1] if units[-1] is not units[0] else units[1]
        target["children"].append(units[0]["children"].pop(0))
        renumber(docs[0])
        return True

    @F.add(f"{source}: rows change places", source)
    def _(docs, source=source):
        table = next(nodes(docs[0], "table"), None)
        if table is None:
            return False
        table["rows"][-1], table["rows"][-2] = table["rows"][-2], table["rows"][-1]
        return True

    @F.add(f"{source}: cells change places", source)
    def _(docs, source=source):
        table = next(nodes(docs[0], "table"), None)
        if table is None:
            return False
        cells = table["rows"][-1]["cells"]
        cells[0], cells[1] = cells[1], cells[0]
        return True

    @F.add(f"{source}: a paragraph is printed twice", source)
    def _(docs, source=source):
        for children in lists(docs[0]):
            for index, node in enumerate(children):
                if node["type"] == "paragraph":
                    children.insert(index, copy.deepcopy(node))
                    renumber(docs[0])
                    return True
        return False


# Rules
@F.add("text: digits are dropped as a leader", "text")
def _(docs):
    node, at = find(docs[0], "10000元")
    piece = part(node, at + 1, at + 5)
    run = [0, 0, piece[1][0][2], piece[1][0][3], "toc-leader"]
    return put(node, [part(node, 0, at + 1), ("", [run]), part(node, at + 5, len(node["text"]))])


def dropped(docs, words, offset, count, rule, becomes=""):
    node, at = find(docs[0], words)
    if node is None:
        return False
    piece = part(node, at + offset, at + offset + count)
    if piece is None:
        return False
    run = [0, len(becomes), piece[1][0][2], piece[1][-1][3], rule]
    return put(node, [part(node, 0, at + offset), (becomes, [run]), part(node, at + offset + count, len(node["text"]))])


for rule in ("marker", "heading-stop", "list-mark", "markup", "line-join", "space-fold", "hyphen-join", "space-cjk",
             "space-indent", "toc-leader"):
    @F.add(f"text: a decimal point is dropped by {rule}", "text")
    def _(docs, rule=rule):
        return dropped(docs, "1.5%", 1, 1, rule)

    @F.add(f"text: a full stop is dropped by {rule}", "text")
    def _(docs, rule=rule):
        node, at = find(docs[0], "滞纳金。")
        return dropped(docs, "滞纳金。", 3, 1, rule)

for becomes in ("。", "·", "．", "，"):
    @F.add(f"text: a decimal point becomes {becomes}", "text")
    def _(docs, becomes=becomes):
        return dropped(docs, "1.5%", 1, 1, "punctuation", becomes)

for rule, becomes in (("space-fold", " "), ("line-join", " "), ("line-join", "\n"), ("width-alphanumeric", "0"),
                      ("punctuation", "。"), ("entity", "不"), ("composition", "不"), ("replacement", "\ufffd"),
                      ("quotation", "“"), ("dash", "——")):
    @F.add(f"text: {rule} inserts {json.dumps(becomes, ensure_ascii=False)}", "text")
    def _(docs, rule=rule, becomes=becomes):
        node, at = find(docs[0], "10000元")
        place = part(node, at + 1, at + 2)[1][0][2]
        run = [0, len(becomes), place, place, rule]
        return put(node, [part(node, 0, at + 1), (becomes, [run]), part(node, at + 1, len(node["text"]))])


@F.add("text: a dash is dropped as a sign of a drawn table", "text")
def _(docs):
    return dropped(docs, "水源——全市", 2, 2, "markup")


def cells(document):
    return [row["cells"] for row in next(nodes(document, "table"))["rows"]]


@F.add("drawn: a dash in a cell is dropped as a sign of the table", "drawn")
def _(docs):
    cell = cells(docs[0])[1][1]
    at, end = len("100"), cell["text"].index("200")
    pieces = [part(cell, 0, at), part(cell, at, end), part(cell, end, len(cell["text"]))]
    sign = pieces[1][1]
    return put(cell, [pieces[0], ("", [[0, 0, sign[0][2], sign[-1][3], "markup"]]), pieces[2]])


@F.add("drawn: two rows become one", "drawn")
def _(docs):
    upper, lower = cells(docs[0])[1:3]
    for one, other in zip(upper, lower):
        one["text"], one["origin"]["runs"] = joined(
            [(cell["text"], cell["origin"]["runs"]) for cell in (one, other)])
        other["text"], other["origin"]["runs"] = "", []
    return True


@F.add("drawn: the sign of a number is dropped as one of the table", "drawn")
def _(docs):
    cell = cells(docs[0])[3][1]
    words, sign = part(cell, 1, len(cell["text"])), part(cell, 0, 1)[1][0]
    return put(cell, [("", [[0, 0, sign[2], sign[3], "markup"]]), words])


@F.add("drawn: two cells of a row become one", "drawn")
def _(docs):
    one, other = cells(docs[0])[2]
    one["text"], one["origin"]["runs"] = joined(
        [(cell["text"], cell["origin"]["runs"]) for cell in (one, other)])
    other["text"], other["origin"]["runs"] = "", []
    return True


@F.add("text: a rule that is not published", "text")
def _(docs):
    return dropped(docs, "10000元", 1, 2, "abridgement")
