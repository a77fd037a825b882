"""Forgeries of judgements, most of which only a rebuild refuses."""
from forgery.documents import lists, nodes, renumber
from forgery.kinds import F, PLAIN_ACCEPTS


# Judgements
@F.add("text: a heading becomes a paragraph", "text")
def _(docs):
    node = next(n for n in nodes(docs[0], "section") if "heading" in n)
    heading = node.pop("heading")
    node["children"].insert(0, {"type": "paragraph", "id": "", "text": heading["text"], "origin": heading["origin"]})
    renumber(docs[0])
    return True


@F.add("text: a signature becomes a paragraph", "text")
def _(docs):
    node = next(nodes(docs[0], "signature"), None)
    if node is None:
        return False
    node["type"] = "paragraph"
    return True


@F.add("text: a diagnostic is invented", "text")
def _(docs):
    docs[0]["diagnostics"].append({"code": "numbering-gap", "severity": "warning", "message": "第三条 is missing"})
    return True


@F.add("page: a link is left out", "page")
def _(docs):
    if not docs[0]["links"]:
        return False
    docs[0]["links"].pop()
    return True


@F.add("page: a unit is set aside", "page")
def _(docs):
    for children in lists(docs[0]):
        for index, node in enumerate(children):
            if node["type"] == "paragraph" and "优惠" not in node["text"] and index + 1 < len(children):
                del children[index]
                docs[0]["removed"].append({"reason": "related-links", "text": node["text"], "origin": node["origin"]})
                renumber(docs[0])
                return True
    return False


@F.add("page: a head cell becomes an ordinary one", "page")
def _(docs):
    for node in nodes(docs[0], "table"):
        for cell in node["rows"][0]["cells"]:
            if cell.pop("header", None):
                return True
    return False


@F.add("text: the relation of a citation", "text")
def _(docs):
    for node in nodes(docs[0]):
        for annotation in node.get("annotations", []):
            if annotation.get("relation") not in (None, "repeals"):
                annotation["relation"] = "repeals"
                return True
    return False


@F.add("text: all stable ids are left out", "text")
def _(docs):
    for node in nodes(docs[0]):
        node.pop("sid", None)
        for annotation in node.get("annotations", []):
            annotation.pop("targetSid", None)
    for diagnostic in docs[0]["diagnostics"]:
        diagnostic.pop("sid", None)
    return True


PLAIN_ACCEPTS.update({
    "pdf: boxes are in reverse order": "each box names its characters: how lines are put in order is a judgement",
    "text: the relation of a citation": "what the words around a citation say is a judgement",
    "text: issuers is left out": "whose signature names the issuer is a judgement",
    "text: a heading becomes a paragraph": "whether words are a heading is a judgement",
    "text: a signature becomes a paragraph": "the type of a paragraph is a judgement",
    "text: a diagnostic is invented": "diagnostics are judgements",
    "page: a link is left out": "which links belong to the article is a judgement",
    "page: a unit is set aside": "what of a page is its article is a judgement",
    "page: a head cell becomes an ordinary one": "which row is the head is a judgement",
})
