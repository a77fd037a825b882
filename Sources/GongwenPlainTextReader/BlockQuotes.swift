import GongwenText

/// The signs with which mails and Markdown begin each line of what they quote: `> ` (RFC 3676, 4.5; CommonMark, 5.1).
///
/// Before anything else it may be a sign of the text (> 30%): so lines of a quote are below each other, or alone with Chinese
/// behind the sign and its blank.
struct BlockQuotes {
  /// The end of the signs of each line of a quote, by the number of the line among all lines.
  private(set) var ends: [Int: Int] = [:]

  /// The most signs of a line: quotes of quotes.
  private static let mostSigns = 12

  /// Looks for quotes in lines.
  init(_ lines: [Range<Int>], of scalars: [Unicode.Scalar]) {
    var start = 0
    while start < lines.count {
      guard let first = Self.end(of: lines[start], in: scalars) else {
        start += 1
        continue
      }
      var found = [first]
      while start + found.count < lines.count,
        let next = Self.end(of: lines[start + found.count], in: scalars)
      { found.append(next) }
      // Of two lines the second may have a sign of its own: > 30%.
      if found.count == 2, isSentence(lines[start], of: scalars),
        scalars[found[1]..<lines[start + 1].upperBound].first.map({ ("0"..."9").contains($0) })
          ?? false
      {
        found.removeLast()
      }
      let isChinese = found.indices.contains { place in
        let text = found[place]..<lines[start + place].upperBound
        if found.count > 1, Self.isNumbered(scalars[text]) { return true }
        return scalars[text].first { !UnicodeClass.isBlank($0) }.map(UnicodeClass.isHan) ?? false
          && (found.count > 1 || UnicodeClass.isBlank(scalars[found[place] - 1]))
      }
      if isChinese {
        for (place, end) in found.enumerated() { ends[start + place] = end }
      }
      start += found.count
    }

    func isSentence(_ line: Range<Int>, of scalars: [Unicode.Scalar]) -> Bool {
      scalars[line].last { !UnicodeClass.isBlank($0) }.map { Self.stops.contains($0) } ?? false
    }
  }

  private static let stops: ScalarTable = "。；！？"

  /// Whether a line of a quote begins with the number of an item and Chinese behind it: `1\\. 资质`, （一）.
  private static func isNumbered(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    var rest = line.drop { UnicodeClass.isBlank($0) || opening.contains($0) }
    let digits = rest.prefix(mostDigits).prefix { ("0"..."9").contains($0) }
    rest = rest.dropFirst(digits.count)
    let marks = rest.prefix { markers.contains($0) }
    guard !digits.isEmpty, !marks.isEmpty else { return false }
    return rest.dropFirst(marks.count).first { !UnicodeClass.isBlank($0) }
      .map(UnicodeClass.isHan) ?? false
  }

  private static let opening: ScalarTable = "（("
  private static let markers: ScalarTable = "\\.．、)）"
  /// The most digits of the number of an item.
  private static let mostDigits = 2

  /// The end of the signs at the start of a line, with the blank behind each; nil without one.
  private static func end(of line: Range<Int>, in scalars: [Unicode.Scalar]) -> Int? {
    guard let first = line.first(where: { !UnicodeClass.isBlank(scalars[$0]) }),
      scalars[first] == ">"
    else { return nil }
    var end = first
    for _ in 0..<mostSigns {
      guard end < line.upperBound, scalars[end] == ">" else { break }
      end += 1
      if end < line.upperBound, scalars[end] == " " { end += 1 }
    }
    return end
  }
}
