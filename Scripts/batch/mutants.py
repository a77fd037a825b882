"""Sources that are broken in the ways in which sources break: mutants of seeds."""
import random
import re
import zlib

# What readers and rules look for: random bytes seldom make it.
TEXT_TOKENS = [token.encode() for token in (
    "\u3000", " ", "\n", "\r\n", "\t", "\0", "\f", "\u0301", "\u200b", "\ufeff", "\u202e", "\ufffd", "第一条", "第二章", "（一）", "一、", "1.",
    "附件：", "2023年1月1日", "各市人民政府：", "国发〔2017〕35号", "目录", "……", "，", "。", "“", "”", "《", "》", "12", ".", "-", "|", "┌─┐", "—— 1 ——",
    "\ud7ff", "\U00020000", "\ufe00", "\u3099", "~{", "&nbsp;", "<br>", "**", "## ")] + [b"\x80", b"\xff", b"\xe5\x9b", b"\xa1\xa1", b"\x81\x30\x81\x30"]
PAGE_TOKENS = TEXT_TOKENS + [token.encode() for token in (
    "<p>", "</p>", "<div>", "</div>", "<table>", "</table>", "<tr>", "<td rowspan=3>", "<td colspan=65535>", "</td>", "<th>", "<!--", "-->",
    "<script>", "</script>", "<style>", "</style>", "<h1>", "<h2>", "<li>", "<ol start=-3>", "<a href=//x>", "</a>", "<select>", "<textarea>",
    "<svg>", "<pre>", "<title>", "<meta charset=gbk>", "<base href=x>", "&lt;", "&#x3000;", "&#0;", "&#1114112;", "&amp", "<", ">", '"', "'", "=",
    " hidden", ' style="display:none"', " class=x", "<![CDATA[", "]]>", "<?xml ?>", "<!DOCTYPE", "<ruby>", "<rt>", "<sup>", "<font>")]
NUMBERS = [b"0", b"-1", b"1e30", b"2147483647", b"-2147483648", b"9999999999", b"null", b"[]", b"<<>>", b"()", b".001", b"-.5", b"10000", b"65536"]
OPERATORS = [b"BT", b"ET", b"q", b"Q", b"S", b"f", b"n", b"W n", b"h", b"B", b"T*", b"3 Tr", b"7 Tr", b"0 Tr", b"-50 Tz", b"500 Tz", b"100 Ts",
             b"/Artifact BMC", b"EMC", b"/Span <</ActualText<FEFF4E004E8C4E09>>> BDC", b"1 0 0 -1 0 800 cm", b"0 1 -1 0 600 0 cm",
             b".1 0 0 .1 0 0 cm", b"100 100 m 500 100 l S", b"100 100 300 200 re S"]
NUMBER = re.compile(rb"(?<![\w.])-?\d*\.?\d+(?![\w.])")
OBJECT = re.compile(rb"(?:^|[\r\n ])(\d+)\s+(\d+)\s+obj\b")
# Bytes of an unpacked stream that is mutated; others are left as they are.
LONGEST_STREAM = 300_000


def scrambled(seed, others, tokens, chance, changes=(1, 1, 2, 4, 8, 20)):
    """Bytes after some changes: characters of bytes turned, taken out, doubled, moved, or put in from a list or another seed."""
    data = bytearray(seed)
    for _ in range(chance.choice(changes)):
        at = chance.randrange(len(data) + 1)
        end = min(len(data), at + chance.choice([1, 1, 3, 8, 40, 300]))
        what = chance.randrange(8)
        if what == 0 and data:
            data[at % len(data)] ^= 1 << chance.randrange(8)
        elif what == 1:
            del data[at:end]
        elif what == 2:
            data[at:at] = data[at:end] * chance.choice([1, 1, 2, 30])
        elif what == 3:
            piece = data[at:end]
            del data[at:end]
            place = chance.randrange(len(data) + 1)
            data[place:place] = piece
        elif what == 4:
            other = chance.choice(others)
            start = chance.randrange(len(other) + 1)
            data[at:end] = other[start:start + 1 + chance.randrange(400)]
        else:
            data[at:at] = chance.choice(tokens) * chance.choice([1, 1, 1, 3])
    return bytes(data)


class Stream:
    """An object of a PDF file that has an unpacked stream."""

    def __init__(self, entries, data):
        self.entries, self.data = entries, data


def packed_in(body):
    """Where the bytes of a stream begin in an object."""
    start = body.index(b"stream") + len(b"stream")
    return start + (2 if body[start:start + 2] == b"\r\n" else 1)


def unpacked(body):
    """An object with its stream unpacked, if that is possible."""
    if b"FlateDecode" not in body[:1500] or b"stream" not in body or b"/DecodeParms" in body[:1500]:
        return body
    entries = body[:body.index(b"stream")]
    if entries.count(b"Decode") != 1:
        return body
    try:
        data = zlib.decompressobj().decompress(body[packed_in(body):], LONGEST_STREAM)
    except zlib.error:
        return body
    if len(data) >= LONGEST_STREAM:
        return body
    entries = re.sub(rb"/Filter\s*\[?\s*/FlateDecode\s*\]?", b"", entries)
    return Stream(re.sub(rb"/Length\s+\d+(\s+\d+\s+R)?", b"", entries), data)


def members(body):
    """The objects in a stream of objects, by number."""
    data = zlib.decompressobj().decompress(body[packed_in(body):])
    count = int(re.search(rb"/N\s+(\d+)", body).group(1))
    first = int(re.search(rb"/First\s+(\d+)", body).group(1))
    head = list(map(int, data[:first].split()))[:2 * count]
    ends = head[3::2] + [len(data) - first]
    return {number: data[first + start:first + end].strip() for number, start, end in zip(head[::2], head[1::2], ends)}


def parsed(data):
    """The objects of a PDF file by number, and the number of its catalog."""
    objects = {}
    for found in OBJECT.finditer(data):
        end = data.find(b"endobj", found.end())
        objects[int(found.group(1))] = data[found.end():end if end >= 0 else len(data)].strip()
    for number, body in list(objects.items()):
        if b"/ObjStm" in body[:400] and b"stream" in body:
            try:
                for inner, content in members(body).items():
                    objects.setdefault(inner, content)
                del objects[number]
            except (zlib.error, AttributeError, ValueError):
                pass
    catalog = None
    for found in re.finditer(rb"/Root\s+(\d+)\s+\d+\s+R", data):
        catalog = int(found.group(1))
    for number, body in list(objects.items()):
        if b"/Type" in body[:200] and b"/XRef" in body[:600]:
            del objects[number]
        elif catalog is None and re.search(rb"/Type\s*/Catalog", body):
            catalog = number
    return {number: unpacked(body) for number, body in objects.items()}, catalog


def written(objects, catalog):
    """A PDF file of objects, with a table that is right."""
    data, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), {}
    for number, body in objects.items():
        places[number] = len(data)
        if isinstance(body, Stream):
            entries = body.entries.rstrip().removesuffix(b">>")
            body = entries + b" /Length %d >>\nstream\n" % len(body.data) + body.data + b"\nendstream"
        data += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = len(data)
    data += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        data += b"%d 1\n%010d 00000 n \n" % (number, place)
    return bytes(data + b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (max(places) + 1, catalog or 1, table))


def replaced(data, pattern, at, new, chance):
    """Bytes in which one of the matches near a place is replaced."""
    start = max(0, at - 300)
    found = list(pattern.finditer(data, start, at + 3000))
    if not found:
        return data
    one = chance.choice(found)
    return data[:one.start()] + new(one.group(0), [other.group(0) for other in found]) + data[one.end():]


def tampered(data, chance):
    """The bytes of an object after some changes of numbers, operators, lines, texts and references."""
    for _ in range(chance.choice([1, 1, 2, 4, 8, 20])):
        if len(data) < 4:
            return data
        at, what = chance.randrange(len(data)), chance.randrange(9)
        if what <= 1:
            data = replaced(data, NUMBER, at, lambda *_: chance.choice(NUMBERS + [b"%d" % chance.randrange(-500, 2000)] * 6), chance)
        elif what == 2:
            data = replaced(data, re.compile(rb"\n"), at, lambda *_: b"\n" + chance.choice(OPERATORS) + b"\n", chance)
        elif what == 3:
            lines = data.split(b"\n")
            first = chance.randrange(len(lines))
            piece = lines[first:first + chance.choice([1, 1, 3, 20])]
            if chance.random() < 0.5:
                del lines[first:first + len(piece)]
            place = chance.randrange(len(lines) + 1)
            data = b"\n".join(lines[:place] + piece + lines[place:])
        elif what == 4:
            data = replaced(data, re.compile(rb"[0-9A-Fa-f]{4}(?=[0-9A-Fa-f]*>)"), at, lambda *_: b"%04X" % chance.randrange(1 << 16), chance)
        elif what == 5:
            data = data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1:]
        elif what == 6:
            data = data[:at] + data[at + chance.choice([1, 2, 8, 50]):]
        else:
            names = re.compile(rb"/[A-Za-z0-9]{1,20}" if what == 7 else rb"\d+ 0 R")
            data = replaced(data, names, at, lambda _, others: chance.choice(others), chance)
    return data


def pdf(objects, catalog, chance):
    """A PDF file with some of its objects tampered with."""
    objects = dict(objects)
    streams = [number for number, body in objects.items() if isinstance(body, Stream)]
    for _ in range(chance.choice([1, 1, 2, 4])):
        number = chance.choice(streams if streams and chance.random() < 0.75 else list(objects))
        body = objects[number]
        if not isinstance(body, Stream):
            objects[number] = tampered(body, chance)
        elif chance.random() < 0.9:
            objects[number] = Stream(body.entries, tampered(body.data, chance))
        else:
            objects[number] = Stream(tampered(body.entries, chance), body.data)
    return written(objects, catalog)


class Mutants:
    """Mutants of the seeds of one kind of source."""

    def __init__(self, kind, seeds, seed):
        self.kind, self.seeds = kind, seeds
        self.chance = random.Random(f"{kind} {seed}")
        self.parsed = {}

    def next(self):
        """The next mutant."""
        place = self.chance.randrange(len(self.seeds))
        if self.kind != "pdf":
            return scrambled(self.seeds[place], self.seeds, PAGE_TOKENS if self.kind == "html" else TEXT_TOKENS, self.chance)
        if place not in self.parsed:
            self.parsed[place] = parsed(self.seeds[place])
        objects, catalog = self.parsed[place]
        return pdf(objects, catalog, self.chance) if objects else scrambled(self.seeds[place], self.seeds, TEXT_TOKENS, self.chance)
