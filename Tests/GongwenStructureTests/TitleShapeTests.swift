import GongwenModel
import Testing

@testable import GongwenStructure

/// The cut-offs of ``TitleShape``, ``CaptionShape``, ``HeadingElements`` and ``UnnumberedHeading``.
@Suite struct TitleShapeTests {
  static let parts: [(text: String, isPart: Bool)] = [
    ("某", false), ("某某", true), (repeated("某", 80), true), (repeated("某", 81), false),
    // The doubts of the markers: 0, 1, 3 and 4, 7.
    ("1.某某", false), ("1.2018年", false), ("1.5人员", false), ("1.5倍", true), ("第十二条规定的条件", true),
  ]

  @Test(arguments: parts)
  func `A part of a title has a length and no likely marker`(text: String, isPart: Bool) {
    #expect(TitleShape.isPart(SampleText.line(text)) == isPart, "\(text)")
  }

  static let subtitles: [(text: String, isSubtitle: Bool)] = [
    ("——" + repeated("某", 58), true), ("——" + repeated("某", 59), false),
    ("2018年8月1日某某会议通过", true), ("2018年8月1日通过的某某某某某", true),
    ("2018年8月1日通过的某某某某某某", false),
  ]

  @Test(arguments: subtitles)
  func `A subtitle ends with its deed`(text: String, isSubtitle: Bool) {
    #expect(TitleShape.isSubtitle(SampleText.line(text)) == isSubtitle, "\(text)")
  }

  static let captions: [(count: Int, isCaption: Bool)] = [(77, true), (78, false)]

  @Test(arguments: captions)
  func `A caption has eighty characters at most`(count: Int, isCaption: Bool) {
    let text = characters("表1 " + repeated("某", count))
    #expect(CaptionShape.isTableCaption(text) == isCaption, "\(count)")
  }

  static let numbers: [(text: String, isCaption: Bool)] = [
    ("3-7 某某某某", true), ("3-7某某某某", true), ("13－17　某某某某", true), ("3-7某某某", false),
    ("103-7某某某某", false), ("3-107某某某某", false), ("3-7 " + repeated("某", 76), true),
    ("3-7 " + repeated("某", 77), false), ("1-10月某某某某", false), ("3-7人小组的名单", false),
    ("3-7人口和户数", true), ("3-7某某某某，某某", false), ("3-7", false), ("3.7某某某某", false),
  ]

  @Test(arguments: numbers)
  func `A number of a chapter and a table, and a name, are a caption`(
    text: String, isCaption: Bool
  ) {
    #expect(CaptionShape.isTableCaption(characters(text)) == isCaption, "\(text)")
  }

  static let elements: [(text: String, kind: ElementKind?)] = [
    ("00012", nil), ("000123", .copyNumber), ("0001234", nil), ("№000123", .copyNumber),
    ("特急", .urgency),
    ("特急件", nil), ("机密★10年", .classification), ("机密★" + repeated("某", 7), .classification),
    ("机密★" + repeated("某", 8), nil), ("秘密工作", nil),
  ]

  @Test(arguments: elements)
  func `A mark of the head is its word or figures and a term`(text: String, kind: ElementKind?) {
    #expect(HeadingElements.mark(of: characters(text)) == kind, "\(text)")
  }

  static let both: [(blanks: Int, isBoth: Bool)] = [(103, true), (104, false)]

  /// A number of eleven characters and 签发人 with a name.
  @Test(arguments: both)
  func `A number and a signatory have twice sixty characters at most`(blanks: Int, isBoth: Bool) {
    let line = characters("国发〔2017〕35号" + repeated(" ", blanks) + "签发人：张三")
    #expect((HeadingElements.numberAndSignatory(in: line) != nil) == isBoth, "\(blanks)")
  }

  static let headings: [(text: String, isHeading: Bool)] = [
    ("编  制  说  明 ", true), ("编  制  说  明  ", true), ("编  制  说  明   ", false),
  ]

  @Test(arguments: headings)
  func `A heading without a number is letter-spaced over twelve characters`(
    text: String, isHeading: Bool
  ) {
    #expect(UnnumberedHeading.isHeading(SampleText.line(text)) == isHeading, "\(text)")
  }
}
