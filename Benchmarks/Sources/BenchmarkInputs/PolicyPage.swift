import Glibc

/// A release as a page: the surroundings of an article on a site, and the article.
public struct PolicyPage {
  /// The kind of a page.
  public enum Shape: String, CaseIterable, Sendable {
    /// Menus, scripts, related links and a footer of a site around an article of paragraphs.
    case chrome
    /// An article that is half tables.
    case tables
    /// Hardly any markup.
    case bare
  }

  /// Its markup.
  public let markup: String

  /// Makes a page of at least so many bytes.
  public init(seed: Int, bytes: Int, shape: Shape, charset: String = "utf-8") {
    var dice = Dice(seed: seed &+ 7919)
    let surroundings = shape == .chrome ? Self.surroundings(&dice) : (above: "", below: "")
    let share = shape == .tables ? 2 : 1
    let words = max(
      shape == .chrome ? 2000 : 600,
      bytes - surroundings.above.utf8.count - surroundings.below.utf8.count)
    let text = PolicyText(seed: seed, bytes: words * 3 / 4 / share)
    var article = "<h1>\(text.title)</h1>\n"
    for paragraph in text.paragraphs.dropFirst() {
      article += Self.paragraph(paragraph, isBare: shape == .bare)
    }
    if shape == .tables {
      while article.utf8.count < words { article += Self.table(&dice) }
    }
    markup = """
      <!DOCTYPE html>
      <html><head><meta charset="\(charset)"><title>\(text.title)</title>
      </head><body>\(surroundings.above)
      <div class="article" id="content">\(article)</div>
      \(surroundings.below)</body></html>

      """
  }

  private static func paragraph(_ paragraph: PolicyText.Paragraph, isBare: Bool) -> String {
    if isBare { return "<p>\(paragraph.text)\n" }
    let words =
      paragraph.depth == 1 && paragraph.text.utf8.count < 60
      ? "<strong>\(paragraph.text)</strong>" : "<span>\(paragraph.text)</span>"
    return "<p style=\"text-indent: 2em; line-height: 2;\">&nbsp;&nbsp;\(words)</p>\n"
  }

  private static func table(_ dice: inout Dice) -> String {
    var rows = "<tr><th>序号</th><th>任务</th><th>责任单位</th><th>时限</th></tr>\n"
    for row in 0..<20 {
      rows += "<tr><td>\(row + 1)</td><td>\(PolicyText.sentences(&dice))</td>"
      rows += "<td>省发展改革委</td><td>2025年\(row % 12 + 1)月</td></tr>\n"
    }
    return "<table border=\"1\" cellspacing=\"0\"><tbody>\n\(rows)</tbody></table>\n"
  }

  /// Head and foot of a site, with its scripts and lists of other pages.
  private static func surroundings(_ dice: inout Dice) -> (above: String, below: String) {
    var menu = "", related = ""
    for place in 0..<40 {
      menu += "<li><a href=\"/zwgk/\(place)/index.html\">政务公开\(place)</a></li>\n"
    }
    for place in 0..<30 {
      let title = PolicyText(seed: dice.roll(1000), bytes: 0).title
      related += "<li><a href=\"./t2023_\(place).html\" title=\"\(title)\">\(title)</a>"
      related += "<span>2023-0\(place % 9 + 1)-11</span></li>\n"
    }
    let script = String(
      repeating:
        "function f(a){var b=document.getElementById('x');if(a<3&&b){b.innerHTML='<b>'+a;}}\n",
      count: 40)
    let above = """
      <script>\(script)</script><style>.nav li{float:left;width:96px}</style>
      <div class="nav"><ul>\(menu)</ul></div>
      <div class="bread">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 通知</div>
      <div class="tool">【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】 <a>打印</a></div>
      """
    let below = """
      <div class="related"><h3>相关阅读</h3><ul>\(related)</ul></div>
      <div class="footer">版权所有：东江省人民政府 ICP备00000000号 网站标识码：0000000000</div>
      <script>\(script)</script>
      """
    return (above, below)
  }

  /// It in a charset that iconv supports.
  public func bytes(in charset: String) -> [UInt8] {
    let source = Array(markup.utf8)
    guard charset.lowercased() != "utf-8" else { return source }
    let converter = iconv_open(charset, "UTF-8")
    defer { iconv_close(converter) }
    var input = source.map { CChar(bitPattern: $0) }
    return [UInt8](unsafeUninitializedCapacity: 2 * source.count) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        var from = input.baseAddress, left = input.count
        var room = output.count
        output.withMemoryRebound(to: CChar.self) { characters in
          var to = characters.baseAddress
          _ = iconv(converter, &from, &left, &to, &room)
        }
        precondition(left == 0, "\(charset) lacks a character of the made text")
        count = output.count - room
      }
    }
  }
}
