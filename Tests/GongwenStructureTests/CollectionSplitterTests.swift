import GongwenModel
import Testing

@testable import GongwenStructure

@Suite struct CollectionSplitterTests {
  /// The first lines and entries of the members, by the lines below the contents.
  private static func members(
    _ entries: [String], _ below: [String], above: [String] = []
  ) -> [Int?: Range<Int>]? {
    let listed = entries.enumerated().map { "\($1)………………\($0 + 1)" }
    let lines = SampleText(above + ["目录"] + listed + below).lines
    guard let contents = Contents(in: lines),
      let members = CollectionSplitter(lines: lines).members(of: contents)
    else { return nil }
    let start = contents.lines.upperBound
    return Dictionary(
      uniqueKeysWithValues: members.map {
        ($0.entry, $0.lines.lowerBound - start..<$0.lines.upperBound - start)
      })
  }

  /// A title of 21 characters: 20 pairs.
  private static func title(_ number: UInt32) -> String {
    different(21, from: 0x5000 + 0x100 * number)
  }

  private static let text = "现将有关事项通知如下。"

  static let found: [(entries: Int, found: Int, isCollection: Bool)] = [
    (2, 1, false), (2, 2, true), (3, 2, true), (4, 2, true), (5, 2, false),
  ]

  @Test(arguments: found)
  func `Members are two and half of the entries`(entries: Int, found: Int, isCollection: Bool) {
    let titles = (0..<UInt32(entries)).map(Self.title)
    let below = titles.prefix(found).flatMap { [$0, Self.text] }
    #expect((Self.members(titles, below) != nil) == isCollection)
  }

  static let likenesses: [(same: Int, isMember: Bool)] = [(16, true), (15, false)]

  /// 16 same characters share 15 of 20 pairs, 15 share 14.
  @Test(arguments: likenesses)
  func `A title is like its entry`(same: Int, isMember: Bool) {
    let titles = (0..<3).map { Self.title($0) }
    let other = different(same, from: 0x5100) + different(21 - same, from: 0x7000)
    let found = Self.members(
      titles, [titles[0], Self.text, other, Self.text, titles[2], Self.text])
    #expect(found?[1] == (isMember ? 2..<4 : nil))
    #expect(found?[0] == (isMember ? 0..<2 : 0..<4))
  }

  static let near: [(between: Int, isMember: Bool)] = [(399, true), (400, false)]

  @Test(arguments: near)
  func `An entry is compared with the 400 titles behind the last`(between: Int, isMember: Bool) {
    let titles = (0..<3).map { Self.title($0) }
    let others = (0..<between).map { different(21, from: 0x6000 + 21 * UInt32($0)) }
    let alike = different(16, from: 0x5100) + different(5, from: 0xA100)
    let found = Self.members(
      titles, [titles[0], Self.text] + others + [alike, Self.text, titles[2], Self.text])
    #expect(found?[1] == (isMember ? between + 2..<between + 4 : nil))
  }

  static let alike: [(same: Int, member: Range<Int>)] = [(41, 2..<6), (39, 4..<6)]

  /// 42 characters have 41 pairs: 41 same ones share 0.98 of them, 39 share 0.93.
  @Test(arguments: alike)
  func `A cut entry goes before one that is merely alike`(same: Int, member: Range<Int>) {
    let titles = [Self.title(0), different(42, from: 0x5100), Self.title(2)]
    let alike = different(same, from: 0x5100) + different(42 - same, from: 0x7000)
    let cut = different(25, from: 0x5100)
    let below = [titles[0], Self.text, alike, Self.text, cut, Self.text, titles[2], Self.text]
    #expect(Self.members(titles, below)?[1] == member)
  }

  static let lines: [(lengths: [Int], start: Int)] = [([4, 4, 4, 28], 2), ([4, 4, 4, 4, 24], 3)]

  /// Of five lines the last four are the likeliest title.
  @Test(arguments: lines)
  func `A title has four lines at most`(lengths: [Int], start: Int) {
    let titles = [Self.title(0), different(40, from: 0x5100), Self.title(2)]
    var rest = characters(titles[1])
    let pieces = lengths.map { length in
      defer { rest = rest.dropFirst(length) }
      return String(String.UnicodeScalarView(rest.prefix(length)))
    }
    let found = Self.members(
      titles, [titles[0], Self.text] + pieces + [Self.text, titles[2], Self.text])
    #expect(found?[1]?.lowerBound == start)
  }

  static let shortest: [(count: Int, isCollection: Bool)] = [(3, false), (4, true)]

  @Test(arguments: shortest)
  func `A title has four characters`(count: Int, isCollection: Bool) {
    let titles = (0..<3).map { different(count, from: 0x5000 + 0x100 * $0) }
    let found = Self.members(titles, titles.flatMap { [$0, Self.text] })
    #expect((found != nil) == isCollection)
  }

  static let calls: [(count: Int, end: Int)] = [(38, 4), (39, 6)]

  /// A bracketed call and the cover's first line at the end are of the back cover.
  @Test(arguments: calls)
  func `A call on a back cover has forty characters at most`(count: Int, end: Int) {
    let titles = (0..<2).map { Self.title($0) }
    let below = [
      titles[0], Self.text, titles[1], Self.text, "某某文件汇编", "【" + repeated("某", count) + "】",
    ]
    let found = Self.members(titles, below, above: ["某某文件汇编"])
    #expect(found?[1] == (2..<end))
  }
}
