import GongwenModel
import GongwenText
import Testing

@testable import GongwenPDFReader

struct AnnotationTests {
  /// Text shown on a page by annotations and fields, beside three lines of its own.
  ///
  /// The first further objects are a drawing with the letters 同意印发, and one of an area.
  private static func file(_ annotations: [String], hasText: Bool = true, page: String = "")
    -> SmallPDF
  {
    var file = SmallPDF(pages: [hasText ? SmallPDF.paragraph(3, from: 200) : []])
    let number = file.firstFree
    let form = "/Type/XObject/Subtype/Form/BBox[0 0 300 40]"
    file.objects = [
      SmallPDF.stream(
        "BT /F1 16 Tf 2 10 Td <540c610f537053d1> Tj ET", form + "/Resources<</Font<</F1 3 0 R>>>>"),
      SmallPDF.stream("0 0 100 30 re f", form),
    ]
    var fields: [String] = []
    for (index, annotation) in annotations.enumerated() {
      let place = "/Rect[80 \(600 - 50 * index) \(380 - index) \(640 - 50 * index)]"
      let drawn = annotation.replacing("LETTERS", with: "/AP<</N \(number) 0 R>>")
        .replacing("AREA", with: "/AP<</N \(number + 1) 0 R>>")
      file.objects.append("<</Type/Annot\(place)\(drawn)>>")
      if annotation.contains("/FT") { fields.append("\(number + 2 + index) 0 R") }
    }
    let numbers = annotations.indices.map { "\(number + 2 + $0) 0 R" }.joined(separator: " ")
    file.page = "/Annots[\(numbers)]" + page
    file.catalog = "/AcroForm<</Fields[\(fields.joined(separator: " "))]/DA(/F1 12 Tf)>>"
    return file
  }

  /// A string of UTF-16.
  private static func string(_ text: String) -> String { "<feff\(SmallPDF.codes(text))>" }
  private static func freeText(_ text: String, _ more: String = "/F 4") -> String {
    "/Subtype/FreeText/DA(/F1 12 Tf)/Contents\(string(text))\(more)"
  }
  private static func field(_ kind: String, _ more: String, flags: Int = 4) -> String {
    "/Subtype/Widget/FT/\(kind)/T(a)/DA(/F1 12 Tf)/F \(flags)\(more)"
  }
  private static let options = "/Opt[\(string("甲类"))\(string("乙类（二）"))[(3)\(string("丙"))]]"

  /// Annotations by what they are.
  struct Sample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let annotations: [String]
    /// The characters that they show.
    let characters: Int

    init(_ name: String, _ annotations: [String], _ characters: Int = 0) {
      testDescription = name
      self.annotations = annotations
      self.characters = characters
    }
  }

  static let shown: [Sample] = [
    Sample("free text", [freeText("此件公开发布")], 6),
    Sample("free text, drawn too", [freeText("此件公开发布", "/F 4 LETTERS")], 6),
    Sample("free text, only drawn", ["/Subtype/FreeText/F 4 LETTERS"], 4),
    Sample("free text with blanks", [freeText("此件\r\n　公开 发布")], 6),
    Sample("no flags", [freeText("此件公开发布", "")], 6),
    Sample("a text field", [field("Tx", "/V\(string("张三 李四"))")], 4),
    Sample("lines of a field", [field("Tx", "/Ff 4096/V\(string("张三\r李四"))")], 4),
    Sample("a choice", [field("Ch", "/Ff 131072/V\(string("乙类（二）"))\(options)")], 5),
    Sample("a choice by its code", [field("Ch", "/Ff 131072/V(3)\(options)")], 1),
    Sample("choices", [field("Ch", "/Ff 2097152/V[\(string("甲类"))(3)]\(options)")], 3),
    Sample("a choice of one's own", [field("Ch", "/Ff 393216/V\(string("自拟"))\(options)")], 2),
    Sample("a stamp", ["/Subtype/Stamp/F 4 LETTERS"], 4),
    Sample("a button", [field("Btn", "/Ff 65536/MK<</CA(a)>> LETTERS")], 4),
    Sample("a signature", [field("Sig", "LETTERS")], 4),
    Sample("a watermark", ["/Subtype/Watermark/F 4 LETTERS"], 4),
    Sample("a field of no form", ["/Subtype/Widget/F 4 LETTERS"], 4),
    Sample(
      "some of each",
      [
        field("Tx", "/V\(string("甲"))", flags: 2), "/Subtype/Widget/F 4 LETTERS",
        field("Tx", "/V\(string("乙乙"))"), freeText("丙丙丙"), "/Subtype/Stamp/F 4 LETTERS",
      ], 13
    ),
  ]

  private func count(_ file: SmallPDF) throws -> Int {
    let opened = try PDFFile(file.bytes)
    let text = opened.text(ofPage: 0) ?? []
    return opened.annotatedCharacters(ofPage: 0, beside: text[...])
  }

  @Test(arguments: shown, ["", "/Rotate 90", "/Rotate 180"])
  func countsWhatIsShown(sample: Sample, page: String) throws {
    let file = Self.file(sample.annotations, page: page)
    #expect(try count(file) == sample.characters)
  }

  static let notShown: [Sample] = [
    Sample("none", []), Sample("hidden", [freeText("甲", "/F 2")]),
    Sample("not for the screen", [freeText("甲", "/F 32")]),
    Sample("hidden fields", [field("Tx", "/V(a)", flags: 2), field("Tx", "/V(a)", flags: 36)]),
    Sample("a hidden stamp", ["/Subtype/Stamp/F 2 LETTERS"]), Sample("blanks", [freeText(" \r　")]),
    Sample("a password", [field("Tx", "/Ff 8192/V(secret)")]),
    Sample("an empty field", [field("Tx", "")]),
    Sample("nothing chosen", [field("Ch", "/Ff 131072\(options)")]),
    Sample("a check box", [field("Btn", "/V/Yes/AS/Yes/AP<</N<</Yes 7 0 R>>>>")]),
    Sample("a stamp without letters", ["/Subtype/Stamp/F 4/Contents(a) AREA"]),
    Sample("a seal", [field("Sig", "AREA")]),
    Sample("comments", ["/Subtype/Text/Contents(a)", "/Subtype/Popup/Contents(a)"]),
    Sample("a mark", ["/Subtype/Highlight/Contents(a)/QuadPoints[80 640 380 640 80 600 380 600]"]),
    Sample("a link", ["/Subtype/Link/Contents(a)/A<</S/URI/URI(http://a.cn)>>"]),
  ]

  @Test(arguments: notShown)
  func countsNothingElse(sample: Sample) throws {
    let file = Self.file(sample.annotations)
    #expect(try count(file) == 0)
    #expect(try PDFReader(maximumPages: 1).read(file.bytes).document.diagnostics.isEmpty)
  }

  /// What poppler calls the text of a page has none of it, so that none of it is counted twice.
  @Test func pageTextHasNoneOfIt() throws {
    let plain = try PDFFile(Self.file([]).bytes).text(ofPage: 0)
    for sample in Self.shown {
      let text = try PDFFile(Self.file(sample.annotations).bytes).text(ofPage: 0)
      #expect(text == plain, "\(sample.testDescription)")
    }
  }

  @Test func tellsOfItAndReadsThePages() throws {
    var file = Self.file([Self.freeText("此件公开发布"), Self.field("Tx", "/V(A 1)")])
    // Both stand on either of two pages; their objects move with the pages before them.
    let shift = 2
    file.page = "/Annots[\(file.firstFree + 2 + shift) 0 R \(file.firstFree + 3 + shift) 0 R]"
    file.pages.append(SmallPDF.paragraph(3, from: 200))
    let diagnostics = try PDFReader(maximumPages: 2).read(file.bytes).document.diagnostics
    #expect(diagnostics.map(\.code) == ["text-in-annotations"])
    #expect(diagnostics.map(\.severity) == [.error])
    #expect(
      diagnostics.first?.message.contains(
        "pages 1, 2: text in annotations or form fields is not read (16 characters)") == true)
  }

  @Test func saysThatTheOnlyTextStandsThere() {
    for annotation in [Self.freeText("此件公开发布"), "/Subtype/Stamp/F 4 LETTERS"] {
      do throws(StageFailure) {
        _ = try PDFReader(maximumPages: 1).read(Self.file([annotation], hasText: false).bytes)
        Issue.record("a document without text")
      } catch {
        #expect(error.code == "no-text-layer")
        #expect(error.message.contains("in annotations or form fields is not read (page 1, "))
      }
    }
  }
}
