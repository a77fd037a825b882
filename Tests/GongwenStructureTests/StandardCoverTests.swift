import GongwenModel
import Testing

@testable import GongwenStructure

@Suite struct StandardCoverTests {
  /// The number of lines of a cover with some lines behind its name; nil where there is no cover.
  private static func count(
    _ behind: [String], mark: String = "中华人民共和国国家标准"
  ) -> Int? {
    let lines = SampleText([mark, "GB/T 9704—2012", "公文格式"] + behind).lines
    return StandardCover(lines: lines).read(from: 0)?.elements.count
  }

  static let covers: [(behind: [String], count: Int)] = [
    ([String](repeating: "某某", count: 27), 30), ([String](repeating: "某某", count: 28), 30),
    ([repeated("某", 120)], 4), ([repeated("某", 121)], 3), (["1.2018年"], 4), (["1.某某"], 3),
  ]

  @Test(arguments: covers)
  func `A cover ends before prose or a clause`(behind: [String], count: Int) {
    #expect(Self.count(behind) == count)
  }

  static let marks: [(count: Int, isCover: Bool)] = [(20, true), (21, false)]

  @Test(arguments: marks)
  func `A mark has 24 characters at most`(count: Int, isCover: Bool) {
    #expect((Self.count(["某某"], mark: repeated("某", count) + "国家标准") != nil) == isCover)
  }

  static let numbers: [(text: String, isNumber: Bool)] = [
    ("DB1—20", false), ("DB11—20", true), ("GB" + repeated("1", 25) + "—2012", true),
    ("GB" + repeated("1", 26) + "—2012", false), ("GB/T 1.1—0", false), ("GB/T 1.1—20", true),
    ("GB/T 1.1—202", false), ("GB/T 1.1—2020", true), ("GB/T 1.1—20200", false),
  ]

  @Test(arguments: numbers)
  func `A number has a year of two or four digits`(text: String, isNumber: Bool) {
    #expect(NumberForm.isStandard(characters(text)) == isNumber, "\(text)")
  }
}
