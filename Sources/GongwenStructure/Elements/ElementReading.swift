import GongwenText

/// The least-cost explanation of the heads, closings and parts of a document.
struct ElementReading {
  /// The lines as the search took them.
  let units: ElementUnits
  /// Titles that lines and the page name.
  let known: KnownTitles
  /// The elements in order, by units.
  let segments: [ElementSearch.Segment]
  /// Their cost.
  let cost: Int
  private let search: ElementSearch
  private let ahead: CostTable

  /// Explains the lines from a place on.
  ///
  /// - Parameter isHeadRead: whether the head is above that place.
  init(
    _ lines: [Line], from start: Int, contents: Range<Int>?, pageTitles: [String], isHeadRead: Bool
  ) {
    var units = ElementUnits(lines, from: start, contents: contents)
    known = KnownTitles(units.lines, pageTitles: pageTitles)
    units.addAttached(known)
    self.units = units
    search = ElementSearch(units.lines, known: known, isHeadRead: isHeadRead)
    (segments, cost, ahead) = search.solve()
  }

  /// The terms of what some units cost as an element.
  func terms(of units: Range<Int>, as state: ElementState) -> [ElementCosts.Term] {
    state.outcome == .title
      ? search.titles.terms(at: units.lowerBound, count: units.count)
      : ElementCosts.terms(of: state, self.units.lines[units.lowerBound].features)
  }

  /// The units that were left as text, or as no element in particular, although they have the signs of one.
  var unread: [(unit: Int, evidence: [ElementCosts.Term])] {
    segments.compactMap { segment in
      guard segment.state.outcome == .text, segment.state != .untitled else { return nil }
      let unit = segment.lines.lowerBound
      let evidence = ElementCosts.evidence(of: units.lines[unit].features)
      guard evidence >= Self.leastEvidence, !isRepeated(unit) else { return nil }
      return (
        unit, ElementCosts.terms(of: .text, units.lines[unit].features).filter { $0.cost > 0 }
      )
    }
  }

  /// Whether a line of text is an addressee that the head has too: a speech turns to its hearers again (同志们：).
  private func isRepeated(_ unit: Int) -> Bool {
    guard units.lines[unit].features.has(.addressee) else { return false }
    return segments.contains {
      $0.state == .addressee && units.lines[$0.lines.lowerBound].key == units.lines[unit].key
    }
  }

  /// The least evidence that is reported where it is left as text: that of a date without its day. Lines with less are
  /// mostly text.
  private static let leastEvidence = 5

  /// The other reading of each unit that comes nearest; nil where there is none.
  func rivals() -> [ElementSearch.Rival?] { search.rivals(of: segments, cost: cost, ahead: ahead) }
}
