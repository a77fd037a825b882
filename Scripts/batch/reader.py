"""A reader that polls outputs while other processes write them."""
import json
import os
import threading

from batch import tree


class Reader(threading.Thread):
    """Polls an outputs folder: every file must be complete, and every member of a collection must exist."""

    def __init__(self, folder):
        super().__init__(daemon=True)
        self.folder = str(folder)
        self.faults = []
        self.files = 0
        self._known = {}
        self._over = threading.Event()

    def run(self):
        while not self._over.is_set():
            self.look()
            self._over.wait(0.01)

    def stop(self):
        """Stops, after reading the final files."""
        self._over.set()
        self.join()
        self.look()

    def look(self):
        for part in ("documents", "quarantine"):
            for place, _, names in os.walk(os.path.join(self.folder, part)):
                for name in names:
                    self._read(os.path.join(place, name))

    def _read(self, path):
        try:
            with open(path, "rb") as file:
                state = os.fstat(file.fileno())
                stamp = (state.st_ino, state.st_mtime_ns, state.st_size)
                if self._known.get(path) == stamp:
                    return
                content = file.read()
        except (FileNotFoundError, NotADirectoryError):
            return
        self.files += 1
        fault = tree.fault(content)
        if fault is None:
            fault = self._missing_member(path, content, stamp)
        if fault is not None:
            self.faults.append(f"{path}: {fault}")
        self._known[path] = stamp

    def _missing_member(self, path, content, stamp):
        """A member that does not exist although its collection does."""
        for member in json.loads(content).get("members", []):
            name = os.path.join(self.folder, "documents", member["path"])
            if os.path.exists(name):
                continue
            try:
                state = os.stat(path)
            except FileNotFoundError:
                return None
            # Replaced or removed meanwhile: members of the old one go after that.
            if (state.st_ino, state.st_mtime_ns, state.st_size) != stamp:
                return None
            return f"names the member {member['path']}, which is not there"
        return None
