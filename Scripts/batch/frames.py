"""A client of the worker, as docs/WORKER.md has it."""
import json
import struct
import subprocess

TEXT = "关于做好防汛工作的通知\n\n各市人民政府：\n\n一、压实责任\n各地要落实防汛责任。\n"


class Client:
    """A worker and the frames to and from it."""

    def __init__(self, program, *arguments):
        self.process = subprocess.Popen(
            [str(program), "worker", *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL)
        self.greeting = json.loads(self.receive())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.kill()
        self.process.wait()

    def send(self, *frames):
        for content in frames:
            self.process.stdin.write(struct.pack("<I", len(content)) + content)
        self.process.stdin.flush()

    def ask(self, request, source=TEXT.encode(), sidecar=None):
        request = dict(request, sidecar=True) if sidecar is not None else request
        self.send(json.dumps(request).encode(), source, *([] if sidecar is None else [sidecar]))

    def receive(self):
        (length,) = struct.unpack("<I", self.exactly(4))
        return self.exactly(length)

    def exactly(self, count):
        content = self.process.stdout.read(count)
        if len(content) != count:
            raise EOFError(f"the worker ended with {self.process.wait()}")
        return content

    def answer(self, want=("document",)):
        """The next answer, with the frames that follow it."""
        answer = json.loads(self.receive())
        frames = []
        if answer["outcome"] in ("document", "collection"):
            for row in answer["documents"]:
                for form in want:
                    frames.append(self.receive())
                    assert len(frames[-1]) == (row["bytes"] if form == "document" else row["forms"][form]), row
        if answer["outcome"] == "failure":
            frames.append(self.receive())
            assert len(frames[-1]) == answer["record"]["bytes"], answer
        return answer, frames

    def children(self):
        found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(self.process.pid)], capture_output=True, text=True)
        return [int(word) for word in found.stdout.split()]
