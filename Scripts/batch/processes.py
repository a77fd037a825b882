"""Processes below another one, by /proc."""
import os


def children(process):
    """The processes that a process has started, from any of its threads."""
    found = []
    try:
        for thread in os.listdir(f"/proc/{process}/task"):
            with open(f"/proc/{process}/task/{thread}/children", encoding="ascii") as file:
                found += [int(number) for number in file.read().split()]
    except OSError:
        pass
    return found


def below(process):
    """All processes that a process has started, directly or not."""
    waiting = children(process)
    while waiting:
        found = waiting.pop()
        yield found
        waiting += children(found)


def parent(process):
    """The process that started one; 0 if it has ended."""
    try:
        with open(f"/proc/{process}/stat", encoding="utf-8", errors="replace") as file:
            return int(file.read().rsplit(")", 1)[1].split()[1])
    except OSError:
        return 0


def command(process):
    """The words of the command of a process."""
    try:
        with open(f"/proc/{process}/cmdline", encoding="utf-8", errors="replace") as file:
            return file.read().replace("\0", " ")
    except OSError:
        return ""


def program(process):
    """The path of the program that a process runs."""
    try:
        return os.readlink(f"/proc/{process}/exe")
    except OSError:
        return ""
