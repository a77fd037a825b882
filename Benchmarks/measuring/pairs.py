"""Runs that are compared, one beside the other on the same files, so that what disturbs one disturbs
the other."""
import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import sys

from . import programs, tables

HERE = pathlib.Path(__file__).resolve().parent
ENVIRONMENT = programs.ROOT / "Benchmarks/.build/peers"
PEERS = {"html": ["resiliparse", "trafilatura", "readability"], "pdf": ["pypdfium2", "pdfminer"]}


def environment():
    """The Python of a virtual environment that holds the peers; made when it is not there."""
    python = ENVIRONMENT / "bin/python"
    wanted = (programs.ROOT / "Benchmarks/peers.txt").read_text(encoding="utf-8")
    mark = ENVIRONMENT / "installed.txt"
    if not mark.exists() or mark.read_text(encoding="utf-8") != wanted:
        # Debian keeps it apart from Python.
        if importlib.util.find_spec("ensurepip") is None:
            programs.install("python3-venv")
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
        install = [python, "-m", "pip", "install", "--quiet"]
        subprocess.run([*install, "--upgrade", "pip"], check=True)
        subprocess.run([*install, "-r", programs.ROOT / "Benchmarks/peers.txt"], check=True)
        mark.write_text(wanted, encoding="utf-8")
    return python


def peer(python, name, folder, passes, skipped):
    done = subprocess.run([python, HERE / "peer_pass.py", name, folder, str(passes), *skipped], check=True,
                          capture_output=True, env={**os.environ, "PYTHONHASHSEED": "0"})
    return json.loads(done.stdout)


def speed(reading):
    return reading["bytes"] / 1e6 / reading["seconds"]


def in_process(folder, type, rounds, passes=3):
    """A table: whole way of gongwen against peers, one core, CPU time, bytes in memory. Gives the ratios."""
    python, names = environment(), PEERS[type]
    ours, theirs, failed = [], {name: [] for name in names}, {}
    for _ in range(rounds):
        own = programs.whole(folder, passes, type)
        ours.append(speed(own))
        for name in names:
            reading = peer(python, name, folder, passes, own["failed"] + own["others"])
            theirs[name].append(speed(reading))
            failed[name] = reading["failed"]
    print(f"{own['documents']} files, {tables.megabytes(own['bytes'])} MB"
          + (f"; {len(own['failed'])} more that give no document are left out" if own["failed"] else "") + "\n")
    tables.head("", "MB/s", "gongwen is so many times as fast", "files it fails on")
    tables.row("gongwen", tables.spread(ours), "", 0)
    ratios = {name: tables.spread([own / other for own, other in zip(ours, theirs[name])]) for name in names}
    for name in names:
        tables.row(name, tables.spread(theirs[name]), ratios[name], failed[name])
    return ratios


def against_pdftotext(folder, rounds, temporary):
    """A table: pdftotext as a process for each file, against `gongwen convert` the same way, and
    against a batch of one worker. Gives the ratios by the clock."""
    if not shutil.which("pdftotext"):
        programs.install("poppler-utils")
    reading = programs.whole(folder, 1, "pdf")
    skipped = {*reading["failed"], *reading["others"]}
    inputs = temporary / "inputs"
    for path in programs.files(folder):
        place = path.relative_to(folder)
        if str(place) not in skipped:
            (inputs / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, inputs / place)
    paths = programs.files(inputs)
    taken = {"pdftotext": [], "gongwen convert": [], "gongwen run": []}
    for number in range(rounds):
        for name, command in {"pdftotext": ["pdftotext", "-enc", "UTF-8"],
                              "gongwen convert": [programs.PROGRAM, "convert"]}.items():
            end = ["-"] if name == "pdftotext" else []
            runs = [programs.run([*command, path, *end]) for path in paths]
            taken[name].append((sum(run.wall for run in runs), sum(run.cpu for run in runs)))
        outputs = temporary / f"outputs-{number}"
        run = programs.run([programs.PROGRAM, "run", "--jobs", "1", "--inputs", inputs, "--outputs", outputs])
        taken["gongwen run"].append((run.wall, run.cpu))
        shutil.rmtree(outputs)
    print(f"{len(paths)} files, {tables.megabytes(sum(path.stat().st_size for path in paths))} MB\n")
    tables.head("", "seconds by the clock", "CPU seconds", "times pdftotext, by the clock", "times pdftotext, CPU")
    ratios = {}
    for name, readings in taken.items():
        walls, cpus = zip(*readings)
        by_wall, by_cpu = ([own[part] / other[part] for own, other in zip(readings, taken["pdftotext"])]
                           for part in (0, 1))
        tables.row(name, tables.spread(walls), tables.spread(cpus), tables.spread(by_wall), tables.spread(by_cpu))
        ratios[name] = tables.spread(by_wall)
    return ratios
