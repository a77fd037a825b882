import GongwenLanguage
import GongwenModel

/// The runs of numbers that the markers of lines make: how long the one through each is.
struct MarkerRuns {
  /// The numbers before each line's, and behind it, itself included; 0 where it has none.
  private var before: [Int]
  private var behind: [Int]
  private let lines: [FlowLine]

  /// How many lines around a marker are searched for its sibling inside a sentence.
  private static let window = 8

  /// Looks through lines.
  init(_ lines: [FlowLine]) {
    self.lines = lines
    before = [Int](repeating: 0, count: lines.count)
    behind = before
    var last: [FlowLine.Number: Int] = [:]
    for (index, line) in lines.enumerated() {
      guard let opening = line.opening, opening.counts else { continue }
      before[index] = 1 + (last[opening.number(opening.ordinal - 1)].map { before[$0] } ?? 0)
      last[opening.number(opening.ordinal)] = index
    }
    last = [:]
    for index in lines.indices.reversed() {
      guard let opening = lines[index].opening, opening.counts else { continue }
      behind[index] = 1 + (last[opening.number(opening.ordinal + 1)].map { behind[$0] } ?? 0)
      last[opening.number(opening.ordinal)] = index
    }
  }

  /// Whether the number behind a line's is below it.
  func goesOn(_ line: Int) -> Bool { behind[line] > 1 }

  /// Whether neither the number before a line's nor the one behind it is anywhere.
  func isAlone(_ line: Int) -> Bool { before[line] + behind[line] == 2 }

  /// Whether the number before a marker is last found inside a line above it, or the one behind it first found inside a
  /// line from it on: then the numbers count the parts of a sentence.
  func hasSiblingInside(_ line: Int, _ opening: FlowLine.Opening) -> Bool {
    if opening.ordinal > 1 {
      let number = opening.number(opening.ordinal - 1)
      for index in stride(from: line - 1, through: max(0, line - Self.window), by: -1) {
        if lines[index].inside.contains(number) { return true }
        if opens(index, number) { break }
      }
    }
    let number = opening.number(opening.ordinal + 1)
    for index in line..<min(lines.count, line + Self.window) {
      if index > line, opens(index, number) { return false }
      if lines[index].inside.contains(number) { return true }
    }
    return false
  }

  /// Whether a line is the first item of a list set further in than the line above it, and the next line is the second one:
  /// neither an enumeration in a sentence nor a title is so.
  func opensList(_ line: Int) -> Bool {
    guard line > 0, line + 1 < lines.count, let opening = lines[line].opening,
      opening.ordinal == 1, opens(line + 1, opening.number(2))
    else { return false }
    let own = lines[line]
    return Self.sameEdge.isExceeded(by: own.left - lines[line - 1].left, of: own.em)
      && !Self.sameEdge.isExceeded(by: abs(lines[line + 1].left - own.left), of: own.em)
  }

  /// Edges that differ by more than this share of a character are two.
  private static let sameEdge = Share(4, of: 10)

  private func opens(_ line: Int, _ number: FlowLine.Number) -> Bool {
    lines[line].opening.map { $0.number($0.ordinal) == number } ?? false
  }
}
