import GongwenText
import Testing

struct HZCountTests {
  private func count(_ text: String) -> HZCount { HZCount(Array(text.unicodeScalars)) }

  @Test func countsSequencesWithTheirMarks() {
    let count = count("~{<:Ky2;S{~} a ~{VPND~}\n~{VPND~} 中")
    #expect(count.sequences == 3)
    #expect(count.encoded == 12 + 8 + 8)
    #expect(count.visible == 30)
    #expect(count.isMost)
  }

  /// Half of the characters that are not blank: what most is.
  @Test(arguments: [(0, true), (24, true), (25, false), (200, false)])
  func mostIsHalf(others: Int, isMost: Bool) {
    let text = "~{VPND~} ~{VPND~}\n~{VPND~}\n" + String(repeating: "a ", count: others)
    #expect(count(text).isThere)
    #expect(count(text).isMost == isMost)
  }

  /// Fewer sequences may stand in a text that speaks of HZ.
  @Test(arguments: [(2, false), (3, true)])
  func fewSequencesAreNone(sequences: Int, isThere: Bool) {
    let text = String(repeating: "~{VPND~}", count: sequences)
    #expect(count(text).isThere == isThere)
    #expect(count(text).isMost == isThere)
  }

  @Test(arguments: [
    "~{a~} ~{b~} ~{c~}", "~{~} ~{~} ~{~}", "~{VP\nND~} ~{VP ND~} ~{VP", "~{中文~} ~{中文~} ~{中文~}",
    "\\tilde{a}~{x} and ~{y} and ~{z}", "~", "~{", "", "~~{{~~}}",
  ])
  func otherMarksAreNone(text: String) {
    #expect(count(text).sequences == 0, "\(text)")
  }
}
