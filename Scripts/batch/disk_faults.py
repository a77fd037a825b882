"""Outputs that cannot be written, and catalogs that cannot be used."""
import contextlib
import os
import shutil
import sqlite3
import subprocess

from batch import case, tree


class DiskFaults(case.BatchCase):
    """The run ends with status 3 and says what to do; the next one makes up for it."""

    @contextlib.contextmanager
    def mounted(self, *options):
        self.needs_root()
        self.outputs.mkdir(exist_ok=True)
        command = ["mount", "-t", "tmpfs", "-o", ",".join(options), "gongwen", str(self.outputs)]
        if subprocess.run(command, stderr=subprocess.DEVNULL).returncode != 0:
            self.skipTest("no file system can be mounted here")
        try:
            yield
        finally:
            subprocess.run(["umount", "-l", str(self.outputs)], check=True)

    def remount(self, option):
        subprocess.run(["mount", "-o", f"remount,{option}", str(self.outputs)], check=True)

    def run_out_of_room(self, option, more):
        with self.mounted(option):
            self.texts(300)
            status, said = self.start("--jobs", "2").wait()
            self.assertEqual(status, 3, said)
            self.assertIn("make room", said)
            for path, content in tree.files(str(self.outputs)).items():
                self.assertIsNone(tree.fault(content), path)
            self.remount(more)
            self.assert_as_undisturbed()

    def test_the_disk_is_full(self):
        for size in ["200k", "430k", "900k", "1300k"]:
            with self.subTest(size=size):
                self.run_out_of_room(f"size={size}", "size=64m")

    def test_there_are_no_inodes_left(self):
        for count in [12, 150]:
            with self.subTest(inodes=count):
                self.run_out_of_room(f"nr_inodes={count}", "nr_inodes=100000")

    def test_the_disk_becomes_read_only(self):
        with self.mounted("size=16m"):
            self.texts(10)
            self.run_batch(status=0)
            before = tree.files(str(self.outputs))
            self.write("new.txt", case.text(99))
            self.remount("ro")
            status, said = self.start().wait()
            self.assertEqual(status, 3, said)
            self.assertIn("Read-only file system", said)
            self.remount("rw")
            self.assertEqual(tree.files(str(self.outputs)), before)
            self.assert_as_undisturbed()

    def test_outputs_may_not_be_written(self):
        if os.geteuid() == 0:
            self.skipTest("root may write everywhere")
        self.texts(3)
        self.outputs.mkdir(mode=0o555)
        status, said = self.start().wait()
        self.assertEqual(status, 3, said)
        self.assertIn("--outputs", said)

    def test_outputs_are_a_file(self):
        self.texts(3)
        self.outputs.write_bytes(b"x")
        status, said = self.start().wait()
        self.assertEqual(status, 3, said)
        self.assertIn("--outputs", said)


class CatalogFaults(case.BatchCase):
    """A catalog that cannot be used costs no document, and the error says what mends it."""

    def setUp(self):
        super().setUp()
        self.texts(20)
        self.run_batch(status=0)
        self.catalog = self.outputs / "catalog.sqlite"
        self.write("new.txt", case.text(99))

    def refused(self, *words):
        before = tree.files(str(self.outputs))
        status, said = self.start().wait()
        self.assertEqual(status, 3, said)
        for word in words:
            self.assertIn(word, said)
        self.assertEqual(len(said.strip().splitlines()), 1, said)
        self.assertEqual(tree.files(str(self.outputs)), before)

    def test_another_connection_holds_it(self):
        for statements in (["BEGIN EXCLUSIVE"],
                           ["PRAGMA locking_mode = EXCLUSIVE", "BEGIN EXCLUSIVE"]):
            with self.subTest(statements=statements):
                other = sqlite3.connect(self.catalog, isolation_level=None)
                for statement in statements:
                    other.execute(statement)
                self.refused("the catalog is busy")
                other.close()
        self.assert_as_undisturbed()

    def test_it_is_no_database(self):
        self.catalog.write_bytes(b"no database at all\n" * 100)
        self.refused("damaged", "gongwen rebuild")

    def test_it_is_another_program_s(self):
        self.catalog.unlink()
        with contextlib.closing(sqlite3.connect(self.catalog)) as other:
            other.execute("CREATE TABLE source (id INTEGER)")
            other.commit()
        self.refused("gongwen rebuild")

    def test_it_is_of_a_newer_version(self):
        with contextlib.closing(sqlite3.connect(self.catalog)) as other:
            other.execute("PRAGMA user_version = 99")
        self.refused("newer version", "gongwen rebuild")

    def test_it_is_a_folder(self):
        self.catalog.unlink()
        self.catalog.mkdir()
        self.refused("the catalog cannot be used")

    def test_pages_of_it_are_torn(self):
        whole = self.catalog.read_bytes()
        for start in range(0, len(whole), 4096):
            with self.subTest(page=start // 4096):
                torn = whole[:start] + b"\xa5" * 4096 + whole[start + 4096:]
                self.assert_said_or_harmless(torn)

    def test_it_is_cut_off(self):
        whole = self.catalog.read_bytes()
        for length in range(1, len(whole), len(whole) // 7):
            with self.subTest(length=length):
                self.assert_said_or_harmless(whole[:length])

    def assert_said_or_harmless(self, content):
        """Where the damage is met it is told; where it is not, the outputs are right all the same."""
        for ending in ("", "-wal", "-shm"):
            self.catalog.with_name("catalog.sqlite" + ending).unlink(missing_ok=True)
        (self.outputs / "documents/new.txt.json").unlink(missing_ok=True)
        before = tree.files(str(self.outputs))
        self.catalog.write_bytes(content)
        status, said = self.start().wait()
        after = tree.files(str(self.outputs))
        self.assertIn(status, (0, 3), said)
        if status == 3:
            self.assertIn("gongwen rebuild", said)
        else:
            self.assertIn("documents/new.txt.json", after)
        after.pop("documents/new.txt.json", None)
        self.assertEqual(after, before)

    def test_it_is_gone(self):
        self.catalog.unlink()
        self.assert_as_undisturbed()

    def test_it_is_empty(self):
        self.catalog.write_bytes(b"")
        self.assert_as_undisturbed()

    def test_outputs_that_were_copied_without_it_are_taken_over(self):
        shutil.copytree(self.outputs / "documents", self.folder / "copy")
        shutil.rmtree(self.outputs)
        self.outputs.mkdir()
        (self.folder / "copy").rename(self.outputs / "documents")
        self.assert_as_undisturbed()
