"""Web pages that grow."""
from family import Family, mirrored, repeated, times

TITLE = "关于加强档案工作的通知"
PROSE = "<p>为了加强档案工作，规范档案管理，制定本办法。</p>"
# Enough for an article, whatever stands beside it.
ARTICLE = PROSE + "".join(f"<p>{place}、各单位要落实{place}项档案工作经费，加强培训，按时报送情况。</p>" for place in "一二三四五六")
CELLS = "<tr><td>甲{i}</td><td>乙</td></tr>"
HEADER = "<tr><th>项目名称</th><th>单位</th></tr>"


def page(body, head=""):
    """A small release around a part that grows."""
    return (f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE}</title>{head}</head><body><h1>{TITLE}</h1>'
            f"<p>各市、县人民政府：</p>{ARTICLE}{body}</body></html>")


# Name, smallest number, what precedes, the unit, what follows.
ROWS = [
    # Tables.
    ("table-rows", 1200, "<table>", CELLS, "</table>"),
    ("table-one-row", 2500, "<table><tr>", "<td>1</td>", "</tr></table>"),
    ("table-row-spans", 600, "<table>", "<tr><td rowspan=65534>{i}</td><td>b</td></tr>", "</table>"),
    ("table-column-spans", 600, "<table>", "<tr><td colspan=1000>{i}</td><td rowspan=1000 colspan=1000>b</td></tr>",
     "</table>"),
    ("table-same-header", 800, "", "<table>" + HEADER + CELLS + "</table>", ""),
    ("table-same-table", 800, "", "<table><tr><td>甲</td><td>乙</td></tr><tr><td>1</td><td>2</td></tr></table>", ""),
    ("table-header-in-table", 1000, "<table>", HEADER + CELLS, "</table>"),
    ("table-other-header", 800, "", "<table><tr><th>项{i}</th><th>单位</th></tr><tr><td>甲</td><td>乙</td></tr></table>", ""),
    ("table-separate", 700, "", "<table><tr><th>项{i}</th><th>单位</th></tr><tr><td>甲</td><td>乙</td></tr></table>"
     "<p>正文{i}。</p>", ""),
    ("table-captions", 700, "", "<p>表{i} 档案情况</p><table>" + HEADER + CELLS + "</table><p>注：情况。</p>", ""),
    ("table-catalogue", 700, "<table>", "<tr><td>索引号：</td><td>{i}</td><td>发布日期：</td><td>2023-03-01</td></tr>",
     "</table>"),
    ("table-layout", 700, "<table>", "<tr><td><p>为了加强档案工作，规范档案管理，制定本办法。</p></td></tr>", "</table>"),
    ("table-links", 1200, "<table>", "<tr><td><a href='/{i}.html'>关于档案{i}的通知</a></td><td>2023-03-01</td></tr>", "</table>"),
    ("table-cell-prose", 2000, "<table><tr><td>甲</td><td>", "为了加强档案工作，制定本办法。<br>", "</td></tr></table>"),
    # Markup that is nested, or that never ends.
    ("open-div", 500, "", "<div>", "加强档案工作。"),
    ("open-tag", 6000, "<p>加强档案工作", "<p ", ""),
    ("unclosed-quotation", 4000, PROSE, '<p a="', ""),
    ("open-quotation-text", 4000, PROSE, '<p a="x>档案', ""),
    ("open-quotation-both", 4000, PROSE, "<p a='x b=\"y>档<i>", ""),
    ("open-comment", 6000, PROSE, "<!--档", ""),
    ("open-declaration", 6000, PROSE, "<!x", ""),
    ("open-select", 400, PROSE, "<select>档", ""),
    ("open-hiding", 60, PROSE, "<select><textarea><iframe><noscript><title><svg><object>档", ""),
    ("open-cdata", 6000, PROSE, "<![CDATA[", ""),
    ("open-instruction", 6000, PROSE, "<?xml ", ""),
    ("open-link", 2500, "<p>", "<a href=x>档案工作", ""),
    ("open-item", 240, "<ul>", "<li>档案<ul>", ""),
    ("angle-signs", 12000, "<p>加强档案工作", "<", "</p>"),
    ("end-tags", 8000, PROSE, "</div>", ""),
    ("end-tags-other", 6000, PROSE + "<div>" * 1000, "</span>", ""),
    ("script-many", 6000, PROSE, "<script>a</script>", ""),
    ("script-comment", 12000, PROSE + "<script>", "<!--<script>", ""),
    ("attributes", 12000, "<p ", "a{i}=1 ", ">加强档案工作。</p>"),
    ("attributes-same", 12000, "<p ", "class=x ", ">加强档案工作。</p>"),
    ("attribute-classes", 50000, '<p class="', "x ", '">加强档案工作。</p>'),
    ("attribute-style", 30000, '<p style="', "a:b;", '">加强档案工作。</p>'),
    ("attribute-data", 100000, '<img src="data:image/png;base64,', "A", '">'),
    ("references", 8000, "<p>加强档案工作", "&nbsp;&amp;&#x6863;", "</p>"),
    ("reference-signs", 60000, "<p>加强档案工作", "&", "</p>"),
    ("reference-name", 60000, "<p>加强档案工作&", "a", "</p>"),
    ("reference-number", 60000, "<p>加强档案工作&#", "0", "1;</p>"),
    # Blocks.
    ("block-breaks", 6000, "<p>", "加强档案<br>", "</p>"),
    ("block-paragraphs", 2500, "", PROSE, ""),
    ("block-items", 4000, "<ul>", "<li>加强档案工作</li>", "</ul>"),
    ("block-numbered-items", 4000, "<ol>", "<li>加强档案工作</li>", "</ol>"),
    ("block-headings", 1500, "", "<h2>加强档案{i}工作</h2><p>制定本办法。</p>", ""),
    ("block-headings-days", 800, "", "<h2>2023年3月1日</h2>", PROSE),
    ("block-preformatted", 6000, "<pre>", "档\n", "</pre>"),
    ("block-spans", 5000, "<p>", "<span>档</span>", "</p>"),
    ("block-bold", 4000, "<p>", "<b>档</b>案", "</p>"),
    ("block-ids", 400, "", "<div id=content class=article>加强档案工作，规范管理。", ""),
    ("block-ids-apart", 2500, "", "<div id=content class=article>加强档案{i}工作，规范管理。</div>", ""),
    ("block-prose-lists", 1200, "", "<div>" + PROSE + "<ul><li><a href='/{i}'>档案{i}</a></li></ul></div>", ""),
    ("block-single-characters", 5000, "", "<p>档</p>", ""),
    ("block-numbered", 1500, "", "<p>第{cn}条　落实档案经费。</p>", ""),
    ("block-distances", 400, "", "<div><div><div><div>" + PROSE + "</div></div></div></div><div>菜单{i}</div>", ""),
    ("block-ruby", 3000, "<p>", "<ruby>档<rt>dang</rt></ruby>", "</p>"),
    # Hidden text.
    ("hidden-siblings", 3000, "<p>加强", '<span style="display:none">档</span>案', "</p>"),
    ("hidden-paragraphs", 3000, "", '<p style="display:none">档案{i}工作</p>', ""),
    ("hidden-text-area", 3000, "", "<textarea>档案{i}</textarea>", ""),
    # Furniture, labels and links.
    ("links-same", 3000, "", "<p><a href='/a'>档案工作</a>通知</p>", ""),
    ("links", 2500, "", "<p><a href='/a{i}'>档案工作</a>通知</p>", ""),
    ("links-pager", 3000, "<p>", "<a href={i}.html>{i}</a> ", "</p>"),
    ("links-attachments", 2000, "", "<p><a href='/{i}.doc'>附件{i}：申报表.doc</a></p>", ""),
    ("links-breadcrumbs", 2500, "", "<p>当前位置：<a href='/'>首页</a> &gt; <a href='/a'>政策</a></p>", ""),
    ("pairs-strip", 2500, "<p>", "来源：档案局 发布时间：2023-03-01 ", "</p>"),
    ("pairs-paragraphs", 2000, "", "<p>发布日期：2023-03-01</p>", "", "no-main-text"),
    ("pairs-definitions", 2000, "<dl>", "<dt>发文字号</dt><dd>东政办发〔2023〕{i}号</dd>", "</dl>", "no-main-text"),
    ("pairs-items", 1500, "<ul>", "<li><span>发文机关：</span><span>东江省人民政府{i}</span></li>", "</ul>", "no-main-text"),
    ("pairs-titles", 1500, "", "<p>标题：关于加强档案{i}工作的通知</p>", "", "no-main-text"),
    ("pairs-labels", 3000, "", "<p>索引号：</p>", "", "no-main-text"),
    ("pairs-one-label", 3000, "<p>索引号：</p>", "<span>000014349/2023-{i}</span>", ""),
    ("strips-dates", 2500, "", "<p>2023-03-01 12:00</p>", "", "no-main-text"),
    ("strips-names", 2500, "", "<p>档案局 2023-03-01 浏览次数 12</p>", ""),
    ("titles-in-body", 1500, "", "<h1>关于加强档案{i}工作的通知</h1>", ""),
    ("titles-same-in-body", 1500, "", f"<h1>{TITLE}</h1>", ""),
    ("figures", 3000, "<p>加强档案工作", "<img src=a{i}.png alt=图>", "</p>"),
    ("figures-captioned", 1500, "", "<p><img src=a{i}.png></p><p>图{i} 档案情况</p>", ""),
    ("videos", 2000, "", "<video src=a{i}.mp4></video>", ""),
    ("forms", 1200, "", "<form><input value=x><select><option>档</select></form>", ""),
    ("drawings", 2500, "", "<svg><text>档</text></svg>", ""),
    ("footers", 2500, "", "<p>版权所有 京ICP备{i}号</p>", ""),
    ("scripts-between", 2500, "", "<script>var a={i};</script><p>加强档案工作。</p>", ""),
]

HEADS = [
    ("head-meta", 4000, "", '<meta name="ArticleTitle" content="通知{i}">', ""),
    ("head-titles", 4000, "", "<title>关于加强档案工作的通知</title>", ""),
    ("head-links", 4000, "", "<link rel=stylesheet href=a{i}.css>", ""),
    ("head-data", 2000, '<script type="application/ld+json">[', '{{"@type":"Article","headline":"档案{i}"}},', "{}]</script>"),
    ("head-styles", 3000, "<style>", ".a{i} {{ color: red }}\n", "</style>"),
    ("head-styles-classes", 3000, "<style>", ".a{i}{{text-align:center}}\n", "</style>"),
    ("head-styles-one-class", 3000, "<style>", ".a{{text-align:center}}\n", "</style>"),
    ("head-styles-selectors", 6000, "<style>", ".a{i},", ".b{text-align:center}</style>"),
    ("head-styles-declarations", 3000, "<style>.a,.b,.c{", "text-align:center;", "}</style>"),
    ("head-styles-apart", 1500, "", "<style>.a{{text-align:center}}.a.b{{display:block}}</style>", ""),
]

# Name, smallest number, what precedes, what opens, what closes, what follows.
MIRRORED = [
    ("nest-tables", 90, "", "<table><tr><td>档", "</td></tr></table>", ""),
    ("nest-div", 450, "", "<div>档", "</div>", ""),
    ("nest-bold", 450, "<p>", "<b>档", "</b>", "</p>"),
    ("nest-prose", 450, "", "<div>" + PROSE, "</div>", ""),
    ("nest-hidden", 450, "", '<div style="display:none">档', "</div>", ""),
    ("nest-links", 450, "", "<div><a href='/{i}'>档案{i}</a>", "</div>", ""),
    ("nest-lists", 200, "", "<ul><li>档案工作", "</li></ul>", ""),
    ("nest-beyond", 3000, "", "<div>档", "</div>", "", "markup-limit"),
]

FAMILIES = [
    *repeated("html", ROWS, page),
    *repeated("html", HEADS, lambda head: page("", head)),
    *mirrored("html", MIRRORED, page),
    Family("page-gbk", "html", 2500, lambda count: page(times(count, PROSE)).replace("utf-8", "gbk").encode("gbk")),
    Family("page-no-charset", "html", 2500, lambda count: page(times(count, PROSE)).replace("utf-8", "x").encode("gbk")),
    Family("page-saved", "html", 2500, lambda count: "<!-- saved from url=(0030)https://www.example.com/a.html -->\n"
           + page(times(count, PROSE))),
    Family("page-links-alone", "html", 2500, lambda count: "<html><body>" + times(
        count, "<p><a href='/{i}'>关于档案{i}的通知</a></p>") + "</body></html>", "no-main-text"),
]
