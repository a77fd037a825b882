extension Node {
  /// Calls `body` with the node's own texts in reading order, each with what it is; those of the nodes
  /// below it are not among them.
  public func forEachText(_ body: (TracedText, _ part: StaticString) -> Void) {
    content.forEachText(body)
  }
}

extension Node.Content {
  /// Calls `body` with the texts in reading order, each with what it is.
  public func forEachText(_ body: (TracedText, _ part: StaticString) -> Void) {
    func give(_ text: TracedText?, _ part: StaticString) {
      if let text { body(text, part) }
    }
    switch self {
    case .component(_, let marker): give(marker?.text, "marker")
    // Apart, since what two patterns share is copied.
    case .section(_, let marker, let heading):
      give(marker?.text, "marker")
      give(heading, "heading")
    case .box(_, let marker, let heading):
      give(marker?.text, "marker")
      give(heading, "heading")
    case .element(_, let text): body(text, "text")
    case .item(let marker, let text):
      give(marker.text, "marker")
      body(text, "text")
    case .table(let table):
      give(table.caption, "caption")
      for row in table.rows { for cell in row { body(cell.text, "cell") } }
      for note in table.notes { body(note, "note") }
    case .figure(let captions, let labels):
      for caption in captions { body(caption, "caption") }
      for label in labels { body(label, "label") }
    case .toc(let heading, let entries):
      give(heading, "heading")
      for entry in entries {
        give(entry.marker?.text, "marker of an entry")
        body(entry.text, "entry")
      }
    }
  }
}
