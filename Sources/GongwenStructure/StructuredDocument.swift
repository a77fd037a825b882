public import GongwenModel

/// What the stage `structure` makes of a canonical text.
public struct StructuredDocument: Sendable {
  /// The nodes, without ids.
  public var body: [Node]
  /// What the text says of the document.
  public var metadata: Metadata
  /// What was set aside.
  public var removed: [Removed]
  /// What the reader must know; nodes are named by handles.
  public var diagnostics: [Diagnostic]
  /// The stage's counts, for the provenance.
  public var counts: [String: Int]
}
