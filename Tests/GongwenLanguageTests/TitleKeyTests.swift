import GongwenLanguage
import Testing

@Suite struct TitleKeyTests {
  private static func key(_ text: String) -> TitleKey { TitleKey(characters(text)) }

  /// Titles of different characters, the second with some of the first one's at its start.
  private static func pair(_ length: Int, sharing shared: Int) -> (TitleKey, TitleKey) {
    let own = (0..<length).compactMap { Unicode.Scalar(0x4E00 + $0) }
    let other = (0..<length).compactMap { Unicode.Scalar($0 < shared ? 0x4E00 + $0 : 0x6E00 + $0) }
    return (TitleKey(own), TitleKey(other))
  }

  static let ignored: [(one: String, other: String)] = [
    ("关于《规划》的通知", "关于〈规划〉的通知"), ("规划（2018—2020年）", "规划(2018-2020年)"), ("甲 乙", "甲乙"),
  ]

  @Test(arguments: ignored)
  func `Marks that printers differ in are left out`(one: String, other: String) {
    #expect(Self.key(one) == Self.key(other))
  }

  /// 21 characters have 20 pairs: each wrong character at the end takes a twentieth away.
  static let degrees: [(shared: Int, degree: Double, isLike: Bool)] = [
    (18, TitleLikeness.ofAnnouncement, true), (17, TitleLikeness.ofAnnouncement, false),
    (16, TitleLikeness.ofEntry, true), (15, TitleLikeness.ofEntry, false),
  ]

  @Test(arguments: degrees)
  func `Titles are alike by the pairs they share`(shared: Int, degree: Double, isLike: Bool) {
    let (one, other) = Self.pair(21, sharing: shared)
    #expect(one.likeness(to: other) == Double(shared - 1) / 20)
    #expect(one.isLike(other, above: degree) == isLike)
    #expect(other.isLike(one, above: degree) == isLike)
  }

  /// 20 and 11 pairs give at most 2 × 11 / 31 = 0.71; 20 and 12 give 0.75.
  @Test func `Lengths alone tell titles apart`() {
    let whole = Self.pair(21, sharing: 21).0
    for (pairs, isLike) in [(12, true), (11, false)] {
      let part = TitleKey(whole.scalars.prefix(pairs + 1))
      #expect(part.isLike(whole, above: TitleLikeness.ofEntry) == isLike, "\(pairs)")
    }
  }

  static let cuts: [(title: Int, beginning: Int, isCut: Bool)] = [
    (10, 7, false), (10, 8, true), (16, 8, true), (17, 8, false), (18, 9, true),
  ]

  @Test(arguments: cuts)
  func `A cut title is half of its title and eight characters`(
    title: Int, beginning: Int, isCut: Bool
  ) {
    let whole = Self.pair(title, sharing: title).0
    #expect(TitleKey(whole.scalars.prefix(beginning)).isCut(of: whole) == isCut)
    #expect(!TitleKey(whole.scalars.suffix(beginning)).isCut(of: whole))
  }

  @Test func `Degrees rise with the care of who repeats a title`() {
    let degrees = [
      TitleLikeness.ofEntry, TitleLikeness.ofAnnouncement, TitleLikeness.ofCutEntry, 1,
    ]
    #expect(zip(degrees, degrees.dropFirst()).allSatisfy { $0 < $1 })
  }
}
