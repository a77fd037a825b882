"""Documents of bytes, by a worker that is kept."""
import atexit
import os
import threading
from typing import Any, Dict, List, Optional, Union

from ._document import Document
from ._worker import Worker, WorkerError

_lock = threading.Lock()
_kept: Optional[Worker] = None


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
    if _kept is None or not _kept.is_alive:
        _forget()
        _kept = Worker()
    return _kept


def _forget() -> None:
    global _kept
    kept, _kept = _kept, None
    if kept is not None:
        kept.close()


def _begin_anew() -> None:
    """In a process made by fork: a thread that is not there any more may have held the lock."""
    global _lock, _kept
    _lock, _kept = threading.Lock(), None


os.register_at_fork(after_in_child=_begin_anew)
atexit.register(_forget)
