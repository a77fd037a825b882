"""A worker, driven as `gongwen run` drives it."""
import json
import subprocess
import sys
import tempfile

from . import programs

sys.path.insert(0, str(programs.ROOT / "Scripts"))
from batch import frames  # noqa: E402


class Ended(SystemExit):
    """The worker ended where an answer was due."""


class Worker:
    """`gongwen worker`, for one source after another."""

    def __init__(self, *arguments, program=None):
        self.process = subprocess.Popen(
            [str(program or programs.PROGRAM), "worker", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._receive()

    def answer(self, path, content):
        """Hands over a source; gives the answer, without its documents, and the CPU time it took."""
        answer, _, seconds = self.documents(path, content)
        return answer, seconds

    def documents(self, path, content):
        """Hands over a source; gives the answer, its documents, and the CPU time it took."""
        before = self.seconds()
        self.process.stdin.write(frames.packed(json.dumps({"id": 1, "path": path}).encode(), content))
        self.process.stdin.flush()
        answer = json.loads(self._receive())
        documents = [self._receive() for _ in range(frames.followers(answer))]
        return answer, documents, self.seconds() - before

    def warm(self):
        """Hands over a small text and a small page, for which a worker fills its tables; gives the worker."""
        self.answer("small.txt", SMALL.encode())
        self.answer("small.html", f"<!DOCTYPE html><p>{SMALL}</p>".encode())
        return self

    def seconds(self):
        """CPU time so far, to a hundredth of a second at worst."""
        with open(f"/proc/{self.process.pid}/schedstat", encoding="ascii") as file:
            return int(file.read().split()[0]) / 1e9

    def close(self):
        """Ends it, and gives the peak of its resident bytes."""
        peak = programs.peak(self.process.pid)
        self.process.stdin.close()
        self.process.wait()
        return peak

    def _receive(self):
        content = frames.received(self.process.stdout)
        if content is None:
            raise Ended(f"the worker ended with {self.process.wait()}")
        return content


SMALL = "关于工作的通知\n第一条 各地要落实责任。\n"


def once(path, content):
    """A source in a worker of its own, without limits that matter: answer, CPU seconds, peak of resident
    bytes. The worker has had a small text and a small page before, for which it filled its tables."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as configuration:
        limits = {"bytes": (1 << 31) - 1, "memory": 1 << 40, "seconds": 36_000}
        json.dump({"limits": limits}, configuration)
        configuration.flush()
        worker = Worker("--config", configuration.name)
        worker.warm()
        answer, seconds = worker.answer(path, content)
        return answer, seconds, worker.close()
