import GongwenModel
import Testing

@testable import GongwenExport

@Suite struct UnitAlignmentTests {
  private func unit(_ number: Int, _ text: String) -> ComparedUnit {
    ComparedUnit(
      sid: "tiao\(number)", node: "\(number)", label: "第\(number)条",
      text: Array(text.unicodeScalars),
      shape: ["section 1"])
  }

  @Test func `An inserted article moves no other`() {
    let old = [unit(1, "甲乙丙丁。"), unit(2, "戊己庚辛。"), unit(3, "子丑寅卯。")]
    let new = [unit(1, "甲乙丙丁。"), unit(2, "天地玄黄。"), unit(3, "戊己庚辛。"), unit(4, "子丑寅卯。")]
    #expect(
      UnitAlignment.matches(old, new) == [.pair(0, 0), .added(1), .pair(1, 2), .pair(2, 3)])
  }

  @Test func `An inserted article does not take the place of one that was changed`() {
    let old = [unit(1, "养护责任人应当及时报告异常情况。")]
    let new = [unit(1, "天地玄黄，宇宙洪荒。"), unit(2, "养护责任人应当立即报告异常情况。")]
    #expect(UnitAlignment.matches(old, new) == [.added(0), .pair(0, 1)])
  }

  // Two texts of five characters have four pairs each.
  @Test func `Half of the pairs in common make versions of one text, fewer do not`() {
    let two = TextLikeness(Array("甲乙丙戊己".unicodeScalars))
    #expect(TextLikeness(Array("甲乙丙丁辛".unicodeScalars)).percent(two) == 50)
    #expect(
      UnitAlignment.matches([unit(1, "甲乙丙丁辛")], [unit(2, "甲乙丙戊己")]) == [.pair(0, 0)])
    #expect(
      UnitAlignment.matches([unit(1, "甲乙丁辛壬")], [unit(2, "甲乙丙戊己")]) == [.removed(0), .added(0)]
        || UnitAlignment.matches([unit(1, "甲乙丁辛壬")], [unit(2, "甲乙丙戊己")])
          == [.added(0), .removed(0)]
    )
  }

  @Test func `Equal words at another place are one unit`() {
    let old = [unit(1, "甲乙丙丁。"), unit(2, "戊己庚辛。")]
    let new = [unit(1, "戊己庚辛。"), unit(2, "甲乙丙丁。")]
    let matches = UnitAlignment.matches(old, new)
    #expect(Set(matches) == [.pair(0, 1), .pair(1, 0)])
  }
}
