import GongwenLanguage
import GongwenModel

/// Points the entries of a document's own contents to the units they name.
struct ContentsTargets {
  /// The contents, if there are any.
  let contents: Contents?
  /// The names of each page of the source; empty where nothing gives them.
  var pageLabels: [[String]] = []

  /// The properties by which an entry and a unit are matched.
  private struct Unit {
    var handle: Int
    /// The page of its heading, from 1; nil for sources without pages.
    var page: Int?
  }

  private struct Name: Hashable {
    var scheme: Scheme?
    var ordinal: Int?
    var key: TitleKey
  }

  /// Sets the targets of the toc nodes among some nodes, and reports which entries name nothing.
  func resolve(_ nodes: inout [Node]) -> [Diagnostic] {
    guard contents != nil else { return [] }
    var pass = Pass(targets: self, units: units(in: nodes), titles: titles(in: nodes))
    Node.rewrite(&nodes, with: &pass)
    return pass.findings
  }

  /// The units by their names; the first of each name counts.
  private func units(in nodes: [Node]) -> [Name: Unit] {
    var units: [Name: Unit] = [:]
    Node.forEach(in: nodes) { node in
      guard let (marker, heading) = Self.called(node), node.handle > 0 else { return }
      let key = TitleKey(heading.scalars)
      let name = Name(scheme: marker?.scheme, ordinal: marker?.ordinal, key: key)
      let unit = Unit(handle: node.handle, page: heading.origin.runs.first?.address.page)
      if units[name] == nil { units[name] = unit }
      let bare = Name(scheme: nil, ordinal: nil, key: key)
      if units[bare] == nil { units[bare] = unit }
    }
    return units
  }

  /// The titles of the document and its parts: the contents of a gazette name it, too.
  private func titles(in nodes: [Node]) -> Set<TitleKey> {
    var titles: Set<TitleKey> = []
    Node.forEach(in: nodes) { node in
      if case .element(.title, let title) = node.content { titles.insert(TitleKey(title.scalars)) }
    }
    return titles
  }

  /// The name of a node: the heading of a section, the title of an attachment.
  private static func called(_ node: ListedNode) -> (marker: Marker?, name: TracedText)? {
    switch node.content {
    case .section(_, let marker, let heading?): return (marker, heading)
    case .component(.attachment, let marker):
      for child in node.children {
        if case .element(.title, let title) = child.content { return (marker, title) }
      }
      return nil
    default: return nil
    }
  }

  /// Sets the targets of all entries.
  private struct Pass: NodeRewriter {
    let targets: ContentsTargets
    let units: [Name: Unit]
    let titles: Set<TitleKey>
    var findings: [Diagnostic] = []

    mutating func enter(_ node: inout Node, at path: NodePath) {
      node.updateEntries { entry, _ in set(&entry) }
    }

    private mutating func set(_ entry: inout TocEntry) {
      let key = TitleKey(entry.text.scalars)
      let exact = Name(scheme: entry.marker?.scheme, ordinal: entry.marker?.ordinal, key: key)
      let bare = Name(scheme: nil, ordinal: nil, key: key)
      let unit = units[exact] ?? units[bare]
      entry.targetHandle = unit?.handle ?? 0
      if let finding = targets.pageFinding(entry, unit) { findings.append(finding) }
      guard entry.targetHandle == 0, !titles.contains(key) else { return }
      findings.append(
        Diagnostic(
          code: "toc-entry-without-section", severity: .warning,
          message: "the table of contents names \(entry.text.string), which no"
            + " section is called", handle: entry.handle))
    }
  }

  /// The fault of the page that an entry names; nil where there is none, or where not all pages are
  /// known by their numbers.
  private func pageFinding(_ entry: TocEntry, _ unit: Unit?) -> Diagnostic? {
    guard let page = entry.page, !pageLabels.isEmpty else { return nil }
    let pages = pageLabels.indices.filter { pageLabels[$0].contains(page) }
    guard pages.isEmpty else {
      guard let unit, let printed = unit.page, !pages.contains(printed - 1),
        let label = pageLabels[printed - 1].first
      else { return nil }
      return Diagnostic(
        code: "toc-page-differs", severity: .info,
        message:
          "the table of contents names page \(page) for \(entry.text.string), which is on"
          + " page \(label)", handle: entry.handle)
    }
    let firstNumbered = pageLabels.firstIndex { !$0.isEmpty } ?? 0
    guard pageLabels[firstNumbered...].allSatisfy({ !$0.isEmpty }) else { return nil }
    return Diagnostic(
      code: "toc-page-missing", severity: .warning,
      message: "the table of contents names page \(page) for \(entry.text.string), and no page has"
        + " that number", handle: entry.handle)
  }
}
