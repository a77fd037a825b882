import GongwenModel

/// The reasons for an element of a head or a closing: its cost, and the nearest other reading.
public struct ElementExplanation: Sendable {
  /// A reading of a line.
  public struct Reading: Sendable {
    /// The element.
    public var element: String
    /// The terms of its cost that are not 0, with their names in the tables of costs.
    public var terms: [(name: String, cost: Int)]
  }

  /// The line of a text file, from 1; 0 elsewhere.
  public var line: Int
  /// The words.
  public var text: String
  /// The reading that was chosen.
  public var chosen: Reading
  /// The reading in the best other explanation; nil where there is no other.
  public var rival: Reading?
  /// How much dearer that explanation is; 0 without one.
  public var margin: Int
}

extension ElementReading {
  /// The explanations of a document's elements, and of the text that could be one, in order. A line of text that can be
  /// nothing else is left out.
  func explanations(_ lines: [Line]) -> [ElementExplanation] {
    let rivals = rivals()
    return segments.compactMap { segment in
      let first = segment.lines.lowerBound
      let rival = rivals[first]
      guard segment.state != .text || rival.map({ $0.margin < Self.farthest }) ?? false else {
        return nil
      }
      let line = lines[units.ranges[first].lowerBound]
      var words = String.UnicodeScalarView()
      for unit in segment.lines { words.append(contentsOf: units.lines[unit].text) }
      return ElementExplanation(
        line: line.evidence.line, text: String(words),
        chosen: reading(of: segment.lines, as: segment.state),
        rival: rival.map { reading(of: $0.lines, as: $0.state) }, margin: rival?.margin ?? 0)
    }
  }

  /// Text whose nearest other reading is dearer than this by more is of no interest: two clear signs lie between.
  private static var farthest: Int { 12 }

  private func reading(of units: Range<Int>, as state: ElementState) -> ElementExplanation.Reading {
    let terms = terms(of: units, as: state).map { ($0.name, $0.cost) }
    return ElementExplanation.Reading(element: "\(state)", terms: terms)
  }
}
