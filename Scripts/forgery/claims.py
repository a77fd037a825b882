"""Forgeries of markers, components and metadata."""
import copy

from forgery.documents import cut_runs, nodes
from forgery.kinds import F


# Markers and the tree
def marker_of(docs, text):
    return next((n["marker"] for n in nodes(docs[0]) if (n.get("marker") or {}).get("text") == text), None)


for field, value in (("ordinal", 3), ("scheme", "chapter"), ("insert", 2)):
    @F.add(f"text: {field} of a marker", "text")
    def _(docs, field=field, value=value):
        marker = marker_of(docs, "第二条")
        marker[field] = value
        return True

    @F.add(f"text: {field} of an inserted article's marker", "text")
    def _(docs, field=field, value=value):
        marker = marker_of(docs, "第四条之一")
        if marker is None:
            return False
        marker[field] = value
        return True

    @F.add(f"text: {field} of a marker in brackets", "text")
    def _(docs, field=field, value=value):
        marker = marker_of(docs, "（二）")
        marker[field] = value
        return True


@F.add("text: a marker loses its number", "text")
def _(docs):
    marker = marker_of(docs, "第二条")
    del marker["ordinal"]
    return True


@F.add("text: the insert of a marker is dropped", "text")
def _(docs):
    marker = marker_of(docs, "第四条之一")
    if marker is None or "insert" not in marker:
        return False
    del marker["insert"]
    return True


@F.add("page: ordinal of a marker", "page")
def _(docs):
    marker_of(docs, "二、")["ordinal"] = 1
    return True


@F.add("text: a depth", "text")
def _(docs):
    next(n for n in nodes(docs[0], "section"))["depth"] = 2
    return True


@F.add("text: an id", "text")
def _(docs):
    next(n for n in nodes(docs[0], "section"))["id"] = "9.9"
    return True


@F.add("text: an attachment becomes the main component", "text")
def _(docs):
    own = [n for n in nodes(docs[0], "component") if n["role"] == "attachment"]
    if not own:
        return False
    own[-1]["role"] = "main"
    return True


@F.add("text: the notice becomes an attachment", "text")
def _(docs):
    own = [n for n in nodes(docs[0], "component") if n["role"] == "notice"]
    if not own:
        return False
    own[0]["role"] = "attachment"
    return True


@F.add("text: a member that the contract does not have, in a node", "text")
def _(docs):
    next(nodes(docs[0], "paragraph"))["amendment"] = "可以"
    return True


@F.add("text: a member that the contract does not have, at the top", "text")
def _(docs):
    docs[0]["remark"] = "有效"
    return True


@F.add("text: a member that the contract does not have, in the metadata", "text")
def _(docs):
    docs[0]["metadata"]["status"] = "废止"
    return True


# Metadata
DATES = {"issued": "2013-04-05", "effective": "2023-06-01", "expires": "2038-04-30"}
for field, value in DATES.items():
    @F.add(f"text: {field} is another day", "text")
    def _(docs, field=field, value=value):
        if field not in docs[0]["metadata"]:
            return False
        docs[0]["metadata"][field] = value
        return True

WORDS = {"title": "云川市饮用水水源管理办法", "documentNumber": "云政发〔2023〕51号", "issuers": ["云川市水利局"],
         "addressees": ["各县人民政府", "市政府各部门", "各企业"], "copyTo": ["市委办公室"], "attachments": ["排污口名单"]}
for field, value in WORDS.items():
    @F.add(f"text: {field} is another one", "text")
    def _(docs, field=field, value=value):
        if field not in docs[0]["metadata"]:
            return False
        docs[0]["metadata"][field] = value
        return True

    @F.add(f"text: {field} is left out", "text")
    def _(docs, field=field):
        if field not in docs[0]["metadata"]:
            return False
        del docs[0]["metadata"][field]
        docs[0]["metadata"]["evidence"].pop(field, None)
        return True

    @F.add(f"text: {field} loses its evidence", "text")
    def _(docs, field=field):
        return docs[0]["metadata"]["evidence"].pop(field, None) is not None

PAGE_WORDS = {"title": "关于调整出租车票价的通知", "documentNumber": "云发改价〔2023〕89号", "issuers": ["云川市交通局"],
              "published": "2021-06-08", "issued": "2022-06-01", "indexNumber": "014000001/2023-00129", "category": "交通"}
for field, value in PAGE_WORDS.items():
    @F.add(f"page: {field} is another one", "page")
    def _(docs, field=field, value=value):
        if field not in docs[0]["metadata"]:
            return False
        docs[0]["metadata"][field] = value
        return True

    @F.add(f"page: {field} loses its evidence", "page")
    def _(docs, field=field):
        if docs[0]["metadata"]["evidence"].pop(field, None) is None:
            return False
        docs[0]["metadata"][field] = PAGE_WORDS[field]
        return True

for key in ("name", "domain", "column"):
    @F.add(f"page: site.{key} is another one", "page")
    def _(docs, key=key):
        site = docs[0]["metadata"].get("site", {})
        if key not in site:
            return False
        site[key] = "北河市教育局"
        return True


@F.add("text: issued is left out", "text")
def _(docs):
    if "issued" not in docs[0]["metadata"]:
        return False
    del docs[0]["metadata"]["issued"]
    docs[0]["metadata"]["evidence"].pop("issued", None)
    return True


@F.add("text: a category is invented", "text")
def _(docs):
    docs[0]["metadata"]["category"] = "水利"
    return True


@F.add("text: evidence without a value", "text")
def _(docs):
    docs[0]["metadata"].pop("documentNumber", None)
    return True


@F.add("text: evidence points at other words", "text")
def _(docs):
    evidence = docs[0]["metadata"]["evidence"]
    evidence["documentNumber"], docs[0]["metadata"]["documentNumber"] = copy.deepcopy(evidence["issued"]), "云政发〔2023〕51号"
    return True


@F.add("text: title and number both cut short", "text")
def _(docs):
    evidence = docs[0]["metadata"]["evidence"]["documentNumber"][0]
    evidence["text"] = evidence["text"][:-1]
    evidence["origin"]["runs"] = cut_runs(evidence["text"] + "号", evidence["origin"]["runs"], 0, len(evidence["text"]))
    docs[0]["metadata"]["documentNumber"] = evidence["text"]
    return True


# The life of a document
for member, value in (("date", "1999-04-05"), ("act", "repealed"), ("by", "云川市教育局")):
    @F.add(f"law: {member} of an act", "law")
    def _(docs, member=member, value=value):
        docs[0]["metadata"]["history"][0][member] = value
        return True


@F.add("law: an act is left out", "law")
def _(docs):
    del docs[0]["metadata"]["history"][0]
    return True


for field, value in (("versionDate", "2001-01-01"), ("validity", "P9Y"),
                     ("effectiveFrom", {"relative": "issued", "after": "P30D"}),
                     ("effectiveFrom", {"relative": "published", "after": "P90D"})):
    @F.add(f"law: {field} is {value}", "law")
    def _(docs, field=field, value=value):
        if field not in docs[0]["metadata"]:
            return False
        docs[0]["metadata"][field] = value
        return True
