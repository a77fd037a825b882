import GongwenModel
import GongwenTestSupport
import Testing

@testable import GongwenStructure

@Suite struct LineShapeTests {
  private static func shape(_ text: String) -> LineShape { LineShape(line: SampleText.line(text)) }

  static let bodies: [(text: String, isBody: Bool)] = [
    ("某局", false), ("某某局", true), (repeated("某", 39) + "局", true), (repeated("某", 40) + "局", false),
  ]

  @Test(arguments: bodies)
  func `The name of a body has three to forty characters`(text: String, isBody: Bool) {
    #expect(LineShape.isBody(characters(text)) == isBody, "\(text)")
  }

  static let dates: [(blanks: Int, isDate: Bool)] = [(48, true), (49, false)]

  /// 某某局 and a date of nine characters.
  @Test(arguments: dates)
  func `A body and its date have sixty characters at most`(blanks: Int, isDate: Bool) {
    let shape = Self.shape("某某局" + repeated(" ", blanks) + "2018年8月1日")
    #expect((shape.trailingDate != nil) == isDate, "\(blanks)")
  }

  static let signatures: [(text: String, isSignature: Bool)] = [
    (repeated("某某局 ", 15), true), (repeated("某某局 ", 15) + " ", false),
    ("某省长", false), ("省长 某", true), ("省长 张 三 四", true), ("省长 张 三 四 五", false),
    ("省长 某某某某", true), ("省长 某某某某某", false),
  ]

  @Test(arguments: signatures)
  func `A signature is one of bodies or of a person`(text: String, isSignature: Bool) {
    #expect(Self.shape(text).isSignature == isSignature, "\(text)")
  }

  static let numbers: [(text: String, isNumber: Bool)] = [
    ("1号", false), ("第1号", true), (repeated("某", 30) + "〔2018〕123号", true),
    (repeated("某", 31) + "〔2018〕123号", false),
  ]

  @Test(arguments: numbers)
  func `A document number has three to forty characters`(text: String, isNumber: Bool) {
    #expect(Self.shape(text).isDocumentNumber == isNumber, "\(text.unicodeScalars.count)")
  }

  static let addressees: [(text: String, isAddressee: Bool)] = [
    ("局：", false), ("某局：", true), (repeated("某局，", 132) + "某某局：", true),
    (repeated("某局，", 132) + "某某某局：", false), ("某，某局：", true), ("某，某，某局：", false),
  ]

  @Test(arguments: addressees.map { (Abridged($0.text), $0.isAddressee) })
  func `Half of the pieces of an addressee are bodies`(line: Abridged, isAddressee: Bool) {
    #expect(Self.shape(line.text).isAddressee == isAddressee)
  }

  static let notes: [(count: Int, isNote: Bool)] = [(58, true), (59, false)]

  @Test(arguments: notes)
  func `A note has sixty characters at most`(count: Int, isNote: Bool) {
    #expect(Self.shape("（" + repeated("某", count) + "）").isNote == isNote, "\(count)")
  }

  static let imprints: [(text: String, isImprint: Bool)] = [
    (repeated("某", 57) + "日印发", true), (repeated("某", 58) + "日印发", false),
    ("某某局 1日   印  发", true), ("某某局 1日   印   发", false),
  ]

  @Test(arguments: imprints)
  func `An imprint ends with its word within eight characters`(text: String, isImprint: Bool) {
    #expect(Self.shape(text).isImprint == isImprint, "\(text)")
  }
}
