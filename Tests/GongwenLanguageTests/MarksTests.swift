import GongwenLanguage
import GongwenText
import Testing

/// What the sets of marks hold where copies of them used to differ.
struct MarksTests {
  @Test func `An ellipsis ends a sentence, in a text and in a print`() {
    #expect(Marks.stops.contains("…") && Marks.stops.contains("."))
  }

  @Test func `A stop may stand before 】, which closes`() {
    #expect(Marks.closings.contains("】") && !Marks.closings.contains("〕"))
  }

  @Test(arguments: ["-", "－", "—", "–", "―", "─", "⸺"] as [Unicode.Scalar])
  func `Every dash is one, wherever it is asked for`(dash: Unicode.Scalar) {
    #expect(Marks.dashes.contains(dash))
    #expect(PageNumberLine.isMarked([dash, "1", dash]))
  }

  @Test(arguments: ["⋯", "‥", "…", "·", "_"] as [Unicode.Scalar])
  func `Leaders are the same for texts and prints`(sign: Unicode.Scalar) {
    #expect(Marks.leaders.contains(sign))
  }

  @Test(arguments: [("①", 1), ("⑳", 20), ("㉑", 21), ("㊿", 50), ("❶", nil), ("1", nil)])
  func `A plain circle numbers, an ornate one does not`(sign: Unicode.Scalar, value: Int?) {
    #expect(ChineseNumeral.circled(sign) == value)
    #expect(ChineseNumeral.sign(sign)?.value == value)
  }

  @Test(arguments: [("❶", 1), ("➉", 10), ("⓵", 1), ("➓", 10), ("①", nil)])
  func `Ornate circles hold numbers too`(sign: Unicode.Scalar, value: Int?) {
    #expect(ChineseNumeral.ornateCircled(sign) == value)
  }
}
