"""A folder of inputs that changes from time to time."""
import shutil


class Inputs:
    """Sources in folders, at most three deep; changes as a crawler's folder does."""

    def __init__(self, folder, chance, maker):
        self.folder = folder
        self.random = chance
        self.maker = maker
        self.paths = []
        folder.mkdir(parents=True)

    def add(self, count):
        """Adds sources; gives their paths."""
        return {self._add() for _ in range(count)}

    def change(self, spared=frozenset()):
        """Changes a few sources, others than those; gives the paths that changed."""
        changed = set()
        share = self.random.choice([0.02, 0.05, 0.1, 0.3])
        for path in [path for path in self.paths if path not in spared]:
            if self.random.random() > share:
                continue
            changed.add(path)
            change = self.random.choice(
                ["content", "content", "content", "fail", "mend", "rename", "move", "remove",
                 "touch", "sidecar"])
            new = getattr(self, "_" + change)(path)
            if new is not None:
                changed.add(new)
        return changed | self.add(self.random.randint(0, 8))

    def _add(self):
        ending, content, sidecar = self.maker.source()
        depth = self.random.randint(0, 3)
        parents = [self.random.choice(["甲", "乙", "丙 丁", "%41", "sub.json"]) for _ in range(depth)]
        path = "/".join([*parents, f"{self.maker.count:05}{ending}"])
        self._write(path, content)
        if sidecar is not None:
            self._write(path + ".meta.json", sidecar)
        self.paths.append(path)
        return path

    def _write(self, path, content):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)

    def _content(self, path):
        # In place: a collection may become a single document, a text a PDF.
        self._write(path, self.maker.source(poisons=[])[1])

    def _fail(self, path):
        self._write(path, b"\x00\x01\x02 no text at all \xff" * 20)

    def _mend(self, path):
        number = self.maker.count + 1
        self._write(path, f"关于第{number}号事项的通知\n\n各有关单位:\n一、总体要求\n按期完成。\n".encode())

    def _rename(self, path):
        return self._to(path, path.rpartition("/")[0], "改" + path.rpartition("/")[2])

    def _move(self, path):
        return self._to(path, "移", path.rpartition("/")[2])

    def _to(self, path, parent, name):
        new = f"{parent}/{name}" if parent else name
        if (self.folder / new).exists():
            return None
        (self.folder / new).parent.mkdir(parents=True, exist_ok=True)
        for ending in ("", ".meta.json"):
            if (self.folder / (path + ending)).exists():
                shutil.move(self.folder / (path + ending), self.folder / (new + ending))
        self.paths[self.paths.index(path)] = new
        return new

    def _remove(self, path):
        for ending in ("", ".meta.json"):
            (self.folder / (path + ending)).unlink(missing_ok=True)
        self.paths.remove(path)

    def _touch(self, path):
        (self.folder / path).touch()

    def _sidecar(self, path):
        self._write(path + ".meta.json", b'{"url":"https://example.org/%d"}' % self.maker.count)
