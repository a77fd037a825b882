import GongwenModel
import GongwenText

/// The lines of a source as the search takes them: one by one, but a table and the table of contents as one each.
struct ElementUnits {
  /// The lines of each unit.
  private(set) var ranges: [Range<Int>] = []
  /// The features of each unit.
  private(set) var lines: [ElementLine] = []

  /// Puts the lines from a place on together.
  init(_ all: [Line], from start: Int, contents: Range<Int>?) {
    var position = start
    while position < all.count {
      var end = position + 1
      if let contents, contents.contains(position) {
        end = contents.upperBound
        lines.append(ElementLine(blockOf: all[position], as: .contents))
      } else if let table = all[position].evidence.cell?.table {
        while end < all.count, all[end].evidence.cell?.table == table { end += 1 }
        lines.append(ElementLine(blockOf: all[position], as: .cell))
      } else {
        lines.append(ElementLine(all[position]))
      }
      ranges.append(position..<end)
      position = end
    }
    LineContext.add(to: &lines)
  }
}
