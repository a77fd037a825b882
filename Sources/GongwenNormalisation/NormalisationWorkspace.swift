import GongwenModel

/// The cells of one block while the rules work on it, and what the rules ask of them.
///
/// Cell `i` is the raw character `rawStart + i`. The storage is reused from block to block.
struct NormalisationWorkspace {
  /// The cells.
  var cells: [NormalisationCell] = []
  /// The characters of cells that give several, or none, by composition.
  private(set) var compositions = Compositions()
  /// The test of a block before it gets cells.
  var settled = SettledText()
  /// The cells whose form depends on their context, and those of 【, in order: all that rules of
  /// punctuation start from.
  private(set) var marks: [Int] = []
  /// Whether any cell is a blank.
  var hasBlank = false
  /// The cells whose character is not right behind that of the cell before in the source: text that is
  /// read elsewhere is between them. No edit reaches over such a place. In order; as a rule there is none.
  var cuts: [Int] = []
  /// The cells of character references, in order.
  var references: [Range<Int>] = []
  /// The cells of blanks between Chinese characters that a printed page does not show.
  var narrow: Set<Int> = []
  /// Number of strong Chinese characters.
  private(set) var cjkCount = 0
  /// Number of strong characters that are not Chinese.
  private(set) var latinCount = 0
  /// The characters around each cell.
  private var surroundings: [Surroundings] = []

  /// The characters around a cell.
  private struct Surroundings {
    /// The class of the nearest strong cell before it.
    var before: CharacterClass?
    /// The class of the nearest strong cell behind it.
    var after: CharacterClass?
    /// The number of strong Chinese cells before it.
    var cjkCount: Int
  }

  /// Looks both ways once, for the rules that follow.
  mutating func lookAround() {
    surroundings.removeAll(keepingCapacity: true)
    surroundings.reserveCapacity(cells.count)
    cjkCount = 0
    latinCount = 0
    var last: CharacterClass?
    for cell in cells {
      surroundings.append(Surroundings(before: last, cjkCount: cjkCount))
      switch Self.strength(of: cell) {
      case .cjk?:
        cjkCount += 1
        last = .cjk
      case .latin?:
        latinCount += cell.composed.map { Int($0.count) } ?? 1
        last = .latin
      default: break
      }
    }
    last = nil
    surroundings.withUnsafeMutableBufferPointer { [cells] surroundings in
      for index in surroundings.indices.reversed() {
        surroundings[index].after = last
        if let strong = Self.strength(of: cells[index]) { last = strong }
      }
    }
  }

  private static func strength(of cell: NormalisationCell) -> CharacterClass? {
    if cell.isProtected { return .latin }
    return cell.kind == .cjk || cell.kind == .latin ? cell.kind : nil
  }

  /// The nearest strong character before a cell is Chinese.
  func isAfterChinese(_ index: Int) -> Bool {
    surroundings[index].before == .cjk
  }

  /// The nearest strong character behind a cell is Chinese.
  func isBeforeChinese(_ index: Int) -> Bool { surroundings[index].after == .cjk }

  /// The nearest strong character before a cell is not Chinese.
  func isAfterLatin(_ index: Int) -> Bool {
    surroundings[index].before == .latin
  }

  /// Either nearest strong character is Chinese.
  func isBesideChinese(_ index: Int) -> Bool { isAfterChinese(index) || isBeforeChinese(index) }

  /// Whether Chinese is between two cells.
  func holdsChinese(from start: Int, to end: Int) -> Bool {
    surroundings[end].cjkCount > surroundings[start].cjkCount
  }

  /// The index of the cell before that is not ignorable, or nil.
  func previous(_ index: Int) -> Int? {
    var at = index - 1
    while at >= 0, cells[at].kind == .ignorable { at -= 1 }
    return at >= 0 ? at : nil
  }

  /// The index of the cell behind that is not ignorable, or nil.
  func next(_ index: Int) -> Int? {
    var at = index + 1
    while at < cells.count, cells[at].kind == .ignorable { at += 1 }
    return at < cells.count ? at : nil
  }

  /// The character right before a cell, blanks included.
  func scalarBefore(_ index: Int) -> Unicode.Scalar? { previous(index).map { cells[$0].scalar } }

  /// The character right behind a cell, blanks included.
  func scalarAfter(_ index: Int) -> Unicode.Scalar? { next(index).map { cells[$0].scalar } }

  /// Both neighbours are digits.
  func isBetweenDigits(_ index: Int) -> Bool {
    guard let before = scalarBefore(index), let after = scalarAfter(index) else { return false }
    return Self.isDigit(before) && Self.isDigit(after)
  }

  /// Whether text that is read elsewhere is between a cell and the one before it.
  func isCut(_ index: Int) -> Bool {
    !cuts.isEmpty && index > 0 && !areNeighbours(index - 1...index)
  }

  /// Whether the characters of some cells are neighbours in the source; binary search.
  func areNeighbours(_ cells: ClosedRange<Int>) -> Bool {
    var low = 0
    var high = cuts.count
    while low < high {
      let middle = (low + high) / 2
      if cuts[middle] <= cells.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low == cuts.count || cuts[low] > cells.upperBound
  }

  /// Forgets the block before.
  mutating func removeAll() {
    cells.removeAll(keepingCapacity: true)
    compositions.removeAll()
    references.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    hasBlank = false
  }

  /// Adds a cell behind the others.
  mutating func append(_ cell: NormalisationCell) {
    if Self.isMark(cell) { marks.append(cells.count) }
    if cell.kind == .blank || cell.kind == .ignorable { hasBlank = true }
    cells.append(cell)
  }

  /// Finds the marks again, after cells have got other characters.
  mutating func findMarks() {
    marks.removeAll(keepingCapacity: true)
    for index in cells.indices where Self.isMark(cells[index]) { marks.append(index) }
  }

  private static func isMark(_ cell: NormalisationCell) -> Bool {
    cell.kind == .contextual || cell.scalar == "【"
  }

  /// Lets a cell give some characters in place of its own.
  mutating func compose(_ index: Int, as scalars: [Unicode.Scalar]) {
    cells[index].composed = compositions.add(scalars)
  }

  /// Gives a cell another character by a rule, unless it has it already.
  mutating func rewrite(_ index: Int, as scalar: Unicode.Scalar, by rule: Rule) {
    guard cells[index].scalar != scalar else { return }
    cells[index].scalar = scalar
    cells[index].rule = rule
  }

  /// Drops a cell by a rule.
  mutating func drop(_ index: Int, by rule: Rule) {
    cells[index].count = 0
    cells[index].rule = rule
  }

  /// Whether a character joins or parts letters of scripts that are written joined: it has no meaning next to Chinese.
  static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x200C || scalar.value == 0x200D
  }

  /// Makes joiners ignorable that are between Chinese characters, marks and ASCII.
  mutating func ignoreJoiners() {
    for index in cells.indices where Self.isJoiner(cells[index].scalar) {
      let isPlain = [previous(index), next(index)].allSatisfy { place in
        guard let place else { return true }
        let scalar = cells[place].scalar
        return cells[place].kind == .cjk || cells[place].kind == .blank || scalar.isASCII
          || cells[place].kind == .contextual || Self.isJoiner(scalar)
      }
      guard isPlain else { continue }
      cells[index].kind = .ignorable
      hasBlank = true
    }
  }

  /// Whether a character is an ASCII digit.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
}
