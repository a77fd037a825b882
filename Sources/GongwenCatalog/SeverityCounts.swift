public import GongwenModel

/// How many sources gave documents, by the worst severity of their diagnostics.
public struct SeverityCounts: Hashable, Sendable {
  private var counts: [Severity?: Int] = [:]

  /// The severities in order of weight; nil stands for documents without diagnostics.
  public static let order: [Severity?] = [.error, .warning, .info, nil]

  /// Makes counts of nothing.
  public init() {}

  /// How many have this as the worst; nil for those without diagnostics.
  public subscript(worst: Severity?) -> Int {
    get { counts[worst] ?? 0 }
    set { counts[worst] = newValue }
  }

  /// Those with warnings or errors.
  public var doubtful: Int { self[.warning] + self[.error] }

  /// The name of a severity in tables and metrics.
  public static func name(of worst: Severity?) -> String { worst?.rawValue ?? "none" }
}
