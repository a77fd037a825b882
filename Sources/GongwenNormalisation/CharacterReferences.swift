import GongwenModel
import GongwenText

/// Character references that a text shows as they are written (`&nbsp;`, `&#8220;`): copies of pages keep them.
///
/// A reference is one edit: its first cell gives the character, the others nothing. The rules of the profile then
/// treat that cell as any other one, and its final form is recorded by the rule `entity`, or by `markup`
/// where it gives nothing.
struct CharacterReferences {
  /// Characters that would be signs of markup themselves: their references stay.
  private static let signs: ScalarTable = "[]()#*!`\\_"

  /// Resolves the references of a block.
  ///
  /// - Parameter cell: Makes the cell of a character.
  func apply(
    to workspace: inout NormalisationWorkspace, cell: (Unicode.Scalar) -> NormalisationCell
  ) {
    var index = 0
    while index < workspace.cells.count {
      guard workspace.cells[index].scalar == "&", workspace.cells[index].rule == nil,
        let (length, scalar) = read(workspace, at: index)
      else {
        index += 1
        continue
      }
      workspace.addReference(index..<index + length, as: cell(scalar))
      index += length
    }
    if !workspace.references.isEmpty { workspace.findMarks() }
  }

  /// The reference at a cell: its length, and the character that it means in the end (`&amp;nbsp;` is escaped twice).
  private func read(
    _ workspace: NormalisationWorkspace, at start: Int
  ) -> (length: Int, scalar: Unicode.Scalar)? {
    guard let first = closed(workspace, behind: start) else { return nil }
    var (length, scalar) = first
    while scalar == "&", let inner = closed(workspace, behind: start + length - 1) {
      length += inner.length - 1
      scalar = inner.scalar
    }
    let end = start + length
    guard isPlain(scalar), workspace.areNeighbours(start...end - 1) else { return nil }
    if end < workspace.cells.count,
      !UnicodeNormaliser.isNFCBoundary(before: workspace.cells[end].scalar)
    {
      return nil
    }
    return (length, scalar)
  }

  /// A reference with its semicolon; its `&` is the cell at a place, or stands for it.
  private func closed(
    _ workspace: NormalisationWorkspace, behind start: Int
  ) -> (length: Int, scalar: Unicode.Scalar)? {
    var bytes = [UInt8(ascii: "&")]
    for cell in workspace.cells[(start + 1)...].prefix(CharacterReference.longest - 1) {
      guard cell.rule == nil, cell.scalar.value < 0x80 else { break }
      bytes.append(UInt8(cell.scalar.value))
      if cell.scalar == ";" { break }
    }
    guard let read = CharacterReference.read(bytes, at: 0), read.length == bytes.count,
      bytes.last == UInt8(ascii: ";")
    else { return nil }
    return read
  }

  /// Whether a character stays what it is when nothing else is known of it.
  private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xFFFD: return false
    default: break
    }
    return !Self.signs.contains(scalar) && Radicals.ideograph(scalar) == nil
      && (scalar.value < 0x300
        || !UnicodeNormaliser.isUnstableNFC(scalar)
          && UnicodeNormaliser.isNFCBoundary(before: scalar))
  }
}

extension NormalisationWorkspace {
  /// Makes some cells one reference.
  fileprivate mutating func addReference(_ range: Range<Int>, as cell: NormalisationCell) {
    cells[range.lowerBound] = cell
    cells[range.lowerBound].rule = .entity
    if cell.kind == .blank || cell.kind == .ignorable { hasBlank = true }
    for index in range.dropFirst() {
      cells[index].count = 0
      cells[index].kind = .ignorable
      cells[index].rule = .entity
      cells[index].joinsPrevious = true
    }
    references.append(range)
  }

  /// Takes the reference at a cell back: as a sign of markup it would be read another way the next time.
  mutating func restoreReference(at cell: Int) {
    let at = references.partitioningIndex { $0.upperBound > cell }
    guard at < references.count, references[at].contains(cell) else { return }
    let range = references[at]
    // Empty from now on: removing it would move all behind it.
    references[at] = range.lowerBound..<range.lowerBound
    for index in range {
      let scalar = index == range.lowerBound ? "&" : cells[index].scalar
      cells[index] = NormalisationCell(scalar: scalar, kind: CharacterClass.of(scalar), rule: nil)
      cells[index].isProtected = true
    }
  }

  /// Names what is left of the references: one that gives nothing is dropped markup.
  ///
  /// - Parameter raw: The characters of the cells before any rule.
  mutating func labelReferences(_ raw: [Unicode.Scalar]) {
    for range in references where !range.isEmpty {
      let isDropped = range.allSatisfy { cells[$0].count == 0 }
      for index in range {
        cells[index].rule = isDropped ? .markup : .entity
        cells[index].joinsPrevious = index > range.lowerBound
      }
      // The blanks around it are edits of their own.
      if range.upperBound < cells.count { cells[range.upperBound].joinsPrevious = false }
      let before = range.lowerBound - 1
      if before >= 0, cells[before].rule == .spaceFold, cells[before].count == 1,
        raw[before] == " ", !cells[before].joinsPrevious
      {
        cells[before].rule = nil
      }
    }
  }
}
