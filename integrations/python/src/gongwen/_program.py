"""Where the program is."""
import importlib
import importlib.util
import os
import shutil
from typing import Optional


class ProgramNotFound(RuntimeError):
    """The program gongwen is not on this machine."""


def find_program(program: "Optional[str | os.PathLike[str]]" = None) -> str:
    """The path of the program: the one given, `$GONGWEN`, that of the package gongwen-bin, or the one on the PATH.

    Raises ProgramNotFound if there is none.
    """
    chosen = os.fspath(program) if program is not None else os.environ.get("GONGWEN")
    if chosen:
        found = shutil.which(chosen)
        if found is None:
            raise ProgramNotFound(f"{chosen}: no program is there")
        return found
    if importlib.util.find_spec("gongwen_bin") is not None:
        return str(importlib.import_module("gongwen_bin").program())
    found = shutil.which("gongwen")
    if found is None:
        raise ProgramNotFound("gongwen is not on the PATH; install it, or name it in $GONGWEN")
    return found
