/// Sets a text whose right document is not known in another form: for relations that hold of any text.
package enum Recast {
  /// The lines of a text broken at a width; a line that is short stays what it is.
  package static func wrapped(_ lines: [String], columns: Int) -> [String] {
    lines.flatMap { line -> [String] in
      let blanks = line.prefix { $0 == "　" || $0 == " " }
      let words = String(line.dropFirst(blanks.count))
      if words.contains("\t") { return [line] }
      let indent = String(blanks)
      var broken = LineBreaker(width: columns).lines(
        of: words, indent: LineBreaker.width(of: indent))
      broken[0] = indent + broken[0]
      return broken
    }
  }

  /// A PDF of a text, with so many characters a line: its first line as a title, chapters centred, everything else as
  /// paragraphs.
  package static func printed(_ lines: [String], characters: Int = 28) -> [UInt8] {
    var set: [SetLine] = []
    for line in lines {
      let words = String(
        line.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
      if words.isEmpty { continue }
      let isCentred = words.first == "第" && words.prefix(7).contains { "编章节".contains($0) }
      let style: SetLine.Style = set.isEmpty ? .title : isCentred ? .centred : .paragraph
      set.append(SetLine(style: style, text: words))
    }
    var paper = Paper(layout: PrintedPages(), measure: characters, first: 1)
    return paper.print(set, journal: "").bytes
  }

  /// A web page of a text, a paragraph a line; with a seed, menus, tools and lists of links around it.
  package static func page(_ lines: [String], chromeSeed: UInt64? = nil) -> String {
    let body = lines.filter { !$0.allSatisfy(\.isWhitespace) }.map {
      "<p>\(PageText.escaped($0))</p>"
    }
    var before = ""
    var after = ""
    if let chromeSeed {
      var random = RandomSource(seed: chromeSeed)
      let scene = PageScene(Release(seed: 0), &random)
      for chrome in [Chrome.menu, .trail, .tools] where random.chance(70) {
        before += chrome.markup(&random, scene).html + "\n"
      }
      for chrome in [Chrome.share, .pager, .related, .comments, .foot] where random.chance(60) {
        after += chrome.markup(&random, scene).html + "\n"
      }
    }
    return "<html><head><meta charset=\"utf-8\"/></head><body>\(before)<div class=\"content\">"
      + body.joined(separator: "\n") + "</div>\(after)</body></html>"
  }
}
