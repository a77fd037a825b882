import GongwenModel

/// The diagnostics of a decision about a charset.
enum CharsetDiagnostics {
  /// Places of malformed sequences that are named.
  private static let places = 8

  static func all(
    for decision: CharsetDecision, hints: CharsetHints
  ) -> [Diagnostic] {
    // A label cannot be wrong of ASCII.
    let doubts = isASCII(decision.text) ? [] : [label(decision, hints), malformed(decision)]
    return (doubts + [hz(decision.text)]).compactMap { $0 }
  }

  private static func malformed(_ decision: CharsetDecision) -> Diagnostic? {
    let ranges = decision.text.replacements
    guard !ranges.isEmpty else { return nil }
    var origin = Origin()
    for (index, range) in ranges.prefix(places).enumerated() {
      origin.append(OriginRun(text: index..<index + 1, source: range, rule: .replacement))
    }
    let named = ranges.prefix(places).map { String($0.lowerBound) }.joined(separator: ", ")
    let more = ranges.count > places ? ", …" : ""
    let noun = ranges.count == 1 ? "sequence" : "sequences"
    return Diagnostic(
      code: "malformed-bytes", severity: .warning,
      message: "\(ranges.count) malformed \(noun) of \(decision.record.name.rawValue)"
        + " shown as U+FFFD, at byte \(named)\(more)",
      origin: origin)
  }

  private static func label(_ decision: CharsetDecision, _ hints: CharsetHints) -> Diagnostic? {
    guard let declared = hints.declared, decision.record.evidence != .configured else {
      return nil
    }
    let name = decision.record.name
    guard let charset = hints.declaredCharset else {
      return Diagnostic(
        code: "charset-label-unknown", severity: .info,
        message: "declared charset \(declared) is not known, read as \(name.rawValue)")
    }
    guard charset != name else { return nil }
    // Bytes are UTF-8 or they are not; which of two other charsets they are in is a judgement.
    let isSure = charset == .utf8 || name == .utf8
    return Diagnostic(
      code: "charset-label-wrong", severity: isSure ? .info : .warning,
      message: "declared charset \(declared) does not fit the bytes, read as \(name.rawValue)")
  }

  private static func isASCII(_ text: DecodedText) -> Bool {
    text.scalars.allSatisfy { $0.value < 0x80 }
  }

  private static func hz(_ text: DecodedText) -> Diagnostic? {
    guard HZCount.isPossible(text.scalars) else { return nil }
    let count = HZCount(text.scalars)
    guard count.isThere else { return nil }
    return Diagnostic(
      code: "charset-hz-unsupported", severity: .warning,
      message: "\(count.sequences) sequences of HZ (~{…~}) are not decoded, convert the source to"
        + " UTF-8")
  }
}
