"""poppler's library, which a machine may lack: it is opened when the first PDF is read."""
import pathlib
import re
import subprocess

from batch import case, sources


def library():
    """The file of the library; None where the system's linker has none."""
    listed = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True).stdout
    found = re.search(r"libpoppler-glib\.so\.8 .*=> (\S+)", listed)
    return pathlib.Path(found.group(1)).resolve() if found else None


LIBRARY = library()
# Over the library lies an empty file, for this command and what it starts alone.
WITHOUT = ["unshare", "--map-root-user", "--mount", "sh", "-c",
           f'mount --bind /dev/null {LIBRARY} && exec "$@"', "sh"]


class LibraryFaults(case.BatchCase):
    """Without poppler a PDF fails as poppler-missing, other sources are read, and the next run with it reads the PDF."""

    def setUp(self):
        super().setUp()
        if LIBRARY is None or subprocess.run([*WITHOUT, "true"], capture_output=True).returncode != 0:
            self.skipTest("no file system can be mounted here, or there is no poppler")
        self.write("a.pdf", sources.pdf(["关于档案工作的通知", "各有关单位:", "一、总体要求"]))
        self.write("text.txt", case.text(1))

    def gongwen(self, status, *arguments, library=True):
        done = subprocess.run([*([] if library else WITHOUT), str(case.PROGRAM), *map(str, arguments)],
                              capture_output=True, text=True, cwd=self.folder)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        return done.stdout + done.stderr

    def folders(self):
        return "--inputs", self.inputs, "--outputs", self.outputs

    def test_it_is_missing_and_then_installed(self):
        said = self.gongwen(1, "run", *self.folders(), library=False)
        self.assertEqual(said.count("poppler's library is not installed"), 1, said)
        record = self.record("a.pdf")
        self.assertEqual((record["code"], record["stage"], record["retry"]), ("poppler-missing", "read", True))
        self.assertIn("libpoppler-glib8", record["message"])
        self.assertIsNotNone(self.document("text.txt"))
        self.gongwen(0, "verify", *self.folders(), library=False)

        said = self.gongwen(0, "run", *self.folders())
        self.assertNotIn("poppler's library", said)
        self.assertIsNone(self.record("a.pdf"))
        made = self.document("a.pdf")
        self.assertIn("poppler", made["provenance"]["libraries"])
        self.gongwen(0, "verify", *self.folders())

        # The document stays: not the source has failed, but the machine.
        self.gongwen(1, "run", *self.folders(), library=False)
        self.assertEqual(self.record("a.pdf")["code"], "poppler-missing")
        self.assertEqual(self.document("a.pdf"), made)
        file = self.outputs / "documents" / "a.pdf.json"
        said = self.gongwen(1, "verify", "--source", self.inputs / "a.pdf", file, library=False)
        self.assertIn("source-unreadable", said)

    def test_single_sources(self):
        said = self.gongwen(1, "convert", self.inputs / "a.pdf", library=False)
        self.assertTrue(said.startswith("poppler-missing: "), said)
        self.gongwen(0, "convert", self.inputs / "text.txt", library=False)
        self.assertIn("gongwen", self.gongwen(0, "--version", library=False))
        # A worker whose requests end at once has greeted.
        greeted = subprocess.run([*WITHOUT, str(case.PROGRAM), "worker"], stdin=subprocess.DEVNULL, capture_output=True)
        self.assertEqual(greeted.returncode, 0, greeted.stderr)
        self.assertIn(b'"libraries"', greeted.stdout)
