import GongwenModel

/// Decides which charset some bytes are in.
///
/// In this order: a byte order mark, the configuration, valid UTF-8, a label under which the bytes
/// make sense, and what they make most sense under. A label is never believed against the bytes:
/// pages that say gb2312 and are UTF-8, or the reverse, are common.
public enum CharsetDetector {
  /// Decides, and decodes. Never fails: what nothing fits is read as UTF-8, with its malformed
  /// bytes reported.
  public static func decide(
    _ bytes: [UInt8], hints: CharsetHints = CharsetHints()
  ) -> CharsetDecision {
    let verdict = verdict(bytes, hints)
    let record = CharsetRecord(
      name: verdict.charset, declared: hints.declared, evidence: verdict.evidence)
    let text = verdict.text ?? TextDecoder.decode(bytes, as: verdict.charset)
    var decision = CharsetDecision(record: record, text: text)
    decision.diagnostics = CharsetDiagnostics.all(for: decision, bytes: bytes, hints: hints)
    return decision
  }

  private struct Verdict {
    var charset: Charset
    var evidence: CharsetRecord.Evidence
    var text: DecodedText?
  }

  private static func verdict(_ bytes: [UInt8], _ hints: CharsetHints) -> Verdict {
    if let charset = byteOrderMark(bytes) { return Verdict(charset: charset, evidence: .bom) }
    if let charset = hints.configured { return Verdict(charset: charset, evidence: .configured) }
    let isUTF8 = UTF8Decoder.isValid(bytes)
    if isUTF8 {
      let text = TextDecoder.decode(bytes, as: .utf8)
      if isPlain(text, bytes, hints) {
        return Verdict(charset: .utf8, evidence: .utf8, text: text)
      }
    }
    let sample = CharsetSample(bytes)
    if let charset = hints.declaredCharset {
      let reading = sample.read(as: charset)
      if reading.plausibility.isGood {
        return Verdict(charset: charset, evidence: hints.declaredEvidence, text: reading.whole)
      }
    }
    let charset = mostPlausible(sample)
    if isUTF8, charset == .utf8 { return Verdict(charset: .utf8, evidence: .utf8) }
    let agrees = charset == hints.declaredCharset
    return Verdict(charset: charset, evidence: agrees ? hints.declaredEvidence : .detected)
  }

  /// The charset of a byte order mark (WHATWG Encoding, 6, "BOM sniff"; that of GB 18030 too).
  static func byteOrderMark(_ bytes: [UInt8]) -> Charset? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LE }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BE }
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return .gb18030 }
    return nil
  }

  /// Whether valid UTF-8 is taken for UTF-8 without a further look.
  ///
  /// Control characters may be UTF-16's. Two-byte sequences alone may be a short text of GBK or Big5, if a label
  /// says so: in UTF-8 they stand for Latin, Greek and Cyrillic letters.
  private static func isPlain(
    _ text: DecodedText, _ bytes: [UInt8], _ hints: CharsetHints
  ) -> Bool {
    if bytes.contains(where: TextPlausibility.isOddControl) { return false }
    guard let declared = hints.declaredCharset, declared != .utf8,
      text.map.runs.contains(where: { $0.width == 2 }),
      !text.map.runs.contains(where: { $0.width > 2 })
    else { return true }
    let other = CharsetSample(bytes).read(as: declared).plausibility
    return other.telling < 2 || other.malformed > 0 || other.mean < frequent
  }

  /// The mean from which a text is taken to consist of frequent characters for the most part.
  private static let frequent = 3.5
  /// The mean below which a text does not look Chinese.
  private static let doubtful = 1.0
  /// What full confidence of ICU's statistics is worth beside the mean weight of characters.
  private static let statisticsShare = 1.0

  /// The charset under which the bytes make most sense; of equals the first in this order.
  static func mostPlausible(_ sample: CharsetSample) -> Charset {
    let order: [Charset] = [.utf8, .gb18030, .big5HKSCS, .utf16LE, .utf16BE]
    let possible = order.compactMap { charset in
      let plausibility = sample.read(as: charset).plausibility
      return isPossible(charset, plausibility) ? (charset, mean: plausibility.mean) : nil
    }
    let means = possible.map(\.mean).sorted(by: >)
    // Statistics are dear: they are asked where they may turn the answer.
    let isClear = means.count == 1 || means[0] > means[1] + statisticsShare
    let confidences = isClear ? [:] : sample.confidences()
    var best = (charset: Charset.utf8, score: -Double.infinity)
    for (charset, mean) in possible {
      let score = mean + (confidences[charset] ?? 0) * statisticsShare
      if score > best.score { best = (charset, score) }
    }
    return best.charset
  }

  /// Characters from which UTF-16 without a mark is considered: a pair of letters of ASCII is a Han
  /// character in it.
  private static let fewestWide = 4
  /// Characters from which a text that is whole may look odd: fewer are stray letters.
  private static let fewestOdd = 3

  /// Whether a charset is considered: the text looks Chinese under it, or is at least whole.
  /// UTF-8 always is.
  private static func isPossible(_ charset: Charset, _ plausibility: TextPlausibility) -> Bool {
    let looksRight = plausibility.mean >= doubtful
    switch charset {
    case .utf8: return true
    case .utf16LE, .utf16BE: return looksRight && plausibility.telling >= fewestWide
    case .gb18030, .big5HKSCS:
      return looksRight || plausibility.malformed == 0 && plausibility.telling >= fewestOdd
    }
  }
}
