"""Prints a release with LibreOffice Writer, from a flat OpenDocument text."""

import pathlib
import shutil
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

import release as press

program = next((name for name in ("soffice", "libreoffice") if shutil.which(name)), None)
if program is None:
    press.missing("LibreOffice")
release, chances = press.read()
style = press.layout(chances)
top, right, bottom, left = style["margin"]


def paragraph_style(name, properties, text=""):
    return (
        f'<style:style style:name="{name}" style:family="paragraph">'
        f'<style:paragraph-properties fo:line-height="{style["leading"]}pt" {properties}/>'
        f'<style:text-properties style:font-name-asian="Noto Serif CJK SC" style:font-name="Noto Serif CJK SC" '
        f'style:font-size-asian="{style["size"]}pt" fo:font-size="{style["size"]}pt" {text}/></style:style>')


def table(rows):
    columns = max(sum(cell["across"] for cell in row) for row in rows)
    out = ['<table:table>', f'<table:table-column table:number-columns-repeated="{columns}"/>']
    open_cells = {}
    for number, row in enumerate(rows):
        out.append("<table:table-row>")
        column, waiting = 0, list(row)
        while column < columns:
            if open_cells.get(column, 0) > number:
                out.append("<table:covered-table-cell/>")
                column += 1
                continue
            cell = waiting.pop(0)
            spans = ""
            if cell["down"] > 1 or cell["across"] > 1:
                spans = (f' table:number-rows-spanned="{cell["down"]}"'
                         f' table:number-columns-spanned="{cell["across"]}"')
            out.append(f'<table:table-cell table:style-name="cell"{spans}>'
                       f'<text:p text:style-name="small">{escape(cell["text"])}</text:p></table:table-cell>')
            for place in range(column, column + cell["across"]):
                open_cells[place] = number + cell["down"]
                if place > column:
                    out.append("<table:covered-table-cell/>")
            column += cell["across"]
        out.append("</table:table-row>")
    return "".join(out) + "</table:table>"


indent = f'fo:text-indent="{style["indent"] * style["size"]}pt"'
gap = 'fo:margin-bottom="6pt"' if style["indent"] == 0 else ""
columns = ('<style:columns fo:column-count="2" fo:column-gap="8mm"/>' if style["columns"] == 2 else "")
styles = "".join([
    paragraph_style("body", f"{indent} {gap} fo:text-align=\"justify\""),
    paragraph_style("flush", gap), paragraph_style("small", ""),
    paragraph_style("centred", 'fo:text-align="center"'),
    paragraph_style("title", 'fo:text-align="center" fo:margin-bottom="8pt"', 'fo:font-weight="bold"'),
    paragraph_style("right", f'fo:text-align="end" fo:margin-right="{4 * style["size"]}pt"'),
    paragraph_style("part", 'fo:break-before="page"'),
    paragraph_style("further", f'fo:margin-left="{(style["indent"] + 3) * style["size"]}pt"'),
    '<style:style style:name="cell" style:family="table-cell">'
    '<style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="2pt"/></style:style>',
    '<style:style style:name="strong" style:family="text">'
    '<style:text-properties fo:font-weight="bold" style:font-weight-asian="bold"/></style:style>',
    f'<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" '
    f'fo:margin-top="{top}mm" fo:margin-right="{right}mm" fo:margin-bottom="{bottom}mm" fo:margin-left="{left}mm">'
    f'{columns}</style:page-layout-properties><style:footer-style/></style:page-layout>',
])
names = {"title": "title", "furtherNote": "further"}
out = []
for line in press.folded(release["lines"]):
    kind = line["style"]
    if kind == "table":
        out.append(table(line["rows"]))
        continue
    name = names.get(kind) or (
        "part" if line["part"] and kind == "attachmentMark"
        else "centred" if kind in press.CENTRED else "right" if kind in press.RIGHT
        else "flush" if kind in press.FLUSH else "body")
    words, bold = line["text"], line["bold"]
    head = f'<text:span text:style-name="strong">{escape(words[:bold])}</text:span>' if bold else ""
    rest = escape(words[bold:] + line["page"])
    if "note" in line:
        rest = rest.replace(
            "¹", '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
            f'<text:p>{escape(line["note"])}</text:p></text:note-body></text:note>')
    out.append(f'<text:p text:style-name="{name}">{head}{rest}</text:p>')
document = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="Noto Serif CJK SC" svg:font-family="'Noto Serif CJK SC'"/>
</office:font-face-decls>
<office:automatic-styles>{styles}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"><style:footer>
<text:p text:style-name="centred">— <text:page-number text:select-page="current">1</text:page-number> —</text:p>
</style:footer></style:master-page></office:master-styles>
<office:body><office:text>{''.join(out)}</office:text></office:body></office:document>
"""
with tempfile.TemporaryDirectory() as folder:
    source = pathlib.Path(folder) / "release.fodt"
    source.write_text(document, encoding="utf-8")
    subprocess.run(
        [program, f"-env:UserInstallation=file://{tempfile.gettempdir()}/gongwen-press-office", "--headless",
         "--convert-to", "pdf", "--outdir", folder, str(source)],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
    shutil.copy(source.with_suffix(".pdf"), sys.argv[1])
