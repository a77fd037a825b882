"""A client of the worker, as docs/WORKER.md has it."""
import json
import pathlib
import struct
import subprocess

TEXT = "关于做好防汛工作的通知\n\n各市人民政府：\n\n一、压实责任\n各地要落实防汛责任。\n"


def packed(*contents):
    """Contents as frames: each behind its length, 4 bytes, the lowest first."""
    return b"".join(struct.pack("<I", len(content)) + content for content in contents)


def received(stream):
    """The content of the next frame of a stream; None where the stream ends."""
    head = stream.read(4)
    content = stream.read(struct.unpack("<I", head)[0]) if len(head) == 4 else b""
    return content if head == packed(content)[:4] else None


def followers(answer):
    """How many frames follow an answer whose request wanted documents alone."""
    return len(answer.get("documents", [])) + ("record" in answer)


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
        self.process.stdin.write(packed(*frames))
        self.process.stdin.flush()

    def ask(self, request, source=TEXT.encode(), sidecar=None):
        request = dict(request, sidecar=True) if sidecar is not None else request
        self.send(json.dumps(request).encode(), source, *([] if sidecar is None else [sidecar]))

    def receive(self):
        content = received(self.process.stdout)
        if content is None:
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
        """The processes that the worker has started. A bare Debian has no ps."""
        found = []
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                # The name in brackets may have blanks in it.
                parent = stat.read_text(encoding="utf-8", errors="replace").rpartition(") ")[2].split()[1]
            except (FileNotFoundError, ProcessLookupError):
                continue
            if int(parent) == self.process.pid:
                found.append(int(stat.parent.name))
        return found
