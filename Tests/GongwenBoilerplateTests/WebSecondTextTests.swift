import GongwenModel
import Testing

@testable import GongwenBoilerplate

@Suite struct WebSecondTextTests {
  /// The units of the second print among lines; nil where none is found.
  private static func range(_ lines: [String]) -> Range<Int>? {
    var page = SamplePage()
    let body = page.addElement(tag: "body")
    for line in lines { page.add("p", line, in: body) }
    return WebSecondText(WebUnits(page.document(), outline: page.outline).units)?.range
  }

  private static func lines(_ count: Int) -> [String] {
    (0..<count).map { "渡口\(repeated("三", $0 + 1))月检修。" }
  }

  static let counts: [(count: Int, isFound: Bool)] = [(3, true), (2, false)]

  @Test(arguments: counts)
  func `A text of three units may be printed twice`(count: Int, isFound: Bool) {
    let lines = Self.lines(count)
    #expect(Self.range(lines + lines) == (isFound ? count..<2 * count : nil), "\(count)")
  }

  static let shares: [(whole: Int, common: Int, isFound: Bool)] = [(5, 4, true), (6, 4, false)]

  @Test(arguments: shares)
  func `A second print has four fifths of the text`(whole: Int, common: Int, isFound: Bool) {
    let lines = Self.lines(whole)
    #expect((Self.range(lines + lines.prefix(common)) != nil) == isFound, "\(whole)")
    let more = (0..<whole - common).map { "码头\(repeated("二", $0 + 1))月检修。" }
    #expect(
      (Self.range(Array(lines.prefix(common)) + lines.prefix(common) + more) != nil) == isFound)
  }

  @Test func `Lines without a stop are a list that is repeated`() {
    let lines = ["王禾", "何远", "孙立"]
    #expect(Self.range(lines + lines) == nil)
  }
}
