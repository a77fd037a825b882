"""The canonical form of documents, their digests, and changes of texts with their origins."""
import copy
import hashlib
import json
import re


def jcs(value):
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def without_places(value):
    if isinstance(value, list):
        return [without_places(element) for element in value]
    if isinstance(value, dict):
        hidden = {"origin", "evidence", "annotations", "links", "sid"}
        return {name: without_places(member) for name, member in value.items() if name not in hidden}
    return value


TEXT_TYPES = {"title", "subtitle", "addressee", "attachmentNote", "signature", "date", "note", "paragraph"}


def text_lines(nodes):
    for node in nodes:
        kind = node.get("type")
        marker = (node.get("marker") or {}).get("text", "")
        if kind in ("section", "box"):
            heading = (node.get("heading") or {}).get("text", "")
            if marker or heading:
                yield marker + heading
        elif kind == "item":
            yield marker + node.get("text", "")
        elif kind == "table":
            yield "\t".join(cell.get("text", "") for row in node.get("rows", []) for cell in row.get("cells", []))
        elif kind in TEXT_TYPES:
            yield node.get("text", "")
        yield from text_lines(node.get("children", []))


def tight(line):
    return re.sub(r"[^\S\t\n]+", "", line)


def seal(document):
    content = {name: document[name] for name in ("body", "metadata") if name in document}
    document["digest"] = hashlib.sha256(jcs(without_places(content))).hexdigest()
    words = "\n".join(tight(line) for line in text_lines(document["body"]))
    document["textDigest"] = hashlib.sha256(words.encode()).hexdigest()


# -- finding and changing ---------------------------------------------------------------------------------------------

def nodes(document, kind=None):
    """All nodes of a document in reading order, those of one type."""
    stack = list(reversed(document["body"]))
    while stack:
        node = stack.pop()
        if kind is None or node["type"] == kind:
            yield node
        stack += reversed(node.get("children", []))


def lists(document):
    """All lists of nodes."""
    yield document["body"]
    for node in nodes(document):
        if "children" in node:
            yield node["children"]


def renumber(document):
    """Gives every node the id and depth of its place, and lets references follow."""
    before = {id(node): node["id"] for node in nodes(document)}

    def walk(children, prefix, depth):
        for position, node in enumerate(children, 1):
            node["id"] = prefix + str(position)
            inner = depth
            if node["type"] == "component":
                inner = 1
            elif node["type"] in ("section", "box"):
                node["depth"] = depth
                inner = depth + 1
            walk(node.get("children", []), node["id"] + ".", inner)

    walk(document["body"], "", 1)
    moved = {before[id(node)]: node["id"] for node in nodes(document)}
    for node in nodes(document):
        for annotation in node.get("annotations", []):
            if annotation.get("target") in moved:
                annotation["target"] = moved[annotation["target"]]
        for number, entry in enumerate(node.get("entries", []), 1):
            entry["id"] = f"{node['id']}.{number}"
            if entry.get("target") in moved:
                entry["target"] = moved[entry["target"]]
    for diagnostic in document["diagnostics"]:
        if diagnostic.get("node") in moved:
            diagnostic["node"] = moved[diagnostic["node"]]


def cut_runs(text, runs, start, end):
    """The runs of text[start:end], from 0; the source is UTF-8 and runs are verbatim where they are cut."""
    result = []
    for run in runs:
        first, last = max(run[0], start), min(run[1], end)
        if first > last or (first == last and run[0] != run[1]) or (run[0] == run[1] and not start <= run[0] <= end):
            continue
        piece = list(run)
        if len(run) == 4 or (len(run) == 5 and not isinstance(run[4], str)):
            per = (lambda text: len(text)) if len(run) == 5 else (lambda text: len(text.encode()))
            place = run[-2] + per(text[run[0]:first])
            piece[-2:] = [place, place + per(text[first:last])]
        elif (first, last) != (run[0], run[1]):
            return None
        piece[0], piece[1] = first - start, last - start
        result.append(piece)
    return result


def joined(pieces):
    """Several (text, runs) one after the other."""
    text, runs = "", []
    for words, own in pieces:
        for run in own:
            moved = [run[0] + len(text), run[1] + len(text)] + list(run[2:])
            last = runs[-1] if runs else None
            plain = not isinstance(moved[-1], str)
            if last and plain and not isinstance(last[-1], str) and last[:-2][2:] == moved[:-2][2:] \
                    and last[1] == moved[0] and last[-1] == moved[-2]:
                last[1], last[-1] = moved[1], moved[-1]
            else:
                runs.append(moved)
        text += words
    return text, runs


def part(holder, start, end):
    runs = cut_runs(holder["text"], holder["origin"]["runs"], start, end)
    return None if runs is None else (holder["text"][start:end], runs)


def put(holder, pieces):
    if any(piece is None for piece in pieces):
        return False
    holder["text"], holder["origin"]["runs"] = joined(pieces)
    holder.pop("annotations", None)
    return True


def find(document, words, kinds=("paragraph",)):
    for node in nodes(document):
        if node["type"] in kinds and words in node.get("text", ""):
            return node, node["text"].index(words)
    return None, 0


def set_aside(document, holder, start, end, reason):
    piece = part(holder, start, end)
    if piece is None or not put(holder, [part(holder, 0, start), part(holder, end, len(holder["text"]))]):
        return False
    entry = {"reason": reason, "text": piece[0], "origin": {"runs": piece[1]}}
    boxes = holder["origin"].get("boxes")
    if boxes:
        entry["origin"]["boxes"] = boxes[:1]
    document["removed"].append(entry)
    return True
