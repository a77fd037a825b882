public import GongwenModel

/// Which charset some bytes are in, why, and what they say under it.
public struct CharsetDecision: Hashable, Sendable {
  /// The decoder, the label and the evidence.
  public var record: CharsetRecord
  /// The characters: to decide, the bytes are decoded anyway.
  public var text: DecodedText
  /// The diagnostics of the choice: `malformed-bytes`, `charset-label-wrong`,
  /// `charset-label-unknown`, `charset-hz-unsupported`.
  public var diagnostics: [Diagnostic]

  /// Makes a decision.
  public init(record: CharsetRecord, text: DecodedText, diagnostics: [Diagnostic] = []) {
    self.record = record
    self.text = text
    self.diagnostics = diagnostics
  }
}
