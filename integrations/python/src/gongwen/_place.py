"""Where characters came from."""
from dataclasses import dataclass
from typing import Any, Dict, List, Optional, Tuple

# Python's names of the decoders that documents name.
CODECS = {"UTF-8": "utf-8", "UTF-16LE": "utf-16-le", "UTF-16BE": "utf-16-be", "GB18030": "gb18030", "Big5-HKSCS": "big5hkscs"}

Box = Tuple[float, float, float, float]


@dataclass(frozen=True)
class Place:
    """A range of a source: bytes of a text or web page, or characters and boxes of a page of a PDF."""

    start: int
    """The first byte of the source; in a PDF, the first character of the page's text."""
    end: int
    """The byte or the character behind the last one."""
    page: Optional[int] = None
    """The page of a PDF, from 1."""
    boxes: Tuple[Box, ...] = ()
    """Left, top, right and bottom in points from the top left corner of the page, a box for each line."""
    rule: Optional[str] = None
    """How the characters were changed; None if they are verbatim."""
    is_exact: bool = True
    """False where the range is wider than what was asked for: the source does not divide further."""


def locate(text: str, origin: Dict[str, Any], start: int, end: int, charset: Optional[str]) -> List[Place]:
    """The places in the source of text[start:end], in the order of the text: one for each run that it touches."""
    places: List[Place] = []
    for run in origin["runs"]:
        begin, stop = max(start, run[0]), min(end, run[1])
        is_deleted = run[0] == run[1]
        if (is_deleted and not start < run[0] < end) or (not is_deleted and begin >= stop):
            continue
        is_page = len(run) - (1 if isinstance(run[-1], str) else 0) == 5
        place = _of_page(run, begin, stop, origin) if is_page else _of_file(run, begin, stop, text, charset)
        places.append(place)
    return places


def _of_file(run: List[Any], begin: int, stop: int, text: str, charset: Optional[str]) -> Place:
    text_start, text_end, first, last = run[:4]
    rule = run[4] if len(run) > 4 else None
    if (begin, stop) == (text_start, text_end) or rule is not None:
        return Place(first, last, rule=rule, is_exact=(begin, stop) == (text_start, text_end))
    sizes = [_size(character, charset) for character in text[text_start:text_end]]
    if sum(sizes) != last - first:
        return Place(first, last, is_exact=False)
    before = sum(sizes[: begin - text_start])
    return Place(first + before, first + before + sum(sizes[begin - text_start: stop - text_start]))


def _size(character: str, charset: Optional[str]) -> int:
    """The bytes of a character in the source, if it is written in the usual way."""
    try:
        return len(character.encode(CODECS.get(charset or "UTF-8", "utf-8")))
    except UnicodeEncodeError:
        return 0


def _of_page(run: List[Any], begin: int, stop: int, origin: Dict[str, Any]) -> Place:
    text_start, text_end, page, first, last = run[:5]
    rule = run[5] if len(run) > 5 else None
    is_whole = (begin, stop) == (text_start, text_end)
    if rule is None:
        first, last = first + begin - text_start, last - (text_end - stop)
    boxes = tuple(
        (box[1] / 100, box[2] / 100, box[3] / 100, box[4] / 100)
        for box in origin.get("boxes", ())
        if box[0] == page and (len(box) < 7 or (box[5] < stop and begin < box[6])))
    return Place(first, last, page=page, boxes=boxes, rule=rule, is_exact=rule is None or is_whole)
