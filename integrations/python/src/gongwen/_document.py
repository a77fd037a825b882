"""Documents, their nodes and their texts."""
import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Dict, Iterator, List, Optional, Tuple, Union

from ._place import Place, locate

SCHEMA = "gongwen/document/1"
UNITS = ("component", "section", "box")
# Kinds of numbers that sections have: those of the contract.
SCHEMES = ("part", "subpart", "chapter", "division", "article", "chinese-comma", "chinese-paren", "arabic-dot", "arabic-comma",
           "arabic-paren", "arabic-half-paren", "circled", "decimal", "latin", "roman", "heavenly-stem", "box", "appendix",
           "dash", "bullet")
# Kinds of markers that a blank separates from the words behind them (第一章 总则, 1.1 范围), and kinds for which words that begin
# with ASCII need one (1. 5G); documents have none. The exports do the same.
ALWAYS_APART = {"part", "subpart", "chapter", "division", "article", "decimal", "box", "appendix", "bullet"}
NEVER_APART = {"chinese-comma", "chinese-paren", "arabic-comma", "dash"}


@dataclass(frozen=True)
class Text:
    """A text of a document, with its origin."""

    text: str
    origin: Dict[str, Any]
    node: "Node"
    part: str
    """What it is of its node: `text`, `heading`, `marker`, `cell`, `header`, `caption`, `note`, `label`, `entry`."""

    def __str__(self) -> str:
        return self.text

    def locate(self, start: int = 0, end: Optional[int] = None) -> List[Place]:
        """The places in the source of text[start:end]."""
        stop = len(self.text) if end is None else end
        return locate(self.text, self.origin, start, stop, self.node.document.charset)


class Node:
    """A node of the body: a component, a section, a paragraph, a table …"""

    def __init__(self, data: Dict[str, Any], document: "Document", parent: "Optional[Node]") -> None:
        self.data = data
        self.document = document
        self.parent = parent

    @property
    def type(self) -> str:
        """`section`, `paragraph`, `table` …"""
        return str(self.data["type"])

    @property
    def id(self) -> str:
        """Its place in the body: 2.1.3."""
        return str(self.data["id"])

    @property
    def sid(self) -> Optional[str]:
        """The id made of numbers (`zhang2/jie1`); only units have one."""
        return self.data.get("sid")

    @property
    def unit(self) -> "Optional[Node]":
        """The unit it is in: itself, or the nearest one above."""
        node: Optional[Node] = self
        while node is not None and node.type not in UNITS:
            node = node.parent
        return node

    @cached_property
    def children(self) -> List["Node"]:
        """Its nodes, in reading order."""
        return [make(child, self.document, self) for child in self.data.get("children", ())]

    @property
    def marker(self) -> str:
        """The number as printed (`第一条`, `（一）`); empty without one."""
        return str((self.data.get("marker") or {}).get("text", ""))

    @property
    def heading(self) -> str:
        """The heading without its number; empty without one."""
        return str((self.data.get("heading") or {}).get("text", ""))

    @property
    def label(self) -> str:
        """Number and heading as a line shows them: `第一章 总则`, `一、总体要求`."""
        return self._labelled(self.heading)

    def _labelled(self, words: str) -> str:
        marker = self.data.get("marker") or {}
        sign, scheme = str(marker.get("text", "")), marker.get("scheme")
        if not sign:
            # A number that only a browser makes.
            return (f"{marker['ordinal']}. " if "ordinal" in marker else "") + words
        is_ascii = sign[-1:].isascii() and words[:1].isascii() and scheme not in NEVER_APART
        return sign + (" " if words and (scheme in ALWAYS_APART or is_ascii) else "") + words

    @property
    def breadcrumb(self) -> Tuple[str, ...]:
        """The title of the document, and the labels of the units above and of itself."""
        labels: List[str] = []
        node = self.unit
        while node is not None:
            if node.label:
                labels.append(node.label)
            node = node.parent
        return tuple([self.document.title] if self.document.title else []) + tuple(reversed(labels))

    def walk(self) -> Iterator["Node"]:
        """The node, then all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    @property
    def own_texts(self) -> List[Text]:
        """Its texts without those of the nodes below it, in reading order."""
        data, texts = self.data, []
        if data.get("marker", {}).get("text"):
            texts.append(self._text(data["marker"], "marker"))
        if "text" in data:
            texts.append(self._text(data, "text"))
        for part in ("heading", "caption"):
            if part in data:
                texts.append(self._text(data[part], part))
        for row in data.get("rows", ()):
            texts += [self._text(cell, "header" if cell.get("header") else "cell") for cell in row["cells"]]
        for part in ("captions", "labels", "notes"):
            texts += [self._text(text, part[:-1]) for text in data.get(part, ())]
        for entry in data.get("entries", ()):
            if entry.get("marker", {}).get("text"):
                texts.append(self._text(entry["marker"], "marker"))
            texts.append(self._text(entry, "entry"))
        return texts

    @property
    def texts(self) -> Iterator[Text]:
        """All texts of the node and of those below it, in reading order."""
        for node in self.walk():
            yield from node.own_texts

    @property
    def lines(self) -> Iterator[str]:
        """Its words, a line for each paragraph, heading or row of a table."""
        for node in self.walk():
            line = node._line
            if line:
                yield line

    @property
    def text(self) -> str:
        """Its words with its number and heading, and those of all nodes below it."""
        return "\n".join(self.lines)

    @property
    def _line(self) -> str:
        if self.type == "table":
            parts = [str(text["text"]) for text in [self.data.get("caption")] if text]
            parts += ["\t".join(cell["text"].replace("\n", " ") for cell in row["cells"]) for row in self.data["rows"]]
            return "\n".join(parts + [note["text"] for note in self.data.get("notes", ())])
        if self.type == "toc":
            entries = [entry.get("marker", {}).get("text", "") + entry["text"] for entry in self.data["entries"]]
            return "\n".join([self.heading] * bool(self.heading) + entries)
        if self.type == "figure":
            return "\n".join(text["text"] for name in ("captions", "labels") for text in self.data.get(name, ()))
        return self._labelled(self.heading or str(self.data.get("text", "")))

    def _text(self, value: Dict[str, Any], part: str) -> Text:
        return Text(value["text"], value.get("origin") or {"runs": []}, self, part)

    def __repr__(self) -> str:
        return f"<{self.type} {self.id} {(self.label or str(self.data.get('text', '')))[:24]!r}>"


class Section(Node):
    """A numbered unit, an unnumbered heading, a component or a box."""

    @property
    def depth(self) -> int:
        """1 directly below the document or a component; 0 for a component."""
        return int(self.data.get("depth", 0))

    @property
    def scheme(self) -> Optional[str]:
        """The kind of its number: `chapter`, `article`, `chinese-comma` …"""
        return (self.data.get("marker") or {}).get("scheme")

    @property
    def ordinal(self) -> Optional[int]:
        """The value of its number."""
        return (self.data.get("marker") or {}).get("ordinal")

    @property
    def prose(self) -> str:
        """The words directly below it, without those of units below it."""
        return "\n".join(line for child in self.children if child.type not in UNITS for line in child.lines)


def make(data: Dict[str, Any], document: "Document", parent: Optional[Node]) -> Node:
    """The node of JSON."""
    return (Section if data["type"] in UNITS else Node)(data, document, parent)


class Document:
    """A canonical document, version 1 of the contract. Its JSON is in `data`."""

    def __init__(self, data: "Union[Dict[str, Any], bytes, str]") -> None:
        self.data: Dict[str, Any] = data if isinstance(data, dict) else json.loads(data)
        schema = self.data.get("schema") if isinstance(self.data, dict) else None
        if schema != SCHEMA:
            raise ValueError(f"not a document of the schema {SCHEMA}: {schema}")
        self.orphaned = False
        """Whether the source was deleted or is excluded, and its outputs are kept; `documents` of an outputs folder sets it."""

    @property
    def id(self) -> str:
        """SHA-256 of the source, with #n for a member of a collection."""
        return str(self.data["id"])

    @property
    def digest(self) -> str:
        """Equal digests are equal documents."""
        return str(self.data["digest"])

    @property
    def text_digest(self) -> str:
        """Equal ones are the same words."""
        return str(self.data["textDigest"])

    @property
    def path(self) -> str:
        """The path of the source below the inputs folder."""
        return str(self.data["source"]["path"])

    @property
    def kind(self) -> str:
        """`document`, or `collection`."""
        return str(self.data["kind"])

    @property
    def url(self) -> Optional[str]:
        """The address of the source, if it is known."""
        value: Optional[str] = self.data["source"].get("url")
        return value

    @property
    def title(self) -> Optional[str]:
        """标题."""
        value: Optional[str] = self.metadata.get("title")
        return value

    @property
    def number(self) -> Optional[str]:
        """发文字号."""
        value: Optional[str] = self.metadata.get("documentNumber")
        return value

    @property
    def issued(self) -> Optional[str]:
        """成文日期, ISO 8601."""
        value: Optional[str] = self.metadata.get("issued")
        return value

    @property
    def published(self) -> Optional[str]:
        """发布日期, ISO 8601."""
        value: Optional[str] = self.metadata.get("published")
        return value

    @property
    def effective(self) -> Optional[str]:
        """施行日期, ISO 8601."""
        value: Optional[str] = self.metadata.get("effective")
        return value

    @property
    def metadata(self) -> Dict[str, Any]:
        """What the source says of the document; what it does not say is absent."""
        metadata: Dict[str, Any] = self.data["metadata"]
        return metadata

    @property
    def issuers(self) -> List[str]:
        """发文机关."""
        return list(self.metadata.get("issuers", ()))

    @property
    def diagnostics(self) -> List[Dict[str, Any]]:
        """What a reader must know: code, severity, message."""
        return list(self.data["diagnostics"])

    @property
    def charset(self) -> Optional[str]:
        """The decoder of a text or web page; None for a PDF."""
        return (self.data["source"].get("charset") or {}).get("name")

    @cached_property
    def body(self) -> List[Node]:
        """The nodes, in reading order."""
        return [make(node, self, None) for node in self.data["body"]]

    def walk(self) -> Iterator[Node]:
        """All nodes, in reading order."""
        for node in self.body:
            yield from node.walk()

    def sections(self, scheme: Optional[str] = None) -> Iterator[Section]:
        """All sections, in reading order, with numbers of one kind only if one is named (`article`, `chinese-comma`). Raises
        ValueError for a kind that the contract does not have."""
        if scheme is not None and scheme not in SCHEMES:
            raise ValueError(f"no scheme {scheme!r}; there are {', '.join(SCHEMES)}")
        return (node for node in self.walk()
                if isinstance(node, Section) and node.type == "section" and scheme in (None, node.scheme))

    def node(self, name: str) -> Node:
        """The node with a sid (`tiao15`) or an id (`2.1`). Raises KeyError without one."""
        for node in self.walk():
            if name in (node.sid, node.id):
                return node
        raise KeyError(name)

    @property
    def texts(self) -> Iterator[Text]:
        """All texts of the body, in reading order."""
        for node in self.body:
            yield from node.texts

    @property
    def text(self) -> str:
        """The words of the body, a line for each paragraph."""
        return "\n".join(line for node in self.body for line in node.lines)

    def find(self, words: str) -> Iterator[Tuple[Text, int]]:
        """The texts that contain words, with the offset of the first character; each occurrence."""
        for text in self.texts:
            offset = text.text.find(words) if words else -1
            while offset >= 0:
                yield text, offset
                offset = text.text.find(words, offset + 1)

    def locate(self, words: str) -> List[Place]:
        """The places in the source of the first occurrence of words that lie in one text; empty without one."""
        for text, offset in self.find(words):
            return text.locate(offset, offset + len(words))
        return []

    def __repr__(self) -> str:
        return f"<Document {self.path} {(self.title or '')[:24]!r}>"
