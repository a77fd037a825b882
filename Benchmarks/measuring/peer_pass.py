"""One peer over one folder, in this process: peer_pass.py NAME FOLDER PASSES SKIPPED…

Runs in the virtual environment of Benchmarks/peers. A pass over all files that fills the caches, then
those that are measured; prints JSON like `gongwen-bench whole`.
"""
import io
import json
import logging
import pathlib
import sys
import time


def trafilatura():
    from trafilatura import extract
    return lambda content: extract(content)


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree
    return lambda content: extract_plain_text(
        HTMLTree.parse_from_bytes(content, detect_encoding(content)), main_content=True)


def readability():
    from readability import Document
    return lambda content: Document(content).summary()


def pdfminer():
    from pdfminer.high_level import extract_text
    return lambda content: extract_text(io.BytesIO(content))


def pypdfium2():
    from pypdfium2 import PdfDocument

    def extract(content):
        document = PdfDocument(content)
        try:
            return "".join(page.get_textpage().get_text_bounded() for page in document)
        finally:
            document.close()
    return extract


def one_pass(extract, contents):
    failed = 0
    begun = time.process_time()
    for content in contents:
        try:
            extract(content)
        except Exception:  # A peer's failures are its own.
            failed += 1
    return time.process_time() - begun, failed


def main():
    logging.disable(logging.CRITICAL)
    name, folder, passes, *skipped = sys.argv[1:]
    root = pathlib.Path(folder)
    files = sorted(path for path in root.rglob("*") if path.is_file() and not path.name.startswith("."))
    contents = [path.read_bytes() for path in files if str(path.relative_to(root)) not in skipped]
    extract = {maker.__name__: maker for maker in
               (trafilatura, resiliparse, readability, pdfminer, pypdfium2)}[name]()
    one_pass(extract, contents)
    taken = [one_pass(extract, contents) for _ in range(int(passes))]
    print(json.dumps({"bytes": sum(map(len, contents)), "documents": len(contents),
                      "failed": taken[0][1], "seconds": min(seconds for seconds, _ in taken)}))


if __name__ == "__main__":
    main()
