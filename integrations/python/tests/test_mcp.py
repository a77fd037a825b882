"""The MCP server as a client meets it."""
import json
import os
import subprocess
import sys
import unittest

import support


class Serving(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        outputs = support.Outputs()
        cls.addClassCleanup(outputs.close)
        cls.server = subprocess.Popen(
            [sys.executable, "-m", "gongwen.mcp", outputs.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
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


if __name__ == "__main__":
    unittest.main()
