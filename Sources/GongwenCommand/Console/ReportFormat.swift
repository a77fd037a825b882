internal import ArgumentParser

/// How a report is printed.
enum ReportFormat: String, CaseIterable, NamedValue {
  /// Lines and columns for people.
  case table
  /// JSON for programs: one text, or one a line where there may be many.
  case json
}
