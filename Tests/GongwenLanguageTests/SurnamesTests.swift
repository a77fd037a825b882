import GongwenLanguage
import Testing

@Suite struct SurnamesTests {
  static let names: [(text: String, isName: Bool)] = [
    ("张", false), ("张三", true), ("张三四", true), ("张三四五", false), ("欧阳", false), ("欧阳修", true),
    ("欧阳三四", true), ("欧阳三四五", false), ("甲三", false),
  ]

  @Test(arguments: names)
  func `A name is a surname with one or two characters`(text: String, isName: Bool) {
    #expect(Surnames.isName(characters(text)) == isName, "\(text)")
  }
}
