import GongwenModel
import GongwenNormalisation
import GongwenText
import Testing

@testable import GongwenPDFReader

struct DoubledTextTests {
  private typealias Line = SmallPDF.Line

  private static let words = [
    "各级人民政府应当加强对档案工作的领导，把档案事业发展",
    "列入国民经济和社会发展规划，建立健全档案机构，确定档", "案工作人员编制，保障档案事业健康发展。",
  ]
  /// The same as recognised: a mark lost, and four characters taken for others.
  private static let recognised = [
    "各级人民政府应当加强对挡案工作的领导把档案事业发展",
    "列入国民经挤和社会发展规划，建立健仝档案机构，确定挡", "案工作人员编制，保障档案事业健康发展。",
  ]

  private static func print(
    _ words: [String], x: Int = 80, y: Int = 100, size: Int = 16, stretch: Int = 100
  ) -> [SmallPDF.Line] {
    words.enumerated().map { number, text in
      Line(text: text, x: x, y: y + 28 * number, size: size, stretch: stretch)
    }
  }

  /// What stays and what is set aside of a page, and the diagnostics; all of it is traced.
  private func read(_ lines: [SmallPDF.Line]) throws -> (
    body: [String], removed: [String], diagnostics: [Diagnostic]
  ) {
    let document = try PDFReader(maximumPages: 1).read(SmallPDF(pages: [lines]).bytes).document
    let text = Normaliser(profile: .standard)(document)
    var result: (body: [String], removed: [String], diagnostics: [Diagnostic]) = ([], [], [])
    var places: Set<Int> = []
    for block in text.blocks {
      let traced = Tracer(text).trace(block.range)
      for run in traced.origin.runs {
        for place in run.sourceStart..<run.sourceEnd {
          #expect(places.insert(place).inserted)
        }
      }
      if block.block.furniture == nil {
        result.body.append(traced.string)
      } else {
        #expect(block.block.furniture == .duplicate)
        result.removed.append(traced.string)
      }
    }
    let visible = document.scalars.filter { !UnicodeClass.isBlank($0) }.count
    #expect(places.count >= visible)
    result.diagnostics = document.diagnostics
    return result
  }

  @Test func setsAsideAShadow() throws {
    let read = try read(Self.print(Self.words) + Self.print(Self.words, x: 82, y: 102))
    #expect(read.body == [Self.words.joined()])
    #expect(read.removed == Self.words)
    #expect(read.diagnostics.map(\.code) == ["text-doubled"])
    #expect(read.diagnostics.map(\.severity) == [.info])
  }

  @Test(arguments: [16, 19])
  func setsAsideLettersThatArePrintedTwiceOneByOne(step: Int) throws {
    let lines = Self.words.enumerated().flatMap { row, text in
      text.enumerated().flatMap { column, letter in
        [0, 2].map { shift in
          Line(text: String(letter), x: 80 + step * column + shift, y: 100 + 28 * row)
        }
      }
    }
    let read = try read(lines)
    #expect(read.body == [Self.words.joined()])
    #expect(read.removed == Self.words)
  }

  @Test(arguments: [(-1, -2, 15, 106), (1, 2, 15, 103), (0, -1, 17, 96)])
  func setsAsideARecognisedLayer(x: Int, y: Int, size: Int, stretch: Int) throws {
    let layer = Self.print(
      Self.recognised, x: 80 + x, y: 100 + y, size: size, stretch: stretch)
    for lines in [Self.print(Self.words) + layer, layer + Self.print(Self.words)] {
      let read = try read(lines)
      #expect(read.body == [Self.words.joined()])
      #expect(read.removed == Self.recognised)
      #expect(read.diagnostics.map(\.severity) == [.warning])
    }
  }

  @Test func keepsWhatIsPrintedOverOtherWords() throws {
    let read = try read(
      Self.print(Self.words) + [Line(text: "机密文件不得外传", x: 90, y: 112, size: 30)])
    #expect(read.removed.isEmpty)
    #expect(read.body.joined().contains("机密文件不得外传"))
    #expect(read.diagnostics.isEmpty)
  }

  @Test func keepsMarksThatAreSqueezed() throws {
    let marks = [Line(text: "（一）", x: 80, y: 100), Line(text: "，", x: 118, y: 100)]
    #expect(try read(marks).removed.isEmpty)
  }
}
