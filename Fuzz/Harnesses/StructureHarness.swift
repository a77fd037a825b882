import GongwenBoilerplate
import GongwenModel
import GongwenNormalisation
import GongwenPlainTextReader
import GongwenStructure
import GongwenText

/// Any text, from its lines to its tree: every character stands in one text at most, and those of
/// the tree and of what was removed are all there are.
enum StructureHarness {
  static func check(_ bytes: [UInt8]) {
    let raw = PlainTextReader().read(TextDecoder.decode(bytes, as: .utf8))
    let text = Normaliser(profile: .standard)(BoilerplateClassifier()(raw))
    var count = CharacterCount(bytes: bytes.count)
    switch Structure()(text) {
    case .document(let document): count.add(document)
    case .collection(let document, let members):
      count.add(document)
      for member in members { count.add(member.document) }
    }
    for block in text.blocks {
      text.source.forEachPiece(of: block.block.range) { raw, source, _, _ in
        let width = source.count / raw.count
        for (offset, scalar) in text.raw[raw].enumerated() where !UnicodeClass.isBlank(scalar) {
          precondition(count.isTaken[source.lowerBound + offset * width], "a character is lost")
        }
      }
    }
  }
}

/// The bytes that stand in a text of the body, and those that were removed.
private struct CharacterCount {
  private(set) var isTaken: [Bool]
  private var isInBody: [Bool]

  init(bytes: Int) {
    isTaken = [Bool](repeating: false, count: bytes)
    isInBody = isTaken
  }

  mutating func add(_ document: StructuredDocument) {
    for removed in document.removed { take(removed.text, inBody: false) }
    for words in document.metadata.evidence.values.joined() { take(words, inBody: false) }
    for node in document.body { add(node) }
  }

  private mutating func add(_ node: Node) {
    for text in node.content.texts { take(text) }
    for child in node.children { add(child) }
  }

  private mutating func take(_ text: TracedText?, inBody: Bool = true) {
    var end = 0
    for run in text?.origin.runs ?? [] {
      precondition(run.textStart == end, "a gap in a text")
      end = run.textEnd
      for byte in run.sourceStart..<run.sourceEnd {
        isTaken[byte] = true
        guard inBody else { continue }
        precondition(!isInBody[byte], "a character stands in two texts")
        isInBody[byte] = true
      }
    }
    precondition(end == text?.scalars.count ?? 0, "the runs do not cover the text")
  }
}
