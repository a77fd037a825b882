"""Documents of bytes, by a worker that is kept."""
import atexit
import os
import threading
from typing import Any, Dict, List, Optional, Tuple, Union

from ._document import Document
from ._worker import Worker, WorkerError

_lock = threading.Lock()
_kept: Optional[Tuple[int, Worker]] = None


class ConversionFailed(RuntimeError):
    """A source gave no document. `record` is its quarantine record, or the refusal of the request."""

    def __init__(self, record: Dict[str, Any]) -> None:
        super().__init__(f"{record['code']}: {record['message']}")
        self.record = record


def convert(content: bytes, path: Union[str, bytes] = "-", **options: Any) -> List[Document]:
    """The document of a source, or a collection and its members. `path` is what the document names as its source's.

    Options are `sidecar`, `media_type` and `charset`. A worker is started by the first call and kept; limits are the
    defaults, others need a Worker. Raises ConversionFailed where the source gives no document.
    """
    with _lock:
        try:
            answer = _worker().convert(content, path, **options)
        except WorkerError:
            _forget()
            answer = _worker().convert(content, path, **options)
    if answer.outcome in ("failure", "refused"):
        raise ConversionFailed(answer.record or answer.data)
    return answer.documents


def _worker() -> Worker:
    global _kept
    # A process made by fork must not share the pipes of its parent.
    if _kept is None or _kept[0] != os.getpid() or not _kept[1].is_alive:
        _kept = (os.getpid(), Worker())
    return _kept[1]


def _forget() -> None:
    global _kept
    kept, _kept = _kept, None
    if kept is not None and kept[0] == os.getpid():
        kept[1].close()


atexit.register(_forget)
