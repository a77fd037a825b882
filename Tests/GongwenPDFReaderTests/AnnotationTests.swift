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

  static let shown: [(String, [String], Int)] = [
    ("free text", [freeText("此件公开发布")], 6),
    ("free text, drawn too", [freeText("此件公开发布", "/F 4 LETTERS")], 6),
    ("free text, only drawn", ["/Subtype/FreeText/F 4 LETTERS"], 4),
    ("free text with blanks", [freeText("此件\r\n　公开 发布")], 6),
    ("no flags", [freeText("此件公开发布", "")], 6),
    ("a text field", [field("Tx", "/V\(string("张三 李四"))")], 4),
    ("lines of a field", [field("Tx", "/Ff 4096/V\(string("张三\r李四"))")], 4),
    ("a choice", [field("Ch", "/Ff 131072/V\(string("乙类（二）"))\(options)")], 5),
    ("a choice by its code", [field("Ch", "/Ff 131072/V(3)\(options)")], 1),
    ("choices", [field("Ch", "/Ff 2097152/V[\(string("甲类"))(3)]\(options)")], 3),
    ("a choice of one's own", [field("Ch", "/Ff 393216/V\(string("自拟"))\(options)")], 2),
    ("a stamp", ["/Subtype/Stamp/F 4 LETTERS"], 4),
    ("a button", [field("Btn", "/Ff 65536/MK<</CA(a)>> LETTERS")], 4),
    ("a signature", [field("Sig", "LETTERS")], 4),
    ("a watermark", ["/Subtype/Watermark/F 4 LETTERS"], 4),
    ("a field of no form", ["/Subtype/Widget/F 4 LETTERS"], 4),
    (
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
  func countsWhatIsShown(
    shown: (name: String, annotations: [String], characters: Int), page: String
  ) throws {
    let file = Self.file(shown.annotations, page: page)
    #expect(
      try count(file) == shown.characters, "\(shown.name)")
  }

  static let notShown: [(String, [String])] = [
    ("none", []), ("hidden", [freeText("甲", "/F 2")]),
    ("not for the screen", [freeText("甲", "/F 32")]),
    ("hidden fields", [field("Tx", "/V(a)", flags: 2), field("Tx", "/V(a)", flags: 36)]),
    ("a hidden stamp", ["/Subtype/Stamp/F 2 LETTERS"]), ("blanks", [freeText(" \r　")]),
    ("a password", [field("Tx", "/Ff 8192/V(secret)")]), ("an empty field", [field("Tx", "")]),
    ("nothing chosen", [field("Ch", "/Ff 131072\(options)")]),
    ("a check box", [field("Btn", "/V/Yes/AS/Yes/AP<</N<</Yes 7 0 R>>>>")]),
    ("a stamp without letters", ["/Subtype/Stamp/F 4/Contents(a) AREA"]),
    ("a seal", [field("Sig", "AREA")]),
    ("comments", ["/Subtype/Text/Contents(a)", "/Subtype/Popup/Contents(a)"]),
    ("a mark", ["/Subtype/Highlight/Contents(a)/QuadPoints[80 640 380 640 80 600 380 600]"]),
    ("a link", ["/Subtype/Link/Contents(a)/A<</S/URI/URI(http://a.cn)>>"]),
  ]

  @Test(arguments: notShown)
  func countsNothingElse(name: String, annotations: [String]) throws {
    let file = Self.file(annotations)
    #expect(try count(file) == 0, "\(name)")
    #expect(try PDFReader(maximumPages: 1).read(file.bytes).document.diagnostics.isEmpty, "\(name)")
  }

  /// What poppler calls the text of a page has none of it, so that none of it is counted twice.
  @Test func pageTextHasNoneOfIt() throws {
    let plain = try PDFFile(Self.file([]).bytes).text(ofPage: 0)
    for (name, annotations, _) in Self.shown {
      #expect(try PDFFile(Self.file(annotations).bytes).text(ofPage: 0) == plain, "\(name)")
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
