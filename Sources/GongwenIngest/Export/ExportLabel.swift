/// The format of an export and what else its bytes depend on.
public struct ExportLabel: Hashable, Sendable {
  /// The name of the format.
  public var format: String
  /// The options, and the versions of program and format.
  public var options: String

  /// Makes a label.
  public init(format: String, options: String) {
    self.format = format
    self.options = options
  }
}
