"""The tables of docs/PERFORMANCE.md that hold the program to what is wanted of it."""
import json
import shutil
import statistics
import subprocess

from . import growth, pairs, programs, tables, worker


def stages(folder, seconds=2.0):
    """The readings of the stages for a folder, by their names."""
    done = subprocess.run([programs.BENCH, "stages", "--json", "--seconds", str(seconds), folder], check=True,
                          capture_output=True, text=True)
    return {line["stage"]: line for line in map(json.loads, done.stdout.splitlines())}


def table(options, temporary):
    """What `make bench` prints."""
    done = subprocess.run([programs.BENCH, "stages"], cwd=programs.ROOT, check=True, capture_output=True, text=True)
    print(f"\n{done.stdout}", end="")


def pages(options, temporary):
    made = programs.make(temporary / "pages", kind="html", bytes=40_000, count=60)
    held = []
    for name, folder in {"made pages": made, "other pages": options.pages}.items():
        if not folder:
            continue
        tables.heading(name.capitalize())
        ratios = pairs.in_process(folder, "html", options.rounds)
        held += [(f"speed as a multiple of {peer}'s, {name}", ratios[peer]) for peer in ratios]
    taken = stages(made)
    share = taken["libxml2"]["seconds"] / taken["whole"]["seconds"]
    held.append(("share of libxml2's SAX parser in the time, made pages", f"{share:.1%}"))
    tables.held("Benchmarks/report pages", *held)


def prints(options, temporary):
    made = programs.make(temporary / "prints", kind="pdf", bytes=12_000, count=15)
    programs.make(made, kind="pdf-tables", bytes=12_000, count=5, seed=100)
    held = []
    for name, folder in {"made PDFs": made, "other PDFs": options.prints}.items():
        if not folder:
            continue
        tables.heading(name[0].upper() + name[1:])
        ratios = pairs.against_pdftotext(folder, options.rounds, temporary / name)
        held.append((f"a batch as a multiple of pdftotext's time by the clock, {name}", ratios["gongwen run"]))
        held.append((f"`gongwen convert` file by file, {name}", ratios["gongwen convert"]))
    tables.held("Benchmarks/report prints", *held)


def text(options, temporary):
    tables.heading("The sample inputs")
    tables.head("", "MB/s of the whole way", "MB/s of normalise alone")
    largest = max((programs.ROOT / "inputs").glob("*.txt"), key=lambda path: path.stat().st_size)
    speeds = {}
    for path in (largest, *sorted(path for path in largest.parent.glob("*.txt") if path != largest)):
        folder = temporary / path.stem
        folder.mkdir()
        shutil.copy(path, folder)
        taken = stages(folder, 1.0)
        speeds[path] = [tables.short(pairs.speed(taken[stage])) for stage in ("whole", "normalise")]
        tables.row(f"`inputs/{path.name}`", *speeds[path])
    size = f"the sample of {largest.stat().st_size // 1000} KB"
    tables.held("Benchmarks/report text", (f"MB/s of the whole way, {size}", speeds[largest][0]),
                (f"MB/s of normalise alone, {size}", speeds[largest][1]))


def batch(options, temporary):
    """A durable batch with one worker and with two, beside what the stages take by themselves."""
    inputs = programs.make(temporary / "mixed", count=options.sources, bytes=12_000)
    alone = programs.whole(inputs, 1)
    size = sum(path.stat().st_size for path in programs.files(inputs))
    tables.heading(f"{options.sources:,} mixed sources, {tables.megabytes(size)} MB")
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
    tables.held(
        "Benchmarks/report batch",
        ("speed of two workers as a multiple of the stages' own on two cores",
         tables.short(alone["seconds"] / 2 / walls[2])),
        ("speed of two workers as a multiple of one's", tables.short(walls[1] / walls[2])))


MEASURED = {"text": (20_000, 1_000_000, 10_000_000), "html": (30_000, 1_000_000, 10_000_000),
            "html-tables": (30_000, 1_000_000), "pdf": (30_000, 750_000), "pdf-tables": (30_000, 750_000)}


def memory(options, temporary):
    """The peaks of workers beside their bounds."""
    tables.heading("Workers")
    tables.head("source", "bytes", "peak MB", "at most MB")
    worst = {}
    for kind, size in ((kind, size) for kind, sizes in MEASURED.items() for size in sizes):
        folder = programs.make(temporary / f"{kind}-{size}", kind=kind, bytes=size)
        (path,) = programs.files(folder)
        content = path.read_bytes()
        shutil.rmtree(folder)
        answer, _, peak = worker.once(path.name, content)
        if answer["outcome"] != "document":
            raise SystemExit(f"{path.name} gives no document: {answer}")
        is_pdf = kind.startswith("pdf")
        bound = 80e6 if is_pdf else 40e6 + 12 * len(content)
        tables.row(f"{kind}, {size // 1500} pages" if is_pdf else kind, f"{len(content):,}", tables.megabytes(peak),
                   tables.megabytes(bound))
        wanted = ("≤ 80 MB for PDFs up to 500 pages" if is_pdf
                  else "≤ 40 MB + 12 times the source, for texts and pages")
        worst[wanted] = max(worst.get(wanted, 0), peak / bound)
    tables.held("Benchmarks/report memory",
                *((wanted, f"{ratio:.0%} of that at worst") for wanted, ratio in worst.items()),
                ("coordinator ≤ 80 MB at 1,000,000 sources", "see [documents](#documents)"))


def start(options, temporary):
    """Whole processes, from their start to their end."""
    cases = {"`gongwen --version`": (["--version"], 20)}
    for kind in ("text", "html-bare", "html", "pdf"):
        folder = programs.make(temporary / f"start-{kind}", kind=kind, bytes=6000 if kind == "pdf" else 20_000)
        (path,) = programs.files(folder)
        cases[f"`gongwen convert`, {kind}, {path.stat().st_size:,} bytes"] = (["convert", path], 40)
    tables.heading("Whole processes")
    tables.head("", "ms by the clock, middle", "least", "CPU ms, middle")
    held = []
    for name, (arguments, wanted) in cases.items():
        runs = [programs.run([programs.PROGRAM, *arguments]) for _ in range(40)]
        walls, cpus = [run.wall * 1000 for run in runs], [run.cpu * 1000 for run in runs]
        middle = tables.short(statistics.median(walls))
        tables.row(name, middle, tables.short(min(walls)), tables.short(statistics.median(cpus)))
        held.append((f"{name} ≤ {wanted} ms", f"{middle} ms"))
    tables.held("Benchmarks/report start", *held)


def gate(options, temporary):
    """The table of bench-gate."""
    done = subprocess.run([programs.ROOT / "Scripts/bench-gate"], capture_output=True, text=True)
    print(f"\n```\n{done.stdout}```")
    tables.held("make bench-gate", ("instructions ≤ 1 % above the previous commit",
                                    "yes" if done.returncode == 0 else "no"))


TABLES = {
    "stages": table, "pages": pages, "prints": prints, "text": text, "batch": batch, "memory": memory, "start": start,
    "gate": gate,
    "length": lambda options, temporary: growth.by_length(temporary, options.largest),
    "nesting": lambda options, temporary: growth.by_nesting(),
    "documents": lambda options, temporary: growth.by_documents(temporary, options.documents),
}
