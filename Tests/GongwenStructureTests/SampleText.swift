import GongwenLanguage
import GongwenModel
import GongwenText

@testable import GongwenStructure

/// A canonical text for tests, one block a line, whose raw characters are its own.
struct SampleText {
  private var scalars: [Unicode.Scalar] = []
  private var blocks: [Block] = []

  /// Starts with nothing.
  init() {}

  /// Starts with some lines.
  init(_ lines: [String]) {
    for line in lines { add(line) }
  }

  /// Adds a line.
  mutating func add(
    _ text: String, indent: Int = 0, blankLines: Int = 0, endsAtLineBreak: Bool = true,
    cell: CellPlace? = nil
  ) {
    let start = scalars.count
    scalars += Array(text.unicodeScalars)
    var evidence = LayoutEvidence(
      indent: indent, blankLinesBefore: blankLines, endsAtLineBreak: endsAtLineBreak)
    evidence.cell = cell
    blocks.append(Block(range: start..<scalars.count, evidence: evidence))
    scalars.append("\n")
  }

  /// The text.
  var canonical: CanonicalText {
    var map = SourceMap()
    map.append(count: scalars.count, sourceStart: 0, width: 1)
    var text = CanonicalText(of: RawDocument(scalars: scalars, map: map, blocks: blocks))
    text.scalars = scalars
    text.map.append(text: 0..<scalars.count, raw: 0..<scalars.count, rule: nil)
    text.blocks = blocks.map { CanonicalBlock(range: $0.range, block: $0) }
    return text
  }

  /// Its lines.
  var lines: [Line] {
    let text = canonical
    return blocks.indices.map { Line(block: $0, of: text, grammar: MarkerGrammar()) }
  }

  /// Gives texts of it their origins.
  var tracer: Tracer { Tracer(canonical) }

  /// A line by itself.
  static func line(_ text: String) -> Line { SampleText([text]).lines[0] }
}

/// A text, some times over.
func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

/// The characters of a text.
func characters(_ text: String) -> ArraySlice<Unicode.Scalar> { Array(text.unicodeScalars)[...] }

/// So many characters that differ from each other.
func different(_ count: Int, from first: UInt32 = 0x5000) -> String {
  String(String.UnicodeScalarView((0..<count).compactMap { Unicode.Scalar(first + UInt32($0)) }))
}
