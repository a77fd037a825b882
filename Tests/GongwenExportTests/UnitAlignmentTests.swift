import GongwenModel
import Testing

@testable import GongwenExport

@Suite struct UnitAlignmentTests {
  private func unit(_ number: Int, _ text: String) -> ComparedUnit {
    ComparedUnit(
      sid: "tiao\(number)", node: "\(number)", label: "第\(number)条",
      text: Array(text.unicodeScalars))
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

  // What is left out of the common sequence is found by its words: as if it had moved.
  @Test func `Long lists are divided at the values that each has once`() {
    let count = CommonSequence.mostCompared
    let one = Array(0..<count)
    let pairs = CommonSequence.pairs(one, [count] + one.filter { $0 != 7 })
    #expect(pairs.map(\.0) == one.filter { $0 != 7 })
    #expect(pairs.map(\.1) == Array(1..<count))
    // Values that come twice have a partner between two of the others.
    let twice = one.map { $0 % 100 == 50 ? -1 : $0 }
    #expect(CommonSequence.pairs(twice, twice).count == count)
    // Without any value that comes once there is no place to divide them.
    let same = [Int](repeating: 0, count: count)
    #expect(CommonSequence.pairs(same, same).isEmpty)
    let fewer = [Int](repeating: 0, count: count / 2)
    #expect(CommonSequence.pairs(fewer, fewer).count == count / 2)
  }

  @Test(.timeLimit(.minutes(1)))
  func `Lists in another order take no longer than a sort`() {
    let one = Array(0..<100_000)
    #expect(CommonSequence.pairs(one, one.reversed()).count == 1)
    #expect(CommonSequence.pairs(one, one.map { $0 ^ 1 }).count == 50_000)
  }

  @Test(.timeLimit(.minutes(1)))
  func `Where all comparisons would take too long, only equal numbers are paired`() {
    func units(_ base: UInt32, _ shift: Int) -> [ComparedUnit] {
      (0..<20_000).map { number in
        let scalar = Unicode.Scalar(base + UInt32(number)) ?? "甲"
        return unit(number + shift, "甲乙丙丁" + String(scalar))
      }
    }
    let (old, new) = (units(0x3400, 0), units(0x8300, 1))
    let pairs = UnitAlignment.matches(old, new).filter {
      if case .pair = $0 { true } else { false }
    }
    #expect(pairs.count == 19_999)
    #expect(pairs.first == .pair(1, 0))
  }
}
