"""The tables of docs/PERFORMANCE.md that hold the program to what is wanted of it."""
import json
import shutil
import statistics
import subprocess

from . import pairs, programs, tables, worker


def stages(folder, seconds=2.0):
    """The readings of the stages for a folder, by their names."""
    done = subprocess.run([programs.BENCH, "stages", "--json", "--seconds", str(seconds), folder], check=True,
                          capture_output=True, text=True)
    return {line["stage"]: line for line in map(json.loads, done.stdout.splitlines())}


def pages(options, temporary):
    folder = options.pages or programs.make(temporary / "pages", kind="html", bytes=40_000, count=60)
    tables.heading("Pages, the whole way, beside extractors")
    pairs.in_process(folder, "html", options.rounds)
    taken = stages(folder)
    alone, whole = taken["libxml2"]["seconds"], taken["whole"]["seconds"]
    print(f"\nlibxml2's SAX parser alone takes {alone / whole:.1%} of the time of the whole way.")


def prints(options, temporary):
    folder = options.prints
    if not folder:
        folder = programs.make(temporary / "prints", kind="pdf", bytes=12_000, count=15)
        programs.make(folder, kind="pdf-tables", bytes=12_000, count=5, seed=100)
    tables.heading("PDF, the whole way, beside pdftotext")
    pairs.against_pdftotext(folder, options.rounds, temporary)


def text(options, temporary):
    tables.heading("Text")
    tables.head("", "MB/s of the whole way", "MB/s of normalise alone")
    largest = max((programs.ROOT / "inputs").glob("*.txt"), key=lambda path: path.stat().st_size)
    for path in (largest, *sorted(path for path in largest.parent.glob("*.txt") if path != largest)):
        folder = temporary / path.stem
        folder.mkdir()
        shutil.copy(path, folder)
        taken = stages(folder, 1.0)
        tables.row(f"`inputs/{path.name}`", *(tables.short(pairs.speed(taken[stage])) for stage in ("whole", "normalise")))


def batch(options, temporary):
    """A durable batch with one worker and with two, beside what the stages take by themselves."""
    tables.heading("A batch of mixed sources")
    inputs = programs.make(temporary / "mixed", count=options.sources, bytes=12_000)
    alone = programs.whole(inputs, 1)
    size = sum(path.stat().st_size for path in programs.files(inputs))
    print(f"{options.sources:,} sources, {tables.megabytes(size)} MB\n")
    tables.head("", "seconds by the clock", "CPU seconds", "MB/s", "sources a second")

    def show(name, wall, cpu):
        tables.row(name, tables.short(wall), tables.short(cpu), tables.short(size / 1e6 / wall),
                   tables.short(options.sources / wall))

    show("stages alone, one core", alone["seconds"], alone["seconds"])
    show("stages alone, two cores", alone["seconds"] / 2, alone["seconds"])
    walls = {}
    for jobs in (1, 2):
        outputs = temporary / f"outputs-{jobs}"
        run = programs.run([programs.PROGRAM, "run", "--jobs", jobs, "--inputs", inputs, "--outputs", outputs])
        walls[jobs] = run.wall
        show(f"`gongwen run --jobs {jobs}`", run.wall, run.cpu)
        subprocess.run(["rm", "-rf", outputs], check=True)
    print(f"\nTwo workers take {walls[2] / (alone['seconds'] / 2):.2f} times what the stages alone take on two cores,"
          f" and are {walls[1] / walls[2]:.2f} times as fast as one.")


def memory(options, temporary):
    """The peaks of fresh workers beside their bounds."""
    tables.heading("Memory of a worker")
    tables.head("source", "bytes", "peak MB", "bound MB")
    for kind, sizes in {"text": (20_000, 1_000_000, 10_000_000), "html": (30_000, 1_000_000, 10_000_000),
                        "html-tables": (30_000, 1_000_000), "pdf": (30_000, 750_000),
                        "pdf-tables": (30_000, 750_000)}.items():
        for size in sizes:
            folder = programs.make(temporary / f"{kind}-{size}", kind=kind, bytes=size)
            (path,) = programs.files(folder)
            content = path.read_bytes()
            answer, _, peak = worker.once(path.name, content)
            is_pdf = kind.startswith("pdf")
            name = f"{kind}, {size // 1500} pages" if is_pdf else kind
            bound = 80e6 if is_pdf else 40e6 + 12 * len(content)
            tables.row(name, f"{len(content):,}", tables.megabytes(peak) if answer["outcome"] == "document"
                       else f"`{answer['code']}`", tables.megabytes(bound))
            shutil.rmtree(folder)


def start(options, temporary):
    """Whole processes, from their start to their end."""
    tables.heading("Start")
    cases = {"`gongwen --version`": (["--version"], 20)}
    for kind in ("text", "html-bare", "html", "pdf"):
        folder = programs.make(temporary / f"start-{kind}", kind=kind, bytes=6000 if kind == "pdf" else 19_500)
        (path,) = programs.files(folder)
        cases[f"`gongwen convert`, {kind}, {path.stat().st_size:,} bytes"] = (["convert", path], 40)
    tables.head("", "ms by the clock, middle", "least", "CPU ms, middle", "wanted")
    for name, (arguments, wanted) in cases.items():
        runs = [programs.run([programs.PROGRAM, *arguments]) for _ in range(40)]
        walls, cpus = [run.wall * 1000 for run in runs], [run.cpu * 1000 for run in runs]
        tables.row(name, tables.short(statistics.median(walls)), tables.short(min(walls)),
                   tables.short(statistics.median(cpus)), f"≤ {wanted}")


TABLES = {"pages": pages, "prints": prints, "text": text, "batch": batch, "memory": memory, "start": start}
