import GongwenLanguage
import GongwenModel
import GongwenText

/// The printed lines of a block as one sequence of cells, a cell for each break between two.
///
/// A break is a blank to the rules, which drop it next to Chinese and keep a space between words;
/// what they decide is recorded as `line-join`, or as `hyphen-join` where a word was divided.
struct JoinedLines {
  /// The characters, a line feed for each break and a space for each wide blank.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The first cell of each line and the raw offset it came from.
  private var starts: [(cell: Int, raw: Int)] = []
  /// The cells of breaks, and the blank raw characters they stand for.
  private var breaks: [(cell: Int, raw: Range<Int>)] = []
  /// The cells among them that are wide blanks in a line.
  private var blanks: Set<Int> = []

  /// Joins the lines of a block.
  init(_ block: Block, of source: [Unicode.Scalar]) {
    for (number, piece) in block.pieces.enumerated() {
      if let last = starts.last {
        let end = last.raw + scalars.count - last.cell
        var stop = end
        while stop < piece.lowerBound, UnicodeClass.isBlank(source[stop]) { stop += 1 }
        breaks.append((scalars.count, end..<stop))
        let isBlank = block.besides.contains(number)
        if isBlank { blanks.insert(scalars.count) }
        scalars.append(isBlank ? " " : "\n")
      }
      starts.append((scalars.count, piece.lowerBound))
      scalars.append(contentsOf: source[piece])
    }
  }

  /// The raw characters of some neighbouring cells.
  func raw(of cells: Range<Int>) -> Range<Int> {
    guard starts.count > 1 else {
      let offset = (starts.first?.raw ?? 0) - (starts.first?.cell ?? 0)
      return cells.lowerBound + offset..<cells.upperBound + offset
    }
    let first = raw(ofCell: cells.lowerBound)
    let last = raw(ofCell: cells.upperBound - 1)
    return first.lowerBound..<max(first.lowerBound, last.upperBound)
  }

  /// The cells of some raw characters.
  func cells(of raw: Set<Int>) -> Set<Int> {
    Set(
      scalars.indices.filter { scalars[$0] == " " && raw.contains(self.raw(ofCell: $0).lowerBound) }
    )
  }

  private func raw(ofCell cell: Int) -> Range<Int> {
    let low = max(0, starts.partitioningIndex { $0.cell > cell } - 1)
    if low < breaks.count, breaks[low].cell == cell { return breaks[low].raw }
    let raw = starts[low].raw + cell - starts[low].cell
    return raw..<raw + 1
  }

  /// The cells whose characters are not right behind those of the cells before in the source.
  func cuts(in source: SourceMap) -> [Int] {
    guard source.isInSourceOrder else {
      return scalars.indices.dropFirst().filter { cell in
        let (before, here) = (raw(ofCell: cell - 1), raw(ofCell: cell))
        return before.upperBound != here.lowerBound
          || !source.holdsTogether(max(0, before.upperBound - 1)..<here.upperBound)
      }
    }
    return zip(breaks, starts.dropFirst()).compactMap { above, line in
      let end = above.raw.upperBound
      return end == line.raw && source.holdsTogether(end - 1..<end + 1) ? nil : line.cell
    }
  }

  /// Names the edits at breaks by their rules; one inside of dropped markup is part of it.
  func label(_ workspace: inout NormalisationWorkspace) {
    for (cell, _) in breaks where workspace.cells[cell].rule != .markup {
      workspace.cells[cell].joinsPrevious = false
      workspace.cells[cell].rule = .lineJoin
      workspace.cells[cell].composed = nil
      guard workspace.cells[cell].count > 0 else { continue }
      workspace.cells[cell].scalar = " "
      guard cell > 0, cell + 1 < workspace.cells.count else { continue }
      let isBesideMark = [cell - 1, cell + 1].contains { workspace.cells[$0].rule == .noteMark }
      if isBesideMark {
        workspace.cells[cell].count = 0
        continue
      }
      let before = workspace.cells[cell - 1].scalar
      let after = workspace.cells[cell + 1].scalar
      let earlier = workspace.cells[max(0, cell - LineJoin.reach)..<cell].lazy.map(\.scalar)
      if Self.hyphens.contains(before), cell > 1, Self.isLower(after),
        Self.isLetter(workspace.cells[cell - 2].scalar)
      {
        joinWord(at: cell, &workspace)
      } else if !blanks.contains(cell), !LineJoin.needsSpace(earlier, after) {
        workspace.cells[cell].count = 0
      }
    }
  }

  /// A word divided at the line's end: hyphen and break are one edit.
  private func joinWord(at cell: Int, _ workspace: inout NormalisationWorkspace) {
    for index in [cell - 1, cell] {
      workspace.cells[index].count = 0
      workspace.cells[index].composed = nil
      workspace.cells[index].rule = .hyphenJoin
      workspace.cells[index].joinsPrevious = index == cell
    }
  }

  /// Hyphens at which a setter divides words, those that never break among them.
  private static let hyphens: ScalarTable = "-\u{2010}\u{2011}"

  private static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(scalar.value)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    isLower(scalar) || (0x41...0x5A).contains(scalar.value)
  }
}
