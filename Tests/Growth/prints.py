"""PDF files that grow."""
import math
import random

from family import Family
from pdf import File, file, stroke, text

PROSE = "为了加强档案工作，规范档案管理，制定本办法。"
SHORT = "为了加强档案工作规范档案管理"
TALL = (600, 14200)


def lines(count=28, words=PROSE, x=72, top=800, lead=27, size=16):
    """Lines below one another."""
    return "".join(text(x, top - lead * index, words, size) for index in range(count))


def rows_of_pieces(x=(72, 200, 400)):
    """Ten rows of three words: what makes the reader look for ruling lines."""
    return "".join(text(place, 700 - 20 * row, sign) for row in range(10) for place, sign in zip(x, "甲乙丙"))


def ruled(rows, columns=4, top=700, lead=20):
    """A table with ruling lines and a word in each cell."""
    bottom = top - lead * rows
    made = "".join(stroke(72, top - lead * row, 500, top - lead * row) for row in range(rows + 1))
    made += "".join(stroke(72 + 107 * column, bottom, 72 + 107 * column, top) for column in range(columns + 1))
    return made + "".join(text(80 + 107 * column, top + 5 - lead * (row + 1), f"甲{column}", 10)
                          for row in range(rows) for column in range(columns))


def with_bookmarks(deep):
    def make(count):
        made = File()
        for _ in range(10):
            made.page(text(150, 780, "第一章") + lines(20, top=740))
        made.bookmarks(count, deep)
        return made.data()
    return make


def with_annotations(count):
    """A page with so many annotations of free text."""
    made = File(TALL)
    numbers = [made.add(f"<< /Type /Annot /Subtype /FreeText /Rect [72 {100 + 8 * index} 300 {107 + 8 * index}]"
                        f" /Contents <FEFF{'档案'.encode('utf-16-be').hex()}> /DA (/F1 6 Tf) >>") for index in range(count)]
    made.page(lines(20, top=14000), f"/Annots [{' '.join(f'{number} 0 R' for number in numbers)}]")
    return made.data()


def crossing_lines(count):
    draw = random.Random(1)
    made = text(72, 780, "为了加强档案工作。") + rows_of_pieces()
    for _ in range(count):
        x, y = draw.uniform(50, 300), draw.uniform(50, 750)
        made += stroke(x, y, x + draw.uniform(5, 250), y)
        x, y = draw.uniform(50, 550), draw.uniform(50, 500)
        made += stroke(x, y, x, y + draw.uniform(5, 250))
    return file([made])


def scattered(count):
    """Characters at places that are drawn, on a page that grows with them."""
    draw = random.Random(1)
    side = 40 * math.isqrt(count)
    return file([lines(3, top=side - 50) + "".join(
        text(draw.uniform(50, side - 50), draw.uniform(50, side - 200), "档", 9) for _ in range(count))], size=(side, side))


def turned(count):
    return file([text(72, 780, "为了加强档案工作。") + "".join(
        text(100 + (index * 37) % 400, 100 + (index * 53) % 600, "档案", 10,
             f"{math.cos(index):g} {math.sin(index):g} {-math.sin(index):g} {math.cos(index):g}") for index in range(count))])


def pages(name, base, operators, *code):
    """A family of files with a number of pages, from the operators of each."""
    return Family(name, "pdf", base, lambda count: file([operators(index) for index in range(count)]), *code)


def one(name, base, operators, size=TALL, *code):
    """A family of one page whose operators depend on a number."""
    return Family(name, "pdf", base, lambda count: file([operators(count)], size=size), *code)


FAMILIES = [
    pages("pages-short", 60, lambda page: text(72, 780, PROSE) + text(280, 40, str(page + 1), 12)),
    pages("pages-full", 12, lambda page: lines()),
    pages("pages-headers", 60, lambda page: text(72, 820, "档案管理办法", 9) + lines(10, top=760)
          + text(280, 30, f"— {page + 1} —", 10)),
    pages("pages-header-lines", 40, lambda page: "".join(text(72, 820 - 10 * row, f"档案管理办法第{row}行", 8) for row in range(5))
          + lines(10, top=740)),
    pages("pages-other-headers", 60, lambda page: text(72, 820, f"档案管理办法{chr(0x4e00 + page)}", 9) + lines(10, top=760)),
    pages("pages-footnotes", 20, lambda page: lines(20, top=780) + text(420, 786, str(page % 9 + 1), 8)
          + text(72, 90, f"{page % 9 + 1} 注释档案管理办法。", 9)),
    pages("pages-side-notes", 12, lambda page: lines(25, x=120, top=780) + "".join(
        text(40, 780 - 27 * row, "旁注档案", 8) for row in range(25))),
    pages("pages-columns", 12, lambda page: lines(50, SHORT, 50, 780, 14, 10) + lines(50, SHORT, 310, 780, 14, 10)),
    pages("pages-table", 8, lambda page: ruled(30)),
    pages("pages-table-header", 15, lambda page: text(80, 705, "项目名称", 10) + ruled(6, top=700)),
    pages("pages-watermark", 20, lambda page: lines() + text(150, 300, "内部资料", 60, "0.7 0.7 -0.7 0.7")),
    pages("pages-stamps", 20, lambda page: lines() + text(380, 300, "档案馆", 40)),
    pages("pages-numbered", 15, lambda page: "".join(
        text(104, 800 - 27 * row, f"第{page * 20 + row + 1}条　{SHORT}。") for row in range(20))),
    pages("pages-contents", 15, lambda page: "".join(
        text(72, 800 - 27 * row, f"第{page * 20 + row + 1}章 档案工作" + "." * 30 + str(page)) for row in range(20)), "no-main-text"),
    pages("pages-doubled", 12, lambda page: lines() + lines(x=72.3)),
    pages("pages-empty", 100, lambda page: lines(3) if page == 0 else ""),
    pages("pages-charts", 10, lambda page: lines(10) + "".join(
        f"{100 + 40 * bar} 100 20 {50 + 10 * bar} re f\n" + text(100 + 40 * bar, 85, "甲", 8) for bar in range(8))),
    one("page-captions", 25, lambda count: lines(5, top=900) + "".join(
        text(72 + 60 * index, 600, "合格", 9) + text(72 + 60 * index, 500, f"图{index + 1}", 9)
        for index in range(count)), (14000, 1000)),
    one("page-lines", 60, lambda count: lines(count, top=14000, lead=14000 / (count + 1), size=min(16, 12000 / count))),
    one("page-characters", 600, lambda count: "".join(
        text(72 + index % 40 * 10, 14000 - index // 40 * 20, "档", 9) for index in range(count))),
    one("page-characters-close", 600, lambda count: "".join(
        text(72 + index % 40 * 10, 800 - index // 40 * 0.25, "档", 9) for index in range(count)), (595, 842)),
    one("page-characters-backwards", 600, lambda count: "".join(
        text(72 + index % 40 * 10, 100 + index // 40 * 20, "档", 9) for index in range(count))),
    Family("page-scattered", "pdf", 600, scattered),
    one("page-overlapping", 600, lambda count: lines(3, top=14000) + text(72, 400, "档", 9) * count),
    one("page-overlaid-lines", 40, lambda count: "".join(text(72 + index * 0.1, 400 + index * 0.1, SHORT, 12)
                                                        for index in range(count)), (595, 842)),
    one("page-doubled-rows", 60, lambda count: "".join(
        text(72, 13000 - 20 * index, SHORT, 12) + text(72.3, 13000.2 - 20 * index, SHORT, 12) for index in range(count))),
    one("page-one-line", 600, lambda count: lines(3, top=700) + text(72, 400, "档" * count, 9), (595, 842)),
    one("page-sizes", 300, lambda count: "".join(
        text(72 + index % 30 * 15, 13900 - index // 30 * 20, "档", 5 + index % 40 * 0.3) for index in range(count))),
    one("page-pieces", 250, lambda count: text(72, 14100, PROSE) + "".join(
        text(72 + index % 5 * 90, 14000 - index // 5 * 11, f"甲{index % 5}", 9) for index in range(count))),
    one("page-columns", 200, lambda count: text(72, 900, PROSE) + "".join(
        text(72 + 30 * (index // 20), 700 - index % 20 * 20, "甲", 9) for index in range(count)), (14000, 1000)),
    one("page-row-of-pieces", 150, lambda count: lines(3, top=900, size=9) + "".join(
        text(72 + 10 * index, 980, "甲", 4) for index in range(count)), (14000, 1000)),
    one("page-rulings", 300, lambda count: text(72, 780, PROSE) + rows_of_pieces() + "".join(
        stroke(72, 100 + index * 600 / count, 500, 100 + index * 600 / count) for index in range(count)), (595, 842)),
    Family("page-rulings-crossing", "pdf", 150, crossing_lines),
    one("page-table-rows", 60, lambda count: text(72, 14100, PROSE) + ruled(count, top=14000)),
    one("page-curves", 3000, lambda count: text(72, 780, PROSE) + rows_of_pieces() + "0 0 m "
        + "10 20 30 40 500 600 c " * count + "S\n", (595, 842)),
    one("page-rectangles", 600, lambda count: lines(10) + "".join(
        f"{index % 50 * 10} {100 + index // 50 * 3} 5 2 re f\n" for index in range(count)), (595, 842)),
    one("page-footnotes", 25, lambda count: lines(count, top=13900) + "".join(
        text(430, 13907 - 27 * index, str(index + 1), 7)
        + text(72, 13840 - 27 * count - 12 * index, f"{index + 1} 注释档案管理办法。", 9) for index in range(count))),
    Family("page-turned", "pdf", 300, turned),
    Family("page-annotations", "pdf", 100, with_annotations),
    Family("bookmarks", "pdf", 1500, with_bookmarks(deep=False)),
    Family("bookmarks-deep", "pdf", 300, with_bookmarks(deep=True)),
]
