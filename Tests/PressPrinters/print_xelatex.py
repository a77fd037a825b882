"""Prints a release with XeLaTeX and ctex."""

import pathlib
import shutil
import subprocess
import sys
import tempfile

import release as press

if shutil.which("xelatex") is None:
    press.missing("XeLaTeX")
release, chances = press.read()
style = press.layout(chances)

SIGNS = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
         "^": r"\^{}", "~": r"\~{}"}


def text(words):
    """Words that TeX takes for no command."""
    return "".join(SIGNS.get(sign, sign) for sign in words)


def paragraph(line):
    words, bold = line["text"], line["bold"]
    rest = words[bold:]
    if "note" in line and "¹" in rest:
        before, behind = rest.split("¹", 1)
        rest = text(before) + r"\footnote{" + text(line["note"]) + "}" + text(behind)
    else:
        rest = text(rest)
    return (r"\textbf{" + text(words[:bold]) + "}" if bold else "") + rest


def table(rows):
    columns = max(sum(cell["across"] for cell in row) for row in rows)
    out = [r"\begin{tabular}{|" + "l|" * columns + "}", r"\hline"]
    open_cells = {}
    for number, row in enumerate(rows):
        cells, column, waiting = [], 0, list(row)
        while column < columns:
            if open_cells.get(column, 0) > number:
                cells.append("")
                column += 1
                continue
            cell = waiting.pop(0)
            words = text(cell["text"])
            if cell["down"] > 1:
                words = r"\multirow{" + str(cell["down"]) + "}{*}{" + words + "}"
            if cell["across"] > 1:
                left = "|" if column == 0 else ""
                words = r"\multicolumn{" + str(cell["across"]) + "}{" + left + "l|}{" + words + "}"
            for place in range(column, column + cell["across"]):
                open_cells[place] = number + cell["down"]
            cells.append(words)
            column += cell["across"]
        out.append(" & ".join(cells) + r" \\")
        # No rule through a cell that goes on.
        ranges = [place for place in range(columns) if open_cells.get(place, 0) <= number + 1]
        out.append(" ".join(r"\cline{%d-%d}" % (place + 1, place + 1) for place in ranges))
    out.append(r"\end{tabular}")
    return "\n".join(out)


top, right, bottom, left = style["margin"]
columns = ",twocolumn" if style["columns"] == 2 else ""
out = [
    r"\documentclass[fontset=none,zihao=false" + columns + "]{ctexart}",
    r"\usepackage[a4paper,top=%dmm,right=%dmm,bottom=%dmm,left=%dmm]{geometry}" % (top, right, bottom, left),
    r"\usepackage{graphicx}",
    r"\usepackage{multirow}",
    r"\setCJKmainfont{Noto Serif CJK SC}",
    r"\setlength{\parindent}{%dem}" % style["indent"],
    r"\setlength{\parskip}{%dpt}" % (6 if style["indent"] == 0 else 0),
    r"\begin{document}", r"\fontsize{%g}{%g}\selectfont" % (style["size"], style["leading"]),
]
for line in press.folded(release["lines"]):
    kind = line["style"]
    if line["part"] and kind == "attachmentMark":
        out.append(r"\clearpage")
    if kind == "title":
        out.append(r"{\centering\fontsize{%g}{%g}\selectfont %s\par}"
                   % (style["size"] * 1.3, style["leading"] * 1.2, text(line["text"])))
    elif kind == "table":
        out.append(r"\noindent\resizebox{\linewidth}{!}{" + table(line["rows"]) + r"}\par")
    elif kind in press.CENTRED:
        out.append(r"{\centering %s\par}" % text(line["text"]))
    elif kind in press.RIGHT:
        out.append(r"{\raggedleft %s\hspace*{4em}\par}" % text(line["text"]))
    elif kind in press.FLUSH:
        out.append(r"\noindent %s\par" % text(line["text"] + line["page"]))
    elif kind == "furtherNote":
        out.append(r"\noindent\hspace*{%dem}%s\par" % (style["indent"] + 3, text(line["text"])))
    else:
        out.append(paragraph(line) + r"\par")
out.append(r"\end{document}")
with tempfile.TemporaryDirectory() as folder:
    source = pathlib.Path(folder) / "release.tex"
    source.write_text("\n".join(out), encoding="utf-8")
    subprocess.run(["xelatex", "-interaction=batchmode", source.name], cwd=folder, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, timeout=120)
    shutil.copy(source.with_suffix(".pdf"), sys.argv[1])
