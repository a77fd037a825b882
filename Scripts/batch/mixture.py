"""A folder of mixed sources: texts, pages, PDFs, collections, sidecars, broken PDFs, and what a caller adds.

    python3 -m batch.mixture FOLDER COUNT [FOLDER_OF_OTHERS…]
"""
import os
import pathlib
import random
import shutil
import sys

from .sources import Maker

PARENTS = ["甲", "乙/丙 丁", "%41", "sub.json"]
"""Folders whose names have to be encoded in a path, too."""
BROKEN = 5
"""Each so manieth source is a PDF that somebody has broken."""
HUGE = 400_000_000
"""Bytes of a source that is too large for every default: on disk it is a hole."""


def broken(chance, content):
    """A PDF that somebody has broken: cut off, with other bytes in it, or with a part of it twice."""
    content = bytearray(content)
    if chance.randrange(4) == 0:
        return bytes(content[:chance.randrange(10, len(content))])
    for _ in range(chance.choice((1, 8, 60))):
        content[chance.randrange(9, len(content))] = chance.randrange(256)
    if chance.randrange(2) == 0:
        content += content[chance.randrange(len(content)):]
    return bytes(content)


def write(folder, path, content, sidecar=None):
    """A source and its sidecar below a folder."""
    place = os.path.join(folder, path)
    os.makedirs(os.path.dirname(place), exist_ok=True)
    for name, piece in ((place, content), (place + ".meta.json", sidecar)):
        if piece is not None:
            pathlib.Path(name).write_bytes(piece)


def make(folder, count, others=(), poisons=(), has_huge=False):
    """So many sources below a folder, the same ones every time, none of them without bytes; then the files of other folders, a
    source for each poison of a debug build, and one that is too large."""
    maker, chance = Maker(22), random.Random(22)
    for number in range(count):
        ending, content, sidecar = maker.source(poisons=[])
        if number % BROKEN == BROKEN - 1:
            ending, content = ".pdf", broken(chance, maker.pdf())
        write(folder, f"{chance.choice(PARENTS)}/{number:05}{ending}", content or b"\n", sidecar)
    for number, other in enumerate(others):
        shutil.copytree(other, os.path.join(folder, f"other-{number}"))
    for kind in poisons:
        write(folder, f"poison/{kind}.txt", f"gongwen-poison: {kind}\n".encode())
    if has_huge:
        write(folder, "huge.pdf", b"%PDF-1.4\n")
        os.truncate(os.path.join(folder, "huge.pdf"), HUGE)


if __name__ == "__main__":
    make(sys.argv[1], int(sys.argv[2]), sys.argv[3:])
