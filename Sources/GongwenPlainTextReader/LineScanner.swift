/// Cuts characters into lines.
struct LineScanner {
  /// A line without its break.
  struct Line {
    /// Its characters.
    var range: Range<Int>
    /// Its number, from 1.
    var number: Int
    /// Whether a break ends it (false for the last line of a text without a final break).
    var isTerminated: Bool
  }

  private let scalars: [Unicode.Scalar]
  private var position = 0
  /// The number of lines so far.
  private(set) var number = 0

  /// Starts before the first line.
  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// The next line, or nil behind the last.
  mutating func next() -> Line? {
    guard position < scalars.count else { return nil }
    let start = position
    while position < scalars.count, !Self.isBreak(scalars[position]) { position += 1 }
    let range = start..<position
    let isTerminated = position < scalars.count
    if isTerminated {
      let isCarriageReturn = scalars[position] == "\r"
      position += 1
      if isCarriageReturn, position < scalars.count, scalars[position] == "\n" { position += 1 }
    }
    number += 1
    return Line(range: range, number: number, isTerminated: isTerminated)
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
