import GongwenModel
import GongwenText

/// The lines of quotations in Markdown: lines right behind each other that begin with `>`, of which one has Chinese behind a blank.
/// Before anything else the sign may be one of the text (> 30%).
struct QuotationLines {
  private var lines: Set<Int> = []
  /// Those that have nothing but signs.
  private var empty: Set<Int> = []

  /// Looks for quotations among the visible characters of lines.
  init(_ visible: [Range<Int>], of scalars: [Unicode.Scalar]) {
    var start: Int?
    var isSure = false
    for place in 0...visible.count {
      let line = place < visible.count ? scalars[visible[place]] : []
      if Self.mayBeQuoted(line) {
        start = start ?? place
        isSure = isSure || Self.isQuoted(line)
        continue
      }
      if let first = start, isSure {
        for quoted in first..<place {
          lines.insert(quoted)
          if Self.words(of: scalars[visible[quoted]]).isEmpty { empty.insert(quoted) }
        }
      }
      (start, isSure) = (nil, false)
    }
  }

  /// Whether a line begins with the sign, and a blank or another sign is behind it, or nothing.
  private static func mayBeQuoted(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard line.first == ">" else { return false }
    return line.dropFirst().first.map { UnicodeClass.isBlank($0) || $0 == ">" } ?? true
  }

  private static func isQuoted(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.dropFirst().first.map { UnicodeClass.isBlank($0) } ?? false
      && words(of: line).first.map { UnicodeClass.isHan($0) } ?? false
  }

  private static func words(of line: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    line.drop { $0 == ">" || UnicodeClass.isBlank($0) }
  }

  /// A block with the evidence of its line.
  func mark(_ block: Block, _ place: Int) -> Block {
    guard lines.contains(place) else { return block }
    var block = block
    block.evidence.isQuoted = true
    if empty.contains(place) { block.furniture = .markup }
    return block
  }
}
