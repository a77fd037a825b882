/// The width of text on a terminal, where a Chinese character takes two columns.
enum DisplayWidth {
  /// Characters of two columns: East Asian Wide and Fullwidth (UAX #11), by blocks.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]

  /// The columns a text takes.
  static func columns(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The text in no more than so many columns, on one line and printable. Breaks of lines are blanks.
  static func clip(_ text: String, to columns: Int) -> String {
    var result = String.UnicodeScalarView()
    var used = 0
    let line = String(String.UnicodeScalarView(text.unicodeScalars.map { isBreak($0) ? " " : $0 }))
    let clean = Printable.text(line).unicodeScalars
    let total = clean.reduce(0) { $0 + self.columns(of: $1) }
    for scalar in clean {
      let width = self.columns(of: scalar)
      if total > columns, used + width > columns - 1 { return String(result) + "…" }
      result.append(scalar)
      used += width
    }
    return String(result)
  }

  /// The text in lines of no more than so many columns, printable; those behind the first begin with two blanks. It is broken
  /// at blanks and next to characters of two columns, and inside a word that is longer than a line.
  static func wrap(_ text: String, to columns: Int) -> [String] {
    let scalars = Array(clip(text, to: .max).unicodeScalars)
    var lines: [String] = []
    var start = 0
    while start < scalars.count {
      let indent = lines.isEmpty ? "" : "  "
      var used = indent.utf8.count
      var end = start
      var last: Int?
      while end < scalars.count {
        let width = self.columns(of: scalars[end])
        if used + width > columns { break }
        used += width
        end += 1
        if end < scalars.count, isPlaceToBreak(scalars[end - 1], scalars[end]) { last = end }
      }
      if end < scalars.count { end = last ?? max(end, start + 1) }
      var line = scalars[start..<end]
      while line.last == " " { line.removeLast() }
      lines.append(indent + String(String.UnicodeScalarView(line)))
      start = end
      while start < scalars.count, scalars[start] == " " { start += 1 }
    }
    return lines
  }

  private static func isPlaceToBreak(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    left == " " || right == " " || columns(of: left) == 2 && columns(of: right) == 2
  }

  /// The text with blanks up to so many columns.
  static func pad(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(0, columns - self.columns(of: text)))
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\r" || scalar == "\t"
  }
}
