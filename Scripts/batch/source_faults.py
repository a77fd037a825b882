"""Sources that change while they are read, and clocks that are wrong."""
import os
import shutil
import threading
import time

from batch import case

YEAR = 365 * 24 * 3600


class SourceFaults(case.BatchCase):
    """The first source holds the only worker up; meanwhile those found behind it change."""

    def hold_up(self, change, *arguments):
        self.poison("0.txt", "hang")
        run = self.start("--jobs", "1", "--max-clock", "1", *arguments)
        time.sleep(0.5)
        change()
        status, said = run.wait()
        self.assertEqual(status, 1, said)
        (self.inputs / "0.txt").unlink()

    def test_sources_are_removed_and_replaced(self):
        paths = [f"{number}.txt" for number in range(1, 8)]
        for path in paths:
            self.write(path, case.text(path))
        self.write("5.txt.meta.json", b'{"url":"https://example.org/5"}')

        def change():
            (self.inputs / "1.txt").unlink()
            new = self.write("new", case.text("another"))
            new.rename(self.inputs / "2.txt")
            (self.inputs / "3.txt").unlink()
            (self.inputs / "3.txt").mkdir()
            (self.inputs / "4.txt").unlink()
            os.mkfifo(self.inputs / "4.txt")
            (self.inputs / "5.txt.meta.json").unlink()
            os.truncate(self.inputs / "6.txt", 0)
            (self.inputs / "7.txt").unlink()
            (self.inputs / "7.txt").symlink_to("/etc/passwd")

        self.hold_up(change)
        self.assertEqual(self.record("1.txt")["code"], "vanished")
        self.assertIn("another", self.document("2.txt")["metadata"]["title"])
        self.assertEqual(self.record("3.txt")["code"], "not-a-regular-file")
        self.assertEqual(self.record("4.txt")["code"], "not-a-regular-file")
        self.assertNotIn("sidecar", self.document("5.txt")["source"])
        self.assertEqual(self.record("6.txt")["code"], "empty-file")
        self.assertEqual(self.record("7.txt")["code"], "changed-while-read")
        self.run_batch("--jobs", "1", status=1)
        self.assertIsNone(self.record("1.txt"), "it is gone, and so is its failure")
        self.assertEqual(self.record("7.txt")["code"], "symlink-outside")

    def test_a_folder_is_swapped_for_a_link(self):
        secret = self.folder / "secret"
        secret.mkdir()
        (secret / "0001.txt").write_bytes(case.text("a secret"))
        for policy in ("inside", "refuse"):
            self.texts(3, "a")

            def change():
                (self.inputs / "a").rename(self.folder / f"away-{policy}")
                (self.inputs / "a").symlink_to("../secret")

            self.hold_up(change, "--symlinks", policy)
            self.assertEqual(self.record("a/0001.txt")["code"], "changed-while-read")
            self.assertIsNone(self.document("a/0001.txt"))
            (self.inputs / "a").unlink()

    def test_folders_are_removed(self):
        self.texts(3, "a")
        self.texts(3, "b")
        self.hold_up(lambda: shutil.rmtree(self.inputs / "a"))
        self.assertEqual(self.record("a/0001.txt")["code"], "vanished")
        self.assertIsNotNone(self.document("b/0001.txt"))
        self.run_batch("--jobs", "1", status=0)
        self.assertIsNone(self.record("a/0001.txt"))

    def test_a_source_grows_while_it_is_read(self):
        file = self.write("growing.txt", case.text(1) * 100_000)
        self.texts(5)
        is_over = threading.Event()

        def grow():
            with open(file, "ab", buffering=0) as growing:
                while not is_over.is_set():
                    growing.write("一".encode())
                    time.sleep(0.0002)

        writer = threading.Thread(target=grow)
        writer.start()
        said = self.run_batch("--max-seconds", "60", status=1)
        is_over.set()
        writer.join()
        self.assertEqual(self.record("growing.txt")["code"], "changed-while-read", said)
        self.assertIsNotNone(self.document("texts/0004.txt"))
        file.write_bytes(case.text(1))
        self.run_batch(status=0)
        self.assertIsNotNone(self.document("growing.txt"))

    def test_a_file_is_written_once_more_at_the_tick_it_was_read(self):
        # As often as the clock allows: the same size, and a time that may be the same.
        for number in range(30):
            self.write("same.txt", case.text(f"{number:03}"))
            self.run_batch(status=0)
            self.write("same.txt", case.text(f"{number + 500:03}"))
            self.run_batch(status=0)
            self.assertIn(f"{number + 500:03}", self.document("same.txt")["metadata"]["title"])

    def test_the_clock_was_set_back(self):
        self.texts(10)
        self.write("still.txt", case.text("before"))
        future = time.time() + 10 * YEAR
        for file in self.inputs.rglob("*.txt"):
            os.utime(file, (future, future))
        self.run_batch(status=0)
        stamps = {path: path.stat().st_mtime_ns for path in self.outputs.rglob("*.json")}
        said = self.run_batch(status=0)
        self.assertEqual(stamps, {path: path.stat().st_mtime_ns for path in stamps}, said)
        self.write("still.txt", case.text("behind"))
        os.utime(self.inputs / "still.txt", (future, future))
        self.run_batch(status=0)
        self.assertIn("behind", self.document("still.txt")["metadata"]["title"])

    def test_a_change_that_keeps_size_and_time_is_seen(self):
        file = self.write("a.txt", case.text("before"))
        os.utime(file, (1e9, 1e9))
        time.sleep(0.1)
        self.run_batch(status=0)
        self.write("a.txt", case.text("behind"))
        os.utime(file, (1e9, 1e9))
        self.run_batch(status=0)
        self.assertIn("behind", self.document("a.txt")["metadata"]["title"])
