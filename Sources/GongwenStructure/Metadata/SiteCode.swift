import GongwenLanguage
import GongwenModel
import GongwenText

/// 网站标识码: the code of a government site, which its pages print in their foot.
///
/// Ten characters: those of a locality are digits, those of a body of the State Council begin with `bm` (国办发〔2017〕47号,
/// 政府网站发展指引, and its META tag SiteIDCode).
struct SiteCode {
  /// Gives the code its origin.
  let tracer: Tracer

  private static let label: Phrase = "网站标识码"
  private static let between: ScalarTable = " :：\u{3000}"
  /// Its characters.
  private static let count = 10

  /// Sets the code of the first block that prints one.
  func read(_ furniture: [CanonicalBlock], into metadata: inout Metadata) {
    for block in furniture where block.block.furniture != .hidden {
      guard let range = range(in: block.range) else { continue }
      let words = tracer.trace(range)
      return metadata.set(.siteIDCode, words.string, evidence: words)
    }
  }

  /// The code behind its label.
  private func range(in block: Range<Int>) -> Range<Int>? {
    let text = tracer.text.scalars[block]
    var place = text.startIndex
    while place < text.endIndex, let found = text[place...].firstIndex(of: Self.label.scalars[0]) {
      place = found + 1
      guard text[found...].starts(with: Self.label.scalars) else { continue }
      let code = text[(found + Self.label.scalars.count)...].drop { Self.between.contains($0) }
        .prefix { Self.isOfCode($0) }
      if code.count == Self.count { return code.startIndex..<code.endIndex }
    }
    return nil
  }

  private static func isOfCode(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (scalar.value | 0x20) &- 0x61 < 26
  }
}
