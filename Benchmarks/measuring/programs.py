"""The programs that are measured, and one run of one of them."""
import json
import os
import pathlib
import subprocess
import tempfile
import time
from typing import NamedTuple

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/release/gongwen"
BENCH = ROOT / "Benchmarks/.build/release/gongwen-bench"


class Run(NamedTuple):
    """What a run took: seconds by the clock, seconds of CPU time of it and its children, and the
    peak of resident bytes of it and of its largest child."""
    wall: float
    cpu: float
    own: int
    child: int


def install(*packages):
    """Installs what Debian has and is missing: what the build needs, and some packages."""
    subprocess.run([ROOT / "Scripts/setup", *packages], check=True)


def build(root=ROOT, gongwen=True):
    """Builds what is measured, for use."""
    install()
    if gongwen:
        subprocess.run(["make", "--silent", "build"], cwd=root, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["swift", "build", "--quiet", "--package-path", "Benchmarks", "-c", "release", "--product",
                    "gongwen-bench"], cwd=root, check=True, stdout=subprocess.DEVNULL)


def peak(process):
    """The peak of resident bytes of a process; 0 when it is gone."""
    try:
        with open(f"/proc/{process}/status", encoding="ascii", errors="replace") as file:
            for line in file:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def children(process):
    try:
        with open(f"/proc/{process}/task/{process}/children", encoding="ascii") as file:
            return [int(number) for number in file.read().split()]
    except OSError:
        return []


def run(command, statuses=(0, 1), watched=False):
    """Runs a command to its end. Where it is watched, memory is asked for every few hundredths of a
    second; the kernel remembers the peak, so that only what grew at the very end may be missed."""
    own = child = 0
    with tempfile.TemporaryFile() as said:
        begun = time.monotonic()
        process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=said)
        while watched:
            found, status, used = os.wait4(process.pid, os.WNOHANG)
            if found:
                break
            own = max(own, peak(process.pid))
            child = max([child, *(peak(number) for number in children(process.pid))])
            time.sleep(0.02)
        else:
            _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in statuses:
            said.seek(0)
            text = said.read().decode("utf-8", "replace")
            raise SystemExit(f"{' '.join(map(str, command))} ends with {process.returncode}: {text[-2000:]}")
    return Run(wall, used.ru_utime + used.ru_stime, own, child)


def make(folder, **options):
    """Makes sources in a folder; the options are those of `gongwen-bench make`."""
    words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
    subprocess.run([BENCH, "make", folder, *words], check=True)
    return folder


def whole(folder, passes=3, type=None):
    """What the whole way takes for a folder, or for its files of a type, in one process."""
    options = ["--type", type] if type else []
    done = subprocess.run([BENCH, "whole", folder, "--passes", str(passes), *options], check=True, capture_output=True)
    return json.loads(done.stdout)


def files(folder):
    return sorted(path for path in pathlib.Path(folder).rglob("*") if path.is_file())
