import GongwenModel

/// Points the entries of a document's own contents to the units they name.
struct ContentsTargets {
  /// The contents, if there are any.
  let contents: Contents?

  /// What an entry and a unit are matched by.
  private struct Name: Hashable {
    var scheme: Scheme?
    var ordinal: Int?
    var key: TitleKey
  }

  /// Sets the targets of the toc nodes among some nodes, and says which entries name nothing.
  func resolve(_ nodes: inout [Node]) -> [Diagnostic] {
    guard contents != nil else { return [] }
    var units: [Name: Int] = [:]
    collect(nodes, &units)
    var findings: [Diagnostic] = []
    set(&nodes, units, &findings)
    return findings
  }

  private func collect(_ nodes: [Node], _ units: inout [Name: Int]) {
    for node in nodes {
      if case .section(_, let marker, let heading) = node.content, node.handle > 0, let heading {
        let key = TitleKey(heading.scalars)
        let name = Name(scheme: marker?.scheme, ordinal: marker?.ordinal, key: key)
        if units[name] == nil { units[name] = node.handle }
        let bare = Name(scheme: nil, ordinal: nil, key: key)
        if units[bare] == nil { units[bare] = node.handle }
      }
      collect(node.children, &units)
    }
  }

  private func set(
    _ nodes: inout [Node], _ units: [Name: Int], _ findings: inout [Diagnostic]
  ) {
    for index in nodes.indices {
      if case .toc(let heading, var entries) = nodes[index].content {
        for entry in entries.indices {
          let key = TitleKey(entries[entry].text.scalars)
          let marker = entries[entry].marker
          let exact = Name(scheme: marker?.scheme, ordinal: marker?.ordinal, key: key)
          let bare = Name(scheme: nil, ordinal: nil, key: key)
          entries[entry].targetHandle = units[exact] ?? units[bare] ?? 0
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
}
