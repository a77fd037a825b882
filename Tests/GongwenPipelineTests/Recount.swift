import GongwenModel
import GongwenText

/// Counts a document's characters from its origins and the bytes of a UTF-8 source, by bytes: the
/// pipeline counts by characters of its own.
struct Recount {
  /// What is wrong, if anything is.
  private(set) var fault: String?
  private var body: [Bool]
  private var other: [Bool]

  init(of document: Document, source: [UInt8]) {
    body = [Bool](repeating: false, count: source.count)
    other = body
    Node.forEach(in: document.body) { count($0.node) }
    for removed in document.removed { mark(removed.text) }
    for words in document.metadata.evidence.values.joined() { mark(words) }
    compare(source, document.provenance.coverage)
  }

  private mutating func compare(_ source: [UInt8], _ coverage: Coverage) {
    let decoded = TextDecoder.decode(source, as: .utf8)
    var found = Coverage()
    decoded.map.forEachPiece(of: 0..<decoded.scalars.count) { raw, place, _, _ in
      var at = place.lowerBound
      let width = place.count / max(1, raw.count)
      for scalar in decoded.scalars[raw] {
        defer { at += width }
        guard !UnicodeClass.isBlank(scalar) else { continue }
        found.characters += 1
        if body[at] {
          found.body += 1
        } else if other[at] {
          found.removed += 1
        } else {
          found.unaccounted += 1
        }
      }
    }
    if found.unaccounted > 0 { fault = "\(found.unaccounted) characters are nowhere" }
    if found.characters != coverage.characters || found.body != coverage.body {
      fault = "\(found) was counted, \(coverage) is said"
    }
    let sum = coverage.body + coverage.removed + coverage.metadata
    if sum != coverage.characters || coverage.unaccounted != 0 {
      fault = "\(coverage) does not add up"
    }
  }

  private mutating func count(_ node: Node) {
    switch node.content {
    case .component(_, let marker): claim(marker?.text)
    case .section(_, let marker, let heading), .box(_, let marker, let heading):
      claim(marker?.text)
      claim(heading)
    case .element(_, let text): claim(text)
    case .item(let marker, let text):
      claim(marker.text)
      claim(text)
    case .table(let table):
      claim(table.caption)
      for cell in table.rows.joined() { claim(cell.text) }
      for note in table.notes { claim(note) }
    case .figure(let captions, let labels): for text in captions + labels { claim(text) }
    case .toc(let heading, let entries):
      claim(heading)
      for entry in entries {
        claim(entry.marker?.text)
        claim(entry.text)
      }
    }
  }

  /// Takes the bytes of a text of the body; no other text of the body may have them.
  private mutating func claim(_ text: TracedText?) {
    var end = 0
    for run in text?.origin.runs ?? [] {
      if run.textStart != end { fault = "a gap on the side of the text" }
      end = run.textEnd
      for byte in run.sourceStart..<run.sourceEnd {
        if body[byte] { fault = "byte \(byte) stands in two texts" }
        body[byte] = true
      }
    }
    if end != text?.scalars.count ?? 0 { fault = "the runs do not cover the text" }
  }

  private mutating func mark(_ text: TracedText) {
    for run in text.origin.runs {
      for byte in run.sourceStart..<run.sourceEnd { other[byte] = true }
    }
  }
}
