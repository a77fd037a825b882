import Testing

@testable import GongwenHTMLReader

struct AttributeNameTests {
  @Test func `Each attribute has a letter of its own`() {
    let letters = Set(AttributeName.allCases.map(\.letter))
    #expect(letters.count == AttributeName.allCases.count)
    #expect(letters.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
  }
}
