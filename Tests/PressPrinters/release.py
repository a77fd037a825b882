"""What all printers share: the release as lines, and chances that depend on its seed alone.

A printer reads a JSON object from standard input and writes a PDF to the path of its first argument:

    {"seed": 1, "journal": "…公报", "lines": [{"style": "paragraph", "text": "…", "bold": 0, "level": 0,
     "part": false, "page": "", "rows": [[{"text": "…", "down": 1, "across": 1}]]}]}

Exit status 3: the program that it drives is not installed.
"""

import html
import json
import random
import sys

NOT_INSTALLED = 3

CENTRED = {"issuerMark", "number", "title", "subtitle", "centred", "contentsHeading", "caption"}
RIGHT = {"signature", "date"}
FLUSH = {"addressee", "copyTo", "imprint", "attachmentMark", "tableNote", "contentsEntry"}


def read():
    """The release, and a random source of its own for the printer."""
    release = json.load(sys.stdin)
    return release, random.Random(release["seed"])


def missing(name):
    """Ends the printer: its program is not installed."""
    print(f"{name} is not installed", file=sys.stderr)
    sys.exit(NOT_INSTALLED)


def folded(lines):
    """The lines, with the text of a footnote in the line that refers to it, as (before, note, behind)."""
    out = []
    for line in lines:
        if line["style"] == "footnote":
            for earlier in reversed(out):
                if "¹" in earlier["text"]:
                    earlier["note"] = line["text"].split(" ", 1)[1]
                    break
        else:
            out.append(dict(line))
    return out


def layout(chances):
    """A layout that every printer can set: characters a line, sizes in points, columns, indents."""
    kind = chances.choice(["official", "report", "gazette", "flush", "narrow"])
    return {
        "official": dict(kind=kind, size=16, leading=28, margin=(37, 26, 35, 28), columns=1, indent=2),
        "report": dict(kind=kind, size=12, leading=20, margin=(25, 25, 25, 30), columns=1, indent=2),
        "gazette": dict(kind=kind, size=10.5, leading=16, margin=(20, 18, 20, 18), columns=2, indent=2),
        "flush": dict(kind=kind, size=11, leading=18, margin=(25, 30, 25, 30), columns=1, indent=0),
        "narrow": dict(kind=kind, size=14, leading=24, margin=(30, 55, 30, 55), columns=1, indent=2),
    }[kind]


def page(release, style, fonts):
    """The release as a page for printers that read HTML."""
    top, right, bottom, left = style["margin"]
    gap = "0.6em" if style["indent"] == 0 else "0"
    css = f"""
      @page {{ size: A4; margin: {top}mm {right}mm {bottom}mm {left}mm;
        @bottom-center {{ content: "— " counter(page) " —"; font-size: 10pt; }} }}
      body {{ font-family: {fonts}; font-size: {style['size']}pt; line-height: {style['leading']}pt; margin: 0; }}
      p {{ margin: 0 0 {gap} 0; text-indent: {style['indent']}em; text-align: justify; }}
      p.c {{ text-align: center; text-indent: 0; }} p.r {{ text-align: right; text-indent: 0; padding-right: 4em; }}
      p.f {{ text-indent: 0; }} p.n {{ padding-left: {style['indent'] + 3}em; text-indent: 0; }}
      h1 {{ font-size: {style['size'] * 1.3}pt; text-align: center; font-weight: normal; margin: .5em 0; column-span: all;
        line-height: 1.5; }}
      table {{ border-collapse: collapse; width: 100%; font-size: .85em; }}
      td, th {{ border: 1px solid black; padding: 2px 4px; font-weight: normal; text-indent: 0; }}
      .part {{ break-before: page; }}
      .text {{ {'column-count: 2; column-gap: 2em;' if style['columns'] == 2 else ''} }}
      span.note {{ float: footnote; font-size: .75em; text-indent: 0; }}
    """
    out = []
    lines = folded(release["lines"])
    index = 0
    while index < len(lines):
        line = lines[index]
        part = ' class="part"' if line["part"] and line["style"] == "attachmentMark" else ""
        text = html.escape(line["text"])
        if line["style"] == "title":
            texts = [text]
            while index + 1 < len(lines) and lines[index + 1]["style"] == "title" and not lines[index + 1]["part"]:
                index += 1
                texts.append(html.escape(lines[index]["text"]))
            out.append("<h1>" + "<br>".join(texts) + "</h1>")
        elif line["style"] == "table":
            out.append(table(line["rows"]))
        elif part:
            out.append(f'<div{part}><p class="f">{text}</p></div>')
        elif line["style"] in CENTRED:
            out.append(f'<p class="c">{text}</p>')
        elif line["style"] in RIGHT:
            out.append(f'<p class="r">{text}</p>')
        elif line["style"] in FLUSH:
            out.append(f'<p class="f">{text}{html.escape(line["page"])}</p>')
        elif line["style"] == "furtherNote":
            out.append(f'<p class="n">{text}</p>')
        else:
            bold = html.escape(line["text"][: line["bold"]])
            rest = html.escape(line["text"][line["bold"]:])
            if "note" in line:
                rest = rest.replace("¹", f'<span class="note">{html.escape(line["note"])}</span>')
            out.append(f"<p><b>{bold}</b>{rest}</p>" if bold else f"<p>{rest}</p>")
        index += 1
    title = next((line["text"] for line in lines if line["style"] == "title"), "")
    return (
        f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{html.escape(title)}</title>'
        f"<style>{css}</style></head><body><div class=\"text\">" + "\n".join(out) + "</div></body></html>"
    )


def table(rows):
    """A table as HTML."""
    out = []
    for number, cells in enumerate(rows):
        name = "th" if number == 0 else "td"
        out.append(
            "<tr>"
            + "".join(
                f'<{name} rowspan="{cell["down"]}" colspan="{cell["across"]}">{html.escape(cell["text"])}</{name}>'
                for cell in cells
            )
            + "</tr>"
        )
    return "<table>" + "".join(out) + "</table>"
