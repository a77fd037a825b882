import GongwenModel
import GongwenText
import Testing

@testable import GongwenPDFReader

struct AnnotationTests {
  /// Text shown on a page by annotations and fields, beside three lines of its own.
  ///
  /// The first further objects are a drawing with the letters 同意印发, and one of an area.
  private static func file(
    _ annotations: [String], hasText: Bool = true, page: String = "", from y: Int = 400,
    pages: Int = 1
  ) -> SmallPDF {
    let text = hasText ? SmallPDF.paragraph(3, from: y) : []
    var file = SmallPDF(pages: Array(repeating: text, count: pages))
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
    let plain = try PDFFile(Self.file([]).bytes).text(ofPage: 0) ?? []
    let text = opened.text(ofPage: 0) ?? []
    return text.count { !UnicodeClass.isBlank($0) } - plain.count { !UnicodeClass.isBlank($0) }
      + opened.drawnCharacters(ofPage: 0)
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

  /// Texts of annotations and fields are behind that of the page, each behind a line feed.
  @Test(arguments: [
    (freeText("此件公开发布"), "\n此件公开发布"), (freeText("此件\r\n公开\r发布"), "\n此件\n公开\n发布"),
    (field("Tx", "/Ff 4096/V\(string("张三\r李四"))"), "\n张三\n李四"),
    (field("Ch", "/Ff 2097152/V[\(string("甲类"))(3)]\(options)"), "\n甲类\n丙"),
    (field("Tx", "/Ff 8192/V(secret)"), ""), ("/Subtype/Stamp/F 4 LETTERS", ""),
    (freeText("甲", "/F 2"), ""),
  ])
  func pageTextEndsWithIt(annotation: String, added: String) throws {
    let plain = try PDFFile(Self.file([]).bytes).text(ofPage: 0) ?? []
    for page in ["", "/Rotate 180"] {
      let text = try PDFFile(Self.file([annotation], page: page).bytes).text(ofPage: 0) ?? []
      #expect(text.starts(with: plain))
      #expect(String(String.UnicodeScalarView(text.dropFirst(plain.count))) == added)
    }
  }

  /// Several texts are in the order of the annotations.
  @Test func textsFollowTheAnnotations() throws {
    let annotations = [Self.freeText("甲"), Self.field("Tx", "/V(b)"), Self.freeText("丙")]
    let file = try PDFFile(Self.file(annotations).bytes)
    let plain = try PDFFile(Self.file([]).bytes).text(ofPage: 0) ?? []
    let text = (file.text(ofPage: 0) ?? []).dropFirst(plain.count)
    #expect(String(String.UnicodeScalarView(text)) == "\n甲\nb\n丙")
  }

  /// A text apart from those of the page is a paragraph of its own, with the rectangle as the box of its characters;
  /// one over the text of the page is set aside.
  @Test func readsItAtItsPlace() throws {
    let bytes = Self.file([Self.freeText("此件公开发布")]).bytes
    let document = try PDFReader(maximumPages: 1).read(bytes).document
    let block = try #require(document.blocks.first { document.scalars[$0.range].first == "此" })
    #expect(block.furniture == nil && block.range.count == 6)
    guard case .printed(let boxes) = document.evidence else { return }
    #expect(
      boxes.glyphs[block.range.lowerBound]
        == GlyphBoxes.Glyph(x0: 8000, y0: 20200, x1: 38000, y1: 24200))
    let over = Self.file([Self.freeText("此件公开发布")], from: 220)
    let covered = try PDFReader(maximumPages: 1).read(over.bytes).document
    #expect(covered.blocks.map(\.furniture).contains(.annotation))
  }

  @Test func tellsOfItAndReadsThePages() throws {
    // Both are on either of two pages.
    let file = Self.file(
      ["/Subtype/Stamp/F 4 LETTERS", Self.field("Sig", "LETTERS")], pages: 2)
    let diagnostics = try PDFReader(maximumPages: 2).read(file.bytes).document.diagnostics
    #expect(diagnostics.map(\.code) == ["text-in-annotations"])
    #expect(diagnostics.map(\.severity) == [.error])
    #expect(
      diagnostics.first?.message.contains(
        "pages 1, 2: text in the drawings of annotations or form fields is not read (16 characters)"
      )
        == true)
  }

  @Test func saysThatTheOnlyTextStandsThere() {
    for annotation in ["/Subtype/FreeText/F 4 LETTERS", "/Subtype/Stamp/F 4 LETTERS"] {
      do throws(StageFailure) {
        _ = try PDFReader(maximumPages: 1).read(Self.file([annotation], hasText: false).bytes)
        Issue.record("a document without text")
      } catch {
        #expect(error.code == "no-text-layer")
        #expect(error.message.contains("annotations or form fields is not read (page 1, "))
      }
    }
  }

  @Test func readsAFileWhoseOnlyTextIsInAField() throws {
    let file = Self.file([Self.field("Tx", "/V\(Self.string("申请人张三"))")], hasText: false)
    let document = try PDFReader(maximumPages: 1).read(file.bytes).document
    #expect(
      document.blocks.map { String(String.UnicodeScalarView(document.scalars[$0.range])) } == [
        "申请人张三"
      ])
  }
}
