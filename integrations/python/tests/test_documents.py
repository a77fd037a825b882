"""Documents, nodes, places and tables of real outputs."""
import json
import os
import pathlib
import subprocess
import tempfile
import unittest

import support

import gongwen


def setUpModule():
    global OUTPUTS
    OUTPUTS = support.Outputs()
    unittest.addModuleCleanup(OUTPUTS.close)


def document(path):
    (found,) = gongwen.documents(OUTPUTS.path, only=path)
    return found


class Reading(unittest.TestCase):
    def test_a_folder_gives_all_documents_in_order(self):
        paths = [found.path for found in gongwen.documents(OUTPUTS.path)]
        self.assertEqual(paths, ["2021/notice.txt", "law.html", "print.pdf", "versions/a.txt", "versions/b.txt"])
        self.assertEqual([(found.path, found.code) for found in gongwen.failures(OUTPUTS.path)], [("empty.txt", "empty-file")])

    def test_only_takes_one_pattern_or_several(self):
        def paths(only):
            return [found.path for found in gongwen.documents(OUTPUTS.path, only=only)]
        self.assertEqual(paths("versions/*"), ["versions/a.txt", "versions/b.txt"])
        self.assertEqual(paths(["law.html", "versions/b*"]), ["law.html", "versions/b.txt"])
        self.assertEqual(paths(pattern for pattern in ["law.html"]), ["law.html"])
        self.assertEqual(paths([]), [])

    def test_a_path_is_its_own_pattern(self):
        from gongwen._folder import _matches
        self.assertTrue(_matches("a[2031]1.txt", ["a[2031]1.txt"]))
        self.assertTrue(_matches("a21.txt", ["a[2031]1.txt"]))
        self.assertFalse(_matches("a[2031]2.txt", ["a[2031]1.txt"]))

    def test_a_backslash_takes_the_meaning_from_a_sign(self):
        from gongwen._folder import _matches
        self.assertTrue(_matches("a[2031]1.txt", [r"a\[2031\]*.txt"]))
        self.assertFalse(_matches("a21.txt", [r"a\[2031\]1.txt"]))
        self.assertTrue(_matches("a*b?.txt", [r"a\*b\?.txt"]))
        self.assertFalse(_matches("axb1.txt", [r"a\*b\?.txt"]))

    def test_brackets_are_those_of_the_program(self):
        from gongwen._folder import _matches
        for pattern, path, matches in [
                (r"[\*]b", "*b", True), (r"[\*]b", "ab", False), (r"[\!a]b", "ab", True), (r"[\!a]b", "cb", False),
                (r"a[x\-z]b", "ayb", False), (r"a[x\-z]b", "a-b", True), ("[!a]b", "cb", True), ("[^a]b", "ab", False),
                ("[]a]b", "]b", True), ("[a-c]", "b", True), ("[a", "[a", True), ("*/报[告]?", "2031/报告1", True)]:
            self.assertEqual(_matches(path, [pattern]), matches, (pattern, path))

    def test_stars_take_no_longer_than_the_product_of_both_lengths(self):
        from gongwen._folder import _matches
        self.assertFalse(_matches("2031/" + "a" * 1000, ["*a" * 30 + "*b"]))
        for pattern, path, matches in [
                ("*a*b*", "xaxbx", True), ("a*", "a", True), ("**", "", True), ("*ab*ab", "abab", True),
                ("*ab*ab", "aab", False), ("a*b*c", "abbc", True), ("a*bc*bc", "abc", False)]:
            self.assertEqual(_matches(path, [pattern]), matches, (pattern, path))

    def test_the_members_of_a_collection_follow_it_in_the_order_of_their_numbers(self):
        from gongwen._folder import _key
        names = ["x.html", "10.json", "x.html.json", "2.json", "a.json", "x.htm.json"]
        self.assertEqual(sorted(names, key=lambda name: _key(name, name == "x.html", True)),
                         ["2.json", "10.json", "a.json", "x.htm.json", "x.html.json", "x.html"])
        # The same names in the folder of no collection are those of sources.
        self.assertEqual(sorted(["2.json", "10.json"], key=lambda name: _key(name, False, False)), ["10.json", "2.json"])

    def test_json_lines_are_read_too(self):
        place = os.path.join(os.path.dirname(OUTPUTS.path), "all.jsonl")
        with open(place, "w", encoding="utf-8") as file:
            for name in ("2021/notice.txt", "law.html"):
                with open(f"{OUTPUTS.path}/documents/{name}.json", encoding="utf-8") as source:
                    file.write(source.read() + "\n")
        self.assertEqual([found.path for found in gongwen.documents(place)], ["2021/notice.txt", "law.html"])

    def test_what_is_no_document_is_refused(self):
        for data in ({}, {"schema": "gongwen/document/2"}, b"[]", b"{"):
            with self.assertRaises(ValueError):
                gongwen.Document(data)

    def test_the_numbers_of_entries_of_contents_are_texts(self):
        (found,) = gongwen.convert("某某办法\n目录\n第一章 总则\n第二章 附则\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。\n".encode())
        (contents,) = [node for node in found.walk() if node.type == "toc"]
        self.assertEqual([(text.part, text.text) for text in contents.texts], [
            ("heading", "目录"), ("marker", "第一章"), ("entry", "总则"), ("marker", "第二章"), ("entry", "附则")])

    def test_only_an_outputs_folder_is_read_as_one(self):
        with tempfile.TemporaryDirectory() as folder:
            for read in (gongwen.documents, gongwen.failures):
                with self.assertRaises(FileNotFoundError):
                    read(folder)
            with self.assertRaises(FileNotFoundError):
                gongwen.documents(folder + "/nothing.jsonl")
            os.mkdir(folder + "/documents")
            self.assertEqual(list(gongwen.documents(folder)), [])

    def test_what_is_no_record_is_refused_by_its_name(self):
        with self.assertRaisesRegex(ValueError, "law.html.json.*: not a record"):
            list(gongwen.failures(f"{OUTPUTS.path}/documents/law.html.json"))
        with self.assertRaisesRegex(ValueError, "empty.txt.json.*: not a document"):
            list(gongwen.documents(f"{OUTPUTS.path}/quarantine/empty.txt.json"))

    def test_links_are_not_followed_and_what_a_run_removes_is_left_out(self):
        with tempfile.TemporaryDirectory() as folder:
            tree = os.path.join(folder, "documents")
            os.mkdir(tree)
            os.symlink(tree, tree + "/round")
            os.symlink(f"{OUTPUTS.path}/documents/law.html.json", tree + "/link.json")
            for name in ("a.json", "b.json", "c/d.json"):
                os.makedirs(os.path.dirname(f"{tree}/{name}"), exist_ok=True)
                with open(f"{OUTPUTS.path}/documents/law.html.json", "rb") as source, open(f"{tree}/{name}", "wb") as file:
                    file.write(source.read())
            self.assertEqual(len(list(gongwen.documents(folder))), 3)
            found = gongwen.documents(folder)
            next(found)
            os.remove(tree + "/b.json")
            os.remove(tree + "/c/d.json")
            os.rmdir(tree + "/c")
            self.assertEqual(list(found), [])

    def test_a_line_has_a_blank_where_one_is_needed(self):
        cases = [("article", "第一条", "甲", "第一条 甲"), ("decimal", "1.1", "范围", "1.1 范围"), ("chinese-comma", "一、", "总则", "一、总则"),
                 ("arabic-dot", "1.", "5G", "1. 5G"), ("arabic-dot", "1.", "甲", "1.甲"), ("chapter", "第一章", "", "第一章")]
        law = document("law.html")
        for scheme, marker, words, line in cases:
            data = {"type": "section", "marker": {"scheme": scheme, "text": marker}, "heading": {"text": words}}
            self.assertEqual(gongwen.Section(data, law, None).label, line)
            item = {"type": "item", "marker": {"scheme": scheme, "text": marker}, "text": words}
            self.assertEqual(gongwen.Node(item, law, None).text, line)
        data = {"type": "item", "marker": {"scheme": "arabic-dot", "ordinal": 2, "generated": True}, "text": "甲"}
        self.assertEqual(gongwen.Node(data, law, None).text, "2. 甲")

    def test_metadata(self):
        notice = document("2021/notice.txt")
        self.assertEqual(notice.title, "市人民政府办公室关于做好防汛工作的通知")
        self.assertEqual((notice.number, notice.issued), ("青政办发〔2021〕15号", "2021-06-03"))
        self.assertEqual(notice.issuers, ["市人民政府办公室"])
        self.assertEqual(notice.url, "https://example.org/notice")

    def test_sections_have_breadcrumbs_and_text(self):
        law = document("law.html")
        self.assertEqual([section.sid for section in law.sections("article")], ["tiao1", "tiao2", "tiao3"])
        article = law.node("tiao3")
        self.assertEqual(article.breadcrumb, ("城市绿化管理办法", "第二章 建设", "第三条"))
        self.assertEqual(article.text, "第三条\n新建绿地应当符合规划：\n（一）\n面积达标；\n（二）\n按照第二条执行。")
        self.assertEqual(article.prose, "新建绿地应当符合规划：")
        self.assertEqual(law.node("tiao3/er2").ordinal, 2)
        with self.assertRaises(KeyError):
            law.node("tiao9")


class Places(unittest.TestCase):
    def test_a_scheme_that_is_none_is_refused_before_anything_is_read(self):
        from gongwen._document import SCHEMES
        self.assertEqual(list(document("law.html").sections("circled")), [])
        with self.assertRaisesRegex(ValueError, "no scheme 'chinese'; there are part, .*chinese-comma"):
            document("law.html").sections("chinese")
        known = subprocess.run([os.environ["GONGWEN"], "schema"], stdout=subprocess.PIPE, check=True).stdout.decode()
        for scheme in SCHEMES:
            self.assertIn(f'"{scheme}"', known)

    def test_each_text_of_a_file_is_found_in_its_bytes(self):
        for path, charset in (("2021/notice.txt", "gb18030"), ("law.html", "utf-8"), ("versions/b.txt", "utf-8")):
            with open(os.path.join(OUTPUTS.inputs, path), "rb") as file:
                source = file.read()
            for text in document(path).texts:
                for start in range(len(text.text)):
                    for place in text.locate(start, start + 1):
                        if place.rule is None:
                            self.assertTrue(place.is_exact)
                            self.assertEqual(source[place.start: place.end].decode(charset), text.text[start])

    def test_a_sentence_is_found_with_its_edits(self):
        places = document("2021/notice.txt").locate("青政办发〔2021〕15号")
        self.assertTrue(places and all(place.page is None for place in places))
        self.assertEqual(document("2021/notice.txt").locate("没有这句话"), [])

    def test_a_sentence_of_a_print_has_a_page_and_a_box(self):
        (place,) = document("print.pdf").locate("全面的安全检查")
        self.assertEqual((place.page, place.end - place.start), (1, 7))
        ((left, top, right, bottom),) = place.boxes
        self.assertTrue(0 < left < right < 595 and 130 < top < bottom < 170, place.boxes)


class Tables(unittest.TestCase):
    def test_rows_have_the_columns_of_the_table(self):
        for name in gongwen.TABLES:
            for row in gongwen.rows(OUTPUTS.path, name):
                self.assertIn(row.get("document", row.get("id")), {found.id for found in gongwen.documents(OUTPUTS.path)})
        sections = [row for row in gongwen.rows(OUTPUTS.path, "sections") if row["path"] == "law.html"]
        self.assertEqual([row["heading"] for row in sections if row["depth"] == 1], ["总则", "建设"])
        self.assertEqual((sections[1]["sid"], sections[1]["breadcrumb"]), ("tiao1", ["第一章 总则"]))
        self.assertEqual(sections[1]["parent"], "zhang1")

    def test_rows_are_those_of_the_export(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([os.environ["GONGWEN"], "export", "--outputs", OUTPUTS.path, "--tables", folder], check=True)
            for name in gongwen.TABLES:
                with open(f"{folder}/{name}.jsonl", encoding="utf-8") as file:
                    exported = [json.loads(line) for line in file]
                own = [{column: value for column, value in row.items() if name != "sections" or column != "text"}
                       for row in gongwen.rows(OUTPUTS.path, name)]
                self.assertEqual([{column: row.pop(column, [] if value == [] else None) for column, value in line.items()}
                                  for row, line in zip(exported, own)], own)
                self.assertEqual([row for row in exported if row], [], "columns that only the export has")

    def test_links_are_rows(self):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(f"{folder}/inputs")
            page = ("<html><body><h1>关于防汛工作的通知</h1><p>各县人民政府：</p><p>请各地认真做好防汛工作，落实责任，加强监测预警。</p>"
                    "<p>附件：<a href='https://example.org/a.docx'>防汛物资表</a></p></body></html>")
            pathlib.Path(f"{folder}/inputs/a.html").write_text(page, encoding="utf-8")
            subprocess.run([os.environ["GONGWEN"], "run", "-q", "--inputs", f"{folder}/inputs", "--outputs", f"{folder}/outputs"],
                           check=True)
            links = list(gongwen.rows(f"{folder}/outputs", "links"))
            self.assertEqual([(link["path"], link["href"]) for link in links], [("a.html", "https://example.org/a.docx")])
        with self.assertRaisesRegex(ValueError, "documents, sections"):
            gongwen.rows(OUTPUTS.path, "sectoins")

    def test_documents_of_sources_that_are_gone_are_marked(self):
        with tempfile.TemporaryDirectory() as folder:
            os.mkdir(f"{folder}/inputs")
            for name in ("a.txt", "b.txt"):
                pathlib.Path(f"{folder}/inputs/{name}").write_text("关于防汛工作的通知\n请做好防汛工作。\n", encoding="utf-8")
            run = [os.environ["GONGWEN"], "run", "-q", "--inputs", f"{folder}/inputs", "--outputs", f"{folder}/outputs"]
            subprocess.run(run, check=True)
            os.remove(f"{folder}/inputs/b.txt")
            subprocess.run(run, check=True)
            found = gongwen.documents(f"{folder}/outputs")
            self.assertEqual([(one.path, one.orphaned) for one in found], [("a.txt", False), ("b.txt", True)])
            self.assertEqual([one.path for one in gongwen.documents(f"{folder}/outputs", orphans=False)], ["a.txt"])
            rows = gongwen.rows(f"{folder}/outputs", "documents")
            self.assertEqual([row["orphaned"] for row in rows], [None, True])

    def test_tables_have_a_row_a_document(self):
        found = gongwen.tables(OUTPUTS.path)
        self.assertEqual(set(found), set(gongwen.TABLES))
        self.assertEqual(len(found["documents"]), 5)
        self.assertGreater(len(found["paragraphs"]), 10)


if __name__ == "__main__":
    unittest.main()
