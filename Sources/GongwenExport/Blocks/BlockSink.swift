import GongwenModel

/// A writer of a format that shows a document as blocks in reading order. ``BodyWalk`` calls it.
protocol BlockSink {
  /// Begins a component, a section or a box, before its heading.
  mutating func open(_ node: Node)
  /// Ends a component, a section or a box.
  mutating func close(_ node: Node)
  /// Writes a title or the heading of a unit; the level counts from 1 and has no limit.
  mutating func heading(_ line: UnitLine, level: Int)
  /// Writes a paragraph or an element of GB/T 9704; with the marker of a unit if it is the unit's first text.
  mutating func paragraph(_ line: UnitLine, kind: ElementKind)
  /// Writes an item.
  mutating func item(_ line: UnitLine)
  /// Writes a table.
  mutating func table(_ table: Table, at place: TextPlace)
  /// Writes a figure.
  mutating func figure(captions: [TracedText], labels: [TracedText], at place: TextPlace)
  /// Writes a table of contents.
  mutating func contents(heading: TracedText?, entries: [TocEntry], at place: TextPlace)
}
