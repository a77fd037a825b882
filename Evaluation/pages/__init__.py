"""How well the pages of a PDF come back as the document they were set from.

Three kinds of truth: laws whose text is known, letters set from a source that stands beside the PDF,
and standards, whose printed clause numbers any reader of text can list.
"""
import shutil
from pathlib import Path

from . import laws, letters, standards


def figures(program, corpus):
    """All figures, by name, and the lines that explain them."""
    sources = sorted((Path(corpus) / "pdf").glob("*.pdf"))
    if sources and not shutil.which("pdftotext"):
        return {}, ["pdftotext (poppler-utils) is missing: nothing of the pages is measured"]
    result, notes = {}, []
    for part in (laws, letters, standards):
        measured, lines = part.measure(program, Path(corpus), sources)
        result |= measured
        notes += lines
    return result, notes
