"""An MCP server over an outputs folder: search, outline, read, cite. `python3 -m gongwen.mcp OUTPUTS`

JSON-RPC 2.0, a message a line, on standard input and output. It reads the folder once, keeps the words in memory, and
reads a document again when it is asked for. It only reads.
"""
import argparse
import json
import sys
from typing import Any, BinaryIO, Dict, Iterator, List, NamedTuple, Optional, Tuple

from . import __version__
from ._document import Document, Section
from ._folder import Entry, Path, entries, parsed

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


class NoMethod(Exception):
    """A method that there is not."""


class WrongParameters(Exception):
    """Parameters that are not those of the method or of the tool."""


class Held(NamedTuple):
    """What is kept of a document."""

    id: str
    path: str
    issued: Optional[str]
    entry: Entry


class Passage(NamedTuple):
    """The words of a section, or of what is above all sections."""

    document: Held
    sid: Optional[str]
    trail: str
    text: str


class Library:
    """The documents that are served."""

    def __init__(self, place: Path) -> None:
        self._held: Dict[str, Held] = {}
        self._passages: List[Passage] = []
        for found in entries(place, "documents"):
            try:
                document = parsed(found, Document)
                held = Held(document.id, document.path, document.issued, found[0])
                passages = list(self._of(document, held))
            except (ValueError, LookupError, TypeError, AttributeError) as error:
                print(f"gongwen-mcp: left out: {error!r}", file=sys.stderr)
                continue
            self._held.setdefault(held.path, held)
            self._held[held.id] = held
            self._passages += passages

    @staticmethod
    def _of(document: Document, held: Held) -> Iterator[Passage]:
        front = "\n".join(line for node in document.body if not isinstance(node, Section) for line in node.lines)
        yield Passage(held, None, document.title or document.path, front)
        for node in document.walk():
            if isinstance(node, Section):
                yield Passage(held, node.sid, " › ".join(node.breadcrumb), node.label + "\n" + node.prose)

    def document(self, name: str) -> Document:
        """The document with an id or the path of its source."""
        held = self._held.get(name)
        if held is None:
            raise ToolError(f"no document {name}; search gives paths and ids")
        content = held.entry.read()
        try:
            document = Document(content) if content else None
        except ValueError:
            document = None
        if document is None or document.id != held.id:
            raise ToolError(f"{name} has changed since this server began; start it again")
        return document

    def search(self, query: str, limit: int = 10) -> Dict[str, Any]:
        """The passages with all words: those first that have them in their breadcrumb, and more often."""
        words = query.split()
        found = []
        for place, (_, _, trail, text) in enumerate(self._passages):
            if words and all(word in text or word in trail for word in words):
                score = sum(5 * trail.count(word) + text.count(word) for word in words)
                found.append((-score / (1 + len(text) / 1000), place))
        results = []
        for _, place in sorted(found)[: max(1, min(limit, 50))]:
            held, sid, trail, text = self._passages[place]
            at = min((text.find(word) for word in words if word in text), default=0)
            results.append({"document": held.path, "id": held.id, "section": sid, "breadcrumb": trail,
                            "issued": held.issued, "excerpt": text[max(0, at - 60): at + 140]})
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
        if offset < 0:
            raise ToolError("offset must not be negative")
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
        if not isinstance(message, dict):
            return _error(None, -32600, "not a request")
        number = message.get("id")
        if number is not None and (isinstance(number, bool) or not isinstance(number, (int, float, str))):
            return _error(None, -32600, "id must be a string or a number")
        if not isinstance(message.get("method"), str):
            return _error(number, -32600, "not a request")
        if "id" not in message:
            return None
        parameters = message.get("params") or {}
        try:
            if not isinstance(parameters, dict):
                raise WrongParameters("params must be an object")
            result = self._result(message["method"], parameters)
        except NoMethod as error:
            return _error(number, -32601, f"no such method: {error}")
        except WrongParameters as error:
            return _error(number, -32602, str(error))
        except Exception as error:  # pylint: disable=broad-exception-caught
            # One message, whatever it does, must not end the server for all others.
            return _error(number, -32603, repr(error))
        return {"jsonrpc": "2.0", "id": number, "result": result}

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
        raise NoMethod(method)

    def _call(self, name: Any, arguments: Any) -> Dict[str, Any]:
        tool = next((tool for tool in TOOLS if tool["name"] == name), None)
        if tool is None:
            raise WrongParameters(f"no such tool: {name}")
        if not isinstance(arguments, dict):
            raise WrongParameters(f"{name}: arguments must be an object")
        kinds = {"string": str, "integer": int}
        properties = tool["inputSchema"]["properties"]
        for argument, value in arguments.items():
            kind = kinds.get(properties.get(argument, {}).get("type"))
            if kind is None or not isinstance(value, kind) or isinstance(value, bool):
                raise WrongParameters(f"{name}: wrong argument {argument}; it takes {', '.join(properties)}")
        missing = [argument for argument in tool["inputSchema"]["required"] if argument not in arguments]
        if missing:
            raise WrongParameters(f"{name}: {missing[0]} is missing")
        try:
            result = getattr(self._library, tool["name"])(**arguments)
        except ToolError as error:
            return {"content": [{"type": "text", "text": str(error)}], "isError": True}
        text = json.dumps(result, ensure_ascii=False, indent=1)
        return {"content": [{"type": "text", "text": text}], "structuredContent": result}

    def serve(self, source: BinaryIO, sink: BinaryIO) -> None:
        """Answers until the input ends, or nobody reads the answers."""
        for line in source:
            if not line.strip():
                continue
            try:
                answer = self.answer(json.loads(line.decode("utf-8")))
            except (ValueError, RecursionError) as error:
                answer = _error(None, -32700, str(error))
            if answer is not None:
                try:
                    # A half of a pair that a message held alone goes back as \u and its number.
                    sink.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n")
                    sink.flush()
                except BrokenPipeError:
                    return


def _error(identifier: Any, code: int, message: str) -> Dict[str, Any]:
    return {"jsonrpc": "2.0", "id": identifier, "error": {"code": code, "message": message}}


def main() -> None:
    """Serves an outputs folder."""
    parser = argparse.ArgumentParser(prog="gongwen-mcp", description=__doc__)
    parser.add_argument("outputs", help="the outputs folder of gongwen run, or a file of JSON Lines")
    try:
        library = Library(parser.parse_args().outputs)
    except OSError as error:
        parser.error(str(error))
    Server(library).serve(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
