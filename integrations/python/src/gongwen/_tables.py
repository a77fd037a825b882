"""Tables of documents: the ones that `gongwen export --tables` writes, by the same names."""
import json
import os
from itertools import chain
from typing import Any, Dict, Iterable, Iterator, List, Optional, Sequence, Tuple

from ._document import UNITS, Document, Node, Section
from ._folder import Path, documents

TABLES = ("documents", "sections", "paragraphs", "citations", "history", "links", "diagnostics")
Row = Dict[str, Any]

FIELDS = ("title", "subtitle", "documentNumber", "issuers", "addressees", "issued", "published", "effective", "expires",
          "validity", "versionDate", "signatories", "copyTo", "attachments", "indexNumber", "category", "keywords",
          "contentSource", "language")
LISTS = {"issuers", "addressees", "signatories", "copyTo", "attachments", "keywords", "attachmentLinks", "diagnostics",
         "breadcrumb"}
NUMBERS = {"pages", "characters", "depth", "ordinal", "insert", "row", "column", "n", "start", "end"}
MOST_COLUMNS = 1000
"""The most columns that a span of a cell covers, as in HTML."""

COLUMNS = {
    "documents": ("id", "path", "kind", "collection", *FIELDS[:17], "siteName", *FIELDS[17:], "url", "attachmentLinks", "mediaType", "pages",
                  "characters", "diagnostics", "digest", "textDigest", "orphaned", "effectiveFrom",
                  "effectiveAfter"),
    "sections": ("document", "path", "node", "sid", "parent", "type", "role", "depth", "scheme", "ordinal", "insert",
                 "marker", "heading", "breadcrumb", "text"),
    "paragraphs": ("document", "path", "node", "sid", "type", "part", "row", "column", "marker", "text", "breadcrumb",
                   "spans", "boxes"),
    "citations": ("document", "path", "node", "sid", "kind", "relation", "value", "start", "end", "target", "targetSid"),
    "history": ("document", "path", "n", "act", "date", "by", "title", "number"),
    "links": ("document", "path", "kind", "text", "href"),
    "diagnostics": ("document", "path", "code", "severity", "message", "node", "sid"),
}


def rows(place: "Path | Iterable[Document]", table: str) -> Iterator[Row]:
    """The rows of a table, one of TABLES, of an outputs folder or of documents: those of `gongwen export --tables`, and for
    sections also `text`. What a row there leaves out is None here, or an empty list. Raises ValueError for another name."""
    makers = {"documents": _documents, "sections": _sections, "paragraphs": _paragraphs, "citations": _citations,
              "history": _history, "links": _links, "diagnostics": _diagnostics}
    if table not in makers:
        raise ValueError(f"there is no table {table!r}: {', '.join(TABLES)}")
    source = documents(place) if isinstance(place, (str, os.PathLike)) else place
    return chain.from_iterable(map(makers[table], source))


def tables(place: Path, names: Iterable[str] = TABLES) -> Dict[str, Any]:
    """The tables of an outputs folder by their names: pyarrow.Table where pyarrow is installed, else lists of rows.

    All rows are in memory; for more documents than that, write the rows of `rows` as they come.
    """
    found: Dict[str, List[Row]] = {name: [] for name in names}
    for document in documents(place):
        for name, table in found.items():
            table += rows([document], name)
    try:
        import pyarrow
    except ImportError:
        return dict(found)
    # Runs end with a name or not: a column of one type can only have them as JSON.
    for row in found.get("paragraphs", ()):
        row["spans"] = json.dumps(row["spans"], separators=(",", ":"))
    return {name: pyarrow.Table.from_pylist(table, schema=_schema(name)) for name, table in found.items()}


def _schema(name: str) -> Any:
    import pyarrow
    kinds = {"orphaned": pyarrow.bool_(), "spans": pyarrow.string(), "boxes": pyarrow.list_(pyarrow.list_(pyarrow.int64()))}
    return pyarrow.schema([
        (column, kinds.get(column) or (pyarrow.list_(pyarrow.string()) if column in LISTS else
                                       pyarrow.int64() if column in NUMBERS else pyarrow.string()))
        for column in COLUMNS[name]])


def _row(table: str, values: Row) -> Row:
    """The row with all columns."""
    return {column: values.get(column, [] if column in LISTS else None) for column in COLUMNS[table]}


def _documents(document: Document) -> Iterator[Row]:
    data, source = document.data, document.data["source"]
    values = {name: document.metadata[name] for name in FIELDS if name in document.metadata}
    values.update(
        id=document.id, path=document.path, kind=document.kind, collection=data.get("collection"),
        siteName=(document.metadata.get("site") or {}).get("name"), url=document.url, mediaType=source["mediaType"],
        attachmentLinks=[link["href"] for link in data["links"] if link["kind"] == "attachment"],
        pages=source.get("pages"), characters=data["provenance"]["coverage"]["body"],
        diagnostics=[diagnostic["code"] for diagnostic in document.diagnostics], digest=document.digest,
        textDigest=document.text_digest)
    start = document.metadata.get("effectiveFrom") or {}
    values.update(effectiveFrom=start.get("relative"), effectiveAfter=start.get("after"))
    if document.orphaned:
        values["orphaned"] = True
    yield _row("documents", values)


def _place(node: Node) -> Row:
    return {"document": node.document.id, "path": node.document.path, "node": node.id, "sid": _sid(node)}


def _sid(node: Optional[Node]) -> Optional[str]:
    """The sid of the innermost unit around a node that has one."""
    while node is not None and not (node.type in UNITS and node.sid):
        node = node.parent
    return node.sid if node else None


def _trail(node: Optional[Node]) -> List[str]:
    """The labels of a unit and of those above it, from the top."""
    labels: List[str] = []
    while node is not None:
        labels += [node.label] if isinstance(node, Section) and node.label else []
        node = node.parent
    return labels[::-1]


def _sections(document: Document) -> Iterator[Row]:
    for node in document.walk():
        if isinstance(node, Section):
            marker = node.data.get("marker") or {}
            yield _row("sections", {
                **_place(node), "sid": node.sid, "parent": _sid(node.parent), "type": node.type, "role": node.data.get("role"),
                "depth": node.data.get("depth"), "scheme": node.scheme, "ordinal": node.ordinal, "insert": marker.get("insert"),
                "marker": marker.get("text"), "heading": (node.data.get("heading") or {}).get("text"),
                "breadcrumb": _trail(node.parent), "text": node.prose})


def _paragraphs(document: Document) -> Iterator[Row]:
    for node in document.walk():
        # Numbers and headings of units are in the table of sections.
        if not isinstance(node, Section):
            texts = [text for text in node.own_texts if text.part != "marker"]
            for text, facts in zip(texts, _facts(node, [text.part for text in texts])):
                yield _row("paragraphs", {
                    **_place(node), "type": node.type, "part": text.part, "text": text.text, "breadcrumb": _trail(node.unit),
                    "spans": text.origin.get("runs", []), "boxes": text.origin.get("boxes", []), **facts})


def _facts(node: Node, parts: List[str]) -> Iterator[Row]:
    """What a row has beside the text: the place of a cell, the node of an entry, the number of an entry or an item."""
    places, entries = _cells(node.data.get("rows", ())), iter(node.data.get("entries", ()))
    for part in parts:
        if part in ("cell", "header"):
            row, column = next(places)
            yield {"row": row, "column": column}
        elif part == "entry":
            entry = next(entries)
            yield {"node": entry["id"], "marker": (entry.get("marker") or {}).get("text")}
        else:
            yield {"marker": (node.data.get("marker") or {}).get("text")}


def _cells(lines: Sequence[Row]) -> Iterator[Tuple[int, int]]:
    """The row and the column of each cell, from 1; documents do not repeat cells that a span covers."""
    covered: Dict[int, int] = {}
    for number, line in enumerate(lines):
        column = 0
        for cell in line["cells"]:
            while covered.get(column, 0) > number:
                column += 1
            yield number + 1, column + 1
            width = min(cell.get("colspan", 1), MOST_COLUMNS)
            covered.update(dict.fromkeys(range(column, column + width), number + cell.get("rowspan", 1)))
            column += width


def _citations(document: Document) -> Iterator[Row]:
    for node in document.walk():
        for annotation in node.data.get("annotations", ()):
            yield _row("citations", {**annotation, **_place(node)})


def _history(document: Document) -> Iterator[Row]:
    for number, event in enumerate(document.metadata.get("history", ()), 1):
        yield _row("history", {**event, "document": document.id, "path": document.path, "n": number})


def _links(document: Document) -> Iterator[Row]:
    for link in document.data["links"]:
        yield _row("links", {**link, "document": document.id, "path": document.path})


def _diagnostics(document: Document) -> Iterator[Row]:
    for diagnostic in document.diagnostics:
        yield _row("diagnostics", {**diagnostic, "document": document.id, "path": document.path})
