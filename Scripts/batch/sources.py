"""Mixed inputs for batches: texts, pages, PDFs, sidecars, collections, and poison.

A debug build's worker does what a source says whose first line is `gongwen-poison: …`
(Sources/GongwenIngest/Worker/Poison.swift).
"""
import json
import pathlib
import random

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Poisons that end by themselves, or at the memory limit: their records are the same every time.
QUICK_POISONS = ["crash", "trap", "exit", "complain", "garbage", "overflow"]


def samples():
    """The texts of the repository, as bytes: its golden cases and sample inputs, shortest first."""
    files = sorted(ROOT.glob("Tests/GongwenGoldenTests/Cases/**/source.*"))
    files += sorted(ROOT.glob("inputs/*.txt"))
    texts = [file.read_bytes() for file in files]
    return sorted((text for text in texts if len(text) < 60_000), key=lambda text: (len(text), text))


def page(text, title):
    """A page around a text."""
    paragraphs = "".join(f"<p>{escape(line)}</p>\n" for line in text.splitlines() if line.strip())
    return (
        f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{escape(title)}</title></head><body>"
        "<div class=nav><a href=/>首页</a> <a href=/zwgk>政务公开</a></div>"
        f"<div class=article><h1>{escape(title)}</h1>\n{paragraphs}</div>"
        "<div class=footer>版权所有 ICP备00000000号</div></body></html>"
    ).encode()


def escape(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def pdf(lines):
    """A PDF of one page in a font that is not embedded."""
    content = "".join(
        f"BT /F1 16 Tf 72 {760 - 28 * number} Td <{line.encode('utf-16-be').hex()}> Tj ET\n"
        for number, line in enumerate(lines)
    )
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count 1/Kids[5 0 R]>>",
        "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
        "/DescendantFonts[4 0 R]>>",
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor"
        "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/Ascent 880/Descent -120"
        "/CapHeight 880/ItalicAngle 0/StemV 93/FontBBox[-25 -254 1000 880]>>>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R"
        "/Resources<</Font<</F1 3 0 R>>>>>>",
        f"<</Length {len(content)}>>stream\n{content}\nendstream",
    ]
    text = "%PDF-1.4\n"
    offsets = []
    for number, item in enumerate(objects, 1):
        offsets.append(len(text))
        text += f"{number} 0 obj\n{item}\nendobj\n"
    start = len(text)
    text += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
    text += "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    text += f"trailer\n<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n"
    return text.encode("ascii")


def collection(number, members):
    """A volume with a table of contents, and a document for each entry."""
    titles = [f"关于做好第{number}批第{member}项工作的通知" for member in range(1, members + 1)]
    lines = ["目录"] + [f"{title}……{place}" for place, title in enumerate(titles, 1)]
    for place, title in enumerate(titles, 1):
        lines += ["", title, "", "各有关单位:", f"　　现将第{place}项工作的要求通知如下。",
                  "　　一、提高认识", f"　　各单位要按期完成任务{number}。", "　　二、加强领导",
                  "　　各单位要落实责任。", "", f"2020年1月{place}日"]
    return ("\n".join(lines) + "\n").encode()


class Maker:
    """Makes sources at random, the same ones for the same seed."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.samples = samples()
        self.count = 0

    def source(self, poisons=QUICK_POISONS):
        """A name's ending, the bytes, and those of a sidecar or None."""
        self.count += 1
        kind = self.random.choices(
            ["text", "page", "pdf", "collection", "gbk", "empty", "broken", "poison"],
            [50, 16, 12, 8, 6, 2, 3, 2 if poisons else 0])[0]
        ending, content = getattr(self, "_" + kind)(poisons)
        sidecar = None
        if self.random.random() < 0.15:
            address = f"https://example.org/{self.count}.html"
            sidecar = json.dumps({"url": address, "retrieved": "2020-01-02T03:04:05Z"}).encode()
        return ending, content, sidecar

    def _body(self):
        text = self.random.choice(self.samples[: len(self.samples) * 9 // 10])
        return text.decode("utf-8", "replace") + f"\n第{self.count}号\n"

    def _text(self, _):
        return ".txt", self._body().encode()

    def _page(self, _):
        return ".html", page(self._body(), f"关于第{self.count}号事项的通知")

    def pdf(self):
        """A PDF of one page."""
        return pdf([f"关于第{self.count}号事项的通知", "各有关单位:", "一、总体要求",
                    "各单位要按期完成任务。", "2020年1月2日"])

    def _pdf(self, _):
        return ".pdf", self.pdf()

    def _collection(self, _):
        return ".txt", collection(self.count, self.random.randint(2, 6))

    def _gbk(self, _):
        return ".txt", self._body().encode("gbk", "replace")

    def _empty(self, _):
        return ".txt", b"" if self.count % 2 else b" \n\n"

    def _broken(self, _):
        return ".pdf", b"%PDF-1.4\n" + b"nothing of a PDF %d\n" % self.count

    def _poison(self, poisons):
        poison = self.random.choice(poisons)
        return ".txt", f"gongwen-poison: {poison}\n{self.count}\n".encode()
