"""An MCP server over an outputs folder: search, outline, read, cite. `python3 -m gongwen.mcp OUTPUTS`

JSON-RPC 2.0, a message a line, on standard input and output. It reads the documents once, and only reads.
"""
import argparse
import json
import sys
from typing import Any, Dict, Iterator, List, Optional, TextIO, Tuple

from . import __version__
from ._document import Document, Section
from ._folder import Path, documents

VERSIONS = ("2025-06-18", "2025-03-26", "2024-11-05")
LONGEST = 20_000
"""Characters of a text that are given at once."""

DOCUMENT = {"type": "string", "description": "The path of its source, or its id, as search gives them."}


def _tool(name: str, description: str, required: List[str], **properties: Any) -> Dict[str, Any]:
    schema = {"type": "object", "properties": properties, "required": required}
    return {"name": name, "description": description, "inputSchema": schema, "annotations": {"readOnlyHint": True}}


TOOLS = [
    _tool("search", "Finds sections whose text has all the words, the best first, with their breadcrumbs.", ["query"],
          query={"type": "string", "description": "Words with blanks between them; each must occur."},
          limit={"type": "integer", "description": "The most results (default 10)."}),
    _tool("outline", "The metadata of a document and its sections, with the sid of each.", ["document"], document=DOCUMENT),
    _tool("read", "The text of a document, or of one of its sections.", ["document"], document=DOCUMENT,
          section={"type": "string", "description": "The sid of a section (tiao15); the whole document without one."},
          offset={"type": "integer", "description": "The character to go on from, if a text was cut."}),
    _tool("cite", "Proves a quotation: its breadcrumb, and the bytes or the page and boxes of the source it comes from.",
          ["document", "quotation"], document=DOCUMENT,
          quotation={"type": "string", "description": "Words of one paragraph, exactly as read gives them."}),
]


class ToolError(Exception):
    """A call that cannot be answered; its text is for the model."""


class Library:
    """The documents that are served."""

    def __init__(self, place: Path) -> None:
        self._documents: Dict[str, Document] = {}
        self._paths: Dict[str, str] = {}
        self._passages: List[Tuple[str, Optional[str], Tuple[str, ...], str]] = []
        for document in documents(place):
            self._documents[document.id] = document
            self._paths.setdefault(document.path, document.id)
            self._passages += self._of(document)

    @staticmethod
    def _of(document: Document) -> Iterator[Tuple[str, Optional[str], Tuple[str, ...], str]]:
        front = "\n".join(line for node in document.body if not isinstance(node, Section) for line in node.lines)
        yield document.id, None, (document.title or document.path,), front
        for node in document.walk():
            if isinstance(node, Section):
                yield document.id, node.sid, node.breadcrumb, node.label + "\n" + node.prose

    def document(self, name: str) -> Document:
        """The document with an id or the path of its source."""
        found = self._documents.get(self._paths.get(name, name))
        if found is None:
            raise ToolError(f"no document {name}; search gives paths and ids")
        return found

    def search(self, query: str, limit: int = 10) -> Dict[str, Any]:
        """The passages with all words: those first that have them in their breadcrumb, and more often."""
        words = query.split()
        found = []
        for place, (name, sid, crumbs, text) in enumerate(self._passages):
            trail = " ".join(crumbs)
            if words and all(word in text or word in trail for word in words):
                score = sum(5 * trail.count(word) + text.count(word) for word in words)
                found.append((-score / (1 + len(text) / 1000), place))
        results = []
        for _, place in sorted(found)[: max(1, min(limit, 50))]:
            name, sid, crumbs, text = self._passages[place]
            document = self._documents[name]
            at = min((text.find(word) for word in words if word in text), default=0)
            results.append({"document": document.path, "id": name, "section": sid, "breadcrumb": " › ".join(crumbs),
                            "issued": document.issued, "excerpt": text[max(0, at - 60): at + 140]})
        return {"found": len(found), "results": results}

    def outline(self, document: str) -> Dict[str, Any]:
        """Metadata and sections."""
        found = self.document(document)
        metadata = {name: value for name, value in found.metadata.items() if name != "evidence"}
        sections = [{"section": node.sid, "depth": node.depth, "label": node.label or node.data.get("role", "")}
                    for node in found.walk() if isinstance(node, Section)]
        return {"document": found.path, "id": found.id, "url": found.url, "metadata": metadata, "sections": sections,
                "diagnostics": found.diagnostics}

    def read(self, document: str, section: Optional[str] = None, offset: int = 0) -> Dict[str, Any]:
        """Text, cut to what is given at once."""
        found = self.document(document)
        try:
            node = found.node(section) if section else None
        except KeyError:
            raise ToolError(f"no section {section}; outline lists them") from None
        text = node.text if node else found.text
        part = text[offset: offset + LONGEST]
        answer: Dict[str, Any] = {"document": found.path, "section": section, "text": part}
        if node:
            answer["breadcrumb"] = " › ".join(node.breadcrumb)
        if offset + len(part) < len(text):
            answer["next"] = offset + len(part)
        return answer

    def cite(self, document: str, quotation: str) -> Dict[str, Any]:
        """Where a quotation comes from."""
        found = self.document(document)
        for text, offset in found.find(quotation):
            places = text.locate(offset, offset + len(quotation))
            unit = text.node.unit
            return {
                "document": found.path, "id": found.id, "url": found.url, "sha256": found.data["source"]["sha256"],
                "section": unit.sid if unit else None, "node": text.node.id, "breadcrumb": " › ".join(text.node.breadcrumb),
                "quotation": quotation, "places": [
                    {"page": place.page, "characters": [place.start, place.end], "boxes": place.boxes, "rule": place.rule}
                    if place.page else {"bytes": [place.start, place.end], "rule": place.rule} for place in places]}
        raise ToolError("these words are in no paragraph of the document; quote exactly what read gives, within one line")


class Server:
    """Answers messages."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def answer(self, message: Any) -> Optional[Dict[str, Any]]:
        """The answer to a message; None to a notification."""
        if not isinstance(message, dict) or not isinstance(message.get("method"), str):
            return _error(message.get("id") if isinstance(message, dict) else None, -32600, "not a request")
        if "id" not in message:
            return None
        try:
            result = self._result(message["method"], message.get("params") or {})
        except LookupError as error:
            return _error(message["id"], -32601, f"no such method: {error.args[0]}")
        except (TypeError, ValueError) as error:
            return _error(message["id"], -32602, str(error))
        return {"jsonrpc": "2.0", "id": message["id"], "result": result}

    def _result(self, method: str, params: Dict[str, Any]) -> Dict[str, Any]:
        if method == "initialize":
            asked = params.get("protocolVersion")
            return {"protocolVersion": asked if asked in VERSIONS else VERSIONS[0], "capabilities": {"tools": {}},
                    "serverInfo": {"name": "gongwen", "version": __version__}}
        if method == "ping":
            return {}
        if method == "tools/list":
            return {"tools": TOOLS}
        if method == "tools/call":
            return self._call(params.get("name"), params.get("arguments") or {})
        raise LookupError(method)

    def _call(self, name: Any, arguments: Dict[str, Any]) -> Dict[str, Any]:
        tool = next((tool for tool in TOOLS if tool["name"] == name), None)
        if tool is None:
            raise ValueError(f"no such tool: {name}")
        kinds = {"string": str, "integer": int}
        properties = tool["inputSchema"]["properties"]
        for argument, value in arguments.items():
            if argument not in properties or not isinstance(value, kinds[properties[argument]["type"]]):
                raise ValueError(f"{name}: wrong argument {argument}")
        missing = [argument for argument in tool["inputSchema"]["required"] if argument not in arguments]
        if missing:
            raise ValueError(f"{name}: {missing[0]} is missing")
        try:
            result = getattr(self._library, tool["name"])(**arguments)
        except ToolError as error:
            return {"content": [{"type": "text", "text": str(error)}], "isError": True}
        text = json.dumps(result, ensure_ascii=False, indent=1)
        return {"content": [{"type": "text", "text": text}], "structuredContent": result}

    def serve(self, source: TextIO, sink: TextIO) -> None:
        """Answers until the input ends."""
        for line in source:
            if not line.strip():
                continue
            try:
                answer = self.answer(json.loads(line))
            except json.JSONDecodeError as error:
                answer = _error(None, -32700, str(error))
            if answer is not None:
                sink.write(json.dumps(answer, ensure_ascii=False) + "\n")
                sink.flush()


def _error(identifier: Any, code: int, message: str) -> Dict[str, Any]:
    return {"jsonrpc": "2.0", "id": identifier, "error": {"code": code, "message": message}}


def main() -> None:
    """Serves an outputs folder."""
    parser = argparse.ArgumentParser(prog="gongwen-mcp", description=__doc__)
    parser.add_argument("outputs", help="the outputs folder of gongwen run, or a file of JSON Lines")
    library = Library(parser.parse_args().outputs)
    for stream in (sys.stdin, sys.stdout):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    Server(library).serve(sys.stdin, sys.stdout)


if __name__ == "__main__":
    main()
