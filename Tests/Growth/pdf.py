"""PDF files from the operators of their pages."""
import zlib

FONT = (b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font"
        b" /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4"
        b" >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000"
        b" 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >> >>] >>")
CATALOG, PAGES, FIRST = 1, 2, 4


def text(x, y, words, size=16, turn="1 0 0 1"):
    """The operators that print words at a place, in points from the lower left corner."""
    return f"BT /F1 {size:g} Tf {turn} {x:g} {y:g} Tm <{words.encode('utf-16-be').hex()}> Tj ET\n"


def stroke(*ends):
    """The operators of a line from a place to another."""
    return "{:g} {:g} m {:g} {:g} l S\n".format(*ends)


class File:
    """A PDF file: its pages, and objects that refer to them."""

    def __init__(self, size=(595, 842)):
        self.size = size
        self.objects = [b"", b"", FONT]
        self.kids = []
        self.outlines = ""

    def add(self, body):
        """Adds an object; gives its number."""
        self.objects.append(body if isinstance(body, bytes) else body.encode("latin1"))
        return len(self.objects)

    def page(self, operators, more=""):
        """Adds a page."""
        packed = zlib.compress(operators.encode("latin1"), 1)
        content = self.add(b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(packed) + packed + b"\nendstream")
        box = "0 0 {} {}".format(*self.size)
        self.kids.append(self.add(f"<< /Type /Page /Parent {PAGES} 0 R /MediaBox [{box}] /Resources << /Font << /F1 3 0 R >>"
                                  f" >> /Contents {content} 0 R {more} >>"))

    def bookmarks(self, count, deep):
        """Adds bookmarks: one after the other, or each below the one before."""
        root = self.add("")
        first = len(self.objects) + 1
        down, up = ("First", "Last") if deep else ("Next", "Prev")
        for index in range(count):
            entry = (f"<< /Title <FEFF{f'第{index + 1}章'.encode('utf-16-be').hex()}> /Parent {root} 0 R"
                     f" /Dest [{self.kids[index % len(self.kids)]} 0 R /Fit]")
            if index + 1 < count:
                entry += f" /{down} {first + index + 1} 0 R"
                entry += f" /{up} {first + index + 1} 0 R" if deep else ""
            self.add(entry + " >>")
        last = first if deep else first + count - 1
        self.objects[root - 1] = f"<< /Type /Outlines /First {first} 0 R /Last {last} 0 R /Count {count} >>".encode()
        self.outlines = f"/Outlines {root} 0 R"

    def data(self):
        """The bytes of the file."""
        kids = " ".join(f"{kid} 0 R" for kid in self.kids)
        self.objects[CATALOG - 1] = f"<< /Type /Catalog /Pages {PAGES} 0 R {self.outlines} >>".encode()
        self.objects[PAGES - 1] = f"<< /Type /Pages /Count {len(self.kids)} /Kids [{kids}] >>".encode()
        out, places = bytearray(b"%PDF-1.6\n"), []
        for number, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1)
        out += b"".join(b"%010d 00000 n \n" % place for place in places)
        out += b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, CATALOG, start)
        return bytes(out)


def file(pages, size=(595, 842), more=""):
    """The file with these pages."""
    made = File(size)
    for operators in pages:
        made.page(operators, more)
    return made.data()
