"""Spark in a cluster of two executors, with hostile sources: what it gives is what a run writes.

SOURCES is the number of sources (200), OTHERS are further folders of sources, with colons between them. A debug build of the program is given
sources that bring its workers down, too.
"""
import glob
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests"))
import support  # noqa: E402
from spark_test import archive  # noqa: E402

sys.path.insert(0, str(support.ROOT.parent.parent / "Scripts"))
from batch import mixture, processes  # noqa: E402

from gongwen import spark as gongwen_spark  # noqa: E402

support.needed("pyspark")
import pyspark  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

COUNT = int(os.environ.get("SOURCES", "200"))
OTHERS = [folder for folder in os.environ.get("OTHERS", "").split(":") if folder]
LIMITS = {"seconds": 20, "clock": 40, "memory": 1_500_000_000}
POISONS = ("crash", "trap", "overflow", "exit", "garbage", "close", "hang", "memory")


class ClusterCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="gongwen-cluster-")
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.addClassCleanup(cls.end)
        cls.inputs, cls.outputs = os.path.join(cls.folder, "inputs"), os.path.join(cls.folder, "outputs")
        is_debug = "debug" in os.path.realpath(os.environ["GONGWEN"])
        mixture.make(cls.inputs, COUNT, [*OTHERS, support.ROOT.parent.parent / "inputs"], POISONS if is_debug else (), has_huge=True)
        begun = time.monotonic()
        subprocess.run(
            [os.environ["GONGWEN"], "run", "--inputs", cls.inputs, "--outputs", cls.outputs, "--durability", "none",
             *(word for name, value in LIMITS.items() for word in (f"--max-{name}", str(value)))], check=False, capture_output=True)
        print(f"run: {time.monotonic() - begun:.1f} s", file=sys.stderr)
        cls.expected = {}
        for place in glob.glob(cls.outputs + "/documents/**/*.json", recursive=True) + \
                glob.glob(cls.outputs + "/quarantine/**/*.json", recursive=True):
            with open(place, encoding="utf-8") as file:
                cls.expected[os.path.relpath(place, cls.outputs)] = file.read()
        os.environ["SPARK_HOME"] = os.path.dirname(pyspark.__file__)
        os.environ["PYSPARK_PYTHON"] = sys.executable
        os.environ["PYTHONPATH"] = str(support.ROOT / "src")

    def session(self, **settings):
        """A session; that of the test before if it has the same settings, since a cluster takes longer to start than to work."""
        cls = type(self)
        if cls.begun is not None and cls.begun[0] == settings:
            return cls.begun[1]
        cls.end()
        builder = SparkSession.builder.master("local-cluster[2,1,1024]").config("spark.ui.enabled", "false") \
            .config("spark.ui.showConsoleProgress", "false") \
            .config("spark.executorEnv.GONGWEN", os.environ["GONGWEN"]).config("spark.executor.memoryOverhead", "1g")
        # These processes end before what a compiler of theirs saves is worth its time.
        for name in ("driver", "executor"):
            builder = builder.config(f"spark.{name}.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        for name, value in settings.items():
            builder = builder.config(name.replace("_", "."), value)
        session = gongwen_spark.settings(builder.getOrCreate())
        session.sparkContext.setLogLevel("OFF")
        session.sparkContext.addPyFile(archive(self.folder))
        cls.begun = (settings, session)
        return session

    begun = None

    @classmethod
    def end(cls):
        """Ends the session, if there is one."""
        if cls.begun is not None:
            cls.begun[1].stop()
            cls.begun = None

    def rows(self, session, omitted):
        sources = gongwen_spark.files(session, self.inputs).repartition(16)
        if omitted:
            sources = sources.where(f"path <> '{omitted}'")
        return gongwen_spark.documents(sources, uri="uri", sidecar="sidecar", length="length", modified="modified", **LIMITS).collect()

    def assert_as_run(self, rows, omitted):
        found = {row["output"]: row["document"] or row["record"] for row in rows}
        self.assertEqual(len(found), len(rows), "a place twice")
        self.assertEqual(sorted(found), sorted(place for place in self.expected if place != f"quarantine/{omitted}.json"))
        for place, content in found.items():
            if "/poison/" in place:
                # What a dying worker writes to standard error is not the same each time.
                self.assertEqual(self.fault(content), self.fault(self.expected[place]), place)
            else:
                self.assertEqual(content, self.expected[place], place)

    def fault(self, record):
        return {name: json.loads(record).get(name) for name in ("code", "stage", "signal", "attempts", "retry")}

    def converted(self, disturb=None, omitted=None, **settings):
        """The rows of all sources, while something disturbs the driver's processes; and what that gave."""
        session = self.session(**settings)
        # The process of the driver's JVM starts the executors of a local cluster.
        disturbance = Disturbance(disturb, session.sparkContext._gateway.proc.pid)
        begun = time.monotonic()
        with disturbance:
            rows = self.rows(session, omitted)
        print(f"{self._testMethodName}: Spark {pyspark.__version__}, {len(self.expected)} documents and records,"
              f" {sum(place.startswith('quarantine/') for place in self.expected)} in quarantine, {time.monotonic() - begun:.1f} s,"
              f" {len(disturbance.killed)} killed", file=sys.stderr)
        self.assert_as_run(rows, omitted)
        return disturbance.killed

    def test_a_cluster_gives_what_a_run_writes(self):
        self.converted()

    def test_an_executor_that_is_killed_and_speculation_change_nothing(self):
        # A task is tried twice as soon as it takes a little longer than half of the others.
        killed = self.converted(an_executor, spark_speculation="true", spark_speculation_multiplier="1.1",
                                spark_speculation_quantile="0.5")
        self.assertEqual(len(killed), 1, "no executor was there to be killed")

    def test_all_is_the_same_while_workers_are_killed(self):
        # Whoever reads the source that hangs is killed again and again, until it fails as `killed`.
        killed = self.converted(workers, omitted="poison/hang.txt")
        self.assertGreater(len(killed), 0, "no worker was there to be killed")


class Disturbance:
    """Kills processes below another one, at its own times, while something is done."""

    def __init__(self, victims, ancestor):
        self.killed = []
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._kill, args=(victims, ancestor)) if victims else None

    def _kill(self, victims, ancestor):
        for victim in victims(ancestor, self._stop):
            try:
                os.kill(victim, signal.SIGKILL)
            except ProcessLookupError:
                continue
            self.killed.append(victim)

    def __enter__(self):
        if self._thread:
            self._thread.start()

    def __exit__(self, *_):
        self._stop.set()
        if self._thread:
            self._thread.join()


def an_executor(ancestor, stop):
    """One of the executors, once both have a worker at work."""
    while not stop.wait(0.2):
        programs = list(running(ancestor))
        if len(programs) < 4:
            continue
        # The supervisor is a child of Python's worker, that of its daemon, and that of the executor.
        supervisors = {processes.parent(program) for program in programs} & set(programs)
        victim = next(iter(supervisors))
        for _ in range(10):
            victim = processes.parent(victim)
            if "CoarseGrainedExecutorBackend" in processes.command(victim):
                yield victim
                return


def workers(ancestor, stop):
    """Some processes of the program, at an interval that is longer than a source takes: those that read sources, and each fourth
    time one that supervises."""
    number = 0
    while number < 25 and not stop.wait(3):
        programs = set(running(ancestor))
        supervisors = {processes.parent(program) for program in programs} & programs
        found = sorted(supervisors if number % 4 == 3 else programs - supervisors)
        if found:
            yield found[number % len(found)]
            number += 1


def running(ancestor):
    """The processes of the program below another one."""
    program = os.path.realpath(os.environ["GONGWEN"])
    return (process for process in processes.below(ancestor) if processes.program(process) == program)


if __name__ == "__main__":
    unittest.main()
