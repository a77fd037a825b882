/// Markup that is left in plain texts: what programs for recognition write, and what was not decoded.
enum TextMarkup: Sendable {
  case none
  /// Hash marks, bold and `<div>` (practice of OCR tools).
  case markdown
  /// Character references and `<br/>` (practice of exports from databases of sites).
  case references

  /// A logical line with its markup.
  func marked(_ line: SetLine) -> String {
    switch self {
    case .none: line.text
    case .markdown: Self.markdown(line)
    case .references: Self.references(line.text) + "<br/>"
    }
  }

  /// What stands before a paragraph.
  var indent: String? {
    switch self {
    case .none: nil
    case .markdown: ""
    case .references: "&nbsp;&nbsp;&nbsp;&nbsp;"
    }
  }

  private static func markdown(_ line: SetLine) -> String {
    switch line.style {
    case .title: return "# " + line.text
    case .centred, .heading(1): return "## " + line.text
    case .heading(let level):
      return String(repeating: "#", count: min(level + 1, 6)) + " " + line.text
    case .signature, .date: return "<div style=\"text-align: right;\">\(line.text)</div>"
    case .paragraph where line.bold > 0:
      return "**\(line.text.prefix(line.bold))**" + line.text.dropFirst(line.bold)
    default: return line.text
    }
  }

  private static func references(_ text: String) -> String {
    let names: [Character: String] = [
      "“": "&ldquo;", "”": "&rdquo;", "—": "&mdash;", "　": "&emsp;", "《": "&#x300A;",
      "×": "&times;",
    ]
    return text.map { names[$0] ?? String($0) }.joined()
  }
}
