import GongwenModel
import GongwenStructure
import GongwenText

/// Follows the texts of a source's documents back to its characters before they are written: counts how
/// these are spent, and checks that every run is true.
///
/// It does not depend on how a text was made: it goes by texts, origins and raw characters alone. `verify`
/// proves more, from the bytes; this costs next to nothing, and sees what goes wrong behind the readers.
struct OriginProof {
  let text: CanonicalText
  let index: SourceIndex
  /// The size of the source, where places in it are bytes.
  let bytes: Int
  private var spent: SpentCharacters
  /// The characters that the present run names.
  var pieces: [SourceIndex.Piece] = []
  /// The first fault, in words.
  private(set) var fault: String?

  /// Starts with nothing proved.
  init(_ text: CanonicalText, bytes: Int) {
    self.text = text
    self.bytes = bytes
    index = SourceIndex(text.source)
    spent = SpentCharacters(text)
  }

  /// A text in its document.
  private struct Place {
    var name: StaticString
    var node = ""
    /// The use of its characters; nil for words that only point at others.
    var use: SpentCharacters.Uses?
    /// The raw characters that are counted for it.
    var extent: Range<Int>
  }

  /// Proves the texts of a document with numbered nodes.
  ///
  /// - Returns: its coverage, and the first of its visible characters that is in no text.
  mutating func take(
    _ document: StructuredDocument, body: [Node]
  ) -> (coverage: Coverage, missing: Int?) {
    let all = 0..<text.raw.count
    let own = extent(of: document.blocks)
    Node.forEach(in: body) { take($0, Place(name: "", use: .body, extent: all)) }
    for removed in document.removed {
      prove(removed.text, Place(name: "removed text", use: .removed, extent: all))
    }
    // Words that another document of the source counts are evidence, but not spent on it.
    for words in document.metadata.evidence.values.joined() {
      prove(words, Place(name: "evidence", use: .metadata, extent: own))
    }
    for link in document.links { prove(link.text, Place(name: "link", extent: all)) }
    for diagnostic in document.diagnostics {
      guard let origin = diagnostic.origin else { continue }
      prove(origin, of: nil, Place(name: "diagnostic", extent: all))
    }
    return spent.coverage(of: document.blocks)
  }

  /// From the first to the last character of some blocks.
  private func extent(of blocks: [Range<Int>]) -> Range<Int> {
    var first = Int.max
    var last = 0
    for block in blocks.lazy.flatMap({ text.blocks[$0] }) {
      first = min(first, block.block.range.lowerBound)
      last = max(last, block.block.range.upperBound)
    }
    return min(first, last)..<last
  }

  private mutating func take(_ node: ListedNode, _ place: Place) {
    var place = place
    place.node = node.id
    node.forEachText { words, name in
      place.name = name
      prove(words, place)
    }
  }

  private mutating func prove(_ words: TracedText, _ place: Place) {
    prove(words.origin, of: words.scalars, place)
  }

  private mutating func prove(_ origin: Origin, of scalars: [Unicode.Scalar]?, _ place: Place) {
    var position = 0
    for run in origin.runs {
      guard run.textStart == position, run.textEnd >= position,
        run.textEnd <= scalars?.count ?? .max
      else { return report("a run leaves a gap in the text", run, place) }
      position = run.textEnd
      if let problem = problem(run, scalars) { report(problem, run, place) }
      spend(run, place)
    }
    if let scalars, position != scalars.count { report("its end has no origin", nil, place) }
  }

  /// Spends the characters that the present run names.
  private mutating func spend(_ run: OriginRun, _ place: Place) {
    guard let use = place.use else { return }
    for piece in pieces {
      let raw = piece.raw.clamped(to: place.extent)
      guard let twice = spent.spend(raw, on: use) else { continue }
      report("\(text.raw[twice].codePoint) is in another text too", run, place)
    }
  }

  private mutating func report(
    _ problem: String, _ run: OriginRun?, _ place: Place
  ) {
    guard fault == nil else { return }
    let node = place.node.isEmpty ? "" : " of node \(place.node)"
    var message = "the \(place.name)\(node): \(problem)"
    if let run {
      let rule = run.rule.map { "rule \($0.rawValue)" } ?? "no rule"
      let unit =
        switch run.address.space {
        case .bytes: "bytes"
        case .page(let page): "page \(page), characters"
        }
      message += " (\(rule), \(unit) \(run.sourceStart) to \(run.sourceEnd))"
    }
    fault = message
  }
}
