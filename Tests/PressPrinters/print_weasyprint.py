"""Prints a release with WeasyPrint (pango, fonts embedded as subsets, footnotes of its own)."""

import sys

import release as press

try:
    from weasyprint import HTML
except ImportError:
    press.missing("WeasyPrint")

release, chances = press.read()
style = press.layout(chances)
fonts = chances.choice(['"Noto Serif CJK SC"', '"Noto Sans CJK SC"'])
HTML(string=press.page(release, style, fonts)).write_pdf(sys.argv[1])
