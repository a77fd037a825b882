import GongwenModel
import GongwenText

/// 专栏, 附件, and signs without a number.
extension MarkerGrammar {
  /// 专栏1, 专栏 一：, 专栏, 專欄1.
  func box(_ text: ArraySlice<Unicode.Scalar>) -> [MarkerCandidate] {
    for word in [["专", "栏"], ["專", "欄"]] as [[Unicode.Scalar]] {
      let found = named(text, word: word, scheme: .box)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// 附件, 附件1, 附件一：, 附表2, 附录A is not one.
  func appendix(_ text: ArraySlice<Unicode.Scalar>) -> [MarkerCandidate] {
    for word in [["附", "件"], ["附", "表"]] as [[Unicode.Scalar]] {
      let found = named(text, word: word, scheme: .appendix)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func named(
    _ text: ArraySlice<Unicode.Scalar>, word: [Unicode.Scalar], scheme: Scheme
  ) -> [MarkerCandidate] {
    var rest = text
    for scalar in word {
      guard rest.first == scalar else { return [] }
      rest = rest.dropFirst().drop { isBlank($0) }
    }
    let number = ChineseNumeral.read(rest)
    var canonical = word
    if let number {
      canonical += halfWidth(rest.prefix(number.length))
      rest = rest.dropFirst(number.length)
    }
    let behind = rest.drop { isBlank($0) }
    var end = rest.startIndex
    if let stop = behind.first, isStop(stop), number != nil || stop == "：" || stop == ":" {
      end = behind.startIndex + 1
    }
    // Without number and colon it must stand alone: 专栏建设 is a word. 附件：如說明二 refers to the text.
    var isWord = number == nil && end == rest.startIndex && !behind.isEmpty
    let words = text[min(end, text.endIndex)...].drop { isBlank($0) }
    if scheme == .appendix, words.firstPrefix(of: Self.references) != nil { isWord = true }
    return [
      MarkerCandidate(
        scheme: scheme, ordinal: number?.value, length: end - text.startIndex, text: canonical,
        doubt: isWord ? MarkerDoubt.word : MarkerDoubt.none)
    ]
  }

  /// Words behind 附件： that refer to a place of the text and announce nothing, sorted.
  private static let references: [Phrase] = ["如主旨", "如说明", "如說明", "如附", "如文"]

  private func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "：", ":", ".", "．", "、": true
    default: false
    }
  }

  /// How many characters a dash has: 破折号 takes the width of two (GB/T 15834-2011, 4.10), and
  /// typists set up to three.
  private static let dashes = 2...3

  /// ——, ●, `- `.
  func bullet(_ text: ArraySlice<Unicode.Scalar>) -> MarkerCandidate? {
    guard let first = text.first else { return nil }
    if Marks.dashes.contains(first) {
      let dashes = text.prefix { $0 == first }
      guard dashes.count <= Self.dashes.upperBound, dashes.count < text.count else { return nil }
      if dashes.count >= Self.dashes.lowerBound || first == "―" || first == "⸺" {
        return MarkerCandidate(
          scheme: .dash, ordinal: nil, length: dashes.count, text: ["—", "—"])
      }
      // A hyphen is a bullet before a blank, and before a number in brackets or of a statute, where no sign of a
      // negative number can stand: - （一）.
      guard let next = text.dropFirst().first, first == "-",
        isBlank(next) || opensNumber(text.dropFirst())
      else { return nil }
      return MarkerCandidate(scheme: .bullet, ordinal: nil, length: 1, text: [first])
    }
    guard Marks.bullets.contains(first), text.count > 1 else { return nil }
    if first == "*", let next = text.dropFirst().first, !isBlank(next) { return nil }
    return MarkerCandidate(scheme: .bullet, ordinal: nil, length: 1, text: [first])
  }

  /// Whether a number that cannot be negative begins here: （一）, 第一条, 一、.
  private func opensNumber(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, ChineseNumeral.arabicDigit(first) == nil,
      first.value >= 0x80 || first == "("
    else { return false }
    return plain(text, first: first).contains {
      $0.ordinal != nil && $0.isCertain && $0.scheme != .latin
    }
  }
}
