/// Something the reader of the document must know; the document went on all the same.
public struct Diagnostic: Hashable, Sendable {
  /// A stable code, lower-case with hyphens.
  public var code: String
  /// How much it matters.
  public var severity: Severity
  /// One line, the specific first, without a final stop.
  public var message: String
  /// The id of the node it speaks of, once ids are assigned.
  public var node: String?
  /// The ``Node/sid`` of that node, or of the nearest unit above it.
  public var sid: String?
  /// The ``Node/handle`` of the node it speaks of; 0 where it speaks of none.
  public var handle: Int
  /// The place in the source it speaks of.
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
