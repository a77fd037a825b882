"""Those who write into a drop folder, well and badly."""
import os
import random
import threading
import time


class Writer(threading.Thread):
    """Does operations in a folder of its own: whole files, moved files, slow files, changes,
    renames, removals, whole folders moved."""

    def __init__(self, inputs, side, number, operations, seed):
        super().__init__()
        self.folder = inputs / f"writer{number}"
        self.side = side
        self.number = number
        self.operations = operations
        self.random = random.Random(seed * 100 + number)
        self.mine = []
        self.faults = []

    def run(self):
        for operation in range(self.operations):
            file = self.folder / str(operation // 500) / f"{operation}.txt"
            file.parent.mkdir(parents=True, exist_ok=True)
            text = f"第{self.number}号文件\n第一条 这是第{operation}号。\n第二条 {self.random.random()}\n"
            try:
                self.operate(file, text, operation)
            except OSError as error:
                self.faults.append(str(error))
            if file.exists():
                self.mine.append(file)

    def operate(self, file, text, operation):
        kind = self.random.random()
        if kind < 0.3 or not self.mine:
            file.write_text(text, encoding="utf-8")
        elif kind < 0.5:
            other = self.side / f"{self.number}-{operation}"
            other.write_text(text, encoding="utf-8")
            other.rename(file)
        elif kind < 0.65:
            part = file.with_suffix(".txt.part")
            part.write_text(text, encoding="utf-8")
            part.rename(file)
        elif kind < 0.7:
            with open(file, "w", encoding="utf-8") as stream:
                for line in text.splitlines(keepends=True):
                    stream.write(line)
                    stream.flush()
                    time.sleep(0.003)
        elif kind < 0.8:
            known = self.random.choice(self.mine)
            if known.exists():
                known.write_text(text + "改\n", encoding="utf-8")
        elif kind < 0.88:
            self.take(lambda known: known.rename(file))
        elif kind < 0.95:
            self.take(lambda known: known.unlink())
        elif kind < 0.97 and operation > 600:
            self.move_folder(operation)
        else:
            file.write_text(text, encoding="utf-8")

    def take(self, change):
        known = self.mine.pop(self.random.randrange(len(self.mine)))
        if known.exists():
            change(known)

    def move_folder(self, operation):
        folder = self.folder / str(self.random.randrange(operation // 500))
        if folder.is_dir():
            os.rename(folder, self.folder / f"moved{operation}")
            self.mine = [file for file in self.mine if folder not in file.parents]
