import GongwenText

/// Finds the least-cost sequence of elements over the lines of a source: a semi-Markov search in which a title takes
/// several lines at once and every other element one.
///
/// Its time grows with the number of lines: most lines of a text have one reading or two.
struct ElementSearch {
  /// A stretch of lines that is one element.
  struct Segment: Hashable {
    /// Its lines.
    var lines: Range<Int>
    /// The element.
    var state: ElementState
  }

  /// A reading of a line, or of the lines of a title that begins at it.
  struct Edge {
    /// The lines it takes.
    var count: Int
    /// The element.
    var state: ElementState
    /// Its cost.
    var cost: Int32
  }

  /// The lines.
  let lines: [ElementLine]
  /// The costs of titles.
  let titles: TitleCosts
  /// The readings of all lines, line by line, and where those of each begin.
  private let edges: [Edge]
  private let starts: [Int]
  /// The state above the first line: the start, or a title.
  private let beginning: Int

  /// Prepares the search.
  ///
  /// - Parameter isHeadRead: whether a title is above the first line.
  init(_ lines: [ElementLine], known: KnownTitles, isHeadRead: Bool = false) {
    self.lines = lines
    beginning = isHeadRead ? Int(ElementState.title.rawValue) : ElementState.start
    let titles = TitleCosts(lines: lines, known: known)
    self.titles = titles
    let title = Int(ElementState.title.rawValue)
    var row = [Int32](repeating: 0, count: CostTable.width)
    var ofTitle = [Int32](repeating: 0, count: lines.count)
    var own: [Edge] = []
    var ends: [Int] = []
    own.reserveCapacity(lines.count * 2)
    ends.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
      ElementCosts.fill(&row, for: line.features)
      ofTitle[index] = row[title]
      Self.addEdges(row, isHeadline: line.features.has(.headline), to: &own)
      ends.append(own.count)
    }
    var edges: [Edge] = []
    var starts: [Int] = []
    edges.reserveCapacity(own.count + lines.count / 2)
    starts.reserveCapacity(lines.count + 1)
    for index in lines.indices {
      starts.append(edges.count)
      edges += own[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
      titles.addSegments(at: index, lineCosts: ofTitle, to: &edges)
    }
    starts.append(edges.count)
    self.edges = edges
    self.starts = starts
  }

  /// The cost of a line of a page's title that is read as text: dearer than any sign against the title.
  private static let headlineAsText: Int32 = 40

  private static func addEdges(_ costs: [Int32], isHeadline: Bool, to edges: inout [Edge]) {
    let text = Int(ElementState.text.rawValue)
    if isHeadline {
      edges.append(Edge(count: 1, state: .text, cost: costs[text] + headlineAsText))
      let mark = Int(ElementState.issuerMark.rawValue)
      if costs[mark] <= ElementCosts.dearest {
        edges.append(Edge(count: 1, state: .issuerMark, cost: costs[mark]))
      }
      return
    }
    edges.append(Edge(count: 1, state: .text, cost: costs[text]))
    for lane in 0..<ElementState.start where costs[lane] <= ElementCosts.dearest {
      guard lane != text, let state = ElementState(rawValue: UInt8(lane)), state != .title,
        state != .issuedTitle
      else {
        continue
      }
      edges.append(Edge(count: 1, state: state, cost: costs[lane]))
    }
  }

  private func edges(at line: Int) -> ArraySlice<Edge> { edges[starts[line]..<starts[line + 1]] }

  /// The elements of the least cost, and that cost.
  func solve() -> (segments: [Segment], cost: Int, ahead: CostTable) {
    let (table, back) = forward()
    var least = ElementTransitions.never
    var state = Int(ElementState.text.rawValue)
    table.forEachState(at: lines.count) { reached, cost in
      let total = cost + ElementTransitions.ending[reached]
      if total < least { (least, state) = (total, reached) }
    }
    var segments: [Segment] = []
    var position = lines.count
    while position > 0 {
      let step = back[position * CostTable.width + state]
      guard let named = ElementState(rawValue: UInt8(state)), step.count > 0 else { break }
      segments.append(Segment(lines: position - Int(step.count)..<position, state: named))
      position -= Int(step.count)
      state = Int(step.from)
    }
    return (segments.reversed(), Int(least), table)
  }

  /// Where a state was reached from.
  private struct Back {
    var count: UInt8 = 0
    var from: UInt8 = 0
  }

  /// The least cost of reaching each state behind each line, and from where.
  private func forward() -> (table: CostTable, back: [Back]) {
    var table = CostTable(lines: lines.count)
    var back = [Back](repeating: Back(), count: (lines.count + 1) * CostTable.width)
    table.lower(beginning, at: 0, to: 0)
    for index in lines.indices {
      for edge in edges(at: index) {
        let state = Int(edge.state.rawValue)
        var least = ElementTransitions.never
        var from = 0
        table.forEachState(at: index) { reached, cost in
          let total = cost + ElementTransitions.cost(from: reached, to: state)
          if total < least { (least, from) = (total, reached) }
        }
        guard least < ElementTransitions.never else { continue }
        let end = index + edge.count
        if table.lower(state, at: end, to: least + edge.cost) {
          back[end * CostTable.width + state] = Back(
            count: UInt8(edge.count), from: UInt8(from))
        }
      }
    }
    return (table, back)
  }

  /// How much dearer the best explanation is in which a line is something else, for each line, with what it would be
  /// there; and for each line what it costs as it is.
  ///
  /// A line that can be nothing else has no rival.
  ///
  /// - Parameters:
  ///   - cost: the cost of the best explanation.
  ///   - ahead: the least costs of what is above each line, as ``solve()`` gives them.
  func rivals(of segments: [Segment], cost: Int, ahead: CostTable) -> [Rival?] {
    let behind = backward(ahead)
    var chosen = [ElementState](repeating: .text, count: lines.count)
    for segment in segments { for line in segment.lines { chosen[line] = segment.state } }
    var rivals = [Rival?](repeating: nil, count: lines.count)
    for index in lines.indices {
      for edge in edges(at: index) {
        let state = Int(edge.state.rawValue)
        guard let rest = behind.cost(of: state, at: index + edge.count) else { continue }
        var least = ElementTransitions.never
        ahead.forEachState(at: index) { reached, cost in
          least = min(least, cost + ElementTransitions.cost(from: reached, to: state))
        }
        guard least < ElementTransitions.never else { continue }
        let margin = Int(least + edge.cost + rest) - cost
        for line in index..<index + edge.count where chosen[line].outcome != edge.state.outcome {
          guard margin < rivals[line]?.margin ?? .max else { continue }
          rivals[line] = Rival(
            lines: index..<index + edge.count, state: edge.state, margin: margin)
        }
      }
    }
    return rivals
  }

  /// Another reading of a line.
  struct Rival {
    /// The lines of the reading.
    var lines: Range<Int>
    /// The element.
    var state: ElementState
    /// How much dearer the whole would be.
    var margin: Int
  }

  /// The least cost of what follows each state behind each line.
  private func backward(_ ahead: CostTable) -> CostTable {
    var table = CostTable(lines: lines.count)
    ahead.forEachState(at: lines.count) { state, _ in
      table.lower(state, at: lines.count, to: ElementTransitions.ending[state])
    }
    for index in lines.indices.reversed() {
      for edge in edges(at: index) {
        let state = Int(edge.state.rawValue)
        guard let rest = table.cost(of: state, at: index + edge.count) else { continue }
        ahead.forEachState(at: index) { reached, _ in
          let step = ElementTransitions.cost(from: reached, to: state)
          guard step < ElementTransitions.never else { return }
          table.lower(reached, at: index, to: step + edge.cost + rest)
        }
      }
    }
    return table
  }
}
