import GongwenLanguage
import GongwenModel

/// The names of groups of rows in the first column of a table without lines: each is set around the middle of its rows.
struct AlignedGroups {
  /// The names with the rows of the table that each is of.
  let names: [(piece: PrintedPiece, rows: Range<Int>)]
  /// The rows of pieces without the names, and whether each begins a row of the table.
  let rows: [[PrintedPiece]]
  let starts: [Bool]
  /// How many rows at the top are of a group whose name is on the page before.
  let unnamed: Int

  /// The middle of a name may miss that of its rows by this share of the distance of rows.
  private static let slack = Share(1, of: 3)
  /// Fewer names, or rows, show nothing.
  private static let least = 2

  /// Examines the rows of a table below its head, with the columns of each piece; nil where names are level with the first of
  /// their rows, or where their middles do not divide the rows.
  init?(
    _ all: ArraySlice<[PrintedPiece]>, columns: ArraySlice<[Range<Int>]>, count: Int
  ) {
    guard count > 2 else { return nil }
    var found: [PrintedPiece] = []
    var rows: [[PrintedPiece]] = []
    var others: [[Range<Int>]] = []
    for (row, own) in zip(all, columns) {
      let kept = zip(row, own).filter { $0.1 != 0..<1 }
      found += zip(row, own).filter { $0.1 == 0..<1 }.map(\.0)
      guard !kept.isEmpty else { continue }
      rows.append(kept.map(\.0))
      others.append(kept.map { max(0, $0.1.lowerBound - 1)..<max(1, $0.1.upperBound - 1) })
    }
    guard found.count >= Self.least, found.count < rows.count, let first = rows.first?.first,
      !found[0].isLevel(with: first)
    else { return nil }
    let fullest = rows.map(\.count).max() ?? 0
    let starts = AlignedRows(rows, columns: others, count: count - 1, rules: [])
      .starts(
        fromTop: zip(rows, others).map { row, own in
          row.count == fullest || own[0].lowerBound == 0
        })
    let middles = found.map(\.middle)
    let edges = Self.edges(rows.map { $0[0].middle }, starts)
    guard let own = Self.divide(middles, by: edges) ?? Self.divideUp(middles, by: edges) else {
      return nil
    }
    names = Array(zip(found, own))
    unnamed = own[0].lowerBound
    (self.rows, self.starts) = (rows, starts)
  }

  /// The edges of rows: in the middle between the last line of one and the first of the next; the outer ones are as far from
  /// their lines.
  private static func edges(_ middles: [Int], _ starts: [Bool]) -> [Int] {
    var result: [Int] = []
    for index in middles.indices.dropFirst() where starts[index] {
      result.append((middles[index - 1] + middles[index]) / 2)
    }
    guard let first = result.first, let last = result.last, let top = middles.first,
      let bottom = middles.last,
      let above = middles.last(where: { $0 < first }),
      let below = middles.first(where: { $0 > last })
    else { return [] }
    return [top - (first - above)] + result + [bottom + (below - last)]
  }

  /// The rows between edges that each of some middles is in the middle of; nil where they are not all of the rows.
  private static func divide(_ names: [Int], by edges: [Int]) -> [Range<Int>]? {
    let pitch = zip(edges, edges.dropFirst()).map { $1 - $0 }.min() ?? 0
    return divide(names, by: edges[...], pitch: pitch)
  }

  /// The same with the least distance of the edges known.
  private static func divide(
    _ names: [Int], by edges: ArraySlice<Int>, pitch: Int
  ) -> [Range<Int>]? {
    guard let first = edges.first, edges.count > names.count + 1 else { return nil }
    let slack = Self.slack.amount(of: pitch)
    var result: [Range<Int>] = []
    var (start, top) = (edges.startIndex, first)
    for name in names {
      let bottom = 2 * name - top
      let end = edges.partitioningIndex { $0 >= bottom - slack }
      guard end > start, end < edges.endIndex, edges[end] <= bottom + slack else { return nil }
      result.append(start..<end)
      (start, top) = (end, edges[end])
    }
    return start == edges.endIndex - 1 && result.contains { $0.count > 1 } ? result : nil
  }

  /// The same from the bottom up: the first rows may be of a group that the page before names.
  private static func divideUp(_ names: [Int], by edges: [Int]) -> [Range<Int>]? {
    // The least distance from each edge on.
    var pitches = [Int](repeating: Int.max, count: edges.count)
    for edge in edges.indices.dropLast().reversed() {
      pitches[edge] = min(pitches[edge + 1], edges[edge + 1] - edges[edge])
    }
    for unnamed in edges.indices.dropFirst().dropLast(names.count + 1) {
      if let own = divide(names, by: edges[unnamed...], pitch: pitches[unnamed]) { return own }
    }
    return nil
  }
}
