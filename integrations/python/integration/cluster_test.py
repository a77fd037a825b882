"""Spark in a cluster of two executors, with hostile sources: what it gives is what a run writes.

SOURCES is the number of sources (200). A debug build of the program is given sources that bring its workers down, too.
"""
import glob
import json
import os
import random
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

from gongwen import spark as gongwen_spark  # noqa: E402

try:
    import pyspark
    from pyspark.sql import SparkSession
except ImportError:
    pyspark = None

COUNT = int(os.environ.get("SOURCES", "200"))
LIMITS = {"seconds": 20, "clock": 60, "memory": 1_500_000_000}
# Those that wait for a limit of time are in Scripts/worker-conformance.
POISONS = ("crash", "trap", "overflow", "exit", "garbage", "close", "memory")
CHAPTERS = "".join(f"\n第{n}章　章节\n第{n}条　本条规定第{n}项工作的要求，各单位应当执行。\n" for n in "一二三四五六七八九")


def hostile(chance, content):
    """A PDF that somebody has broken."""
    content = bytearray(content)
    kind = chance.randrange(4)
    if kind == 0:
        return bytes(content[:chance.randrange(10, len(content))])
    for _ in range(chance.choice((1, 8, 60))):
        place = chance.randrange(9, len(content))
        content[place] = chance.randrange(256)
    if kind == 1:
        content += content[chance.randrange(len(content)):]
    return bytes(content)


def make(folder, count):
    """Sources of all kinds below a folder; the same at every time."""
    chance = random.Random(22)
    for number in range(count):
        text = f"关于第{number}号事项的通知\n青政办发〔2021〕{number + 1}号\n\n各县人民政府：\n一、总体要求\n落实责任。\n" + CHAPTERS[:chance.randrange(400)]
        kind = number % 8
        if kind < 3:
            name, content = f"{number}.txt", text.encode(chance.choice(("utf-8", "gb18030")))
        elif kind < 5:
            name = f"{number}.html"
            content = f"<!DOCTYPE html><meta charset=utf-8><body>{''.join(f'<p>{line}</p>' for line in text.splitlines())}".encode()
        elif kind < 6:
            name, content = f"{number}.pdf", support.pdf(text.splitlines()[:20])
        else:
            name, content = f"hostile/{number}.pdf", hostile(chance, support.pdf(text.splitlines()[:20]))
        place = os.path.join(folder, str(number % 9), name)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "wb") as file:
            file.write(content)
        if number % 7 == 0:
            with open(place + ".meta.json", "w", encoding="utf-8") as file:
                json.dump({"url": f"https://gov.example/{number}"}, file)
    for name in glob.glob(str(support.ROOT.parent.parent / "inputs/*.txt")):
        shutil.copy(name, folder)


def poison(folder):
    """Adds sources that bring a worker of a debug build down."""
    os.makedirs(os.path.join(folder, "poison"))
    for kind in POISONS:
        with open(os.path.join(folder, "poison", f"{kind}.txt"), "w", encoding="utf-8") as file:
            file.write(f"gongwen-poison: {kind}\n")


@unittest.skipIf(pyspark is None, "pyspark is not installed")
class ClusterCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="gongwen-cluster-")
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.inputs, cls.outputs = os.path.join(cls.folder, "inputs"), os.path.join(cls.folder, "outputs")
        make(cls.inputs, COUNT)
        cls.has_poison = "debug" in os.path.realpath(os.environ["GONGWEN"])
        if cls.has_poison:
            poison(cls.inputs)
        subprocess.run(
            [os.environ["GONGWEN"], "run", "--inputs", cls.inputs, "--outputs", cls.outputs, "--durability", "none",
             *(word for name, value in LIMITS.items() for word in (f"--max-{name}", str(value)))], check=False, capture_output=True)
        cls.expected = {}
        for place in glob.glob(cls.outputs + "/documents/**/*.json", recursive=True) + \
                glob.glob(cls.outputs + "/quarantine/**/*.json", recursive=True):
            with open(place, encoding="utf-8") as file:
                cls.expected[os.path.relpath(place, cls.outputs)] = file.read()
        os.environ["SPARK_HOME"] = os.path.dirname(pyspark.__file__)
        os.environ["PYSPARK_PYTHON"] = sys.executable
        os.environ["PYTHONPATH"] = str(support.ROOT / "src")

    def session(self, **settings):
        builder = SparkSession.builder.master("local-cluster[2,1,1024]").config("spark.ui.enabled", "false") \
            .config("spark.ui.showConsoleProgress", "false") \
            .config("spark.executorEnv.GONGWEN", os.environ["GONGWEN"]).config("spark.executor.memoryOverhead", "1g")
        for name, value in settings.items():
            builder = builder.config(name.replace("_", "."), value)
        session = gongwen_spark.settings(builder.getOrCreate())
        session.sparkContext.setLogLevel("OFF")
        session.sparkContext.addPyFile(archive(self.folder))
        self.addCleanup(session.stop)
        return session

    def rows(self, session):
        sources = gongwen_spark.files(session, self.inputs).repartition(16)
        return gongwen_spark.documents(sources, uri="uri", sidecar="sidecar", length="length", modified="modified", **LIMITS).collect()

    def assert_as_run(self, rows):
        found = {row["output"]: row["document"] or row["record"] for row in rows}
        self.assertEqual(len(found), len(rows), "a place twice")
        self.assertEqual(sorted(found), sorted(self.expected))
        for place, content in found.items():
            if "/poison/" in place:
                # What a dying worker says on standard error is not the same each time.
                self.assertEqual(self.fault(content), self.fault(self.expected[place]), place)
            else:
                self.assertEqual(content, self.expected[place], place)

    def fault(self, record):
        return {name: json.loads(record).get(name) for name in ("code", "stage", "signal", "attempts", "retry")}

    def test_a_cluster_gives_what_a_run_writes(self):
        session = self.session()
        begun = time.monotonic()
        rows = self.rows(session)
        print(f"cluster: {len(self.expected)} results of {COUNT} sources and more in {time.monotonic() - begun:.1f} s,"
              f" {sum('quarantine/' in place for place in self.expected)} in quarantine", file=sys.stderr)
        self.assert_as_run(rows)

    def test_an_executor_that_is_killed_and_speculation_change_nothing(self):
        session = self.session(spark_speculation="true", spark_speculation_multiplier="1.1", spark_speculation_quantile="0.5")
        stop, killed = threading.Event(), []

        def kill():
            stop.wait(3)
            found = subprocess.run(["pgrep", "-P", str(self.gateway(session)), "-f", "CoarseGrainedExecutorBackend"],
                                   capture_output=True, text=True, check=False).stdout.split()
            if found and not stop.is_set():
                os.kill(int(found[0]), signal.SIGKILL)
                killed.append(found[0])

        killer = threading.Thread(target=kill)
        killer.start()
        try:
            rows = self.rows(session)
        finally:
            stop.set()
            killer.join()
        self.assertEqual(len(killed), 1, "no executor was there to be killed")
        self.assert_as_run(rows)

    @staticmethod
    def gateway(session):
        """The process of the driver's JVM, which starts the executors of a local cluster."""
        return session.sparkContext._gateway.proc.pid


if __name__ == "__main__":
    unittest.main()
