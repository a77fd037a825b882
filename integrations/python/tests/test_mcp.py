"""The MCP server as a client meets it."""
import contextlib
import io
import json
import os
import subprocess
import sys
import tempfile
import unittest

import support

from gongwen import mcp


class Serving(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.outputs = support.Outputs()
        cls.addClassCleanup(cls.outputs.close)
        cls.server = subprocess.Popen(
            [sys.executable, "-m", "gongwen.mcp", cls.outputs.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(support.ROOT / "src")})
        cls.addClassCleanup(cls._end)

    @classmethod
    def _end(cls):
        cls.server.stdin.close()
        cls.server.stdout.close()
        cls.server.wait()

    def ask(self, method, **params):
        return self.send({"jsonrpc": "2.0", "id": 1, "method": method, "params": params})

    def send(self, message):
        line = message if isinstance(message, bytes) else json.dumps(message).encode()
        self.server.stdin.write(line + b"\n")
        self.server.stdin.flush()
        return json.loads(self.server.stdout.readline())

    def call(self, name, **arguments):
        return self.ask("tools/call", name=name, arguments=arguments)["result"]

    def test_a_session_begins(self):
        result = self.ask("initialize", protocolVersion="2025-03-26", capabilities={})["result"]
        self.assertEqual((result["protocolVersion"], result["serverInfo"]["name"]), ("2025-03-26", "gongwen"))
        self.server.stdin.write(b'{"jsonrpc":"2.0","method":"notifications/initialized"}\n')
        self.assertEqual(self.ask("ping")["result"], {})
        tools = self.ask("tools/list")["result"]["tools"]
        self.assertEqual([tool["name"] for tool in tools], ["search", "outline", "read", "cite"])

    def test_search_outline_read_cite(self):
        found = self.call("search", query="防汛 责任")["structuredContent"]
        best = found["results"][0]
        self.assertEqual((best["document"], best["section"]), ("2021/notice.txt", "yi1"))
        self.assertEqual(best["breadcrumb"], "市人民政府办公室关于做好防汛工作的通知 › 一、压实防汛责任")
        outline = self.call("outline", document="law.html")["structuredContent"]
        self.assertIn({"section": "zhang1", "depth": 1, "label": "第一章 总则"}, outline["sections"])
        self.assertNotIn("evidence", outline["metadata"])
        text = self.call("read", document="law.html", section="tiao1")["structuredContent"]["text"]
        self.assertEqual(text, "第一条\n为了加强城市绿化管理，制定本办法。")
        cited = self.call("cite", document="print.pdf", quotation="全面的安全检查")["structuredContent"]
        self.assertEqual((cited["section"], cited["places"][0]["page"]), ("yi1", 1))

    def test_what_cannot_be_answered_is_said(self):
        self.assertTrue(self.call("read", document="nothing")["isError"])
        self.assertTrue(self.call("cite", document="law.html", quotation="没有这句话")["isError"])
        self.assertEqual(self.ask("nonsense")["error"]["code"], -32601)
        self.assertEqual(self.ask("tools/call", name="read", arguments={})["error"]["code"], -32602)
        self.assertEqual(self.ask("tools/call", name="read", arguments={"document": 1})["error"]["code"], -32602)
        self.assertEqual(self.send(b"{")["error"]["code"], -32700)
        self.assertEqual(self.send([])["error"]["code"], -32600)

    def test_no_line_ends_the_server(self):
        head = b'{"jsonrpc":"2.0","id":1,"method":"tools/call","params":'
        lines = {
            b"\xff\xfe": -32700, b"[" * 100_000: -32700, b"1" * 10_000: -32700, head + b"[1]}": -32602,
            head + b'{"name":"read","arguments":[1]}}': -32602, head + b'{"name":{},"arguments":{}}}': -32602,
            head + b'{"name":"search","arguments":{"query":"x","limit":true}}}': -32602,
            b'{"jsonrpc":"2.0","id":{},"method":"ping"}': -32600,
        }
        for line, code in lines.items():
            self.assertEqual(self.send(line)["error"]["code"], code, line[:60])
        half = self.send(head + b'{"name":"cite","arguments":{"document":"\\ud800","quotation":"x"}}}')
        self.assertTrue(half["result"]["isError"])
        self.assertTrue(self.call("read", document="law.html", offset=-1)["isError"])
        self.assertEqual(self.ask("ping")["result"], {})

    def test_what_is_no_document_is_left_out(self):
        with tempfile.TemporaryDirectory() as folder:
            place = os.path.join(folder, "all.jsonl")
            with open(f"{self.outputs.path}/documents/law.html.json", "rb") as source, open(place, "wb") as file:
                content = source.read()
                file.write(b"{\n" + content + b"\n" + b"[]\n")
            with contextlib.redirect_stderr(io.StringIO()) as said:
                library = mcp.Library(place)
            self.assertEqual(said.getvalue().count("left out"), 2)
            self.assertEqual(library.read("law.html", "tiao2")["text"], "第二条\n本办法适用于城市规划区内的绿化活动。")
            with open(place, "wb") as file:
                file.write(b"\n" * len(content))
            with self.assertRaises(mcp.ToolError):
                library.read("law.html")


if __name__ == "__main__":
    unittest.main()
