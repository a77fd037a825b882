"""Prints a release with Chromium (Skia), as a browser prints a page: half of them with its header and footer."""

import pathlib
import shutil
import subprocess
import sys
import tempfile

import release as press

program = next((name for name in ("chromium", "chromium-browser", "google-chrome") if shutil.which(name)), None)
if program is None:
    press.missing("Chromium")
release, chances = press.read()
style = press.layout(chances)
with tempfile.TemporaryDirectory() as folder:
    source = pathlib.Path(folder) / "release.html"
    source.write_text(press.page(release, style, '"Noto Serif CJK SC"'), encoding="utf-8")
    header = [] if chances.random() < 0.5 else ["--no-pdf-header-footer"]
    subprocess.run(
        [program, "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile", *header,
         f"--print-to-pdf={sys.argv[1]}", source.as_uri()],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
