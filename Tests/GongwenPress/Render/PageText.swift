/// The text of a release as markup.
struct PageText {
  /// The template.
  let shape: SiteShape

  static func escaped(_ text: String) -> String {
    text.map { $0 == "<" ? "&lt;" : $0 == "&" ? "&amp;" : String($0) }.joined()
  }

  /// The markup of lines: lines of one title share a paragraph.
  func markup(_ lines: [SetLine]) -> String {
    var out: [String] = []
    var index = 0
    while index < lines.count {
      let line = lines[index]
      var end = index + 1
      while end < lines.count, !lines[end].startsPart, Self.joins(line, lines[end]) { end += 1 }
      let group = Array(lines[index..<end])
      if case .table(let grid) = line.style {
        out.append(table(grid))
      } else if line.style == .title || line.style == .subtitle {
        out.append(title(group))
      } else {
        out.append(paragraph(line))
      }
      index = end
    }
    switch shape.text {
    case .breaks: return Self.joinBreaks(out)
    case .lines: return "<pre>\n" + Self.withoutTags(out).joined(separator: "\n") + "\n</pre>"
    default: return out.joined(separator: "\n")
    }
  }

  /// The lines of a text that is not marked up; tables stay.
  private static func withoutTags(_ parts: [String]) -> [String] {
    parts.map { part in
      if part.hasPrefix("<table border") { return "</pre>\n\(part)\n<pre>" }
      var isTag = false
      return part.map { sign in
        if sign == "<" { isTag = true }
        defer { if sign == ">" { isTag = false } }
        return isTag ? "" : String(sign)
      }.joined()
    }
  }

  private static func joins(_ line: SetLine, _ next: SetLine) -> Bool {
    switch (line.style, next.style) {
    case (.title, .title), (.subtitle, .subtitle): true
    default: false
    }
  }

  private static func joinBreaks(_ parts: [String]) -> String {
    parts.map { $0.hasPrefix("<") ? $0 : $0 + "<br/>" }.joined(separator: "\n")
  }

  private func title(_ lines: [SetLine]) -> String {
    let text = lines.map { Self.escaped($0.text) }.joined(separator: "<br/>")
    if lines[0].style == .subtitle { return "<p style=\"text-align:center\">\(text)</p>" }
    switch shape.heading {
    case .h1, .headline: return "<h1>\(text)</h1>"
    case .h2: return "<h2>\(text)</h2>"
    case .strong: return "<p align=\"center\"><strong>\(text)</strong></p>"
    case .cell:
      return "<table width=\"100%\"><tr><td align=\"center\" class=\"bt\">\(text)</td></tr></table>"
    case .paragraph: return "<p style=\"text-align:center\">\(text)</p>"
    }
  }

  private func table(_ grid: Grid) -> String {
    let html = grid.rows.enumerated().map { row, cells -> String in
      let name = row == 0 ? "th" : "td"
      let cells = cells.map { cell -> String in
        let down = cell.down > 1 ? " rowspan=\"\(cell.down)\"" : ""
        let across = cell.across > 1 ? " colspan=\"\(cell.across)\"" : ""
        return "<\(name)\(down)\(across)>\(Self.escaped(cell.text))</\(name)>"
      }
      return "<tr>" + cells.joined() + "</tr>"
    }
    return "<table border=\"1\">" + html.joined() + "</table>"
  }

  private func paragraph(_ line: SetLine) -> String {
    let text = Self.escaped(line.text)
    switch line.style {
    case .issuerMark, .number, .centred, .contentsHeading, .caption:
      return "<p style=\"text-align:center\">\(text)</p>"
    case .signature, .date: return "<p style=\"text-align:right\">\(text)</p>"
    case .attachmentMark: return "<p>\(text)</p>"
    case .contentsEntry(_, let page): return "<p>\(text)\(page)</p>"
    case .heading where shape.text == .spans, .paragraph where shape.text == .spans:
      let bold = Self.escaped(String(line.text.prefix(line.bold)))
      let rest = Self.escaped(String(line.text.dropFirst(line.bold)))
      return
        "<p><span style=\"font-family:仿宋\">　　\(bold.isEmpty ? "" : "<b>\(bold)</b>")\(rest)</span></p>"
    case .addressee, .copyTo, .imprint, .tableNote: return "<p>\(text)</p>"
    default: return body(text)
    }
  }

  private func body(_ text: String) -> String {
    switch shape.text {
    case .indented: "<p style=\"text-indent:2em\">\(text)</p>"
    case .spaces: "<p>　　\(text)</p>"
    case .breaks: "　　" + text
    case .spans: "<p><span>　　\(text)</span></p>"
    case .cells: "<p>&nbsp;&nbsp;&nbsp;&nbsp;\(text)</p>"
    case .bare: "<p>\(text)</p>"
    case .lines: "　　" + text
    case .word: word(text)
    }
  }

  /// A paragraph as Word saves it: digits and words in spans of their own.
  private func word(_ text: String) -> String {
    var runs: [(isASCII: Bool, text: String)] = []
    for sign in text {
      if let last = runs.last, last.isASCII == sign.isASCII {
        runs[runs.count - 1].text.append(sign)
      } else {
        runs.append((sign.isASCII, String(sign)))
      }
    }
    // A reference is one run with its letters: nothing is cut inside of it.
    let hasReference = text.contains("&")
    let spans =
      hasReference
      ? "<span style=\"font-family:宋体\">\(text)</span>"
      : runs.map { run in
        run.isASCII
          ? "<span lang=\"EN-US\">\(run.text)</span>"
          : "<span style=\"font-family:宋体\">\(run.text)</span>"
      }.joined()
    return "<p class=\"MsoNormal\" style=\"text-indent:32.0pt\">\(spans)<o:p></o:p></p>"
  }
}
