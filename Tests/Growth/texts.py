"""Plain texts that grow."""
import random

from family import CLOSING, Family, HEAD, SENTENCE, mirrored, numeral, repeated, times

START = HEAD + SENTENCE
NOTICE = "东江省人民政府关于加强第{i}号档案工作的通知\n东政发〔2023〕{i}号\n各市、县人民政府：\n" \
    + SENTENCE + "东江省人民政府\n2023年3月1日\n"
SAME = "关于加强档案工作的通知\n东政发〔2023〕1号\n各市、县人民政府：\n" + SENTENCE + "东江省人民政府\n2023年3月1日\n"

# Name, smallest number, what precedes, the unit, what follows.
ROWS = [
    # Markers.
    ("marker-dot", 1500, HEAD, "　　{i}．落实档案经费。\n", ""),
    ("marker-article", 1500, HEAD, "　　第{cn}条　落实档案经费，加强培训。\n", ""),
    ("marker-chapter-article", 1000, HEAD, "第{cn}章　档案{i}\n　　第{cn}条　落实档案经费，加强培训。\n", ""),
    ("marker-same", 1500, HEAD, "　　一、落实档案经费\n", ""),
    ("marker-late", 1500, HEAD, "　　（{cn}）落实档案经费\n　　{half}．加强培训\n", ""),
    ("marker-in-line", 800, HEAD + "　　", "第{cn}条　落实档案经费，加强培训。", "\n"),
    ("marker-dot-in-line", 1500, HEAD + "　　", "{i}．落实档案经费；", "\n"),
    ("marker-circled-in-line", 3000, HEAD + "　　一、工作：", "①落实；②培训；", "\n"),
    ("marker-dots", 60000, START, "1.", "\n"),
    ("marker-dots-lines", 1500, HEAD, "1.1.1.1.1.1.1.1 落实经费\n", ""),
    ("marker-blank-heads", 2000, HEAD, "第{cn}条\n落实档案经费。\n", ""),
    ("marker-headings", 1000, HEAD, "一、加强领导\n（一）统一部署。落实档案经费。\n（二）统一培训。加强工作。\n", ""),
    ("marker-paragraphs", 2500, HEAD + "　　一、落实档案经费。\n", SENTENCE, ""),
    ("marker-quoted", 1500, HEAD, "　　“第{cn}条　落实档案经费，加强培训。”\n", ""),
    ("marker-amendments", 800, HEAD, "　　{cn}、将第{cn}条改为第{cn}条，修改为：“第{cn}条　落实档案经费。”\n", ""),
    ("marker-clauses", 1500, "DB41/T 1—2023\n档案管理规范\n", "{i}.1 总则\n落实档案经费。\n", ""),
    # One long line.
    ("line-prose", 8000, HEAD, "为了加强档案工作", "\n"),
    ("line-mixed-marks", 12000, HEAD, "加强,工作.", "\n"),
    ("line-blanks", 40000, HEAD, "加 ", "\n"),
    ("line-blank-run", 100000, START + "加", " ", "强\n"),
    ("line-latin", 100000, START, "a", "\n"),
    ("line-address", 50000, START + "http://", "a.", "\n"),
    ("line-mail", 50000, START, "a@", "\n"),
    ("line-digits", 100000, START, "1", "\n"),
    ("line-numerals", 25000, START, "一二", "\n"),
    ("line-years", 12000, START, "2023年", "\n"),
    ("line-dates", 8000, START, "2023年3月1日", "\n"),
    ("line-issue-numbers", 4000, START + "　　根据", "东政办发〔2023〕7号、", "执行。\n"),
    ("line-dashes", 30000, START + "　　加强", "—-", "工作。\n"),
    ("line-ellipses", 30000, START + "　　加强", "…", "工作。\n"),
    ("line-percent", 20000, START + "　　加强", "1.5%", "工作。\n"),
    ("line-superscripts", 20000, START + "　　加强", "m²", "工作。\n"),
    ("line-full-width", 20000, START + "　　加强", "ａ１，", "工作。\n"),
    ("line-sentences", 5000, START + "　　", "加强档案工作。", "\n"),
    ("line-semicolons", 5000, START + "　　", "加强档案工作；", "\n"),
    ("line-colons", 8000, START + "　　", "档案：", "\n"),
    ("line-terms", 1000, START + "　　", "证书，有效期，省人民政府，执行，", "\n"),
    ("line-names", 3000, START + "　　", "省人民政府办公厅、", "执行。\n"),
    ("line-tabs", 20000, START, "档\t", "\n"),
    # Combining characters.
    ("combining-same", 30000, START + "　　加强e", "\u0301", "工作。\n"),
    ("combining-mixed", 4000, START + "　　加强e", "\u0301\u0323", "工作。\n"),
    ("combining-sorted", 4000, START + "　　加强", "e\u0323\u0301", "工作。\n"),
    ("combining-classes", 2000, START + "　　加强a", "\u0315\u0300\u05ae\u0323\u0327", "工作。\n"),
    ("combining-kana", 10000, START + "　　加强", "か\u3099", "工作。\n"),
    ("combining-hangul", 10000, START, "\u1100\u1161\u11a8", "\n"),
    ("combining-hangul-tail", 10000, START + "\u1100\u1161", "\u11a8", "\n"),
    ("combining-joiners", 20000, START + "　　加强", "\u200d", "工作。\n"),
    ("combining-variants", 20000, START + "　　加强", "档\ufe00", "工作。\n"),
    # Brackets and quotation marks that never close, or never open.
    *((f"open-{name}", 24000, START + "　　加强", sign, "工作。\n") for name, sign in (
        ("title", "《"), ("quotation", "“"), ("bracket", "（"), ("half-bracket", "("), ("half-quotation", '"'),
        ("square", "〔"), ("single", "‘"), ("half-square", "["), ("lenticular", "【"), ("angle", "<"),
        ("half-single", "'"), ("corner", "「"))),
    *((f"close-{name}", 12000, START + "　　加强", sign, "工作。\n") for name, sign in (
        ("title", "》"), ("bracket", "）"), ("quotation", "”"), ("angle", ">"))),
    ("nest-crossed", 4000, START + "　　加强《“（(档案", "》”）)《“（(", "工作。\n"),
    ("nest-quotations", 12000, START + "　　加强", "\"档'案", "工作。\n"),
    ("nest-titles", 4000, START + "　　加强", "《档案《工作》", "》。\n"),
    ("open-bracket-lines", 2500, HEAD, "　　（加强档案工作\n", ""),
    ("open-quotation-lines", 2500, HEAD, "　　“加强档案工作。\n", ""),
    ("markup-tags", 8000, START + "　　加强", "<b>档</b>", "工作。\n"),
    ("markup-open", 8000, START + "　　加强", "<b ", "工作。\n"),
    ("markup-lines", 4000, START, "<br>\n档案 <p>工作\n", ""),
    ("markup-references", 8000, START + "　　加强", "&nbsp;", "工作。\n"),
    # Heads, closings and parts.
    ("element-dates", 4000, START, "2023年3月1日\n", ""),
    ("element-closings", 1200, START, CLOSING, ""),
    ("element-numbers", 1500, START, "东政办发〔2023〕{i}号\n", ""),
    ("element-titles", 1500, START, "关于加强第{i}号档案工作的通知\n", ""),
    ("element-bodies-above", 3000, "", "东江省人民政府\n", HEAD + SENTENCE),
    ("element-bodies-below", 3000, START, "东江省人民政府办公厅\n", "2023年3月1日\n"),
    ("element-addressees", 6000, "关于加强档案工作的通知\n", "各市、县人民政府，", "：\n" + SENTENCE),
    ("element-addressee-lines", 2000, HEAD, "各市、县人民政府：\n", SENTENCE),
    ("element-labels", 3000, START, "来源：档案局 发布时间：2023-03-01\n", ""),
    ("element-copies", 2000, START + CLOSING, "抄送：省档案局，省财政厅。\n", ""),
    ("element-attachments-listed", 1500, START + "附件：\n", "　　{i}．第{i}号申报表\n", CLOSING),
    ("element-attachments-each", 1500, START, "附件{i}：第{i}号申报表\n", CLOSING),
    ("element-attachments", 700, START + CLOSING, "附件{i}\n第{i}号申报表\n" + SENTENCE, ""),
    ("element-attachments-same", 700, START + CLOSING, "附件\n申报表\n" + SENTENCE, ""),
    ("element-orders", 700, "", "东江省人民政府令\n第{i}号\n《档案办法》已经通过，现予公布。\n省长 王平\n2023年3月1日\n", ""),
    ("element-issued", 700, START + "现将《档案管理办法》印发给你们。\n" + CLOSING, "档案管理办法\n第一条　加强工作。\n", ""),
    ("element-history", 1500, "东江省档案条例\n（", "2023年3月1日省人民代表大会常务委员会第{i}次会议修正 ", "）\n" + SENTENCE),
    ("element-tails", 1200, HEAD, "　　{i}．落实档案经费：\n" + SENTENCE + SENTENCE, ""),
    ("element-signers", 2000, START, "省长 王平\n", ""),
    ("element-notes", 2000, START + CLOSING, "（此件公开发布）\n", ""),
    ("element-blank-lines", 20000, START, "\n", SENTENCE),
    ("element-narrow", 6000, HEAD, "为了加强档案工作规\n", ""),
    # Collections and contents.
    ("collection", 300, "", NOTICE, ""),
    ("collection-same", 300, "", SAME, ""),
    ("contents-nonsense", 800, "东江省档案管理办法\n目录\n", "加强档案{i}工作…………{i}\n", times(800, SENTENCE)),
    # Citations and findings.
    ("cited-titles", 1500, HEAD, "　　按照《关于加强第{i}号档案工作的通知》执行。\n", ""),
    ("cited-titles-in-line", 1500, HEAD + "　　按照", "《关于加强第{i}号档案工作的通知》、", "执行。\n"),
    ("cited-same-title", 2500, HEAD + "　　按照", "《档案法》（以下简称办法）、", "执行。\n"),
    ("cited-articles", 800, HEAD, "　　第{cn}条　依照本办法第{cn}条第一款第（一）项执行。\n", ""),
    ("cited-missing", 1500, START + "　　依照", "本办法第{cn}条、", "执行。\n"),
    ("cited-numbers", 1500, START, "　　按照《通知》（东政发〔2023〕{i}号）执行。\n", ""),
    ("cited-repeals", 1500, START, "　　《第{i}号办法》（东政发〔2023〕{i}号）同时废止。\n", ""),
    ("findings-doubled", 5000, START, "　　加强加强档案的的工作。。\n", ""),
    ("findings-percent", 2500, START, "　　比上年增长15%，达到1,000万元。\n", ""),
    ("findings-other-script", 2500, START, "　　為了加強檔案工作。\n", ""),
    # Tables.
    ("table-tabs", 1500, START + "项目\t单位\t数量\n", "项目{i}\t个\t{i}\n", ""),
    ("table-gaps", 1500, START, "项目{i}    个      {i}\n", ""),
    ("table-many", 700, START, "表{i} 情况\n项目\t单位\n甲\t乙\n注：情况\n文字。\n", ""),
    ("table-headers", 1200, START, "项目\t单位\n甲{i}\t乙\n", ""),
    ("table-box", 1500, START + "┌──┬──┐\n", "│甲{i}│乙　│\n├──┼──┤\n", "└──┴──┘\n"),
    ("table-bars", 1500, START + "|项目|单位|\n|---|---|\n", "|甲{i}|乙|\n", ""),
    # Furniture.
    ("lines-short", 8000, START, "档\n", ""),
    ("lines-menu", 5000, START, "首页 > 政策 > 文件\n", ""),
    ("lines-page-numbers", 4000, START, "{i}\n" + SENTENCE, ""),
    ("lines-printed-addresses", 1500, START,
     "第{i}号档案_东江省人民政府\nhttps://example.gov.cn/{i}.html 2023/3/1 上午9:20\n" + SENTENCE, ""),
    ("lines-bare-numbers", 6000, START, "{i}\n", ""),
    ("lines-dashed-numbers", 6000, START, "— {i} —\n" + SENTENCE, ""),
    ("lines-wrapped", 2500, HEAD, "为了加强档案工作规范档案管理制定本办法请遵照执行并加强检\n", ""),
    ("lines-headers", 2000, START, "东江省人民政府公报\n" + SENTENCE, ""),
    ("lines-footers", 3000, START, "版权所有 备案号：京ICP备{i}号\n", ""),
    ("lines-addresses", 3000, START, "https://www.example.com/{i}.html\n", ""),
    ("lines-form-feeds", 3000, START, SENTENCE + "\f", ""),
    ("lines-returns", 30000, START, "\r", ""),
    ("lines-rules", 6000, START, "------------------\n", ""),
]

# Name, smallest number, what precedes, what opens, what closes, what follows.
MIRRORED = [
    ("nest-brackets", 8000, START + "　　加强", "（档", "案）", "工作。\n"),
    ("nest-half-brackets", 8000, START + "　　加强", "(档", "案)", "工作。\n"),
    ("nest-mixed", 3000, START + "　　加强", "《“（(档", "案)）”》", "工作。\n"),
    ("nest-crossing", 3000, START + "　　加强", "《“（(档", "》”）)", "工作。\n"),
    ("contents-sections", 500, "东江省档案管理办法\n目录\n", "第{cn}章　加强档案{i}工作…………{i}\n",
     "第{cn}章　加强档案{i}工作\n" + SENTENCE, ""),
    ("contents-collection", 300, "东江省档案文件汇编\n目录\n", "关于加强第{i}号档案工作的通知…………{i}\n",
     NOTICE.removeprefix("东江省人民政府"), ""),
    ("contents-misprinted", 300, "东江省档案文件汇编\n目录\n", "关于加强第{i}号档案误工作的通知…………{i}\n",
     NOTICE.removeprefix("东江省人民政府"), ""),
    ("contents-same", 300, "东江省档案文件汇编\n目录\n", "关于加强档案工作的通知…………1\n", SAME, ""),
    ("attachments-announced", 500, START + "附件：\n", "　　{i}．第{i}号申报表\n",
     "附件{i}\n第{i}号申报表\n" + SENTENCE, ""),
]


def drawn(patterns, seed=1):
    """Lines whose patterns and numbers are drawn from a seed."""
    def make(count):
        draw = random.Random(seed)
        lines = []
        for _ in range(count):
            number = draw.randrange(1, 30)
            pattern = draw.choice(patterns)
            lines.append("　　" + pattern.format(i=number, cn=numeral(number), other=draw.randrange(1, 9)) + "\n")
        return HEAD + "".join(lines)
    return make


SCHEMES = ["{i}．落实", "（{i}）落实", "{i}）落实", "第{cn}条　落实", "{cn}、落实", "（{cn}）落实", "第{cn}章　落实", "{i}.1 落实",
           "{i}.1.1 落实", "①落实", "a）落实", "Ⅳ．落实", "附件{i}：落实"]

FAMILIES = [
    *repeated("txt", ROWS, lambda text: text),
    *mirrored("txt", MIRRORED, lambda text: text),
    Family("marker-drawn", "txt", 1000, drawn(SCHEMES)),
    Family("marker-doubtful", "txt", 1500, drawn(["{i}.{other}G建设工程。"])),
    Family("marker-deep", "txt", 40, lambda count: HEAD + "".join(
        ".".join(["1"] * (depth + 1)) + " 落实经费\n" for depth in range(count)) + SENTENCE * (count * count // 12)),
    Family("table-wide", "txt", 1500, lambda count: START + "\t".join(f"项{index}" for index in range(count)) + "\n"
           + "\t".join(str(index) for index in range(count)) + "\n"),
    Family("bytes-zero", "txt", 500, lambda count: START.encode() + ("为了加强档案工作，" * 9 + "\0").encode() * count),
    Family("bytes-malformed", "txt", 4000, lambda count: START.encode() + ("为了加强档案".encode() + b"\xff\xfe\x80") * count),
    Family("bytes-gb18030", "txt", 8000, lambda count: START.encode("gb18030") + "为了加强档案".encode("gb18030") * count),
    Family("bytes-gb18030-end", "txt", 8000, lambda count: START.encode("gb18030")
           + "为了加强档案".encode("gb18030") * count + b"\xff" * 10),
    Family("bytes-big5", "txt", 8000, lambda count: "關於加強檔案工作的通知\n".encode("big5")
           + "為了加強檔案，\n".encode("big5") * count),
    Family("bytes-utf-16", "txt", 8000, lambda count: ("\ufeff" + START + "为了加强档案" * count).encode("utf-16-le")),
    Family("bytes-hz", "txt", 1000, lambda count: ("~{<:Ky2;~} " + "为了加强档案管理工作，" * 2).encode() * count),
]
