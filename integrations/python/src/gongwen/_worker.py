"""A client of the worker protocol, gongwen-worker/1 (docs/WORKER.md)."""
import json
import os
import selectors
import struct
import subprocess
import weakref
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Deque, Dict, Iterable, Iterator, List, Mapping, Optional, Sequence, Tuple, Union

from ._document import Document
from ._program import find_program

PROTOCOL = "gongwen-worker/1"
LENGTH = struct.Struct("<I")
MOST_AHEAD, MOST_BYTES = 32, 1 << 20


class WorkerError(RuntimeError):
    """The worker does not speak the protocol, or has ended."""


@dataclass(frozen=True)
class Request:
    """A source for the worker."""

    content: bytes
    """The bytes of the source."""
    path: Union[str, bytes] = "-"
    """Its path below an inputs folder; as bytes or text the name of a file, whatever it holds."""
    sidecar: "Union[bytes, Mapping[str, str], None]" = None
    """Bytes of a sidecar, or its members: `url`, `retrieved`, `contentType`."""
    media_type: Optional[str] = None
    charset: Optional[str] = None
    known: Optional[Tuple[str, Optional[str]]] = None
    """SHA-256 of the source and of the sidecar in an earlier answer: then it may be `unchanged`."""
    want: Sequence[str] = ("document",)
    """An empty list asks for the rows alone."""
    tag: Any = None
    """Anything; the answer has it, too."""
    size: Optional[int] = None
    """The size in bytes of a source of more than `limits.bytes`, instead of its content: it fails as `too-large` unsent."""

    def __post_init__(self) -> None:
        if not isinstance(self.content, (bytes, bytearray, memoryview)):
            raise TypeError(f"content must be bytes, as pathlib.Path(…).read_bytes(), not {type(self.content).__name__}")

    def frames(self, number: int) -> List[bytes]:
        """The frames that ask this."""
        name = self.path if isinstance(self.path, bytes) else os.fsencode(self.path)
        head: Dict[str, Any] = {"protocol": PROTOCOL, "id": number, "file": _escaped(name), "want": list(self.want)}
        sidecar = self.sidecar
        if sidecar is not None and not isinstance(sidecar, bytes):
            sidecar = json.dumps(dict(sidecar), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
        if self.media_type:
            head["mediaType"] = self.media_type
        if self.charset:
            head["charset"] = self.charset
        if self.known:
            head["known"] = {"sha256": self.known[0], **({"sidecar": self.known[1]} if self.known[1] else {})}
        if self.size is not None:
            head["size"] = self.size
        head["sidecar"] = sidecar is not None
        return [json.dumps(head).encode(), self.content] + ([sidecar] if sidecar is not None else [])


@dataclass(frozen=True)
class Answer:
    """What became of a request. `data` is the JSON of the answer."""

    data: Dict[str, Any]
    contents: List[bytes] = field(default_factory=list)
    """Each document in each form that was wanted, or the quarantine record."""
    tag: Any = None
    want: Tuple[str, ...] = ("document",)

    @property
    def outcome(self) -> str:
        """`document`, `collection`, `unchanged`, `failure` or `refused`."""
        return str(self.data["outcome"])

    @property
    def rows(self) -> List[Dict[str, Any]]:
        """What a table needs of each document."""
        return list(self.data.get("documents", ()))

    @property
    def documents(self) -> List[Document]:
        """The documents; none of a failure, or where `document` was not wanted."""
        return [Document(content) for content in self.form("document")]

    def form(self, name: str) -> List[bytes]:
        """The documents in a form that was wanted (`markdown`, `chunks` …), in their order; empty otherwise."""
        if not self.rows or name not in self.want:
            return []
        return self.contents[self.want.index(name)::len(self.want)]

    @property
    def record(self) -> Optional[Dict[str, Any]]:
        """The quarantine record of a failure."""
        if self.outcome != "failure":
            return None
        record: Dict[str, Any] = json.loads(self.contents[0])
        return record


class Worker:
    """A process that turns sources into documents, with limits; it is replaced inside when a source brings it down.

    One thread uses it at a time. Close it, or use it in a `with` statement. It ends with the process that started it; in
    a process made by fork it is closed, since two processes must not share its pipes.
    """

    _open: "weakref.WeakSet[Worker]" = weakref.WeakSet()

    def __init__(self, program: "Optional[str | os.PathLike[str]]" = None, *, seconds: Optional[int] = None,
                 clock: Optional[int] = None, memory: Optional[int] = None, max_bytes: Optional[int] = None,
                 profile: Optional[str] = None, config: "Optional[str | os.PathLike[str]]" = None) -> None:
        options = {"--max-seconds": seconds, "--max-clock": clock, "--max-memory": memory, "--max-bytes": max_bytes,
                   "--profile": profile, "--config": config}
        given = [word for name, value in options.items() if value is not None for word in (name, str(value))]
        self._process = subprocess.Popen([find_program(program), "worker", "--supervised", *given],
                                         stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
        assert self._process.stdin is not None and self._process.stdout is not None
        self._input, self._output = self._process.stdin.fileno(), self._process.stdout.fileno()
        os.set_blocking(self._input, False)
        self._arrived = bytearray()
        self._outgoing: Deque[memoryview] = deque()
        self._count = 0
        self._is_busy = self._is_closed = False
        self._open.add(self)
        self.greeting: Dict[str, Any] = {}
        try:
            self.greeting = json.loads(self._frame())
            if self.greeting.get("protocol") != PROTOCOL:
                raise WorkerError(f"the program speaks {self.greeting.get('protocol')}, not {PROTOCOL}")
        finally:
            if self.greeting.get("protocol") != PROTOCOL:
                self.close()

    @property
    def fingerprint(self) -> str:
        """Equal fingerprints give equal documents of equal sources."""
        return str(self.greeting["fingerprint"])

    @property
    def is_alive(self) -> bool:
        """Whether the process runs."""
        return not self._is_closed and self._process.poll() is None

    def convert(self, content: bytes, path: Union[str, bytes] = "-", **options: Any) -> Answer:
        """The answer about one source; options are those of Request."""
        (answer,) = self.map([Request(content, path, **options)])
        return answer

    def map(self, requests: Iterable[Request]) -> Iterator[Answer]:
        """The answers in the order of the requests. Up to 32 requests, or 1 MiB, are sent ahead of the answers."""
        if self._is_closed:
            raise WorkerError("the worker is closed")
        if self._is_busy:
            raise WorkerError("another call of this worker has not ended")
        self._is_busy, is_last = True, False
        try:
            for answer, is_last in self._answers(iter(requests)):
                # From its last answer on, a call has nothing to do with the worker.
                self._is_busy = not is_last
                yield answer
            if not is_last:
                self._is_busy, is_last = False, True
        finally:
            # Whoever leaves in the middle leaves answers that nobody must take for others.
            if not is_last:
                self.close()

    def _answers(self, requests: Iterator[Request]) -> Iterator[Tuple[Answer, bool]]:
        """Each answer, and whether it is the last one."""
        waiting: Deque[Tuple[Request, int]] = deque()
        ahead, held = 0, next(requests, None)
        while held is not None or waiting:
            while held is not None and len(waiting) < MOST_AHEAD and (ahead < MOST_BYTES or not waiting):
                self._count += 1
                self._queue(held.frames(self._count))
                waiting.append((held, self._count))
                ahead += len(held.content)
                held = next(requests, None)
            request, number = waiting.popleft()
            answer = self._answer(request, number)
            ahead -= len(request.content)
            yield answer, held is None and not waiting

    def close(self) -> None:
        """Ends the process. A closed worker answers nothing."""
        self._abandon()
        try:
            self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _abandon(self) -> None:
        """Closes the pipes. Their numbers may belong to other files from then on, so nothing uses them again."""
        self._is_closed = True
        self._outgoing.clear()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()

    @classmethod
    def _abandon_all(cls) -> None:
        """In a process made by fork: what is open belongs to the other process, and would keep its workers from ending."""
        for worker in list(cls._open):
            worker._abandon()
            # There is no child to wait for.
            worker._process.returncode = 0

    def __enter__(self) -> "Worker":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _answer(self, request: Request, number: int) -> Answer:
        data: Dict[str, Any] = json.loads(self._frame())
        if data.get("id") != number:
            raise WorkerError(f"an answer to {data.get('id')} came instead of one to {number}")
        count = 1 if data["outcome"] == "failure" else 0
        want = tuple(dict.fromkeys(request.want))
        if data["outcome"] in ("document", "collection"):
            count = len(data["documents"]) * len(want)
        return Answer(data, [self._frame() for _ in range(count)], request.tag, want)

    def _queue(self, frames: Iterable[bytes]) -> None:
        for content in frames:
            self._outgoing += [memoryview(LENGTH.pack(len(content))), memoryview(content)]
        self._write()

    def _frame(self) -> bytes:
        (length,) = LENGTH.unpack(self._take(LENGTH.size))
        return self._take(length)

    def _take(self, count: int) -> bytes:
        if self._is_closed:
            raise WorkerError("the worker is closed")
        with selectors.DefaultSelector() as selector:
            if len(self._arrived) < count:
                selector.register(self._output, selectors.EVENT_READ)
                if self._outgoing:
                    selector.register(self._input, selectors.EVENT_WRITE)
            while len(self._arrived) < count:
                for key, _ in selector.select():
                    if key.fd == self._output:
                        self._read()
                    elif not self._write():
                        selector.unregister(self._input)
        taken = bytes(memoryview(self._arrived)[:count])
        del self._arrived[:count]
        return taken

    def _read(self) -> None:
        chunk = os.read(self._output, 1 << 20)
        if not chunk:
            status = self._process.wait()
            raise WorkerError(f"the worker has ended with status {status}; standard error has the reason")
        self._arrived += chunk

    def _write(self) -> bool:
        """Writes what there is room for; gives whether there is more."""
        while self._outgoing and not self._is_closed:
            piece = self._outgoing[0]
            try:
                count = os.write(self._input, piece) if len(piece) else 0
            except BlockingIOError:
                return True
            except BrokenPipeError:
                return False
            if count == len(piece):
                self._outgoing.popleft()
            else:
                self._outgoing[0] = piece[count:]
        return False


os.register_at_fork(after_in_child=Worker._abandon_all)


def _escaped(name: bytes) -> str:
    """A path as `file` has it: printable ASCII as it is, any other byte as %XX."""
    return "".join(chr(byte) if 0x20 <= byte < 0x7F and byte != 0x25 else f"%{byte:02X}" for byte in name)
