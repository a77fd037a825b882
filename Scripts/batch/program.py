"""The program under test, and its processes."""
import os
import pathlib
import signal
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEBUG = ROOT / ".build/debug/gongwen"


def children(process):
    """The direct children of a process."""
    try:
        with open(f"/proc/{process}/task/{process}/children") as file:
            return [int(number) for number in file.read().split()]
    except OSError:
        return []


def mentioning(text):
    """Processes with a text in their command line, without this one."""
    found = []
    for entry in os.listdir("/proc"):
        if not entry.isdigit() or int(entry) == os.getpid():
            continue
        try:
            with open(f"/proc/{entry}/cmdline", "rb") as file:
                if text.encode() in file.read():
                    found.append(int(entry))
        except OSError:
            continue
    return found


def orphans(text, seconds=5.0):
    """Processes with a text in their command line that do not end in time."""
    end = time.monotonic() + seconds
    while True:
        found = mentioning(text)
        if not found or time.monotonic() > end:
            return found
        time.sleep(0.01)


class Batch:
    """`gongwen run`, or another command, on a folder of inputs and one of outputs, in a process group
    of its own."""

    def __init__(
            self, program, inputs, outputs, *arguments, command="run", preexec_fn=None):
        # Into a file: a run that talks much must not wait for someone to listen.
        self.said = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [str(program), command, "--inputs", str(inputs), "--outputs", str(outputs), *arguments],
            stdout=subprocess.DEVNULL, stderr=self.said, start_new_session=True,
            preexec_fn=preexec_fn)

    def wait(self, seconds=600):
        """Waits for the end; gives the exit status and what was said."""
        try:
            self.process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            self.kill(group=True)
            raise AssertionError(f"the run does not end within {seconds} seconds") from None
        with self.said:
            self.said.seek(0)
            return self.process.returncode, self.said.read().decode("utf-8", "replace")

    def is_over(self, seconds):
        """Whether it ends by itself within some seconds."""
        try:
            self.process.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def kill(self, group=False):
        """Ends it with SIGKILL, alone or with everything it started; the run itself first, so that
        it sees nobody else die."""
        workers = children(self.process.pid) if group else []
        self._send(self.process.pid)
        for worker in workers:
            self._send(worker)
        self.process.wait()
        self.said.close()

    @staticmethod
    def _send(process):
        try:
            os.killpg(process, signal.SIGKILL)
        except ProcessLookupError:
            pass
