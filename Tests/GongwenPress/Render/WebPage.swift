/// Web pages in the templates of `SiteShape`.
struct WebPage {
  /// The template.
  let shape: SiteShape
  private var furniture: [String] = []
  private let scene: PageScene

  static let renderings: [Rendering] = SiteShape.all.map { shape in
    let simpler = shape.name == "web-plain" ? nil : "web-plain"
    let forms: [Rendering.Form] =
      [.withoutFootnotes] + (shape.coding == .big5 ? [.traditional] : [])
      + (shape.text == .lines ? [.withoutSpans] : [])
    return Rendering(name: shape.name, group: shape.group, simpler: simpler, forms: forms) {
      release, random in
      var page = WebPage(shape: shape, scene: PageScene(release, &random))
      var html = page.html(Setter.lines(of: release), &random)
      if release.isTraditional {
        // A site that writes traditional script has chrome in it.
        html = Script.traditional(html)
        page.furniture = page.furniture.map(Script.traditional)
      }
      return Printed(
        bytes: page.bytes(of: html), fileExtension: "html", furniture: page.furniture)
    }
  }

  private init(shape: SiteShape, scene: PageScene) {
    self.shape = shape
    self.scene = scene
  }

  private mutating func html(_ lines: [SetLine], _ random: inout RandomSource) -> String {
    let before = shape.before.map { chrome($0, &random) }.joined(separator: "\n")
    let after = shape.after.map { chrome($0, &random) }.joined(separator: "\n")
    let inside = shape.inside.map { chrome($0, &random) }.joined(separator: "\n")
    let data = self.data(&random)
    let open = shape.container.map { "<\($0)>" }.joined()
    let close = shape.container.reversed().map { "</\($0.prefix { $0 != " " })>" }.joined()
    let isAbove = [.h1, .headline].contains(shape.heading) && !shape.container.isEmpty
    let titleLines = lines.prefix { Self.isHead($0.style) }.filter { $0.style == .title }
    let headline = isAbove && titleLines.count > 0 && lines.first?.style == .title
    let rest = headline ? Array(lines.dropFirst(titleLines.count)) : lines
    let text = article(rest, &random)
    let title = headline ? self.headline(titleLines.map(\.text)) : ""
    return """
      <!DOCTYPE html>
      <html><head>\(label)<title>\(scene.title)_\(scene.site)</title>
      \(shape.data == .meta ? metas : shape.data == .linked ? linked : "")
      <style>.x{color:red}</style></head>
      <body>
      \(before)
      \(data)
      \(title)
      \(open)
      \(text)
      \(inside)
      \(close)
      \(after)
      </body></html>

      """
  }

  /// The article, with chrome behind the paragraph in its middle.
  private mutating func article(_ lines: [SetLine], _ random: inout RandomSource) -> String {
    let markup = PageText(shape: shape)
    let middle = lines.indices.dropFirst(lines.count / 2).first { place in
      place > 0 && lines[place - 1].style == .paragraph
    }
    guard !shape.between.isEmpty, let middle else { return markup.markup(lines) }
    let between = shape.between.map { chrome($0, &random) }
    return
      ([markup.markup(Array(lines[..<middle]))] + between
      + [markup.markup(Array(lines[middle...]))]).joined(separator: "\n")
  }

  private static func isHead(_ style: SetLine.Style) -> Bool {
    [.issuerMark, .number, .title].contains(style)
  }

  private func headline(_ lines: [String]) -> String {
    let text = lines.map(PageText.escaped).joined(separator: "<br/>")
    return shape.heading == .headline
      ? "<div class=\"headline\">\(text)</div>" : "<h1>\(text)</h1>"
  }

  private mutating func chrome(_ chrome: Chrome, _ random: inout RandomSource) -> String {
    let (html, words) = chrome.markup(&random, scene)
    furniture += words
    return html
  }

  /// Index number, class and day, as sites of governments give them (政府信息公开条例, 目录).
  private mutating func data(_ random: inout RandomSource) -> String {
    let index =
      "0100\(random.number(10000...99999))/\(scene.day.year)-\(random.number(10000...99999))"
    let pairs = [
      ("索引号", index), ("主题分类", "综合政务"), ("发布日期", scene.day.digits),
    ]
    if [.table, .list, .divs].contains(shape.data) { furniture += ["索引号", index] }
    switch shape.data {
    case .none, .meta, .linked: return ""
    case .table:
      let rows = pairs.map { "<tr><td><b>\($0.0)：</b></td><td>\($0.1)</td></tr>" }.joined()
      return "<table class=\"bd1\">\(rows)</table>"
    case .list:
      let rows = pairs.map { "<dt>\($0.0)：</dt><dd>\($0.1)</dd>" }.joined()
      return "<dl class=\"xxgk\">\(rows)</dl>"
    case .divs:
      return pairs.map {
        "<div class=\"r\"><div class=\"k\">\($0.0)：</div><div>\($0.1)</div></div>"
      }
      .joined()
    case .line:
      return
        "<p class=\"laiyuan\">\(scene.day.iso) 14:0\(random.number(0...9)) 来源：\(scene.site)网站</p>"
    }
  }

  private var metas: String {
    "<meta name=\"SiteName\" content=\"\(scene.site)\"/><meta name=\"ArticleTitle\" content=\"\(scene.title)\"/>"
      + "<meta name=\"PubDate\" content=\"\(scene.day.iso) 09:10\"/><meta name=\"ColumnName\" content=\"通知公告\"/>"
  }

  private var linked: String {
    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"\(scene.title)\","
      + "\"datePublished\":\"\(scene.day.iso)\"}</script>"
  }

  private var label: String {
    switch shape.coding {
    case .utf8, .references: "<meta charset=\"utf-8\"/>"
    case .big5: "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=big5\"/>"
    case .gbk, .utf8AsChinese:
      "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"/>"
    case .wrongLabel: "<meta charset=\"utf-8\"/>"
    case .noLabel, .gbkNoLabel: ""
    }
  }

  private func bytes(of html: String) -> [UInt8] {
    switch shape.coding {
    case .utf8, .noLabel, .utf8AsChinese: Array(html.utf8)
    case .gbk, .wrongLabel, .gbkNoLabel: Chinese.bytes(of: html)
    case .big5: Script.big5(html)
    case .references:
      Array(
        html.unicodeScalars.map { $0.isASCII ? String($0) : "&#\($0.value);" }.joined().utf8)
    }
  }
}
