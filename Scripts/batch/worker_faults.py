"""Workers that die, hang, eat memory, talk nonsense or fall silent."""
import os
import pathlib
import signal
import time

from batch import case, program, sources

# What becomes of a source by what it does to its worker: code, signal, limit, words on stderr.
POISONS = {
    "crash": ("crashed", signal.SIGABRT, None, None),
    "trap": ("crashed", signal.SIGILL, None, "a trap"),
    "overflow": ("crashed", signal.SIGSEGV, None, None),
    "complain": ("crashed", signal.SIGABRT, None, "poor words"),
    "exit": ("worker-exited", None, None, None),
    "garbage": ("worker-garbage", None, None, None),
    "close": ("worker-silent", None, None, None),
    "hang": ("timed-out", None, "limits.clock", None),
    "spin": ("timed-out", None, "limits.seconds", None),
    "memory": ("out-of-memory", None, "limits.memory", None),
}
LIMITS = ["--max-seconds", "2", "--max-clock", "16", "--max-memory", "1500000000"]
# Files that were made to break something, if Scripts/fault-test was told where there are some.
HOSTILE = None


class WorkerFaults(case.BatchCase):
    """Each is found out, told, and costs no other source anything."""

    def assert_record(self, path, kind):
        code, number, limit, words = POISONS[kind]
        record = self.record(path)
        self.assertIsNotNone(record, f"{path} is not in quarantine")
        self.assertEqual(record["code"], code, record)
        self.assertEqual(record.get("signal"), number, record)
        self.assertEqual(record.get("limit"), limit, record)
        self.assertEqual(record["attempts"], 2, record)
        self.assertEqual(record["stage"], "read", record)
        self.assertIn("gongwen convert", record["command"])
        self.assertIn(words or "", record.get("stderr", ""))
        self.assertEqual(len(record["source"]["sha256"]), 64)

    def test_poison_is_quarantined_with_its_cause(self):
        for place, kind in enumerate(POISONS):
            self.poison(f"{place:02}-{kind}.txt", kind)
        self.texts(40)
        self.run_batch("--jobs", "2", *LIMITS, status=1)
        for place, kind in enumerate(POISONS):
            self.assert_record(f"{place:02}-{kind}.txt", kind)
        for number in range(40):
            self.assertIsNotNone(self.document(f"texts/{number:04}.txt"))

    def test_a_worker_killed_once_costs_nothing(self):
        self.texts(150)
        run = self.start("--jobs", "2")
        killed = 0
        while not run.is_over(0.15):
            for worker in program.children(run.process.pid)[:1]:
                os.kill(worker, signal.SIGKILL)
                killed += 1
                # Never the same source twice: it is done by then.
                time.sleep(0.3)
        self.assertEqual(run.wait()[0], 0)
        self.assertGreater(killed, 0)
        self.assert_as_undisturbed()

    def test_a_source_whose_workers_are_killed_five_times_is_quarantined(self):
        self.poison("0.txt", "hang")
        self.texts(5)
        run = self.start("--jobs", "1")
        for _ in range(5):
            time.sleep(0.7)
            (worker,) = program.children(run.process.pid)
            os.kill(worker, signal.SIGKILL)
        self.assertEqual(run.wait()[0], 1)
        record = self.record("0.txt")
        self.assertEqual((record["code"], record["signal"], record["attempts"]), ("killed", 9, 1))
        self.assertTrue(record["retry"])
        self.assertIsNotNone(self.document("texts/0004.txt"))

    def test_nothing_leaks_while_workers_die(self):
        self.texts(200)
        for number in range(60):
            self.poison(f"texts/{number * 3:04}-.txt", "crash")
        run = self.start("--jobs", "2")
        counts = []
        while not run.is_over(0.02):
            try:
                counts.append(len(os.listdir(f"/proc/{run.process.pid}/fd")))
            except OSError:
                break
            self.assertLessEqual(len(program.children(run.process.pid)), 3)
        self.assertEqual(run.wait()[0], 1)
        early, late = max(counts[: len(counts) // 3]), max(counts[-len(counts) // 3:])
        self.assertLessEqual(late, early + 2, f"descriptors grow: {counts}")

    def test_one_in_a_hundred_is_poison(self):
        maker = sources.Maker(7)
        poisons = {}
        for number in range(1000):
            path = f"{number % 10}/{number:04}"
            if number % 100 == 50:
                kind = list(POISONS)[len(poisons)]
                poisons[path + ".txt"] = kind
                self.poison(path + ".txt", kind)
                continue
            ending, content, _ = maker.source(poisons=[])
            self.write(path + ending, content)
        for file in hostile():
            self.write(f"hostile/{file.parent.name}/{file.name}", file.read_bytes())
        said = self.run_batch("--jobs", "2", *LIMITS, status=1)
        for path, kind in poisons.items():
            self.assert_record(path, kind)
        for file in self.inputs.rglob("*"):
            path = str(file.relative_to(self.inputs))
            if file.is_dir() or path in poisons:
                continue
            record = self.record(path)
            self.assertTrue(record or self.document(path), f"{path} is lost")
            if record and not path.startswith("hostile/"):
                self.assertEqual(record["attempts"], 1, record)
        print("\n  " + "\n  ".join(said.splitlines()[-14:]), flush=True)


def hostile():
    """Files that were made to break something."""
    folders = [program.ROOT / "Fuzz/Regressions"]
    if HOSTILE is not None:
        folders.append(pathlib.Path(HOSTILE))
    files = [file for folder in folders for file in folder.rglob("*") if file.is_file()]
    return sorted(file for file in files if not file.name.startswith("."))
