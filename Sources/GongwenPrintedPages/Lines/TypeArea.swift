import GongwenLanguage

/// The type area (版心) of a kind of pages, or of a column of them (GB/T 9704-2012, 5.2.2).
struct TypeArea: Hashable {
  /// Left edge, in hundredths of a point.
  var left: Int
  /// Right edge: where full lines end.
  var right: Int
  /// Whether several lines end there, one of them inside a sentence: others may end anywhere.
  var isAttested = true

  /// The distance, as a share of a character, up to which lines begin at one edge.
  private static let sameLeft = Share(1, of: 3)
  /// One line in so many, and no less than two, begins at the left edge.
  private static let atLeft = 12
  /// At most one line in so many is beyond a shared edge: of a paragraph and a signature of two lines, the signature's
  /// edges are shared, too.
  private static let outside = 4
  /// So many lines that continue an indented one show the left edge, however few they are among others.
  private static let enoughContinuing = 2
  /// The right edge is reached by two lines within a character of it, where there are so many lines.
  private static let enoughForRight = 4

  /// A line longer by more than so many characters is no line with a hanging stop; with so many lines, one that is
  /// out has something next to it.
  private static let muchLonger = 3
  private static let enoughLines = 8

  /// A line that begins beyond this share of the width is set to the right.
  static let rightHalf = Share(35, of: 100)

  /// A line that continues the one above it: the left edge of the lower one, and the right edge of the upper one.
  struct Wrap: Hashable {
    var left: Int
    var right: Int
  }

  /// Middle between both edges.
  var middle: Int { (left + right) / 2 }

  /// An area with known edges.
  init(left: Int, right: Int) {
    self.left = left
    self.right = right
  }

  /// The area that lines fill: the leftmost edge that several of them share, and the rightmost that two reach.
  ///
  /// - Parameters:
  ///   - lefts: the left edges of the lines.
  ///   - rights: their right edges.
  ///   - areOpen: whether each ends inside a sentence; where it is not known, all may.
  ///   - continuing: those that continue an indented line above them.
  ///   - em: the size of the text.
  init(
    lefts: [Int], rights: [Int], areOpen: [Bool]? = nil, continuing: [Wrap] = [], em: Int
  ) {
    guard !lefts.isEmpty else {
      self.init(left: 0, right: em)
      return
    }
    let starts = lefts.sorted()
    let others = max(1, starts.count / Self.atLeft)
    let slack = Self.sameLeft.amount(of: em)
    let shared = starts.indices.first {
      $0 + others < starts.count && starts[$0 + others] - starts[$0] <= slack
    }
    // One is enough where the longest line is the one that is continued.
    let longest = rights.max() ?? 0
    let wraps = continuing.filter { $0.left - starts[0] <= slack }
    let isLongest = wraps.contains { longest - $0.right <= em }
    let isShown = wraps.count >= Self.enoughContinuing || isLongest
    let left = starts[shared.map { !isShown && $0 * Self.outside <= starts.count ? $0 : 0 } ?? 0]
    let order = rights.indices.sorted { rights[$0] > rights[$1] }
    let ends = order.map { rights[$0] }
    // The same words end at one place: where neither of two lines ends inside a sentence, they show no edge.
    let opens = order.map { areOpen?[$0] ?? true }
    var right = ends[0]
    if ends.count >= Self.enoughForRight,
      let reached = ends.indices.dropLast().first(where: { end in
        ends[end] - ends[end + 1] <= em && (opens[end] || opens[end + 1])
      }),
      reached * Self.outside <= ends.count
    {
      let shared = max(ends[reached + 1], ends[reached] - em / 2)
      // Of few lines, a single one that is much longer is the only full one.
      let isList = ends.count < Self.enoughLines && right - shared > Self.muchLonger * em
      if !isList { right = shared }
    }
    // An address that may not be broken runs beyond the edge where more lines are continued.
    let shown = wraps.count { abs(right - $0.right) <= em }
    if isLongest, longest - right > em, shown <= wraps.count(where: { longest - $0.right <= em }) {
      right = longest
    }
    self.init(left: left, right: max(right, left + em))
    // Signatures and dates, set to the right, end anywhere.
    let full = lefts.indices.filter { line in
      !Self.rightHalf.isExceeded(by: lefts[line] - left, of: right - left)
        && right - rights[line] <= em
    }
    isAttested = isLongest || full.count > 1 && full.contains { areOpen?[$0] ?? true }
  }
}
