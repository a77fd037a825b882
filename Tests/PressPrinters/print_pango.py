"""Prints a release with cairo and pango: lines that pango breaks, at places that this script chooses."""

import sys

import release as press

try:
    import gi

    gi.require_version("Pango", "1.0")
    gi.require_version("PangoCairo", "1.0")
    import cairo
    from gi.repository import Pango, PangoCairo
except (ImportError, ValueError):
    press.missing("PyGObject with Pango, or pycairo")

release, chances = press.read()
style = press.layout(chances)
WIDTH, HEIGHT = 595.28, 841.89
top, right, bottom, left = (side * 72 / 25.4 for side in style["margin"])
surface = cairo.PDFSurface(sys.argv[1], WIDTH, HEIGHT)
context = cairo.Context(surface)
gap = 2 * style["size"]
measure = (WIDTH - left - right - (style["columns"] - 1) * gap) / style["columns"]
family = chances.choice(["Noto Serif CJK SC", "Noto Sans CJK SC", "AR PL UMing CN"])


class Page:
    """Where the next line goes."""

    number, column, y = 1, 0, top

    def next(self):
        if self.column + 1 < style["columns"]:
            self.column += 1
        else:
            self.finish()
            context.show_page()
            self.number += 1
            self.column = 0
        self.y = top

    def finish(self):
        put(f"— {self.number} —", WIDTH / 2 - 20, HEIGHT - bottom / 2, 10)

    @property
    def x(self):
        return left + self.column * (measure + gap)


def layout(words, size, width, indent=0.0, align=Pango.Alignment.LEFT):
    found = PangoCairo.create_layout(context)
    font = Pango.FontDescription(family)
    font.set_absolute_size(size * Pango.SCALE)
    found.set_font_description(font)
    found.set_width(int(width * Pango.SCALE))
    found.set_indent(int(indent * Pango.SCALE))
    found.set_alignment(align)
    found.set_wrap(Pango.WrapMode.WORD_CHAR)
    found.set_text(words, -1)
    return found


def put(words, x, y, size):
    context.move_to(x, y)
    PangoCairo.show_layout(context, layout(words, size, WIDTH))


def block(words, size, indent=0.0, align=Pango.Alignment.LEFT, inset=0.0):
    """Lines of a paragraph, a line at a time, over columns and pages."""
    found = layout(words, size, measure - inset, indent, align)
    iterator = found.get_iter()
    while True:
        if page.y + style["leading"] > HEIGHT - bottom:
            page.next()
        line = iterator.get_line_readonly()
        _, box = iterator.get_line_extents()
        context.move_to(page.x + box.x / Pango.SCALE, page.y + style["leading"] * 0.75)
        PangoCairo.show_layout_line(context, line)
        page.y += style["leading"]
        if not iterator.next_line():
            break


def table(rows):
    columns = max(sum(cell["across"] for cell in row) for row in rows)
    share, height = measure / columns, style["leading"]
    taken = set()
    if page.y + height * min(len(rows), 3) > HEIGHT - bottom:
        page.next()
    first, start = 0, page.y
    context.set_line_width(0.5)
    for number, row in enumerate(rows):
        spans = any((number, column) in taken for column in range(columns))
        if start + (number - first + 2) * height > HEIGHT - bottom and not spans:
            page.next()
            first, start = number, page.y
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            for down in range(cell["down"]):
                for across in range(cell["across"]):
                    taken.add((number + down, column + across))
            x, y = page.x + column * share, start + (number - first) * height
            context.rectangle(x, y, share * cell["across"], height * cell["down"])
            context.stroke()
            size = min(style["size"] * 0.85, (share * cell["across"] - 6) / max(len(cell["text"]), 1))
            put(cell["text"], x + 3, y + height * cell["down"] / 2 - size * 0.7, size)
            column += cell["across"]
    page.y = start + (len(rows) - first) * height + 4


page = Page()
size = style["size"]
for line in release["lines"]:
    kind, words = line["style"], line["text"] + line["page"]
    if line["part"] and kind == "attachmentMark":
        page.next()
    if kind == "title":
        block(words, size * 1.25, align=Pango.Alignment.CENTER)
    elif kind == "table":
        table(line["rows"])
    elif kind in press.CENTRED:
        block(words, size, align=Pango.Alignment.CENTER)
    elif kind in press.RIGHT:
        block(words, size, align=Pango.Alignment.RIGHT, inset=4 * size)
    elif kind in press.FLUSH:
        block(words, size)
    elif kind == "furtherNote":
        block(words, size, indent=(style["indent"] + 3) * size)
    else:
        block(words, size, indent=style["indent"] * size)
        if style["indent"] == 0:
            page.y += 6
page.finish()
surface.finish()
