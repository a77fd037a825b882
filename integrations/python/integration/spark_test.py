"""Spark: what it gives is what a run writes, and a second run works on changes alone."""
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests"))
import support  # noqa: E402

import gongwen  # noqa: E402
from gongwen import spark as gongwen_spark  # noqa: E402

support.needed("pyspark", "pyarrow", "pandas", "warcio")
import pyspark  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

EXAMPLES = support.ROOT / "examples"


def archive(folder):
    """The package as a file for --py-files."""
    place = os.path.join(folder, "gongwen.zip")
    with zipfile.ZipFile(place, "w") as file:
        for source in (support.ROOT / "src/gongwen").glob("*.py"):
            file.write(source, f"gongwen/{source.name}")
    return place


class SparkCase(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        os.environ["PYTHONPATH"] = str(support.ROOT / "src")
        cls.outputs = support.Outputs()
        cls.addClassCleanup(cls.outputs.close)
        cls.folder = tempfile.mkdtemp(prefix="gongwen-spark-")
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
        cls.session = gongwen_spark.settings(builder.getOrCreate())
        cls.session.sparkContext.setLogLevel("ERROR")
        cls.addClassCleanup(cls.session.stop)

    def expected(self):
        """What the run wrote, by place; Spark does not list files without bytes."""
        found = {}
        for tree in ("documents", "quarantine"):
            for place in glob.glob(f"{self.outputs.path}/{tree}/**/*.json", recursive=True):
                with open(place, encoding="utf-8") as file:
                    found[os.path.relpath(place, self.outputs.path)] = file.read()
        return {place: content for place, content in found.items() if "empty.txt" not in place}

    def assert_as_run(self, rows):
        self.assertEqual({row["output"]: row["document"] or row["record"] for row in rows}, self.expected())

    def test_a_table_of_sources_gives_what_a_run_writes(self):
        sources = gongwen_spark.files(self.session, self.outputs.inputs)
        with gongwen.Worker() as worker:
            fingerprint = worker.fingerprint
        rows = gongwen_spark.documents(sources, uri="uri", sidecar="sidecar", length="length", modified="modified",
                                       fingerprint=fingerprint).collect()
        self.assert_as_run(rows)
        (notice,) = [row for row in rows if row["path"] == "2021/notice.txt"]
        self.assertEqual((notice["issuers"], notice["document_number"]), (["市人民政府办公室"], "青政办发〔2021〕15号"))

    def test_an_rdd_gives_the_same_without_arrow(self):
        rows = [row.asDict() for row in gongwen_spark.files(self.session, self.outputs.inputs).collect()]
        found = gongwen_spark.partitions(self.session.sparkContext.parallelize(rows, 2)).collect()
        self.assert_as_run(found)

    def test_a_node_with_another_fingerprint_fails_the_task_by_name(self):
        sources = gongwen_spark.files(self.session, self.outputs.inputs)
        with self.assertRaisesRegex(Exception, "this node has fingerprint"):
            gongwen_spark.documents(sources, fingerprint="0" * 32).collect()

    def test_a_worker_is_kept_from_task_to_task(self):
        rows = [{"path": f"{number}.txt", "content": support.LAW.encode()} for number in range(24)]

        def workers(partition):
            list(gongwen_spark.convert_rows(partition))
            return [gongwen_spark._worker[1]._process.pid]

        found = self.session.sparkContext.parallelize(rows, 12).mapPartitions(workers).collect()
        self.assertLessEqual(len(set(found)), 2)

    def test_records_of_sequence_files_are_sources(self):
        place = os.path.join(self.folder, "sequence")
        pairs = [("a.txt", bytearray(support.LAW.encode()))]
        self.session.sparkContext.parallelize(pairs, 1).saveAsSequenceFile(place)
        (row,) = gongwen_spark.partitions(gongwen_spark.sequence(self.session, place)).collect()
        self.assertEqual((row["path"], row["title"]), ("a.txt", "城市绿化管理办法"))

    def test_pages_of_a_warc_are_sources(self):
        import io

        from warcio.statusandheaders import StatusAndHeaders
        from warcio.warcwriter import WARCWriter
        place = os.path.join(self.folder, "pages.warc.gz")
        with open(place, "wb") as file:
            writer = WARCWriter(file, gzip=True)
            for number, status in enumerate(("200 OK", "404 Not Found")):
                head = StatusAndHeaders(status, [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.0")
                writer.write_record(writer.create_warc_record(
                    f"http://gov.example/{number}/", "response", payload=io.BytesIO(support.SOURCES["law.html"]), http_headers=head,
                    warc_headers_dict={"WARC-Date": "2021-02-03T04:05:06Z"}))
        (row,) = gongwen_spark.partitions(gongwen_spark.warc(self.session, place)).collect()
        self.assertEqual((row["path"], row["title"], row["uri"]), ("gov.example/0/index.html", "城市绿化管理办法", "http://gov.example/0/"))
        source = json.loads(row["document"])["source"]
        self.assertEqual((source["url"], source["retrieved"]), ("http://gov.example/0/", "2021-02-03T04:05:06Z"))

    def test_a_file_that_is_too_large_is_not_read(self):
        inputs = os.path.join(self.folder, "large")
        os.mkdir(inputs)
        for name, size in (("huge.pdf", 400_000_000), ("large.pdf", 200_000), ("small.txt", 0)):
            with open(os.path.join(inputs, name), "wb") as file:
                file.write(support.LAW.encode())
                file.truncate(size or file.tell())
        with open(os.path.join(inputs, "described.txt"), "wb") as file, \
                open(os.path.join(inputs, "described.txt.meta.json"), "wb") as sidecar:
            file.write(support.LAW.encode())
            sidecar.truncate(gongwen_spark.LARGEST_SIDECAR + 7)
        subprocess.run([os.environ["GONGWEN"], "run", "--inputs", inputs, "--outputs", inputs + ".out"], check=False)
        rows = {row["path"]: row for row in gongwen_spark.documents(
            gongwen_spark.files(self.session, inputs, max_bytes=100_000), sidecar="sidecar", length="length",
            max_bytes=100_000).collect()}
        for name in ("huge.pdf", "described.txt"):
            with open(f"{inputs}.out/quarantine/{name}.json", encoding="utf-8") as file:
                self.assertEqual(rows[name]["record"], file.read())
        # The program would read it.
        self.assertEqual((rows["large.pdf"]["code"], rows["large.pdf"]["record"]), ("too-large", None))
        self.assertEqual(rows["small.txt"]["outcome"], "document")

    def test_a_path_is_what_is_below_the_folder(self):
        folder = os.path.join(self.folder, "data")
        names = ["a.txt", "data/b.txt", "data/data/c.txt", "\\E[1] {x}*.txt"]
        for name in names:
            os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
            with open(os.path.join(folder, name), "wb") as file:
                file.write(support.LAW.encode())
        for place in (folder, folder + "/", "file:" + folder, "file://" + folder, folder + "/*"):
            self.assertEqual({row["path"] for row in gongwen_spark.files(self.session, place).collect()}, set(names), place)

    def test_batches_are_bounded_by_all_that_is_in_them(self):
        pyarrow = __import__("pyarrow")
        sources = pyarrow.RecordBatch.from_pylist([{"path": f"{number}.txt", "content": support.LAW.encode()} for number in range(6)])
        before, gongwen_spark.BATCH_BYTES = gongwen_spark.BATCH_BYTES, 1000
        self.addCleanup(setattr, gongwen_spark, "BATCH_BYTES", before)
        names = {"path": "path", "content": "content"}
        for want in (("document",), ("markdown", "chunks")):
            batches = list(gongwen_spark._arrow(names, want, None, 1 << 20, (), [sources]))
            self.assertGreater(len(batches), 3, want)

    def ingest(self, form, inputs=None):
        """The outputs of the example, what it printed, and the number of workers that it started."""
        place = os.path.join(self.folder, form + ("" if inputs is None else "-" + os.path.basename(inputs)))
        inputs = inputs or self.outputs.inputs
        program, log = os.path.join(self.folder, "counted"), os.path.join(self.folder, "starts")
        with open(program, "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\necho >> '{log}'\nexec '{os.environ['GONGWEN']}' \"$@\"\n")
        os.chmod(program, 0o755)
        with open(log, "w", encoding="utf-8"):
            pass
        done = subprocess.run(
            [os.path.join(os.path.dirname(pyspark.__file__), "bin", "spark-submit"), "--master", "local[2]",
             "--conf", "spark.ui.enabled=false", "--conf", "spark.sql.shuffle.partitions=2",
             # The process ends before what its compiler saves is worth the time.
             "--driver-java-options", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC", "--py-files", archive(self.folder), str(EXAMPLES / "ingest.py"),
             "--inputs", inputs, "--outputs", place, "--format", form],
            capture_output=True, text=True, check=False,
            env={**os.environ, "SPARK_HOME": os.path.dirname(pyspark.__file__), "PYSPARK_DRIVER_PYTHON": sys.executable,
                 "GONGWEN": program})
        self.assertEqual(done.returncode, 0, done.stderr[-3000:])
        with open(log, encoding="utf-8") as file:
            return place, done.stdout, len(file.readlines())

    def test_a_second_run_works_on_changes_alone(self):
        place, said, starts = self.ingest("parquet")
        self.assertIn("5 sources are new or have changed", said)
        self.assertIn("1 files without bytes", said)
        self.assertGreater(starts, 1)
        self.assert_as_run([row.asDict() for row in self.session.read.parquet(place).collect()])
        # The driver's worker gives the fingerprint; nothing else starts one.
        self.assertEqual((self.ingest("parquet")[1:]), ("1 files without bytes, or hidden, are left out\n"
                                                        "0 sources are new or have changed\n", 1))
        law = os.path.join(self.outputs.inputs, "law.html")
        with open(law, "rb") as file:
            content = file.read()
        # Another time with the same bytes, and then other bytes: only these make a document.
        for change, outcomes in ((content, ["document", "unchanged"]), (content + b"<p>\xe6\x9c\xab", ["document", "document", "unchanged"])):
            with open(law, "wb") as file:
                file.write(change)
            os.utime(law, (1_700_000_000, 1_700_000_000 + len(change)))
            self.assertIn("1 sources are new", self.ingest("parquet")[1])
            self.assertIn("0 sources are new", self.ingest("parquet")[1])
            rows = self.session.read.parquet(place).where("path = 'law.html'").select("outcome").collect()
            self.assertEqual(sorted(row[0] for row in rows), outcomes)
        with open(law, "wb") as file:
            file.write(content)

    def test_names_that_look_like_patterns_are_names(self):
        inputs = os.path.join(self.folder, "names")
        os.mkdir(inputs)
        for name in ("[1].txt", "1.txt", "{a,b}.txt", "x*.txt", "xy.txt"):
            with open(os.path.join(inputs, name), "wb") as file:
                file.write((support.LAW + name).encode())
            with open(os.path.join(inputs, name + ".meta.json"), "w", encoding="utf-8") as file:
                json.dump({"url": f"https://example.org/{len(name)}"}, file)
        place, _, _ = self.ingest("folder", inputs)
        subprocess.run([os.environ["GONGWEN"], "run", "--inputs", inputs, "--outputs", inputs + ".out"], check=True)
        found = sorted(os.listdir(inputs + ".out/documents"))
        self.assertEqual(sorted(os.listdir(place + "/documents")), found)
        for name in found:
            with open(f"{place}/documents/{name}", "rb") as one, open(f"{inputs}.out/documents/{name}", "rb") as two:
                self.assertEqual(one.read(), two.read())
        # One that fails now has a record and no document.
        with open(os.path.join(inputs, "1.txt"), "wb") as file:
            file.write(b"%PDF-1.4\n")
        self.ingest("folder", inputs)
        self.assertEqual(os.listdir(place + "/quarantine"), ["1.txt.json"])
        self.assertNotIn("1.txt.json", os.listdir(place + "/documents"))

    def test_the_folder_of_a_run_can_be_written(self):
        place, _, _ = self.ingest("folder")
        for name, content in self.expected().items():
            with open(os.path.join(place, name), encoding="utf-8") as file:
                self.assertEqual(json.loads(file.read()), json.loads(content), name)


if __name__ == "__main__":
    unittest.main()
