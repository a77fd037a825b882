extension Node {
  /// Changes the entries of a toc in place, each with its 1-based position; calls nothing for any other node.
  @inlinable
  public mutating func updateEntries(_ change: (inout TocEntry, _ position: Int) -> Void) {
    guard case .toc(let heading, var entries) = content else { return }
    for index in entries.indices { change(&entries[index], index + 1) }
    content = .toc(heading: heading, entries: entries)
  }
}
