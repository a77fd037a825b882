public import GongwenModel

/// A reader of a format whose bytes are characters as soon as their charset is decided.
public protocol CharacterReader: Reader {
  /// The charset label in the bytes themselves; nil without one.
  func declaredCharset(in bytes: [UInt8]) -> String?

  /// The characters of a decoded source as blocks.
  func read(_ text: consuming DecodedText) throws(StageFailure) -> RawDocument
}

extension CharacterReader {
  /// The characters of a source as blocks, decoded under the most plausible charset.
  ///
  /// - Throws: a ``StageFailure`` with the codes `blank-file` or `charset-hz-unsupported`, or one of the format's.
  public func read(_ source: ReaderInput) throws(StageFailure) -> Reading {
    var hints = source.hints
    hints.meta = declaredCharset(in: source.bytes)
    let decision = CharsetDetector.decide(source.bytes, hints: hints)
    var document = try read(decision.text)
    if let failure = UnreadableText.failure(document) { throw failure }
    document.diagnostics =
      decision.diagnostics + MisdecodedText.diagnostics(of: document) + document.diagnostics
    return Reading(document: document, charset: decision.record)
  }
}

/// Characters without a text.
private enum UnreadableText {
  /// Why decoded characters give no document, if they give none.
  static func failure(_ document: RawDocument) -> StageFailure? {
    guard !document.blocks.isEmpty else {
      return StageFailure(
        stage: .read, code: "blank-file",
        message: "it holds nothing but blanks and control characters; remove or replace it")
    }
    guard HZCount.isPossible(document.scalars) else { return nil }
    let count = HZCount(document.scalars)
    guard count.isMost else { return nil }
    return StageFailure(
      stage: .read, code: "charset-hz-unsupported",
      message:
        "\(count.share) % of its text is HZ (~{…~}), an encoding that is not supported; convert it, for"
        + " example with `uconv -f HZ -t UTF-8 in.txt > out.txt`")
  }
}
