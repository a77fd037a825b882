"""The examples of the README do what they say."""
import contextlib
import io
import os
import re
import unittest

import support

BLOCK = re.compile(r"```python\n(.*?)```\n(?:\n?prints\n\n```\n(.*?)```)?", re.S)


class Examples(unittest.TestCase):
    def test_each_example_prints_what_the_page_shows(self):
        outputs = support.Outputs()
        self.addCleanup(outputs.close)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(os.path.dirname(outputs.path))
        text = (support.ROOT / "README.md").read_text(encoding="utf-8")
        blocks = BLOCK.findall(text)
        self.assertGreaterEqual(len(blocks), 6)
        for code, shown in blocks:
            with self.subTest(code=code):
                said = io.StringIO()
                with contextlib.redirect_stdout(said):
                    exec(compile(code, "README.md", "exec"), {})  # pylint: disable=exec-used
                self.assertEqual(said.getvalue(), shown)
        questions = text.split("## Five questions")[1].split("\n## ")[0]
        for code, _ in BLOCK.findall(questions):
            self.assertLessEqual(len([line for line in code.splitlines() if line.strip() and "import" not in line]), 5, code)


if __name__ == "__main__":
    unittest.main()
