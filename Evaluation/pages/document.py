"""Reads what the program and pdftotext make of a source."""
import difflib
import functools
import json
import shlex
import subprocess
import unicodedata


def fold(text):
    """A text as it is compared: compatibility forms folded, blanks dropped."""
    return "".join(c for c in unicodedata.normalize("NFKC", text or "") if not c.isspace())


@functools.cache
def converted(program, source):
    """The documents of a source; empty where the program refuses it."""
    run = subprocess.run([*shlex.split(program), "convert", str(source)], capture_output=True, check=False)
    return [json.loads(line) for line in run.stdout.decode("utf-8").split("\n") if line.strip()]


@functools.cache
def printed(source):
    """The lines that pdftotext finds on the pages."""
    run = subprocess.run(["pdftotext", "-layout", str(source), "-"], capture_output=True, check=False)
    return tuple(run.stdout.decode("utf-8", "replace").replace("\f", "\n").split("\n"))


def walk(nodes, parents=()):
    """Every node with the nodes above it, in reading order."""
    for node in nodes:
        yield node, parents
        yield from walk(node.get("children", []), (*parents, node))


def words(node):
    """The text of one node, its marker first, as it is compared."""
    marker = node.get("marker", {}).get("text", "")
    heading = (node.get("heading") or {}).get("text", "")
    cells = "".join(cell["text"] for row in node.get("rows", []) for cell in row["cells"])
    return fold(marker + heading + node.get("text", "") + cells)


def f1(gold, found):
    """The F1 of two lists whose equal members are aligned in order, with what only one of them has."""
    blocks = difflib.SequenceMatcher(None, gold, found, autojunk=False)
    hits = sum(block.size for block in blocks.get_matching_blocks())
    missing = [g for tag, a, b, _, _ in blocks.get_opcodes() if tag != "equal" for g in gold[a:b]]
    extra = [f for tag, _, _, a, b in blocks.get_opcodes() if tag != "equal" for f in found[a:b]]
    return hits, missing, extra


def rate(hits, gold, found):
    return round(2 * hits / (gold + found), 4) if gold + found else 0.0


def distance(one, other, limit):
    """The Levenshtein distance, exact up to `limit`; None above it. Cost: length + distance squared."""
    if abs(len(one) - len(other)) > limit:
        return None
    reach = {0: slide(one, other, 0, 0)}
    goal = len(other) - len(one)
    for cost in range(limit + 1):
        if reach.get(goal, -1) >= len(one):
            return cost
        following = {}
        for diagonal in range(-cost - 1, cost + 2):
            row = max(reach.get(diagonal, -2) + 1, reach.get(diagonal - 1, -2), reach.get(diagonal + 1, -2) + 1)
            row = min(row, len(one), len(other) - diagonal)
            if row >= 0 and row + diagonal >= 0:
                following[diagonal] = slide(one, other, row, diagonal)
        reach = following
    return None


def slide(one, other, row, diagonal):
    while row < len(one) and row + diagonal < len(other) and one[row] == other[row + diagonal]:
        row += 1
    return row
