import Testing

@testable import GongwenStructure

struct CountingNameTests {
  static let names: [(text: String, count: Int?)] = [
    ("青石县（4个）", 4), ("一等奖（共12项）", 12), ("先进个人(三名)", 3), ("（4个）", nil), ("青石县（4）", nil),
    ("青石县（4个单位）", nil), ("青石县（0个）", nil), ("青石县（999人）", 999), ("青石县（1000人）", nil), ("青石县4个", nil),
  ]

  @Test(arguments: names)
  func `A name counts its entries in brackets`(text: String, count: Int?) {
    #expect(CountingName.count(in: Array(text.unicodeScalars)[...]) == count, "\(text)")
  }
}
