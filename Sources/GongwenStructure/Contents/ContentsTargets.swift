import GongwenLanguage
import GongwenModel

/// Points the entries of a document's own contents to the units they name.
struct ContentsTargets {
  /// The contents, if there are any.
  let contents: Contents?
  /// What each page of the source is called; empty where nothing tells.
  var pageLabels: [[String]] = []

  /// What an entry and a unit are matched by.
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

  /// Sets the targets of the toc nodes among some nodes, and says which entries name nothing.
  func resolve(_ nodes: inout [Node]) -> [Diagnostic] {
    guard contents != nil else { return [] }
    var units: [Name: Unit] = [:]
    collect(nodes, &units)
    var findings: [Diagnostic] = []
    set(&nodes, units, &findings)
    return findings
  }

  private func collect(_ nodes: [Node], _ units: inout [Name: Unit]) {
    for node in nodes {
      if case .section(_, let marker, let heading) = node.content, node.handle > 0, let heading {
        let key = TitleKey(heading.scalars)
        let name = Name(scheme: marker?.scheme, ordinal: marker?.ordinal, key: key)
        let unit = Unit(handle: node.handle, page: heading.origin.runs.first?.address.page)
        if units[name] == nil { units[name] = unit }
        let bare = Name(scheme: nil, ordinal: nil, key: key)
        if units[bare] == nil { units[bare] = unit }
      }
      collect(node.children, &units)
    }
  }

  private func set(
    _ nodes: inout [Node], _ units: [Name: Unit], _ findings: inout [Diagnostic]
  ) {
    for index in nodes.indices {
      if case .toc(let heading, var entries) = nodes[index].content {
        for entry in entries.indices {
          let key = TitleKey(entries[entry].text.scalars)
          let marker = entries[entry].marker
          let exact = Name(scheme: marker?.scheme, ordinal: marker?.ordinal, key: key)
          let bare = Name(scheme: nil, ordinal: nil, key: key)
          let unit = units[exact] ?? units[bare]
          entries[entry].targetHandle = unit?.handle ?? 0
          if let finding = pageFinding(entries[entry], unit) { findings.append(finding) }
          if entries[entry].targetHandle == 0 {
            findings.append(
              Diagnostic(
                code: "toc-entry-without-section", severity: .warning,
                message: "the table of contents names \(entries[entry].text.string), which no"
                  + " section is called", handle: entries[entry].handle))
          }
        }
        nodes[index].content = .toc(heading: heading, entries: entries)
      }
      set(&nodes[index].children, units, &findings)
    }
  }

  /// What is wrong with the page that an entry names; nil where nothing is, or where not all pages are
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
          "the table of contents names page \(page) for \(entry.text.string), which stands on"
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
