/// The first fault of a text that is read as a document, and its place.
public struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of fault.
  public var code: Code
  /// One line for a person, without the place.
  public var message: String
  /// The path of the value (`body[3].heading`); empty for the whole text and for a text that is not JSON.
  public var path: String
  /// Line, from 1. Lines end at a line feed.
  public var line: Int
  /// Column, from 1, in Unicode scalars. For a member of an object, the column of its name.
  public var column: Int

  /// Kinds of faults.
  public enum Code: String, CaseIterable, Hashable, Sendable {
    /// The text is not JSON.
    case notJSON = "not-json"
    /// A member that the contract requires is missing.
    case missingMember = "missing-member"
    /// A member that the contract does not define, where such members are refused.
    case unknownMember = "unknown-member"
    /// A value of another type than that of the contract.
    case wrongType = "wrong-type"
    /// A string that is not one of the values of the contract.
    case unknownValue = "unknown-value"
    /// A number or a range outside the limits of the contract.
    case outOfRange = "out-of-range"
  }

  /// Place, path and message in one line.
  public var description: String {
    "line \(line), column \(column): " + (path.isEmpty ? "" : path + ": ") + message
  }

  /// Makes the error for a text that is not JSON.
  init(_ error: JSONError) {
    code = .notJSON
    message = error.message
    path = ""
    line = error.line
    column = error.column
  }

  /// Makes the error for a fault in a JSON text.
  init(_ fault: JSONCursor.Fault, in bytes: [UInt8]) {
    code = fault.code
    message = fault.message
    path = fault.path.description
    var parser = JSONParser(bytes)
    // The text was parsed before, so the path is found.
    let position = JSONPosition(of: (try? parser.offset(of: fault.path)) ?? 0, in: bytes)
    line = position.line
    column = position.column
  }
}
