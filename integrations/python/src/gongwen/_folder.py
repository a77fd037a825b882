"""The outputs of a run."""
import errno
import functools
import json
import os
import pathlib
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import Any, BinaryIO, Callable, Dict, FrozenSet, Iterable, Iterator, List, Optional, Tuple, TypeVar, Union

from ._document import Document

Path = Union[str, "os.PathLike[str]"]
Parsed = TypeVar("Parsed")
FAILURE_SCHEMA = "gongwen/failure/1"


@dataclass(frozen=True)
class Failure:
    """Why a source gave no document: a quarantine record, whose JSON is in `data`."""

    data: Dict[str, Any]

    @property
    def path(self) -> str:
        """The path of the source below the inputs folder."""
        return str(self.data["source"]["path"])

    @property
    def code(self) -> str:
        """A stable code, lower-case with hyphens."""
        return str(self.data["code"])

    @property
    def message(self) -> str:
        """What is wrong, and what to do."""
        return str(self.data["message"])

    @property
    def retry(self) -> bool:
        """Whether the machine, and not the source, failed."""
        return bool(self.data.get("retry", False))


def documents(place: Path, only: Union[str, Iterable[str], None] = None, orphans: bool = True) -> Iterator[Document]:
    """The documents of an outputs folder, or of a file of JSON Lines, one after the other.

    Sources come in the order of their paths, a collection before its members. With `only`, those whose
    `source.path` is one of some patterns, or matches one (`2017/*`; `*` matches slashes too); a string is one pattern. A run may be active meanwhile: a file that it
    removes is left out. Documents whose sources were deleted or are excluded have `orphaned`; without `orphans` they are left
    out. A pattern that matches nothing gives no documents. Raises FileNotFoundError where there is no outputs folder,
    ValueError, with the name of the file, for what is no document, and sqlite3.Error where the catalog cannot be read.
    """
    gone = _orphans(place)
    patterns = None if only is None else [only] if isinstance(only, str) else list(only)
    found = (parsed(entry, Document) for entry in entries(place, "documents"))
    return (_marked(document, gone) for document in found
            if (patterns is None or _matches(document.path, patterns)) and (orphans or document.path not in gone))


def _matches(path: str, patterns: List[str]) -> bool:
    """Whether a path is one of some patterns, whatever its signs mean, or matches one."""
    return any(path == pattern or _glob(pattern).fullmatch(path) is not None for pattern in patterns)


@functools.lru_cache(maxsize=256)
def _glob(pattern: str) -> "re.Pattern[str]":
    """A pattern as `gongwen` reads it: `*` any characters, `?` one, `[…]` one of several, a backslash takes the meaning from
    the next. A bracket that does not close is a bracket. What is between two stars matches at its first place, since a later
    one would match no more: the time is at most the product of both lengths."""
    parts, index = [], 0
    between: List[str] = []
    while index < len(pattern):
        sign, index = pattern[index], index + 1
        if sign == "*":
            between.append("".join(parts))
            parts = []
        elif sign == "?":
            parts.append(".")
        elif sign == "\\" and index < len(pattern):
            parts.append(re.escape(pattern[index]))
            index += 1
        else:
            part, end = _bracket(pattern, index) if sign == "[" else ("", index)
            parts.append(part or re.escape(sign))
            index = end
    if not between:
        return re.compile("".join(parts), re.DOTALL)
    firsts = (f"(?=(?P<g{number}>.*?{part}))(?P=g{number})" for number, part in enumerate(between[1:]) if part)
    return re.compile(between[0] + "".join(firsts) + ".*" + "".join(parts), re.DOTALL)


def _bracket(pattern: str, start: int) -> Tuple[str, int]:
    """What is behind a bracket, and the place behind its end; nothing where it does not end."""
    index = start
    negated = pattern[index:index + 1] in ("!", "^")
    first = index = index + negated
    ranges = []
    while index < len(pattern):
        if pattern[index] == "]" and index > first:
            none, any_ = "(?!)", "."
            body = "".join(ranges)
            return (f"[{'^' if negated else ''}{body}]" if body else (any_ if negated else none)), index + 1
        if pattern[index] == "\\" and index + 1 < len(pattern):
            index += 1
        low, index = pattern[index], index + 1
        if pattern[index:index + 1] == "-" and index + 1 < len(pattern) and pattern[index + 1] != "]":
            high, index = pattern[index + 1], index + 2
            if low <= high:
                ranges.append(f"{re.escape(low)}-{re.escape(high)}")
        else:
            ranges.append(re.escape(low))
    return "", start


def _orphans(place: Path) -> FrozenSet[str]:
    """The paths of sources that were deleted or are excluded; none where there is no catalog."""
    file = pathlib.Path(os.path.abspath(place), "catalog.sqlite")
    if not file.is_file():
        return frozenset()
    with closing(_catalog(file)) as catalog:
        return frozenset(path for (path,) in catalog.execute("SELECT path FROM source WHERE orphaned"))


def _catalog(file: pathlib.Path) -> sqlite3.Connection:
    """The catalog, for reading. SQLite writes into the folder even to read, which a reader without that right cannot: then the
    catalog is read as a file that nobody changes, or, where changes of the last run are beside it, without shared memory."""
    if os.access(file.parent, os.W_OK):
        return sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)
    changes = file.with_name(f"{file.name}-wal")
    if not changes.exists() or changes.stat().st_size == 0:
        return sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)
    catalog = sqlite3.connect(f"{file.as_uri()}?mode=ro&vfs=unix-none", uri=True)
    catalog.execute("PRAGMA locking_mode=EXCLUSIVE")
    return catalog


def _marked(document: Document, gone: FrozenSet[str]) -> Document:
    document.orphaned = document.path in gone
    return document


def failures(place: Path) -> Iterator[Failure]:
    """The quarantine records of an outputs folder, or of a file of JSON Lines (`gongwen quarantine list --format json`)."""
    return (parsed(entry, _failure) for entry in entries(place, "quarantine"))


def _failure(content: bytes) -> Failure:
    data = json.loads(content)
    schema = data.get("schema") if isinstance(data, dict) else None
    if schema != FAILURE_SCHEMA:
        raise ValueError(f"not a record of the schema {FAILURE_SCHEMA}: {schema}")
    return Failure(data)


@dataclass(frozen=True)
class Entry:
    """Where JSON is: a file, or a line of a file from an offset on."""

    name: str
    offset: Optional[int] = None

    def read(self) -> Optional[bytes]:
        """Its bytes; None where a run has removed the file."""
        try:
            with open(self.name, "rb") as file:
                if self.offset is None:
                    return file.read()
                file.seek(self.offset)
                return file.readline()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return None

    def __str__(self) -> str:
        return self.name if self.offset is None else f"{self.name}, byte {self.offset}"


def parsed(content: Tuple[Entry, bytes], make: Callable[[bytes], Parsed]) -> Parsed:
    """What an entry holds. Raises ValueError with its name if it is something else."""
    try:
        return make(content[1])
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{content[0]}: {error}") from error


def entries(place: Path, tree: str) -> Iterator[Tuple[Entry, bytes]]:
    """The files of one of the two trees of an outputs folder, or the lines of a file, with their contents."""
    place = os.fspath(place)
    if not os.path.isdir(place):
        # Opened now, so that a wrong name is told where it is given.
        return _lines(place, open(place, "rb"))  # pylint: disable=consider-using-with
    folder = os.path.join(place, tree)
    if not os.path.isdir(folder):
        raise FileNotFoundError(errno.ENOENT, "no outputs folder of gongwen run: it has no folder of this name", folder)
    read = ((entry, entry.read()) for entry in map(Entry, _files(folder, False)))
    return ((entry, content) for entry, content in read if content is not None)


def _lines(name: str, file: BinaryIO) -> Iterator[Tuple[Entry, bytes]]:
    offset = 0
    with file:
        for line in file:
            if line.strip():
                yield Entry(name, offset), line
            offset += len(line)


def _files(folder: str, is_collection: bool) -> Iterator[str]:
    """The files below a folder. Links are no outputs, and are not followed."""
    try:
        with os.scandir(folder) as found:
            names = sorted(
                (_key(entry.name, is_folder, is_collection), entry.name, is_folder) for entry in found
                for is_folder in [entry.is_dir(follow_symlinks=False)]
                if is_folder or (entry.name.endswith(".json") and entry.is_file(follow_symlinks=False)))
    except (FileNotFoundError, NotADirectoryError):
        return
    sources = {name[: -len(".json")] for _, name, is_folder in names if not is_folder}
    for _, name, is_folder in names:
        path = os.path.join(folder, name)
        if is_folder:
            # In a folder that bears the name of a source are the members of its collection.
            yield from _files(path, name in sources)
        else:
            yield path


def _key(name: str, is_folder: bool, is_collection: bool) -> Tuple[List[int], bytes]:
    """Members by their numbers, before anything else; other names by their bytes, a collection before its folder."""
    if is_folder:
        return [1], os.fsencode(name) + b"/"
    stem = name[: -len(".json")]
    if is_collection and stem.isascii() and stem.isdigit():
        return [0, len(stem)], os.fsencode(stem)
    return [1], os.fsencode(stem)
