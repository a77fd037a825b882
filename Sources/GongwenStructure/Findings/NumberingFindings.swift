import GongwenModel

/// Says what is odd about a document's numbering. Nothing is repaired.
enum NumberingFindings {
  /// The diagnostic for a finding at a unit.
  static func diagnostic(
    _ finding: HierarchyPlacement.Finding, marker: String, handle: Int, origin: Origin
  ) -> Diagnostic {
    let (code, severity, message) = words(finding, marker)
    return Diagnostic(
      code: code, severity: severity, message: message, handle: handle, origin: origin)
  }

  private static func words(
    _ finding: HierarchyPlacement.Finding, _ marker: String
  ) -> (String, Severity, String) {
    switch finding {
    case .gap(let expected):
      ("numbering-gap", .warning, "\(marker) stands where number \(expected) was expected")
    case .duplicate:
      ("numbering-duplicate", .warning, "\(marker) stands a second time in its list")
    case .backward(let previous):
      ("numbering-backward", .warning, "\(marker) stands behind number \(previous)")
    case .restart:
      ("numbering-restart", .info, "\(marker) starts the numbering again under the same parent")
    case .lateStart:
      ("numbering-late-start", .warning, "\(marker) is the first of its list but not number 1")
    case .levelOrder:
      ("level-order", .info, "\(marker) stands below a level that usually stands below it")
    case .extraMark:
      ("marker-extra-mark", .info, "、 stands behind \(marker), which takes no mark (GB/T 15834, B.3.4)")
    case .levelSkipped:
      ("level-skipped", .info, "\(marker) skips levels of the usual order")
    }
  }
}
