/// The file of a document in an outputs folder.
public struct OutputDocument: Sendable {
  /// The path of its source.
  public let source: String
  /// Its number if it is a member of a collection; nil for a source's own document.
  public let member: Int?
  /// Its bytes.
  public let bytes: [UInt8]

  /// Its path below `documents`, without the ending.
  public var path: String { member.map { "\(source)/\($0)" } ?? source }
}
