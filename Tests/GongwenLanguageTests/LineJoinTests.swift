import GongwenLanguage
import Testing

struct LineJoinTests {
  static let breaks: [(before: String, after: Unicode.Scalar, needsSpace: Bool)] = [
    ("国务院", "办", false), ("国务院", "A", false), ("China", "国", false), ("the", "n", true),
    ("words,", "n", true), ("end.", "N", true), ("2018", "5", true), ("每年5", "0", false),
    ("）5", "0", true), ("每年1234", "0", true), ("每年123", "0", false), ("371.", "8", false),
    ("〔20", "3", false), ("《20", "3", false), ("》20", "3", true),
    ("371.5", "8", false),
    ("等.", "8", false), ("well-", "k", false),
    ("(see", "t", true), ("(", "t", false), ("note", ")", false), ("“yes”", "a", true),
    ("“十四五”", "G", false), ("（五）、“双创”", "V", false), ("and…", "s", true), ("等…", "s", false),
    ("", "a", false), ("word ", "a", false), ("A—", "b", false),
    ("end).”", "N", true), ("end)).”", "N", false),
    ("法>", "<", false), ("<招标投标法>", "G", false), ("\"Mothboard\"", "T", true), ("——", "a", false),
    ("16.5", "∶", false), ("16.5∶", "4", false), ("9:", "3", false), ("Note:", "3", true),
    ("10", "±", false), ("±", "2", false), ("a", "±", true),
  ]

  @Test(arguments: breaks)
  func `A space stands for a break between two Latin words`(
    before: String, after: Unicode.Scalar, needsSpace: Bool
  ) {
    #expect(LineJoin.needsSpace(Array(before.unicodeScalars), after) == needsSpace)
  }
}
