"""LangChain, LlamaIndex, pyarrow, multiprocessing and Ray, each where its package is installed."""
import filecmp
import os
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests"))
import support  # noqa: E402

import gongwen  # noqa: E402


class Libraries(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.outputs = support.Outputs()
        cls.addClassCleanup(cls.outputs.close)
        os.environ["PYTHONPATH"] = str(support.ROOT / "src")

    @support.needs("langchain_core")
    def test_langchain(self):
        from gongwen.langchain import GongwenLoader
        found = {document.id.split("/", 1)[-1]: document for document in GongwenLoader(self.outputs.path).load()
                 if document.metadata["source"] == "law.html"}
        self.assertEqual(found["tiao1"].page_content, "第一条\n为了加强城市绿化管理，制定本办法。")
        self.assertEqual(found["tiao1"].metadata["breadcrumb"], "城市绿化管理办法 › 第一章 总则 › 第一条")
        whole = GongwenLoader(self.outputs.path, by="document").load()
        self.assertEqual(len(whole), 5)

    @support.needs("llama_index")
    def test_llamaindex(self):
        from gongwen.llamaindex import GongwenReader
        found = GongwenReader().load_data(self.outputs.path)
        (notice,) = [document for document in found if document.metadata.get("section") == "yi1"
                     and document.metadata["source"] == "2021/notice.txt"]
        self.assertEqual(notice.text, "一、压实防汛责任\n各地要落实防汛责任，明确到人。")
        self.assertEqual(len({document.id_ for document in found}), len(found))

    @support.needs("pyarrow")
    def test_tables_of_pyarrow(self):
        tables = gongwen.tables(self.outputs.path)
        self.assertEqual(tables["documents"].num_rows, 5)
        self.assertEqual(tables["sections"].schema.field("breadcrumb").type, __import__("pyarrow").list_(
            __import__("pyarrow").string()))

    def test_multiprocessing_writes_what_a_run_writes(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, str(support.ROOT / "examples/pool.py"), self.outputs.inputs, folder, "2"], check=True)
            for tree in ("documents", "quarantine"):
                for place, _, names in os.walk(os.path.join(self.outputs.path, tree)):
                    for name in names:
                        file = os.path.join(place, name)
                        other = os.path.join(folder, os.path.relpath(file, self.outputs.path))
                        self.assertTrue(filecmp.cmp(file, other, shallow=False), file)

    @support.needs("ray")
    def test_ray(self):
        import pyarrow.parquet
        with tempfile.TemporaryDirectory() as folder:
            script = str(support.ROOT / "examples/ray_documents.py")
            subprocess.run([sys.executable, script, os.path.join(self.outputs.inputs, "versions"), folder + "/out"], check=True)
            rows = pyarrow.parquet.read_table(folder + "/out").to_pylist()
        self.assertEqual({row["title"] for row in rows}, {"城市绿化管理办法"})


class Quality(unittest.TestCase):
    @support.needs("mypy")
    def test_types(self):
        done = subprocess.run([sys.executable, "-m", "mypy"], cwd=support.ROOT, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout)

    @support.needs("vermin")
    def test_the_core_runs_on_python_3_9(self):
        done = subprocess.run([os.path.join(os.path.dirname(sys.executable), "vermin"), "-t=3.9-", "--violations", "src"],
                              cwd=support.ROOT, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stdout)


if __name__ == "__main__":
    unittest.main()
