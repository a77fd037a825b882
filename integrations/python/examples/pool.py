"""Documents of a folder with plain multiprocessing, a worker in each process: pool.py INPUTS OUTPUTS [PROCESSES]

`gongwen run --jobs N` does this and more; it is the shape for sources that are in no folder.
"""
import atexit
import multiprocessing
import os
import sys

import gongwen

WORKER = None


def begin():
    """A worker for each process; it ends with it."""
    global WORKER
    WORKER = gongwen.Worker()
    atexit.register(WORKER.close)


def convert(place):
    """The outputs of a source: places below the outputs folder and their contents."""
    inputs, path = place
    with open(os.path.join(inputs, path), "rb") as file:
        answer = WORKER.convert(file.read(), path, sidecar=sidecar(os.path.join(inputs, path)))
    if answer.record is not None:
        return [(answer.data["record"]["output"], answer.contents[0])]
    return [(row["output"], content) for row, content in zip(answer.rows, answer.contents)]


def sidecar(path):
    """The bytes of the sidecar of a source; None without one."""
    try:
        with open(path + ".meta.json", "rb") as file:
            return file.read()
    except FileNotFoundError:
        return None


def paths(inputs):
    """All sources below a folder."""
    for folder, _, names in os.walk(inputs):
        for name in names:
            if not name.endswith(".meta.json"):
                yield inputs, os.path.relpath(os.path.join(folder, name), inputs)


def main():
    inputs, outputs, *count = sys.argv[1:]
    with multiprocessing.Pool(int(count[0]) if count else None, begin) as pool:
        for written in pool.imap_unordered(convert, paths(inputs), chunksize=8):
            for place, content in written:
                file = os.path.join(outputs, place)
                os.makedirs(os.path.dirname(file), exist_ok=True)
                with open(file, "wb") as stream:
                    stream.write(content)
        pool.close()
        pool.join()


if __name__ == "__main__":
    main()
