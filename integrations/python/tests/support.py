"""Sources and outputs for the tests."""
import functools
import importlib
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))
if "GONGWEN" not in os.environ:
    os.environ["GONGWEN"] = str(ROOT.parent.parent / ".build/debug/gongwen")



def needed(*names):
    """Packages of others that a test is of, by the names of their modules. A test of one that GONGWEN_ABSENT names is skipped;
    any other must be there, so that nothing is left out in silence."""
    for name in names:
        if name in os.environ.get("GONGWEN_ABSENT", "").split():
            raise unittest.SkipTest(f"{name} is not installed")
        importlib.import_module(name)


def needs(*names):
    """A test that needs packages of others."""
    def decorate(test):
        @functools.wraps(test)
        def run(*arguments):
            needed(*names)
            test(*arguments)
        return run
    return decorate


LAW = """城市绿化管理办法

第一章  总  则

第一条  为了加强城市绿化管理，制定本办法。
第二条  本办法适用于城市规划区内的绿化活动。

第二章  建  设

第三条  新建绿地应当符合规划：
（一）面积达标；
（二）按照第二条执行。
"""
NOTICE = """市人民政府办公室关于做好防汛工作的通知
青政办发〔2021〕15号

各县人民政府，市政府各部门：

一、压实防汛责任
各地要落实防汛责任，明确到人。
二、加强监测预警
气象部门要及时发布预警。

市人民政府办公室
2021年6月3日
"""


def pdf(lines):
    """A PDF of one page with a line of Chinese for each text, in a font that every reader knows."""
    words = b"".join(b"BT /F 16 Tf 1 0 0 1 80 %d Tm <%s> Tj ET\n" % (760 - 32 * number, line.encode("utf-16-be").hex().encode())
                     for number, line in enumerate(lines))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>",
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>",
        b"<</Length %d>>stream\n" % len(words) + words + b"endstream",
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"
        b"/DW 1000/FontDescriptor 7 0 R>>",
        b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880"
        b"/Descent -120/CapHeight 880/StemV 93>>",
    ]
    content, places = b"%PDF-1.4\n", []
    for number, value in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n" % number + value + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return content + b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1) + table + \
        b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, len(content))


SOURCES = {
    "2021/notice.txt": NOTICE.encode("gb18030"),
    "2021/notice.txt.meta.json": b'{"retrieved":"2021-06-05","url":"https://example.org/notice"}',
    "law.html": f"<!DOCTYPE html><meta charset=utf-8><body>{''.join(f'<p>{line}</p>' for line in LAW.splitlines())}".encode(),
    "print.pdf": pdf(["关于开展安全检查的通知", "一、总体要求", "各单位要开展一次全面的安全检查。", "二、工作安排", "检查自即日起进行。"]),
    "versions/a.txt": LAW.encode(),
    "versions/b.txt": LAW.replace("第二条  本办法", "第二条  农村参照执行。\n第三条  本办法").replace("第三条  新建", "第四条  新建").encode(),
    "empty.txt": b"",
}


def run(folder):
    """Puts the sources below a folder and runs the program; gives the outputs folder."""
    inputs, outputs = os.path.join(folder, "inputs"), os.path.join(folder, "outputs")
    for path, content in SOURCES.items():
        place = os.path.join(inputs, path)
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(place, "wb") as file:
            file.write(content)
    subprocess.run([os.environ["GONGWEN"], "run", "--inputs", inputs, "--outputs", outputs, "--durability", "none"],
                   check=False, capture_output=True)
    return outputs


class Outputs:
    """Outputs that all tests of a module share."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory(prefix="gongwen-python-")
        self.path = run(self._folder.name)
        self.inputs = os.path.join(self._folder.name, "inputs")

    def close(self):
        self._folder.cleanup()
