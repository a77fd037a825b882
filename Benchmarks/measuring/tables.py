"""Tables in Markdown, and figures in them."""
import statistics


def held(command, *rows):
    """What is wanted, beside what was measured: pairs of both."""
    print()
    row("wanted", "measured", "command")
    row("---", "---", "---")
    for wanted, measured in rows:
        row(wanted, measured, f"`{command}`")


def heading(text):
    print(f"\n#### {text}\n", flush=True)


def head(*cells):
    row(*cells)
    row("---", *["---:"] * (len(cells) - 1))


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def short(value):
    """Three digits that count."""
    if value >= 100:
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def megabytes(value):
    return short(value / 1e6)


def spread(values):
    """The middle of some values, and the least and the most."""
    middle = short(statistics.median(values))
    return middle if len(values) == 1 else f"{middle} ({short(min(values))} to {short(max(values))})"
