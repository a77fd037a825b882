import GongwenModel

/// The diagnostics of markup that never ends.
struct MarkupFaults {
  /// The markup of the page.
  let scan: MarkupScan
  /// The places of its characters.
  let source: SourceMap

  /// One for what was read all the same, one for what was not.
  var diagnostics: [Diagnostic] {
    let swallowing = scan.faults.filter { $0.isSwallowing }
    let recovered = scan.faults.filter { !$0.isSwallowing }
    return [
      cut, diagnostic(recovered, scan.faultCount - swallowing.count, .warning),
      diagnostic(swallowing, swallowing.count, .error),
    ].compactMap { $0 }
  }

  /// The warning about a page that ends within its elements.
  private var cut: Diagnostic? {
    let missing = scan.ends.missing
    guard missing > 0 else { return nil }
    let elements = missing == 1 ? "1 element" : "\(missing) elements"
    return Diagnostic(
      code: "page-cut", severity: .warning,
      message:
        "the page ends within \(elements), without </body> and </html>: it may be cut off, fetch it again"
    )
  }

  /// Why a page shows nothing, if markup that never ends hides it.
  var failure: StageFailure? {
    guard let fault = scan.faults.first else { return nil }
    return StageFailure(
      stage: .read, code: "markup-unclosed",
      message: text(fault) + "; it hides all of the page; repair the page or fetch it again")
  }

  private func diagnostic(
    _ faults: [MarkupScan.Fault], _ count: Int, _ severity: Severity
  ) -> Diagnostic? {
    guard !faults.isEmpty else { return nil }
    var origin = Origin()
    for (index, fault) in faults.enumerated() {
      origin.append(
        OriginRun(text: index..<index + 1, source: bytes(of: fault), rule: .replacement))
    }
    let more = count > faults.count ? ["and \(count - faults.count) more"] : []
    return Diagnostic(
      code: "markup-unclosed", severity: severity,
      message: (faults.map(text) + more).joined(separator: "; "), origin: origin)
  }

  private func text(_ fault: MarkupScan.Fault) -> String {
    let place = bytes(of: fault)
    let bytes = place.count == 1 ? "1 byte" : "\(place.count) bytes"
    switch fault.kind {
    case .quotation:
      return
        "a quotation mark in the tag at byte \(place.lowerBound) does not close, the tag was read to"
        + " end at its first > and its \(bytes) kept as hidden text"
    case .markup:
      return
        "the markup at byte \(place.lowerBound) does not end, its \(bytes) were kept as hidden text"
        + " and the page read on behind it"
    case .element(let name):
      return "<\(name)> at byte \(place.lowerBound) has no end tag, what follows was read as shown"
    case .swallowing(let name):
      return
        "<\(name)> at byte \(place.lowerBound) has no end tag, the \(bytes) up to the end of the page"
        + " were not read"
    }
  }

  private func bytes(of fault: MarkupScan.Fault) -> Range<Int> {
    let start = source.place(of: fault.start).source
    let end = source.place(of: fault.start + max(1, fault.length)).source
    return start..<max(end, start + 1)
  }
}

extension MarkupScan.Fault {
  /// Whether what follows was not read.
  var isSwallowing: Bool {
    if case .swallowing = kind { true } else { false }
  }
}
