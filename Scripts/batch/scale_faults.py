"""Folders of very many files, and very deep ones."""
import os
import resource
import sys

from batch import case


class ScaleFaults(case.BatchCase):
    """Each is a document, or too long for the system; nothing falls over."""

    def dig(self, depth, name, wanted):
        """Makes folders in one another, and a source in every so many of them."""
        folder = os.open(self.inputs, os.O_RDONLY)
        made = 0
        for level in range(depth):
            os.mkdir(name, dir_fd=folder)
            inner = os.open(name, os.O_RDONLY, dir_fd=folder)
            os.close(folder)
            folder = inner
            if (level + 1) % wanted == 0:
                file = os.open("文件.txt", os.O_WRONLY | os.O_CREAT, dir_fd=folder)
                os.write(file, case.text(level))
                os.close(file)
                made += 1
        os.close(folder)
        return made

    def outcomes(self):
        """How many documents there are, and the records by code, in folders of any depth."""
        documents, codes = 0, {}
        for part in ("documents", "quarantine"):
            for _, _, names, descriptor in os.fwalk(self.outputs / part):
                documents += len(names) if part == "documents" else 0
                for name in names if part == "quarantine" else []:
                    file = os.open(name, os.O_RDONLY, dir_fd=descriptor)
                    content = os.read(file, 1 << 20).decode()
                    os.close(file)
                    code = content.partition('"code":"')[2].partition('"')[0]
                    codes[code] = codes.get(code, 0) + 1
        return documents, codes

    def test_names_near_the_longest_path(self):
        made = 0
        for depth, length in ((15, 255), (16, 255), (16, 250), (17, 240), (40, 255)):
            name = "长" * (length // 3)
            before = self.inputs
            self.inputs = before / f"{depth}-{length}"
            self.inputs.mkdir()
            made += self.dig(depth, name, 1)
            self.inputs = before
        self.run_batch(status=0)
        documents, codes = self.count()
        self.assertEqual((documents, codes), (made, {}))
        self.run_batch(status=0)

    def test_few_files_may_be_open(self):
        made = self.dig(600, "d", 100)
        self.texts(20)
        self.run_batch("--jobs", "1", status=1, files=256)
        documents, codes = self.count()
        self.assertEqual(codes, {"path-too-long": 1})
        self.assertGreaterEqual(documents, 20)
        # With room for more, everything is a document.
        self.run_batch("--jobs", "1", status=0, files=8192)
        self.assertEqual(self.count(), (made + 20, {}))

    def test_ten_thousand_folders_deep(self):
        self.dig(10_000, "d", 500)
        self.texts(20)
        for _ in range(2):
            self.run_batch("--jobs", "1", status=1, files=20_000)
            self.assertEqual(self.count(), (22, {"path-too-long": 1}))

    def test_sources_in_many_folders(self):
        # Each in folders of its own: those of a group are not all held open until its commit.
        for number in range(300):
            self.write(f"{number:03}/" + "d/" * 20 + "a.txt", case.text(number))
        self.run_batch("--jobs", "1", status=0, files=256)
        self.assertEqual(self.count(), (300, {}))

    def count(self):
        # Python itself holds a folder open for each level, and calls itself.
        limit = sys.getrecursionlimit()
        sys.setrecursionlimit(50_000)
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
        try:
            return self.outcomes()
        finally:
            sys.setrecursionlimit(limit)
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
