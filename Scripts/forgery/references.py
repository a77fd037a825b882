"""Forgeries of citations, links, collections and of what a document says of its source; of a PDF."""
from forgery.documents import find, nodes, part, put
from forgery.kinds import F


# Citations, entries, links
def annotation(docs, kind):
    for node in nodes(docs[0]):
        for own in node.get("annotations", []):
            if own["kind"] == kind:
                return own
    return None


for source, kind, value in (("text", "title", "中华人民共和国刑法"), ("text", "documentNumber", "云政发〔2010〕8号"),
                            ("text", "article", "第三条")):
    @F.add(f"{source}: the value of a citation ({kind})", source)
    def _(docs, kind=kind, value=value):
        own = annotation(docs, kind)
        if own is None:
            return False
        own["value"] = value
        return True

    @F.add(f"{source}: the range of a citation ({kind})", source)
    def _(docs, kind=kind):
        own = annotation(docs, kind)
        if own is None:
            return False
        own["start"] += 1
        return True


@F.add("text: the target of a citation", "text")
def _(docs):
    own = annotation(docs, "article")
    other = next(n["id"] for n in nodes(docs[0]) if (n.get("marker") or {}).get("text") == "第三条")
    if own is None or "target" not in own:
        return False
    own["target"] = other
    return True


@F.add("acts: the target of a citation is the article of another attachment", "acts")
def _(docs):
    own = annotation(docs, "article")
    articles = [n for n in nodes(docs[0]) if (n.get("marker") or {}).get("text") == "第一条"]
    if own is None or own.get("target") != articles[1]["id"]:
        return False
    own["target"], own["targetSid"] = articles[0]["id"], articles[0]["sid"]
    return True


@F.add("text: a target that does not exist", "text")
def _(docs):
    own = annotation(docs, "article")
    if own is None:
        return False
    own["target"] = "77"
    return True


@F.add("page: the address of a link", "page")
def _(docs):
    if not docs[0]["links"]:
        return False
    docs[0]["links"][0]["href"] = "https://example.org/other.pdf"
    return True


@F.add("page: the words of a link", "page")
def _(docs):
    if not docs[0]["links"]:
        return False
    docs[0]["links"][0]["text"] = "学生乘车办法"
    return True


# Collections
@F.add("collection: a member's title", "collection")
def _(docs):
    docs[0]["members"][0]["title"] = "云川市用水规定"
    return True


@F.add("collection: the entry of a member", "collection")
def _(docs):
    if "entry" not in docs[0]["members"][0]:
        return False
    docs[0]["members"][0]["entry"], docs[0]["members"][1]["entry"] = (docs[0]["members"][1]["entry"],
                                                                     docs[0]["members"][0]["entry"])
    return True


@F.add("collection: two members change their numbers", "collection")
def _(docs):
    docs[1]["id"], docs[2]["id"] = docs[2]["id"], docs[1]["id"]
    docs[0]["members"][0]["title"], docs[0]["members"][1]["title"] = (docs[0]["members"][1]["title"],
                                                                     docs[0]["members"][0]["title"])
    return True


@F.add("collection: a member is missing", "collection")
def _(docs):
    del docs[2]
    return True


@F.add("collection: a member takes a word of another", "collection")
def _(docs):
    node, at = find(docs[1], "不得浪费")
    other = next(n for n in nodes(docs[2], "paragraph") if "不得损坏" in n["text"])
    word = part(node, at, at + 2)
    return put(node, [part(node, 0, at), part(node, at + 2, len(node["text"]))]) and \
        put(other, [part(other, 0, 2), word, part(other, 2, len(other["text"]))])


@F.add("collection: the page of an entry", "collection")
def _(docs):
    for node in nodes(docs[0], "toc"):
        node["entries"][0]["page"] = "9"
        return True
    return False


@F.add("collection: two entries change places", "collection")
def _(docs):
    for node in nodes(docs[0], "toc"):
        node["entries"][0], node["entries"][1] = node["entries"][1], node["entries"][0]
        for number, entry in enumerate(node["entries"], 1):
            entry["id"] = f"{node['id']}.{number}"
        return True
    return False


# The source and how the document was made
def source_member(name, value):
    def change(docs):
        for document in docs:
            document["source"][name] = value
        return True
    return change


F.add("text: the source's size", "text")(source_member("bytes", 4))
F.add("text: the source's hash", "text")(source_member("sha256", "0" * 64))
F.add("text: pages of a text", "text")(source_member("pages", 3))
F.add("text: a page as its media type", "text")(source_member("mediaType", "text/html"))
F.add("page: a text as its media type", "page")(source_member("mediaType", "text/plain"))
F.add("pdf: the number of pages", "pdf")(source_member("pages", 9))
F.add("text: a day of retrieval", "text")(source_member("retrieved", "2023-04-06"))
F.add("text: a sidecar", "text")(source_member("sidecar", {"sha256": "0" * 64}))
F.add("text: an address", "text")(source_member("url", "https://www.example.org/other.html"))
F.add("page: an address", "page")(source_member("url", "https://www.example.org/other.html"))

for field, value in (("name", "GB18030"), ("declared", "gbk"), ("evidence", "bom"), ("evidence", "meta")):
    @F.add(f"text: charset.{field} is {value}", "text")
    def _(docs, field=field, value=value):
        docs[0]["source"]["charset"][field] = value
        return True


@F.add("page: charset.declared", "page")
def _(docs):
    docs[0]["source"]["charset"]["declared"] = "big5"
    return True


@F.add("page: libxml2 took no part", "page")
def _(docs):
    del docs[0]["provenance"]["libraries"]["libxml2"]
    return True


@F.add("text: a figure of the coverage", "text")
def _(docs):
    docs[0]["provenance"]["coverage"]["removed"] += 2
    docs[0]["unsealed"] = True
    return True


@F.add("text: the digest", "text")
def _(docs):
    docs[0]["digest"] = "0" * 64
    docs[0]["unsealed"] = True
    return True


# PDF
@F.add("pdf: characters change places within a line", "pdf")
def _(docs):
    for node in nodes(docs[0], "paragraph"):
        if len(node["text"]) > 6 and len(node["origin"]["runs"][0]) == 5:
            return put(node, [part(node, 0, 1), part(node, 2, 3), part(node, 1, 2), part(node, 3, len(node["text"]))])
    return False


def long_box(docs):
    """The boxes of a paragraph over several lines."""
    return next(n["origin"]["boxes"] for n in nodes(docs[0], "paragraph") if len(n["origin"].get("boxes", [])) > 1)


@F.add("pdf: a box is moved", "pdf")
def _(docs):
    box = long_box(docs)[1]
    box[2], box[4] = box[2] + 5000, box[4] + 5000
    return True


@F.add("pdf: a box is wider", "pdf")
def _(docs):
    long_box(docs)[0][3] += 300
    return True


@F.add("pdf: a box leaves a character out", "pdf")
def _(docs):
    long_box(docs)[0][3] -= 300
    return True


@F.add("pdf: a box is missing", "pdf")
def _(docs):
    del long_box(docs)[1]
    return True


@F.add("pdf: a box is there twice", "pdf")
def _(docs):
    boxes = long_box(docs)
    boxes.insert(1, list(boxes[0]))
    return True


@F.add("pdf: a box is on another page", "pdf")
def _(docs):
    long_box(docs)[1][0] += 1
    return True


@F.add("pdf: a box has characters of the next", "pdf")
def _(docs):
    boxes = long_box(docs)
    boxes[0][6] += 2
    return True


@F.add("pdf: a box has fewer characters", "pdf")
def _(docs):
    boxes = long_box(docs)
    boxes[0][6] -= 2
    return True


@F.add("pdf: a box has characters far behind the text", "pdf")
def _(docs):
    long_box(docs)[0][6] = 9007199254740991
    return True


@F.add("pdf: boxes are in reverse order", "pdf")
def _(docs):
    long_box(docs).reverse()
    return True


@F.add("pdf: a text has no boxes", "pdf")
def _(docs):
    node = next(n for n in nodes(docs[0], "paragraph") if n["origin"].get("boxes"))
    del node["origin"]["boxes"]
    return True


@F.add("pdf: a character is dropped", "pdf")
def _(docs):
    for node in nodes(docs[0], "paragraph"):
        if len(node["text"]) > 6:
            return put(node, [part(node, 0, 1), part(node, 2, len(node["text"]))])
    return False


@F.add("pdf: another page", "pdf")
def _(docs):
    node = next(nodes(docs[0], "paragraph"))
    node["origin"]["runs"][0][2] += 1
    return True


@F.add("pdf: a word is another one", "pdf")
def _(docs):
    node = next(nodes(docs[0], "paragraph"))
    node["text"] = "另" + node["text"][1:]
    return True
