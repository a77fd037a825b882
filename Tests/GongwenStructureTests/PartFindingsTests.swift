import GongwenModel
import Testing

@testable import GongwenStructure

@Suite struct PartFindingsTests {
  /// The codes of what is found if 附件：1. announces a title and attachments have these titles.
  private static func codes(_ announced: String, _ titles: [String]) -> [String] {
    let text = SampleText(["附件：1.\(announced)"] + titles)
    let lines = text.lines
    var parts = [DocumentPart()]
    parts[0].closing = [PartElement(kind: .attachmentNote, ranges: [lines[0].range])]
    parts += lines.dropFirst().map { line in
      var part = DocumentPart()
      part.head = [PartElement(kind: .title, ranges: [line.range])]
      return part
    }
    return PartFindings(tracer: text.tracer, lines: lines).diagnostics(for: parts).map(\.code)
  }

  private static func title(_ number: Int) -> String {
    different(21, from: 0x5000 + 21 * UInt32(number))
  }

  /// 19 same characters share 18 of 20 pairs.
  private static let alike = different(19, from: 0x5000) + different(2, from: 0x9E00)

  @Test(arguments: [(399, true), (400, false)])
  func `An announcement is compared with 400 titles`(above: Int, isEnclosed: Bool) {
    let others = (1...above).map(Self.title)
    #expect(Self.codes(Self.title(0), others + [Self.alike]).isEmpty == isEnclosed)
  }

  @Test func `An equal title is found at any place`() {
    let others = (1...800).map(Self.title)
    #expect(Self.codes(Self.title(0), others + [Self.title(0)]).isEmpty)
    #expect(Self.codes(Self.title(0), others) == ["attachment-missing"])
  }
}
