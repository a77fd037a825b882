/// Something the reader of the document should be informed of; the document was made all the same.
public struct Diagnostic: Hashable, Sendable {
  /// A stable code, lower-case with hyphens.
  public var code: String
  /// How much it matters.
  public var severity: Severity
  /// One line, the specific first, without a final stop.
  public var message: String
  /// The id of its node, once ids are assigned.
  public var node: String?
  /// The ``Node/sid`` of that node, or of the nearest unit above it.
  public var sid: String?
  /// The ``Node/handle`` of its node; 0 where it has none.
  public var handle: Int
  /// Its place in the source.
  public var origin: Origin?

  /// Makes a diagnostic.
  public init(
    code: String, severity: Severity, message: String, handle: Int = 0, origin: Origin? = nil
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.node = nil
    self.handle = handle
    self.origin = origin
  }
}
