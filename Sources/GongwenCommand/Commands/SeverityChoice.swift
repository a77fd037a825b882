import GongwenModel

/// A severity as the command line names it.
enum SeverityChoice: String, NamedValue {
  case info, warning, error

  /// The severity.
  var severity: Severity {
    switch self {
    case .info: .info
    case .warning: .warning
    case .error: .error
    }
  }
}
