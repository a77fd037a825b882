"""The client of the worker, against the program."""
import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import threading
import unittest

import support

import gongwen
from gongwen import spark


class Working(unittest.TestCase):
    def test_bytes_become_documents(self):
        (document,) = gongwen.convert(support.NOTICE.encode(), "a/b.txt", sidecar={"url": "https://example.org/"})
        self.assertEqual((document.path, document.url), ("a/b.txt", "https://example.org/"))
        with self.assertRaises(gongwen.ConversionFailed) as caught:
            gongwen.convert(b"", "empty.txt")
        self.assertEqual(caught.exception.record["code"], "empty-file")
        with self.assertRaises(gongwen.ConversionFailed) as caught:
            gongwen.convert(b"x", "../x")
        self.assertEqual(caught.exception.record["code"], "path-invalid")

    def test_content_that_is_no_bytes_is_refused_by_its_type(self):
        for content in ("v1.txt", None, 5):
            with self.assertRaisesRegex(TypeError, r"content must be bytes, as pathlib.Path\(…\).read_bytes\(\), not "):
                gongwen.convert(content)
        self.assertEqual(len(gongwen.convert(bytearray(support.LAW.encode()), "a.txt")), 1)

    def test_answers_come_in_order_while_requests_are_sent_ahead(self):
        text = support.NOTICE.encode() + "各地要抓好落实。\n".encode() * 3_000
        requests = [gongwen.Request(text if number % 7 == 0 else support.LAW.encode(), f"{number}.txt", tag=number)
                    for number in range(40)]
        with gongwen.Worker() as worker:
            tags = []
            for request, answer in zip(requests, worker.map(requests)):
                self.assertEqual(answer.data["path"], request.path)
                self.assertEqual(answer.documents[0].path, request.path)
                tags.append(answer.tag)
            self.assertEqual(tags, list(range(40)))
            self.assertTrue(worker.is_alive)
            self.assertEqual(worker.convert(b"", "e.txt").record["code"], "empty-file")

    def test_names_of_any_bytes_are_taken(self):
        with gongwen.Worker() as worker:
            answer = worker.convert(support.LAW.encode(), b"\xd6\xd0%\n.txt")
            self.assertEqual(answer.data["path"], "%D6%D0%25%0A.txt")

    def test_known_sources_and_rows_alone(self):
        with gongwen.Worker() as worker:
            answer = worker.convert(support.LAW.encode(), "a.txt", want=())
            self.assertEqual((answer.documents, answer.rows[0]["title"]), ([], "城市绿化管理办法"))
            forms = worker.convert(support.LAW.encode(), "a.txt", want=("chunks", "document", "markdown"))
            self.assertEqual(forms.documents[0].title, "城市绿化管理办法")
            self.assertIn("第一条", forms.form("markdown")[0].decode())
            self.assertEqual(forms.form("html"), [])
            again = worker.convert(support.LAW.encode(), "a.txt", known=(answer.data["sha256"], None))
            self.assertEqual(again.outcome, "unchanged")

    def test_a_worker_that_was_left_in_the_middle_gives_no_answer_to_others(self):
        with gongwen.Worker() as worker:
            with contextlib.closing(worker.map([gongwen.Request(b"x", "a.txt")] * 3)) as answers:
                next(answers)
            self.assertFalse(worker.is_alive)

    def test_a_closed_worker_touches_no_files_that_have_its_numbers(self):
        worker = gongwen.Worker()
        answers = worker.map([gongwen.Request(support.LAW.encode(), f"{number}.txt") for number in range(80)])
        next(answers)
        pipes = (worker._input, worker._output)
        worker.close()
        with tempfile.TemporaryFile() as other:
            for number in pipes:
                os.dup2(other.fileno(), number)
            with self.assertRaises(gongwen.WorkerError):
                list(answers)
            with self.assertRaises(gongwen.WorkerError):
                worker.convert(support.LAW.encode())
            self.assertEqual((os.fstat(other.fileno()).st_size, os.lseek(other.fileno(), 0, os.SEEK_CUR)), (0, 0))
            for number in pipes:
                os.close(number)
        self.assertFalse(worker.is_alive)

    def test_calls_one_after_the_other_do_not_disturb_each_other(self):
        with gongwen.Worker() as worker:
            first = worker.map([gongwen.Request(support.LAW.encode(), "a.txt")])
            next(first)
            second = worker.map([gongwen.Request(support.LAW.encode(), f"{number}.txt") for number in range(2)])
            next(second)
            self.assertEqual(list(first), [])
            with self.assertRaises(gongwen.WorkerError):
                worker.convert(support.LAW.encode())
            self.assertEqual([answer.data["path"] for answer in second], ["1.txt"])
            self.assertEqual(list(worker.map([])), [])
            self.assertTrue(worker.is_alive)

    def test_a_process_made_by_fork_has_a_worker_of_its_own(self):
        from gongwen import _convert
        gongwen.convert(support.LAW.encode())
        kept = _convert._kept
        # The lock is held by a thread that the other process does not have.
        is_held, may_end = threading.Event(), threading.Event()

        def hold():
            with _convert._lock:
                is_held.set()
                may_end.wait()

        thread = threading.Thread(target=hold)
        thread.start()
        is_held.wait()
        child = os.fork()
        if child == 0:
            signal.alarm(60)
            is_right = not kept.is_alive and len(gongwen.convert(support.LAW.encode())) == 1
            _convert._forget()
            os._exit(0 if is_right else 1)
        may_end.set()
        thread.join()
        self.assertEqual(os.waitpid(child, 0)[1], 0)
        self.assertTrue(kept.is_alive)
        gongwen.convert(support.LAW.encode())
        self.assertIs(_convert._kept, kept)

    def test_a_worker_that_ends_is_an_error_and_convert_starts_another(self):
        with gongwen.Worker() as worker:
            os.kill(worker._process.pid, signal.SIGKILL)
            with self.assertRaises(gongwen.WorkerError):
                worker.convert(support.LAW.encode())
        gongwen.convert(support.LAW.encode())
        from gongwen import _convert
        os.kill(_convert._kept._process.pid, signal.SIGKILL)
        self.assertEqual(len(gongwen.convert(support.LAW.encode())), 1)

    def test_a_program_that_is_not_there_is_named(self):
        with self.assertRaises(gongwen.ProgramNotFound):
            gongwen.find_program("/nowhere/gongwen")

    def test_rows_for_a_table_need_no_engine(self):
        sources = [{"path": "a.txt", "content": support.NOTICE.encode(), "url": "https://example.org/"},
                   {"path": "b.txt", "content": b""}, {"path": "/c.txt", "content": b"x", "uri": "c"}]
        rows = list(spark.convert_rows(sources))
        self.assertEqual([row["outcome"] for row in rows], ["document", "failure", "refused"])
        self.assertEqual([set(row) for row in rows], [set(spark.NAMES)] * 3)
        self.assertEqual(rows[0]["document_number"], "青政办发〔2021〕15号")
        self.assertEqual((rows[1]["code"], rows[2]["uri"]), ("empty-file", "c"))
        (document,) = gongwen.convert(support.NOTICE.encode(), "a.txt", sidecar={"url": "https://example.org/"})
        self.assertEqual(gongwen.Document(rows[0]["document"]).data, document.data)
        (large,) = spark.convert_rows(sources[:1], max_bytes=10)
        self.assertEqual((large["code"], set(large)), ("too-large", set(spark.NAMES)))
        # What was not read is no empty file, whether its length is known or not.
        unread = list(spark.convert_rows([{"path": "d.txt", "content": None}, {"path": "e.txt", "content": None, "length": 9}]))
        self.assertEqual([row["code"] for row in unread], ["too-large", "too-large"])
        with self.assertRaises(spark.OtherFingerprint):
            list(spark.convert_rows(sources, fingerprint="0" * 32))

    def test_an_address_is_a_pattern_of_itself_alone(self):
        self.assertEqual(spark.literal("file:/a/[1] {b}*?.html"), "file:/a/\\[1\\] \\{b\\}\\*\\?.html")

    def test_an_address_becomes_a_path(self):
        self.assertEqual(spark.path_of("https://www.example.org/a/b.html#x"), "www.example.org/a/b.html")
        self.assertEqual(spark.path_of("http://example.org/a/?id=1")[:26], "example.org/a/index.html~d")
        self.assertEqual(spark.path_of("http://example.org"), "example.org/index.html")

    def test_the_worker_ends_with_this_process(self):
        script = "import gongwen, os; gongwen.convert(b'x'*9); print(gongwen._convert._kept._process.pid, flush=True); os._exit(0)"
        found = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True,
                               env={**os.environ, "PYTHONPATH": str(support.ROOT / "src")})
        with self.assertRaises(ProcessLookupError):
            for _ in range(100):
                os.kill(int(found.stdout), 0)
                signal.sigtimedwait([], 0.05)


if __name__ == "__main__":
    unittest.main()
