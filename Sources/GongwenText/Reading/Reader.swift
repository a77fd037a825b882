public import GongwenModel

/// Reads the sources of a format: the stage `read`, from bytes to characters and blocks.
///
/// A reader is a pure function of its input and of the limits that it was made with. It keeps no state between
/// sources, and no target except its own depends on its library. Every conforming type must pass
/// `ReaderConformance` of the tests.
public protocol Reader: Sendable {
  /// The characters of a source as blocks.
  ///
  /// - Throws: a `StageFailure` of the stage `read` if the source gives no document.
  func read(_ source: ReaderInput) throws(StageFailure) -> Reading
}

/// A source as a reader receives it.
public struct ReaderInput: Hashable, Sendable {
  /// The bytes.
  public var bytes: [UInt8]
  /// The charset that was asked for, and the label that came with the bytes. Formats that state the charsets of
  /// their texts ignore them.
  public var hints: CharsetHints

  /// Makes an input.
  public init(bytes: [UInt8], hints: CharsetHints = CharsetHints()) {
    self.bytes = bytes
    self.hints = hints
  }
}

/// A source that was read.
public struct Reading: Hashable, Sendable {
  /// Characters and blocks.
  public var document: RawDocument
  /// How the bytes became characters; nil for a format that states it.
  public var charset: CharsetRecord?
  /// The number of pages; nil for a format without pages.
  public var pages: Int?
  /// The sizes of the pages; nil for a format without pages.
  public var pageSizes: [PrintedPageSize]?

  /// Makes a reading.
  public init(document: RawDocument, charset: CharsetRecord? = nil, pages: Int? = nil) {
    self.document = document
    self.charset = charset
    self.pages = pages
  }
}
