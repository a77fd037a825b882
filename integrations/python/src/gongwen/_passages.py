"""Passages for retrieval: what the loaders for other libraries give."""
from dataclasses import dataclass
from typing import Any, Dict, Iterator

from ._document import Document, Section
from ._folder import Path, documents


@dataclass(frozen=True)
class Passage:
    """A text with what is to be known of it."""

    id: str
    text: str
    metadata: Dict[str, Any]


def passages(place: Path, by: str = "section") -> Iterator[Passage]:
    """A passage a document, or a section: its own words, the number and the heading; and one for what is above all sections."""
    if by not in ("section", "document"):
        raise ValueError("by must be section or document")
    for document in documents(place):
        yield from _sections(document) if by == "section" else [Passage(document.id, document.text, _facts(document))]


def _sections(document: Document) -> Iterator[Passage]:
    front = "\n".join(line for node in document.body if not isinstance(node, Section) for line in node.lines)
    if front:
        yield Passage(document.id, front, _facts(document))
    for node in document.walk():
        if isinstance(node, Section) and (node.prose or node.label):
            text = "\n".join(part for part in (node.label, node.prose) if part)
            facts = {"section": node.sid, "breadcrumb": " › ".join(node.breadcrumb)}
            yield Passage(f"{document.id}/{node.sid}", text, {**_facts(document), **facts})


def _facts(document: Document) -> Dict[str, Any]:
    facts = {"source": document.path, "document": document.id, "title": document.title, "number": document.number,
             "issuers": "；".join(document.issuers), "issued": document.issued, "published": document.published,
             "effective": document.effective, "url": document.url}
    return {name: value for name, value in facts.items() if value}
