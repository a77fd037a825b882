import GongwenText

/// Headings without a number.
enum UnnumberedHeading {
  /// Names that head a part of a document wherever they stand alone, sorted by code point.
  private static let names: Set<[Unicode.Scalar]> = Set(
    [
      "前言", "后记", "填写说明", "填报说明", "填表说明", "导言", "导语", "序", "序言", "引言", "概述", "结束语", "结语", "绪论",
      "编写说明",
      "编制说明", "附则", "附录",
    ]
    .map { Array($0.unicodeScalars) })

  /// The longest line of such a name, in characters: four, letter-spaced by two blanks each.
  private static let longest = 12

  /// Whether a line is one.
  static func isHeading(_ line: Line) -> Bool {
    guard line.text.count <= longest, line.markers.isEmpty else { return false }
    return names.contains(line.text.filter { $0 != " " })
  }
}
