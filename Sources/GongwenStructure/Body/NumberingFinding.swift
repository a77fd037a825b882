import GongwenLanguage
import GongwenModel
import GongwenText

/// An oddity of a document's numbering. Nothing is repaired.
struct NumberingFinding {
  /// The unit's handle.
  var handle: Int
  /// The fault of the numbering.
  var kind: HierarchyPlacement.Finding
  /// Where its marker begins, in canonical characters.
  var place: Int
  /// Its marker.
  var marker: MarkerCandidate
  /// Whether no text of its part is above it, so that none can hold the units that are missing: an excerpt.
  var isFirst = false
  /// Whether most articles of its part have a gap before them: provisions that are quoted or amended, and no whole text.
  var isExcerpt = false

  /// The fewest gaps between articles of an excerpt, and the least share of the steps between them that are gaps.
  private static let fewestGaps = 2
  private static let leastGaps = Share(1, of: 2)

  /// Marks the gaps between the articles of a part that has some articles of an act alone.
  static func markExcerpts(_ findings: inout [NumberingFinding], articles: Int) {
    func isGap(_ finding: NumberingFinding) -> Bool {
      if case .gap = finding.kind { finding.marker.scheme == .article } else { false }
    }
    let gaps = findings.count(where: isGap)
    guard gaps >= fewestGaps, leastGaps.isReached(by: gaps, of: articles - 1) else { return }
    for index in findings.indices where isGap(findings[index]) { findings[index].isExcerpt = true }
  }

  /// The diagnostic.
  func diagnostic(_ tracer: Tracer) -> Diagnostic {
    let sign = TracedText(scalars: marker.text).string
    let origin = tracer.trace(place..<place + marker.length).origin
    let (code, severity, message) = words(sign)
    return Diagnostic(
      code: code, severity: severity, message: message, handle: handle, origin: origin)
  }

  private func words(_ sign: String) -> (String, Severity, String) {
    switch kind {
    case .gap(let expected) where isExcerpt:
      ("numbering-gap", .info, "\(sign) is where number \(expected) was expected")
    case .gap(let expected):
      ("numbering-gap", .warning, "\(sign) is where number \(expected) was expected")
    case .duplicate:
      ("numbering-duplicate", .warning, "\(sign) is a second time in its list")
    case .backward(let previous):
      ("numbering-backward", .warning, "\(sign) follows number \(previous)")
    case .restart:
      ("numbering-restart", .info, "\(sign) starts the numbering again under the same parent")
    case .lateStart where isFirst:
      ("numbering-late-start", .info, "\(sign) is the first of its list but not number 1")
    case .lateStart:
      ("numbering-late-start", .warning, "\(sign) is the first of its list but not number 1")
    case .leftAsProse:
      ("numbering-left", .warning, "\(sign) fits no list and is kept as prose")
    case .extraMark:
      ("marker-extra-mark", .info, "、 follows \(sign), which takes no mark")
    case .levelOrder:
      ("level-order", .info, "\(sign) is below a level that is usually below it")
    case .breaksLost:
      ("line-breaks-lost", .warning, "\(sign) and the units behind it are one line of the source")
    case .levelSkipped:
      ("level-skipped", .info, "\(sign) skips levels of the usual order")
    }
  }
}
