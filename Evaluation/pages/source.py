"""Reads the source a letter was set from: the front matter of a .qmd, and its text.

Only what such a file uses of YAML is read: `key: value` and lists of `- value` at the left edge; what is
indented deeper belongs to the program that sets the pages. Blocks for another format are left out, a
LaTeX command with one argument (`\\mainreceiver{…}`) counts as a key, and the heading of a callout is
the title of a frame, not of a section.
"""
import re

KEY = re.compile(r"^([A-Za-z][\w-]*):\s*(.*)$")
ENTRY = re.compile(r"^\s+-\s+(.*)$")
COMMAND = re.compile(r"^\\([A-Za-z]+)\{(.*)\}\s*$")
ELSEWHERE = re.compile(r'^:{3,}\s*\{[^}]*when-format="(?!pdf)')
FENCE = re.compile(r"^:{3,}")
CALLOUT = re.compile(r"^:{3,}\s*\{[^}]*\.callout")


def unquoted(value):
    value = value.strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'" else value


def front_matter(lines):
    """Key → value or list of values."""
    fields, key = {}, None
    for line in lines:
        if match := KEY.match(line):
            key = match[1]
            fields[key] = unquoted(match[2]) if match[2] else []
        elif (match := ENTRY.match(line)) and isinstance(fields.get(key), list):
            fields[key].append(unquoted(match[1]))
    return fields


def parts(text):
    """The fields of a source, and the lines of its text that its pages show."""
    lines = text.split("\n")
    end = lines.index("---", 1)
    fields, body, depth, code, framed = front_matter(lines[1:end]), [], 0, False, False
    for line in lines[end + 1:]:
        if FENCE.match(line):
            framed = bool(CALLOUT.match(line))
        if line.startswith("```"):
            code = not code
        elif depth:
            depth += 0 if not FENCE.match(line) else 1 if "{" in line else -1
        elif ELSEWHERE.match(line):
            depth = 1
        elif match := COMMAND.match(line):
            value = fields.setdefault(match[1], [])
            if isinstance(value, list):
                value.append(match[2])
        elif line.strip() and not FENCE.match(line) and not code and not (framed and line.startswith("#")):
            body.append(line)
    return fields, body
