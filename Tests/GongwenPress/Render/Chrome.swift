/// A piece of a web page that is no part of the document.
enum Chrome: Sendable {
  case menu, trail, tools, line, share, editor, related, comments, tree, pager, teasers, foot
  case advertisement, hidden, banner, unfold, files

  /// Its markup, and the words of it that must be set aside.
  func markup(_ random: inout RandomSource, _ scene: PageScene) -> (html: String, words: [String]) {
    switch self {
    case .menu:
      let words = ["网站首页", "政务公开", "办事服务", "互动交流", "政策法规"]
      let items = words.map { "<li><a href=\"/\($0.count)\">\($0)</a></li>" }.joined()
      return ("<div class=\"nav\"><ul>\(items)</ul></div>", words)
    case .trail:
      return (
        "<div class=\"dqwz\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/zc\">政务公开</a> &gt; 正文</div>",
        ["当前位置"]
      )
    case .tools:
      let html =
        "<div class=\"tools\"><span>【字体：<a>大</a> <a>中</a> <a>小</a>】</span> "
        + "<a href=\"javascript:window.print()\">打印本页</a> <a>关闭窗口</a></div>"
      return (html, ["打印本页", "关闭窗口"])
    case .line:
      let day = scene.day
      let words = random.pick(["来源：\(scene.site)", "信息来源：办公室", "稿件来源：综合处"])
      return (
        "<div class=\"info\">发布时间：\(day.iso) \(words) 浏览次数：\(random.number(3...900))</div>", [words]
      )
    case .share:
      return (
        "<div class=\"share\"><span>分享到：</span><a>微信</a><a>微博</a></div>", ["分享到", "微博"]
      )
    case .editor:
      let name = random.pick(Words.surnames)
      return ("<p class=\"bj\">（责任编辑：\(name)）</p>", ["责任编辑：\(name)"])
    case .related: return Self.links("相关链接", &random)
    case .teasers: return Self.links("热点推荐", &random)
    case .comments:
      let html =
        "<div class=\"comment\"><h3>网友评论</h3><form><input type=\"text\" value=\"\"/>"
        + "<button>发表评论</button></form><p>暂无评论，快来抢沙发吧</p></div>"
      return (html, ["网友评论", "暂无评论"])
    case .tree:
      let names = ["机构职能", "规划计划", "财政信息", "统计数据", "人事信息", "应急管理", "公开年报"]
      let items = names.map { "<li><a href=\"/m/\($0.count)\">\($0)</a></li>" }.joined()
      return ("<div class=\"left\"><h3>信息公开目录</h3><ul>\(items)</ul></div>", ["信息公开目录", "公开年报"])
    case .pager:
      let html =
        "<p>上一篇：<a href=\"1.html\">\(scene.site)召开座谈会</a></p>"
        + "<p>下一篇：<a href=\"3.html\">\(scene.site)举办培训班</a></p>"
      return (html, ["上一篇", "下一篇"])
    case .foot:
      let html =
        "<div class=\"footer\"><p>主办：\(scene.site)　版权所有</p>"
        + "<p>备案号：东ICP备0500\(random.number(1000...9999))号　网站标识码：\(random.number(1_000_000_000...9_999_999_999))</p></div>"
      return (html, ["版权所有", "ICP备"])
    case .hidden, .banner, .unfold, .files, .advertisement: return more(&random, scene)
    }
  }

  /// The same for chrome that few sites have.
  private func more(_ random: inout RandomSource, _ scene: PageScene) -> (
    html: String, words: [String]
  ) {
    switch self {
    case .hidden:
      return (
        "<div style=\"display:none\"><p>\(scene.site)欢迎您，本页面由系统自动生成</p></div>", ["由系统自动生成"]
      )
    case .banner:
      return (
        "<div class=\"app\"><a href=\"/app\">打开客户端，查看更多内容</a></div>", ["打开客户端"]
      )
    case .unfold: return ("<div class=\"more\"><a>展开全文</a></div>", ["展开全文"])
    case .files:
      let name = "附表下载\(random.number(10...99)).docx"
      return (
        "<div class=\"fj\"><h4>附件下载</h4><ul><li><a href=\"/P0\(name.count).docx\">\(name)</a></li></ul></div>",
        ["附件下载"]
      )
    case .advertisement:
      return ("<div class=\"ad\"><a href=\"http://ad.example/1\">广告 点击查看详情</a></div>", ["点击查看详情"])
    default: return ("", [])
    }
  }

  /// A list of links to other releases.
  private static func links(_ name: String, _ random: inout RandomSource) -> (
    html: String, words: [String]
  ) {
    let titles = random.some(4, of: Words.places).map { place in
      "\(place)县开展\(random.pick(Words.objects))专项行动"
    }
    let items = titles.map {
      "<li><a href=\"/x/\($0.count).html\">\($0)</a><span>07-02</span></li>"
    }
    return ("<div class=\"rel\"><h3>\(name)</h3><ul>\(items.joined())</ul></div>", [name] + titles)
  }
}
