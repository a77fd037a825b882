"""The clauses of standards printed in a PDF: 1, 1.1, 7.2.5, with their titles.

The truth is what pdftotext finds at the start of a line, as far as the numbers follow one another: a
number that neither continues nor opens a level is a figure's, a table's or a reference's. The table of
contents gives such a run too; the body's is the last of those that go farthest.
"""
import re

from .document import converted, f1, fold, printed, rate, walk

CLAUSE = re.compile(r"^ *(\d{1,2}(?:\. ?\d{1,2})*)(?:\s+(\D.*)|\s*)$")
LEADER = re.compile(r"[.…·]{4,}.*$")


def is_standard(source):
    head = [line.strip() for line in printed(source)[:60]]
    return any(re.match(r"ICS\s*\d", line) for line in head) and any(re.search(r"[A-Z]{2}(/[A-Z])?\s*\d", l) for l in head)


def follows(path, last):
    """Whether a number is the next one at its level, or the first of a new one below."""
    if path == (*last, 1):
        return True
    depth = len(path)
    return depth <= len(last) and path[:-1] == last[:depth - 1] and path[-1] == last[depth - 1] + 1


def clauses(source):
    """(number, title) of each clause that the pages print."""
    runs, current = [], []
    for line in printed(source):
        match = CLAUSE.match(line)
        if not match:
            continue
        path = tuple(int(part) for part in match[1].split("."))
        title = fold(LEADER.sub("", match[2] or ""))
        last = current[-1][0] if current else ()
        if path == (1,) and title:
            runs.append(current := [(path, title)])
        elif current and follows(path, last):
            current.append((path, title))
    longest = max((len(run) for run in runs), default=0)
    return next((run for run in reversed(runs) if len(run) == longest), [])


def sections(document):
    """(number, number of the clause above, heading) of each section with a decimal number."""
    found = []
    for node, parents in walk(document["body"]):
        if node["type"] == "section" and node.get("marker", {}).get("scheme") == "decimal":
            above = [p["marker"]["text"] for p in parents if p.get("marker", {}).get("scheme") == "decimal"]
            found.append((fold(node["marker"]["text"]), above[-1] if above else "",
                          fold((node.get("heading") or {}).get("text"))))
    return found


def measure(program, corpus, sources):
    hits = gold = found = 0
    notes = []
    for source in filter(is_standard, sources):
        wanted = [(".".join(map(str, path)), ".".join(map(str, path[:-1])), title) for path, title in clauses(source)]
        got = [unit for document in converted(program, source) for unit in sections(document)]
        # A clause without a title on its line is a term: what its entry makes of it is not asked here.
        bare = {(label, above) for label, above, title in wanted if not title}
        got = [(label, above, "" if (label, above) in bare else title) for label, above, title in got]
        right, missing, extra = f1(wanted, got)
        hits, gold, found = hits + right, gold + len(wanted), found + len(got)
        notes.append(f"{source.name}: {right} of {len(wanted)} clauses, missing {missing}, extra {extra}")
    return ({"pdf standards clauses": rate(hits, gold, found)} if gold else {}), notes
