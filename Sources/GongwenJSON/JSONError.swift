/// Why bytes are not JSON, and where.
public struct JSONError: Error, Hashable, Sendable {
  /// The fault.
  public var code: Code
  /// One line for a person, without the place.
  public var message: String
  /// Line, from 1. Lines end at a line feed.
  public var line: Int
  /// Column, from 1, in Unicode scalars.
  public var column: Int

  /// The kinds of faults.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// The text ends inside a value.
    case unexpectedEnd = "unexpected-end"
    /// A character that is not allowed there.
    case unexpectedCharacter = "unexpected-character"
    /// Something follows the value.
    case trailingCharacters = "trailing-characters"
    /// A string holds bytes that are not UTF-8.
    case invalidUTF8 = "invalid-utf-8"
    /// An escape that JSON does not have.
    case invalidEscape = "invalid-escape"
    /// Half of a surrogate pair (RFC 7493, 2.1).
    case loneSurrogate = "lone-surrogate"
    /// A number that is not written as JSON writes numbers.
    case invalidNumber = "invalid-number"
    /// A number beyond double precision (RFC 7493, 2.2).
    case numberOutOfRange = "number-out-of-range"
    /// A name that occurs twice in an object (RFC 7493, 2.3).
    case duplicateName = "duplicate-name"
    /// Arrays and objects nested deeper than ``JSONReader/maximumDepth``.
    case tooDeep = "too-deep"
  }

  /// Makes an error.
  public init(_ code: Code, _ message: String, line: Int, column: Int) {
    self.code = code
    self.message = message
    self.line = line
    self.column = column
  }
}
