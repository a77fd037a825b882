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
    decision.diagnostics = CharsetDiagnostics.all(for: decision, hints: hints)
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
    var declared: CharsetSample.Reading?
    if let charset = hints.declaredCharset {
      let reading = sample.read(as: charset)
      if reading.plausibility.isGood {
        return Verdict(charset: charset, evidence: hints.declaredEvidence, text: reading.whole)
      }
      declared = reading
    }
    let best = mostPlausible(sample, read: declared)
    let agrees = best.charset == hints.declaredCharset
    let evidence = agrees ? hints.declaredEvidence : .detected
    return Verdict(
      charset: best.charset, evidence: isUTF8 && best.charset == .utf8 ? .utf8 : evidence,
      text: best.whole)
  }

  /// The charset of a byte order mark (WHATWG Encoding, 6, "BOM sniff"; that of GB 18030 too).
  static func byteOrderMark(_ bytes: [UInt8]) -> Charset? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LE }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BE }
    if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) { return .gb18030 }
    return nil
  }

  /// Whether valid UTF-8 is read as UTF-8 without a further check.
  ///
  /// Control characters may be UTF-16's. Two-byte sequences alone may be a short text of GBK or Big5, if a label
  /// names them: in UTF-8 they stand for Latin, Greek and Cyrillic letters.
  private static func isPlain(
    _ text: DecodedText, _ bytes: [UInt8], _ hints: CharsetHints
  ) -> Bool {
    if TextPlausibility.hasOddControl(bytes) { return false }
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
  /// The worth of full confidence of ICU's statistics compared with the mean weight of characters.
  private static let statisticsShare = 1.0

  /// The sample under the charset under which it makes most sense; of equals the first in this
  /// order. `known` is a reading that was made before.
  static func mostPlausible(
    _ sample: CharsetSample, read known: CharsetSample.Reading? = nil
  ) -> CharsetSample.Reading {
    let order: [Charset] = [.utf8, .gb18030, .big5HKSCS, .utf16LE, .utf16BE]
    let possible = order.compactMap { charset in
      let reading = known?.charset == charset ? known : nil
      return considered(reading ?? sample.read(as: charset))
    }
    let means = possible.map(\.plausibility.mean).sorted(by: >)
    // Statistics are dear: they are asked where they may turn the answer.
    let isClear = means.count == 1 || means[0] > means[1] + statisticsShare
    let confidences = isClear ? [:] : sample.confidences()
    func score(_ reading: CharsetSample.Reading) -> Double {
      reading.plausibility.mean + (confidences[reading.charset] ?? 0) * statisticsShare
    }
    return possible.dropFirst().reduce(possible[0]) { best, reading in
      score(reading) > score(best) ? reading : best
    }
  }

  /// Characters from which UTF-16 without a mark is considered: a pair of letters of ASCII is a Han
  /// character in it.
  private static let fewestWide = 4
  /// Characters from which a text that is whole may look odd: fewer are stray letters.
  private static let fewestOdd = 3

  /// A reading, where its charset is considered: the text looks Chinese under it, or is at least
  /// whole. UTF-8 always is.
  private static func considered(_ reading: CharsetSample.Reading) -> CharsetSample.Reading? {
    let plausibility = reading.plausibility
    let looksRight = plausibility.mean >= doubtful
    let isPossible =
      switch reading.charset {
      case .utf8: true
      case .utf16LE, .utf16BE: looksRight && plausibility.telling >= fewestWide
      case .gb18030, .big5HKSCS:
        looksRight || plausibility.malformed == 0 && plausibility.telling >= fewestOdd
      }
    return isPossible ? reading : nil
  }
}
