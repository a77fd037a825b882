"""What an outputs folder holds: its files, its catalog, and whether they are whole."""
import json
import os
import pathlib
import sqlite3

# Columns that say when, how long, and where on the disk: they differ between any two runs.
PASSING = {
    "id", "size", "modified", "changed", "inode", "sidecar_size", "sidecar_modified",
    "sidecar_changed", "sidecar_inode", "seconds", "read_seconds", "strip_seconds",
    "normalise_seconds", "structure_seconds", "write_seconds", "run", "failing_since",
}


def files(folder):
    """The paths of all files of documents and quarantine, with their bytes."""
    found = {}
    for part in ("documents", "quarantine"):
        for place, _, names in os.walk(os.path.join(folder, part)):
            for name in names:
                path = os.path.join(place, name)
                with open(path, "rb") as file:
                    found[os.path.relpath(path, folder)] = file.read()
    return found


def catalog(folder):
    """The rows of the catalog without what passes, by path."""
    connection = sqlite3.connect(f"file:{folder}/catalog.sqlite?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    try:
        if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise AssertionError("the catalog is damaged")
        rows = connection.execute("SELECT *, failing_since IS NULL AS stands FROM source")
        return {
            row["path"]: {name: row[name] for name in row.keys() if name not in PASSING}
            for row in rows
        }
    finally:
        connection.close()


def differences(expected, found):
    """One line for each difference between two outputs folders."""
    lines = []
    for kind, read in (("file", files), ("row", catalog)):
        wanted, had = read(str(expected)), read(str(found))
        for name in sorted(wanted.keys() | had.keys()):
            if name not in had:
                lines.append(f"{kind} {name}: missing")
            elif name not in wanted:
                lines.append(f"{kind} {name}: ought not to be there")
            elif wanted[name] != had[name]:
                lines.append(f"{kind} {name}: {_difference(wanted[name], had[name])}")
    return lines


def _difference(wanted, had):
    if isinstance(wanted, dict):
        return ", ".join(
            f"{key} is {had[key]!r}, not {wanted[key]!r}"
            for key in wanted if wanted[key] != had[key])
    return f"{len(had)} bytes, not the {len(wanted)} expected: {had[:200]!r}"


def leftovers(folder):
    """What is left in the folder of temporary files."""
    temporaries = pathlib.Path(folder, ".tmp")
    return sorted(str(path) for path in temporaries.rglob("*")) if temporaries.exists() else []


def fault(content):
    """Why bytes are not a whole file of canonical JSON; None if they are."""
    try:
        value = json.loads(content)
    except ValueError as error:
        return f"not JSON: {error}"
    # All numbers are integers and all names ASCII, so this is RFC 8785.
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return None if text.encode() == content else "not canonical"
