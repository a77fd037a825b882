"""Tables of what grows with what: sources of many sizes and makes, each in a worker of its own."""
import shutil
import subprocess

from . import programs, tables, worker

HEADS = ("CPU ms", "MB/s", "peak MB", "bytes beyond the peak of a small source, for each of the source's")


def small():
    """The peak of a worker that has had next to nothing to do."""
    return worker.once("small.txt", worker.SMALL.encode())[2]


def line(name, path, content, base):
    answer, seconds, peak = worker.once(path, content)
    if answer["outcome"] != "document":
        return tables.row(name, f"`{answer.get('code', answer['outcome'])}`", "", "", "")
    # What a small source takes more than another says nothing.
    growth = tables.short((peak - base) / len(content)) if len(content) > 300_000 else ""
    tables.row(name, tables.short(1000 * seconds), tables.short(len(content) / 1e6 / seconds), tables.megabytes(peak),
               growth)


def by_length(temporary, largest):
    """A table for each of text and pages: from 1 KB upwards by tens."""
    base = small()
    for kind, name in {"text": "Length of texts", "html-bare": "Length of pages"}.items():
        tables.heading(name)
        tables.head("bytes", *HEADS)
        size = 1000
        while size <= largest:
            folder = programs.make(temporary / f"{kind}-{size}", kind=kind, bytes=size)
            (path,) = programs.files(folder)
            content = path.read_bytes()
            shutil.rmtree(folder)
            line(f"{len(content):,}", path.name, content, base)
            size *= 10


def nested(depth):
    paragraphs = "".join(f"<p>{line}</p>" for line in numbered(100).decode().splitlines())
    return ("<!DOCTYPE html><meta charset=utf-8><title>关于印发工作方案的通知</title><body>" + "<div>" * depth
            + paragraphs + "</div>" * depth).encode()


def numbered(count):
    """So many markers of three levels."""
    lines = ["关于印发工作方案的通知"]
    chinese = "一二三四五六七八九十"
    for number in range(count):
        item = number % 10
        if item == 0:
            lines.append(f"第{number // 10 + 1}条 工作要求")
        elif item % 3 == 1:
            lines.append(f"（{chinese[item // 3]}）落实责任，完善预案。")
        else:
            lines.append(f"{(item - 2) % 3 + 1}.各地要确保万无一失。")
    return ("\n".join(lines) + "\n").encode()


def by_nesting():
    """Tables for nesting and for the number of markers."""
    base = small()
    tables.heading("Nesting of elements")
    tables.head("depth", *HEADS)
    for depth in (10, 30, 100, 300, 1000, 3000, 10_000):
        line(f"{depth:,}", "nested.html", nested(depth), base)
    tables.heading("Markers of a text")
    tables.head("markers", *HEADS)
    for count in (100, 1000, 10_000, 100_000):
        line(f"{count:,}", "numbered.txt", numbered(count), base)


def by_documents(temporary, most):
    """A table of batches of small texts, and of a second run that finds nothing to do."""
    counts = [count for count in (1000, 10_000, 100_000, 1_000_000) if count <= most] or [most]
    tables.heading("Documents of a batch")
    tables.head("sources", "seconds by the clock", "CPU seconds", "sources a second", "peak MB of the coordinator",
                "peak MB of a worker", "seconds of a second run", "its peak MB", "catalog bytes a source")
    for count in counts:
        inputs, outputs = temporary / f"inputs-{count}", temporary / f"outputs-{count}"
        programs.make(inputs, kind="text", bytes=700, count=count)
        command = [programs.PROGRAM, "run", "--inputs", inputs, "--outputs", outputs]
        first = programs.run(command, watched=True)
        second = programs.run(command, watched=True)
        catalog = (outputs / "catalog.sqlite").stat().st_size
        tables.row(f"{count:,}", tables.short(first.wall), tables.short(first.cpu), tables.short(count / first.wall),
                   tables.megabytes(first.own), tables.megabytes(first.child), tables.short(second.wall),
                   tables.megabytes(second.own), f"{catalog / count:.0f}")
        # Faster than Python's own, for so many files.
        subprocess.run(["rm", "-rf", inputs, outputs], check=True)
