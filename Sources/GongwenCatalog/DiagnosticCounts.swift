public import GongwenModel

/// How many diagnostics there are, by severity and by code.
public struct DiagnosticCounts: Hashable, Sendable {
  /// Those of severity `info`.
  public var infos = 0
  /// Those of severity `warning`.
  public var warnings = 0
  /// Those of severity `error`.
  public var errors = 0
  /// By code, of all severities.
  public var codes: [String: Int] = [:]

  /// Makes counts of nothing.
  public init() {}

  /// Counts diagnostics.
  public init(of diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .info: infos += 1
      case .warning: warnings += 1
      case .error: errors += 1
      }
      codes[diagnostic.code, default: 0] += 1
    }
  }

  /// The severity that matters most among them; nil without any.
  public var worst: Severity? {
    Self.worst(infos: infos, warnings: warnings, errors: errors)
  }

  /// Adds others.
  public mutating func add(_ other: DiagnosticCounts) {
    infos += other.infos
    warnings += other.warnings
    errors += other.errors
    codes.merge(other.codes, uniquingKeysWith: +)
  }

  static func worst(infos: Int, warnings: Int, errors: Int) -> Severity? {
    errors > 0 ? .error : warnings > 0 ? .warning : infos > 0 ? .info : nil
  }
}
