"""poppler's tables of character maps, which a machine may lack."""
import hashlib
import pathlib
import subprocess

from batch import case, sources

TABLES = pathlib.Path("/usr/share/poppler")
# Over the tables lies an empty folder, for this command and what it starts alone.
WITHOUT = ["unshare", "--map-root-user", "--mount", "sh", "-c",
           f'mount -t tmpfs none {TABLES} && exec "$@"', "sh"]


def digest():
    """What stands for the version of the tables: `find -L . -type f -printf '%P %s\\n'`, sorted by bytes."""
    lines = sorted(f"{file.relative_to(TABLES)} {file.stat().st_size}\n".encode()
                   for file in TABLES.rglob("*") if file.is_file())
    return hashlib.sha256(b"".join(lines)).hexdigest()


class TableFaults(case.BatchCase):
    """A PDF that would lose text is refused, any other is read, and both are done again once the tables are
    there."""

    def setUp(self):
        super().setUp()
        if not TABLES.is_dir() or subprocess.run([*WITHOUT, "true"], capture_output=True).returncode != 0:
            self.skipTest("no file system can be mounted here, or there are no tables")
        self.write("needs.pdf", sources.pdf(["关于档案工作的通知", "各有关单位:", "一、总体要求"]))
        plain = sources.pdf(["Notice"]).replace(b"Td <004e006f0074006900630065>", b"Td (Notice on archives)")
        type0 = plain[plain.index(b"<</Type/Font/Subtype/Type0"):plain.index(b"\nendobj\n4 0 obj")]
        self.write("plain.pdf", plain.replace(type0, b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"))
        self.write("text.txt", case.text(1))

    def gongwen(self, command, status, tables=True, *arguments):
        words = [str(case.PROGRAM), command, "--inputs", str(self.inputs), "--outputs", str(self.outputs)]
        done = subprocess.run([*([] if tables else WITHOUT), *words, *arguments],
                              capture_output=True, text=True, cwd=self.folder)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def tables_of(self, path):
        return self.document(path)["provenance"]["libraries"].get("popplerData")

    def test_they_are_missing_and_then_installed(self):
        said = self.gongwen("run", 1, tables=False)
        self.assertEqual(said.count("poppler's tables are not installed"), 1, said)
        self.assertIn("poppler-data", self.record("needs.pdf")["message"])
        self.assertEqual(self.record("needs.pdf")["code"], "cmaps-missing")
        self.assertEqual(self.tables_of("plain.pdf"), hashlib.sha256(b"").hexdigest())
        self.assertIsNone(self.tables_of("text.txt"))
        self.gongwen("verify", 0, tables=False)
        self.assertIn("library-differs", self.gongwen("verify", 0))

        said = self.gongwen("run", 0)
        self.assertNotIn("poppler's tables", said)
        self.assertIsNone(self.record("needs.pdf"))
        self.assertIn("关于档案工作的通知", str(self.document("needs.pdf")["body"]))
        self.assertEqual([self.tables_of(path) for path in ("needs.pdf", "plain.pdf")], [digest()] * 2)
        self.gongwen("verify", 0)

        self.gongwen("run", 1, tables=False)
        self.assertEqual(self.record("needs.pdf")["code"], "cmaps-missing")
        self.assertIsNone(self.document("needs.pdf"))

    def test_a_catalog_made_anew_knows_the_tables(self):
        self.gongwen("run", 0)
        for ending in ("", "-wal", "-shm"):
            (self.outputs / f"catalog.sqlite{ending}").unlink(missing_ok=True)
        said = self.gongwen("run", 0, True, "--dry-run")
        self.assertNotIn("outdated", said)
        said = self.gongwen("run", 1, tables=False)
        self.assertEqual(self.record("needs.pdf")["code"], "cmaps-missing", said)

    def test_a_single_source_says_so(self):
        for tables, status in ((True, 0), (False, 1)):
            words = [] if tables else WITHOUT
            done = subprocess.run([*words, str(case.PROGRAM), "convert", str(self.inputs / "needs.pdf")],
                                  capture_output=True, text=True)
            self.assertEqual(done.returncode, status, done.stderr)
            self.assertEqual(done.stderr.startswith("cmaps-missing: page 1: "), not tables)
            self.assertEqual(done.stdout == "", not tables)
