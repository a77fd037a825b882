/// Breaks texts into lines of a width, as printers do (GB/T 15834-2011, 5.1.4 to 5.1.9).
struct LineBreaker {
  /// The width of a line, in half-width columns.
  var width: Int
  /// Whether marks are kept from the edges of lines.
  var keepsMarks = true

  private static let notFirst = Set("。，、；：？！）》〉”’】〕…%℃,.;:)")
  private static let notLast = Set("（《〈“‘【〔(")

  /// The width of a character, in columns.
  static func width(of sign: Character) -> Int {
    guard let scalar = sign.unicodeScalars.first else { return 0 }
    return scalar.value < 0x2000 ? 1 : 2
  }

  /// The width of a text, in columns.
  static func width(of text: String) -> Int { text.reduce(0) { $0 + width(of: $1) } }

  /// The lines of a text; the first is shorter by an indent, in columns.
  func lines(of text: String, indent: Int = 0) -> [String] {
    let signs = Array(text)
    var lines: [String] = []
    var start = 0
    while start < signs.count {
      var end = start
      var room = width - (lines.isEmpty ? indent : 0)
      while end < signs.count, Self.width(of: signs[end]) <= room {
        room -= Self.width(of: signs[end])
        end += 1
      }
      end = max(end, start + 1)
      if keepsMarks { end = kept(signs, start, end) }
      lines.append(String(signs[start..<end]))
      start = end
    }
    return lines.isEmpty ? [""] : lines
  }

  /// A width at which the end of every paragraph can be seen: without indents, a last line that is full
  /// would leave no sign of it.
  func clear(of range: ClosedRange<Int>, _ paragraphs: [String]) -> LineBreaker {
    let widths = range.filter { $0 % 2 == 0 }
    for width in widths.filter({ $0 >= self.width }) + widths.filter({ $0 < self.width }) {
      let breaker = LineBreaker(width: width, keepsMarks: keepsMarks)
      let isClear = paragraphs.allSatisfy { text in
        let lines = breaker.lines(of: text)
        return lines.count == 1 || Self.width(of: lines[lines.count - 1]) < width - 8
      }
      if isClear { return breaker }
    }
    return self
  }

  /// A nearby place at which a line may end.
  private func kept(_ signs: [Character], _ start: Int, _ wanted: Int) -> Int {
    func isWord(_ sign: Character) -> Bool {
      sign.isASCII && (sign.isNumber || sign.isLetter || sign == ".")
    }
    var end = wanted
    while end > start + 1, end < signs.count {
      let breaksWord = isWord(signs[end]) && isWord(signs[end - 1])
      let isBad =
        Self.notFirst.contains(signs[end]) || Self.notLast.contains(signs[end - 1]) || breaksWord
        || (signs[end] == "—" && signs[end - 1] == "—")
      if !isBad { return end }
      end -= 1
    }
    return end == start + 1 ? wanted : end
  }
}
