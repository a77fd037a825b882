/// Two answers as one list: what both have, what only the first has (-), what only the second has (+).
package enum SideBySide {
  /// The list.
  package static func text(_ wanted: [String], _ got: [String]) -> String {
    // The longest common subsequence: outlines of cut releases have few lines.
    var lengths = [[Int]](
      repeating: [Int](repeating: 0, count: got.count + 1), count: wanted.count + 1)
    for row in wanted.indices.reversed() {
      for column in got.indices.reversed() {
        lengths[row][column] =
          same(wanted[row], got[column])
          ? lengths[row + 1][column + 1] + 1
          : max(lengths[row + 1][column], lengths[row][column + 1])
      }
    }
    var lines: [String] = []
    var (row, column) = (0, 0)
    while row < wanted.count || column < got.count {
      if row < wanted.count, column < got.count, same(wanted[row], got[column]) {
        lines.append("  " + wanted[row])
        row += 1
        column += 1
      } else if column == got.count
        || (row < wanted.count && lengths[row + 1][column] >= lengths[row][column + 1])
      {
        lines.append("- " + wanted[row])
        row += 1
      } else {
        lines.append("+ " + got[column])
        column += 1
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func same(_ first: String, _ second: String) -> Bool {
    Fold.text(first) == Fold.text(second)
  }
}
