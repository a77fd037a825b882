"""Canonical documents of Chinese policy releases: read them, cite them, make them.

`documents` reads the outputs of `gongwen run`, `convert` makes documents of bytes. Everything here is the
standard library; the program itself is found by `find_program`.
"""
from ._convert import ConversionFailed, convert
from ._document import Document, Node, Section, Text
from ._folder import Failure, documents, failures
from ._place import Place
from ._program import ProgramNotFound, find_program
from ._tables import TABLES, rows, tables
from ._worker import Answer, Request, Worker, WorkerError

__version__ = "0.2.0"

__all__ = [
    "TABLES", "Answer", "ConversionFailed", "Document", "Failure", "Node", "Place", "ProgramNotFound", "Request",
    "Section", "Text", "Worker", "WorkerError", "convert", "documents", "failures", "find_program", "rows", "tables",
]
