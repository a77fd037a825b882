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

  static let rows: [(names: [String], areNames: Bool)] = [
    (["张弛", "岳麓", "季节"], true), (["张弛", "岳麓", "季节", "成蹊"], false), (["岳麓", "季节"], false),
    (["张弛", "麓岳"], false), (["张弛", "岳麓山"], false),
  ]

  @Test(arguments: rows)
  func `A row of names has one sure surname in three`(names: [String], areNames: Bool) {
    #expect(Surnames.areNames(names.map { Array($0.unicodeScalars) }) == areNames, "\(names)")
  }

  static let parts: [(text: String, isName: Bool)] = [
    ("买买提·艾力", true), ("买买提・艾力", true), ("买·艾力", false), ("买买提", false),
    ("阿卜杜热合曼·买买提艾力", true), ("阿卜杜热合曼·买买提艾力江", false), ("买买提··艾力", false),
  ]

  @Test(arguments: parts)
  func `A name of parts has dots between words`(text: String, isName: Bool) {
    #expect(Surnames.isNameOfParts(Array(text.unicodeScalars)) == isName, "\(text)")
  }
}
