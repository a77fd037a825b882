"""The examples of docs/QUERIES.md give what the page shows. `queries_test.py --record` writes what they give."""
import contextlib
import io
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests"))
import support  # noqa: E402

PAGE = support.ROOT.parent.parent / "docs/QUERIES.md"
FENCE = re.compile(r"^```(.*?)\n(.*?)^```$", re.M | re.S)
EXAMPLE = re.compile(r"```(sql|python|sh|sqlite)\n((?:(?!```).)*)```\n\ngives\n\n```\n(.*?)```", re.S)


def lines(rows):
    """Rows as the page shows them."""
    return "".join(" | ".join("" if value is None else str(value) for value in row) + "\n" for row in rows)


def result(kind, code):
    """What an example gives, in the folder of the outputs."""
    if kind == "sql":
        import duckdb
        return lines(duckdb.sql(code).fetchall())
    if kind == "sqlite":
        with contextlib.closing(sqlite3.connect("file:outputs/catalog.sqlite?mode=ro", uri=True)) as catalog:
            return lines(catalog.execute(code).fetchall())
    if kind == "sh":
        return subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=True).stdout
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(code, str(PAGE), "exec"), {})  # pylint: disable=exec-used
    return said.getvalue()


def prepare(text):
    """Makes the folder of the examples here, as the page does: its files, then its commands."""
    program = os.path.realpath(os.environ["GONGWEN"])
    os.mkdir("bin")
    os.symlink(program, "bin/gongwen")
    environment = dict(os.environ, PATH=f"{os.path.abspath('bin')}:{os.environ['PATH']}")
    for words, body in FENCE.findall(text):
        kind = words.split()
        if kind[:1] == ["text"] and len(kind) == 2:
            pathlib.Path(kind[1]).parent.mkdir(parents=True, exist_ok=True)
            pathlib.Path(kind[1]).write_text(body, encoding="utf-8")
        elif kind == ["console"]:
            for command in re.findall(r"^\$ (.*)$", body, re.M):
                # A run ends with 1, since a source of the examples is empty.
                subprocess.run(["bash", "-c", command], env=environment, check=False, capture_output=True)


def results():
    """The examples of the page: (match, what it gives now)."""
    text = PAGE.read_text(encoding="utf-8")
    before = os.getcwd()
    with tempfile.TemporaryDirectory(prefix="gongwen-queries-") as folder:
        os.chdir(folder)
        try:
            prepare(text)
            for match in EXAMPLE.finditer(text):
                yield match, result(match[1], match[2])
        finally:
            os.chdir(before)


class Queries(unittest.TestCase):
    def test_each_example_gives_what_the_page_shows(self):
        count = 0
        for match, given in results():
            count += 1
            with self.subTest(code=match[2]):
                self.assertEqual(given, match[3])
        self.assertGreaterEqual(count, 8)


def record():
    text = PAGE.read_text(encoding="utf-8")
    for match, given in results():
        shown = match[0]
        text = text.replace(shown, shown[: shown.rindex("```\n", 0, -3) + 4] + given + "```", 1)
    pathlib.Path(PAGE).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if "--record" in sys.argv:
        record()
    else:
        unittest.main()
