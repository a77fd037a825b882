/// Sources whose documents have a diagnostic of the same code.
public struct DiagnosticGroup: Hashable, Sendable {
  /// The code.
  public var code: String
  /// How many sources they are.
  public var sources: Int
  /// How many diagnostics of that code their documents have.
  public var count: Int
  /// The first of them in byte order of paths.
  public var example: String
}
