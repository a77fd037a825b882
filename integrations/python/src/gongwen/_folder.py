"""The outputs of a run."""
import fnmatch
import json
import os
from dataclasses import dataclass
from typing import Any, Dict, Iterator, List, Optional, Tuple, Union

from ._document import Document

Path = Union[str, "os.PathLike[str]"]


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


def documents(place: Path, only: Optional[str] = None) -> Iterator[Document]:
    """The documents of an outputs folder, or of a file of JSON Lines, one after the other.

    Sources come in the order of their paths, a collection before its members. With `only`, those whose
    `source.path` matches a pattern (`2017/*`; `*` matches slashes too).
    """
    for content in _contents(place, "documents"):
        document = Document(content)
        if only is None or fnmatch.fnmatchcase(document.path, only):
            yield document


def failures(place: Path) -> Iterator[Failure]:
    """The quarantine records of an outputs folder."""
    for content in _contents(place, "quarantine"):
        yield Failure(json.loads(content))


def _contents(place: Path, tree: str) -> Iterator[bytes]:
    place = os.fspath(place)
    if not os.path.isdir(place):
        with open(place, "rb") as file:
            yield from (line for line in file if line.strip())
        return
    folder = os.path.join(place, tree)
    if not os.path.isdir(folder) and os.path.exists(os.path.join(place, "catalog.sqlite")):
        return
    for name in _files(folder if os.path.isdir(folder) else place):
        with open(name, "rb") as file:
            yield file.read()


def _files(folder: str) -> Iterator[str]:
    with os.scandir(folder) as entries:
        names = sorted(((_key(entry.name), entry.name, entry.is_dir()) for entry in entries))
    for _, name, is_folder in names:
        path = os.path.join(folder, name)
        if is_folder:
            yield from _files(path)
        elif name.endswith(".json"):
            yield path


def _key(name: str) -> Tuple[List[int], bytes]:
    """Members by their numbers, before anything else; other names by their bytes, a collection before its folder."""
    stem = name[:-5] if name.endswith(".json") else name
    if stem.isascii() and stem.isdigit() and name != stem:
        return [0, len(stem)], os.fsencode(stem)
    return [1], os.fsencode(stem if name.endswith(".json") else name + "\1")
