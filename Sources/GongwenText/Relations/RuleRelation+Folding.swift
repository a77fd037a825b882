import GongwenModel

extension RuleRelation {
  /// The distance from a character of ASCII to its full-width form.
  private static let wideOffset: UInt32 = 0xFEE0

  /// A character of ASCII for its full-width form; any other one stays.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - wideOffset) ?? scalar
  }

  /// Letters and digits of full width.
  static func isWideAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "０"..."９", "Ａ"..."Ｚ", "ａ"..."ｚ": true
    default: false
    }
  }

  /// Symbols of full width, and small ones.
  static func isWideSymbol(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "！"..."／", "："..."＠", "［"..."｀", "｛"..."～", "￠"..."￡", "￥"..."￦", "﹐"..."﹫": true
    default: false
    }
  }

  /// Whether a text is the half-width form of characters of one kind.
  static func isHalfWidth(
    _ source: Characters, _ text: Characters, of isWide: (Unicode.Scalar) -> Bool
  ) -> Bool {
    guard source.allSatisfy(isWide) else { return false }
    if source.elementsEqual(text, by: { narrow($0) == $1 && $1.value < 0x80 }) { return true }
    return UnicodeNormaliser.nfkc(Array(source)).elementsEqual(text)
  }

  /// Whether a text is made of the ideographs that radicals and compatibility ideographs stand for.
  static func isCompatible(_ source: Characters, _ text: Characters) -> Bool {
    guard source.count == text.count, source.allSatisfy(isCompatibility) else { return false }
    let named = zip(source, text).map { from, to in
      from == Radicals.door.radical && to == Radicals.door.traditional
        ? to : Radicals.ideograph(from) ?? from
    }
    return UnicodeNormaliser.nfkc(named).elementsEqual(text)
  }

  private static func isCompatibility(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x2FDF, 0xF900...0xFAFF, 0x2F800...0x2FA1F: true
    default: false
    }
  }

  /// The same mark in another width or number of dots, or a mark for one that is mistaken for it.
  static func isPunctuation(_ source: Characters, _ text: Characters) -> Bool {
    if source.count == 1, text.count == 1, let from = source.first, let to = text.first {
      let folded = narrow(from)
      if folded == narrow(to), folded.value < 0x80, !isAlphanumeric(folded) { return true }
    }
    return isSameMark(source, text) || isMistakenMark(trimmed(source), text)
  }

  private static func isSameMark(_ source: Characters, _ text: Characters) -> Bool {
    guard !text.isEmpty else { return false }
    let left = collapsed(source)
    return left.allSatisfy(isMark) && left == collapsed(text)
  }

  /// Compatibility forms, blanks dropped, each row of three dots or more and of … as one of these.
  private static func collapsed(_ scalars: Characters) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var dots = 0
    func close() {
      if dots >= 3, result.last != "…" { result.append("…") }
      if dots < 3 { for _ in 0..<dots { result.append(".") } }
      dots = 0
    }
    for scalar in UnicodeNormaliser.nfkc(Array(scalars)) where !UnicodeClass.isBlank(scalar) {
      if scalar == "." {
        dots += 1
        continue
      }
      close()
      if scalar != "…" || result.last != "…" { result.append(scalar) }
    }
    close()
    return result
  }

  private static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z": true
    default: false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "!"..."/", ":"..."@", "["..."`", "{"..."~": true
    default: otherMarks.contains(scalar)
    }
  }

  private static let otherMarks: ScalarTable = "…、。「」・"

  private static func isMistakenMark(_ source: Characters, _ text: Characters) -> Bool {
    guard source.count == 1, text.count == 1, let from = source.first, let to = text.first else {
      return false
    }
    switch from {
    case ".": return to == "。" || to == "．" || to == "·"
    case "．", "｡": return to == "。"
    case "•", "・", "･", "‧": return to == "·"
    case "〜": return to == "～"
    case "⋯": return to == "…"
    default: return VerticalForms.horizontal(from) == to
    }
  }

  /// Whether two forms of a marker have the same number: the same without marks and blanks.
  static func isMarker(_ source: Characters, _ text: Characters) -> Bool {
    if let isSame = isSameNumber(source, text) { return isSame }
    return UnicodeNormaliser.nfkc(Array(source)).filter(isOfNumber)
      .elementsEqual(UnicodeNormaliser.nfkc(Array(text)).filter(isOfNumber))
  }

  /// The same without memory of its own, where every character is an ideograph, or one of ASCII in
  /// either width; nil otherwise.
  private static func isSameNumber(_ source: Characters, _ text: Characters) -> Bool? {
    var (left, right) = (source.startIndex, text.startIndex)
    while true {
      while left < source.endIndex, !isOfNumber(narrow(source[left])) { left += 1 }
      while right < text.endIndex, !isOfNumber(narrow(text[right])) { right += 1 }
      guard left < source.endIndex, right < text.endIndex else {
        let isEnd = left == source.endIndex && right == text.endIndex
        let rest = left < source.endIndex ? source[left] : isEnd ? "0" : text[right]
        return isSimple(rest) ? isEnd : nil
      }
      guard isSimple(source[left]), isSimple(text[right]) else { return nil }
      guard narrow(source[left]) == narrow(text[right]) else { return false }
      left += 1
      right += 1
    }
  }

  /// Whether nothing but its width changes under NFKC.
  private static func isSimple(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
    default: false
    }
  }

  private static func isOfNumber(_ scalar: Unicode.Scalar) -> Bool {
    !signs.contains(scalar) && !UnicodeClass.isBlank(scalar)
  }

  private static let signs: ScalarTable = "().、,:"
}
