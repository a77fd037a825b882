import Testing

@testable import GongwenPress

struct OverlapTests {
  @Test func `Equal texts have 1, others less, texts without a common pair 0`() {
    #expect(Overlap.f1("", "") == 1)
    #expect(Overlap.f1("甲乙丙", "甲乙丙") == 1)
    #expect(Overlap.f1("甲乙丙", "丁") == 0)
    #expect(Overlap.f1("甲乙", "甲乙丙丁") == 2 * 2 / 6.0)
  }
}
