"""What every test of a fault begins with: a program, and folders of its own."""
import json
import os
import pathlib
import resource
import signal
import subprocess
import tempfile
import unittest

from batch import program, tree

# Set by Scripts/fault-test.
PROGRAM = program.DEBUG


def text(number):
    """A short text, another one for each number."""
    return f"关于第{number}号事项的通知\n\n各有关单位：\n　　一、总体要求\n　　按期完成任务。\n".encode()


class BatchCase(unittest.TestCase):
    """A test with inputs, outputs, and what they ought to become."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="gongwen-fault-"))
        # Folders too deep for Python's own removal are removed all the same.
        self.addCleanup(subprocess.run, ["rm", "-rf", str(self.folder)], check=True)
        self.inputs = self.folder / "inputs"
        self.outputs = self.folder / "outputs"
        self.inputs.mkdir()

    def write(self, path, content):
        file = self.inputs / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        return file

    def poison(self, path, kind):
        return self.write(path, f"gongwen-poison: {kind}\n{path}\n".encode())

    def texts(self, count, folder="texts"):
        for number in range(count):
            self.write(f"{folder}/{number:04}.txt", text(number))

    def start(self, *arguments, outputs=None, files=None):
        """A run; `files` is how many it may have open."""
        def prepare():
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            if files is not None:
                resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
        return program.Batch(
            PROGRAM, self.inputs, outputs or self.outputs, *arguments, preexec_fn=prepare)

    def run_batch(self, *arguments, status=None, **options):
        """Runs to the end; gives what was said."""
        ended, said = self.start(*arguments, **options).wait()
        if status is not None:
            self.assertEqual(ended, status, said)
        self.assertEqual(program.orphans(str(self.folder)), [], "processes are left")
        self.assertEqual(tree.leftovers(options.get("outputs") or self.outputs), [])
        return said

    def record(self, path):
        """The record of a source in quarantine; None if there is none."""
        file = self.outputs / "quarantine" / (path + ".json")
        return json.loads(file.read_bytes()) if file.exists() else None

    def document(self, path):
        """The document of a source; None if there is none."""
        file = self.outputs / "documents" / (path + ".json")
        return json.loads(file.read_bytes()) if file.exists() else None

    def assert_as_undisturbed(self, *arguments):
        """A further run must come to what one makes that nothing has disturbed."""
        self.run_batch(*arguments)
        expected = self.folder / "expected"
        subprocess.run(["rm", "-rf", str(expected)], check=True)
        self.start(*arguments, outputs=expected).wait()
        self.assertEqual(tree.differences(expected, self.outputs), [])

    def needs_root(self):
        if os.geteuid() != 0:
            self.skipTest("only root may mount a file system")
