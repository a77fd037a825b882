"""Prints a release with typst."""

import pathlib
import sys
import tempfile

import release as press

try:
    import typst
except ImportError:
    press.missing("typst")

release, chances = press.read()
style = press.layout(chances)


def text(words):
    """Words that typst takes for no markup."""
    return '#"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def paragraph(line):
    words, bold = line["text"], line["bold"]
    head = f"#strong[{text(words[:bold])}]" if bold else ""
    rest = words[bold:]
    if "note" in line and "¹" in rest:
        before, behind = rest.split("¹", 1)
        return head + text(before) + f"#footnote[{text(line['note'])}]" + text(behind)
    return head + (text(rest) if rest else "")


def table(rows):
    columns = max(sum(cell["across"] for cell in row) for row in rows)
    cells = ", ".join(
        f'table.cell(rowspan: {cell["down"]}, colspan: {cell["across"]})[{text(cell["text"])}]'
        for row in rows for cell in row)
    return f"#table(columns: {columns}, {cells})"


top, right, bottom, left = style["margin"]
indent = f"(amount: {style['indent']}em, all: true)"
out = [
    f"#set page(paper: \"a4\", margin: (top: {top}mm, right: {right}mm, bottom: {bottom}mm, left: {left}mm),"
    f" columns: {style['columns']}, numbering: \"— 1 —\")",
    f"#set text(font: (\"Noto Serif CJK SC\",), size: {style['size']}pt, lang: \"zh\", region: \"cn\")",
    f"#set par(leading: {style['leading'] - style['size']}pt, first-line-indent: {indent}, justify: true,"
    f" spacing: {style['leading'] - style['size'] + (8 if style['indent'] == 0 else 0)}pt)",
]
for line in press.folded(release["lines"]):
    kind = line["style"]
    if line["part"] and kind == "attachmentMark":
        out.append("#pagebreak()")
    if kind == "title":
        out.append(f"#align(center, text(size: 1.3em)[{text(line['text'])}])")
    elif kind == "table":
        out.append(table(line["rows"]))
    elif kind in press.CENTRED:
        out.append(f"#align(center)[{text(line['text'])}]")
    elif kind in press.RIGHT:
        out.append(f"#align(right)[{text(line['text'])}#h(4em)]")
    elif kind in press.FLUSH:
        out.append(f"#par(first-line-indent: 0em)[{text(line['text'] + line['page'])}]")
    elif kind == "furtherNote":
        out.append(f"#par(first-line-indent: 0em)[#h({style['indent'] + 3}em){text(line['text'])}]")
    else:
        out.append(paragraph(line))
with tempfile.TemporaryDirectory() as folder:
    source = pathlib.Path(folder) / "release.typ"
    source.write_text("\n\n".join(out), encoding="utf-8")
    typst.compile(str(source), output=sys.argv[1])
