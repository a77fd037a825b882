public import GongwenModel

/// Reads a source of one format afresh: its characters and the place of each.
///
/// An implementation does not share the pipeline's judgement of a source, only its format.
public protocol SourceReading: Sendable {
  /// The visible characters of a source.
  ///
  /// - Throws: ``SourceReadingError`` if the bytes cannot be read as the document names.
  func read(_ source: [UInt8], charset: Charset?) throws(SourceReadingError) -> SourceText
}

/// Why a source cannot be read afresh.
public struct SourceReadingError: Error, Hashable, Sendable {
  /// One line: what is wrong.
  public var message: String

  /// Makes an error.
  public init(message: String) {
    self.message = message
  }
}
