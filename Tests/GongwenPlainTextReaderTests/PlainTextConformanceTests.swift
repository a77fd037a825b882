import GongwenModel
import GongwenPlainTextReader
import GongwenTestSupport
import GongwenText
import GongwenVerification
import Testing

@Suite struct PlainTextConformanceTests {
  private typealias Sample = ReaderConformance.Sample

  private static let text =
    "国务院办公厅关于印发规划的通知\n国办发〔2017〕35号\n\n各省、自治区、直辖市人民政府：\n　　现印发给你们，请执行。\n"

  private static let samples: [ReaderConformance.Sample] = [
    Sample("UTF-8", Array(text.utf8)),
    Sample("a byte order mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
    Sample("UTF-16", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
    Sample("GB 18030", [0xB9, 0xFA, 0xCE, 0xF1, 0xD4, 0xBA, 0x0A, 0xCD, 0xA8, 0xD6, 0xAA]),
    Sample("malformed bytes", Array("国务院".utf8) + [0xFF, 0xFF] + Array("办公厅\n通知".utf8)),
    Sample("carriage returns", Array(text.replacing("\n", with: "\r\n").utf8)),
    Sample("no line break at the end", Array("通知".utf8)),
    Sample("a table of tabs", Array("序号\t名称\t数量\n1\t档案\t20\n\t目录\t30\n".utf8)),
    Sample("a table of gaps", Array("序号  名称\n1    档案\n2    目录\n".utf8)),
    Sample("a quotation", Array("通知：\n> 一、目的\n>\n> > 1.查\n>\n\n> 5\n> 6\n>某市\n>".utf8)),
    Sample("a table in a quotation", Array("> |甲|乙|\n> |-|-|\n> |1|2|\n> 完。\n".utf8)),
    Sample("a table of tags", Array("<table><tr><td>甲<td>\n乙</tr>\n<tr><td></table>\n完".utf8)),
    Sample("an empty table of tags", Array("表\n<table><tr><td> </td></tr></table>\n".utf8)),
    Sample("a note", Array("通知[^1]\n\n[^1]: 说明\n".utf8)),
    Sample("odd blanks", Array("\u{FEFF}\u{200B}通\u{2028}\u{3000}知\u{85}\u{B}\t一、总体要求 \t".utf8)),
  ]

  private let conformance = ReaderConformance(PlainTextReader(), comparedWith: PlainTextSource())

  @Test func `The reader conforms`() {
    #expect(conformance.faults(Self.samples) == [])
  }

  @Test func `The reader conforms for texts of the grammar`() {
    let samples = (0..<150 as Range<UInt64>).map { seed in
      Sample("seed \(seed)", Array((GrammarText.document(seed: seed) + "通知").utf8))
    }
    #expect(conformance.faults(samples) == [])
  }

  /// Faults that the suite must find, each with a word of its message.
  private static let broken: [(fault: String, change: @Sendable (inout RawDocument) -> Void)] = [
    ("in no block", { $0.blocks.removeLast() }),
    ("overlap", { $0.blocks[0].range = 0..<$0.blocks[1].range.lowerBound + 1 }),
    ("is before that", { $0.blocks.swapAt(0, 1) }),
    ("outside of the characters", { $0.blocks[0].range = 0..<100_000 }),
    ("with a blank", { $0.blocks[0].range = 0..<$0.blocks[0].range.upperBound + 1 }),
    ("are shown", { $0.shown = 1 }),
    ("the source has", { $0.scalars[0] = "民" }),
    ("disagrees", { $0.evidence = .printed(GlyphBoxes()) }),
    ("have a place", { $0.map = SourceMap() }),
    ("outside of the source", { $0.map = shifted($0, by: 10_000) }),
    ("the source has", { $0.map = shifted($0, by: -3) }),
  ]

  private static func shifted(_ document: RawDocument, by distance: Int) -> SourceMap {
    var map = SourceMap()
    document.map.forEachPiece(of: 0..<document.scalars.count) { raw, source, address, rule in
      map.append(
        count: raw.count, sourceStart: max(0, source.lowerBound + distance), address: address,
        width: Int32(source.count / raw.count), rule: rule)
    }
    return map
  }

  @Test func `The suite finds a fault`() {
    for (fault, change) in Self.broken {
      let reader = ChangedReader(change: change)
      let found = ReaderConformance(reader, comparedWith: PlainTextSource())
        .faults([Self.samples[1]])
      #expect(found.contains { $0.contains(fault) }, "\(fault): \(found)")
    }
  }
}

/// The reader with its result changed.
private struct ChangedReader: Reader {
  let change: @Sendable (inout RawDocument) -> Void

  func read(_ source: ReaderInput) throws(StageFailure) -> Reading {
    var reading = try PlainTextReader().read(source)
    change(&reading.document)
    return reading
  }
}
