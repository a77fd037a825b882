import GongwenLanguage
import GongwenModel
import GongwenText

/// Puts a collection together: its own document and its members.
struct CollectionAssembly {
  /// Gives texts their origins.
  let tracer: Tracer
  /// The lines of the source.
  let lines: [Line]
  /// The table of contents, if there is one.
  let contents: Contents?
  /// The members' lines and entries.
  let ranges: [CollectionSplitter.MemberRange]

  /// How many lines of a cover may come before its title, with the title: an issue, a date, a body.
  private static let reachOfTitle = 6
  /// The shortest title of a collection, in characters.
  private static let shortestTitle = 6
  /// The shortest name of a periodical, which ends as titles do, in characters: 政务公报.
  private static let shortestPeriodical = 4

  /// The collection.
  func source() -> StructuredSource {
    var unlisted: [Diagnostic] = []
    let members = ranges.map { member($0, &unlisted) }
    var own = ownDocument()
    own.blocks = gaps(between: members.flatMap(\.document.blocks))
    own.removed = DocumentAssembly.removed(in: own.blocks, tracer)
    own.diagnostics += unlisted
    return .collection(own, members: members)
  }

  /// A member; the documents in it that the contents do not name are reported with the collection.
  private func member(
    _ range: CollectionSplitter.MemberRange, _ diagnostics: inout [Diagnostic]
  ) -> StructuredMember {
    let lines = Array(self.lines[range.lines])
    let first = lines.first?.block ?? 0
    let last = lines.last?.lastBlock ?? first
    let blocks = SourceLines(text: tracer.text).whole(first..<last + 1)
    let outline = DocumentOutline(lines)
    diagnostics += unlisted(outline, lines)
    let document = DocumentAssembly(
      tracer: tracer, lines: lines, outline: outline, blocks: [blocks]
    )
    .document()
    let entry = range.entry.flatMap { contents?.entries[$0] }
    let title = document.metadata[.title] ?? entry.map { TracedText(scalars: $0.scalars).string }
    return StructuredMember(
      document: document, title: title ?? "", entryHandle: range.entry.map { $0 + 1 } ?? 0)
  }

  /// Cover, preface, contents and the text behind the last member.
  private func ownDocument() -> StructuredDocument {
    let builder = TreeBuilder(tracer: tracer)
    let listed = contents?.lines ?? 0..<0
    let taken = IndexSetOfRanges(ranges.map(\.lines) + [listed])
    let own = lines.indices.filter { !taken.contains($0) }
    let title = own.prefix(Self.reachOfTitle).first { isTitle(lines[$0]) }
    var nodes: [Node] = []
    func add(_ index: Int) {
      let kind: ElementKind = index == title ? .title : .paragraph
      nodes.append(builder.node(PartElement(kind: kind, ranges: [lines[index].range])))
      nodes += builder.notes(of: [lines[index]])
    }
    for index in own where index < listed.lowerBound { add(index) }
    if let contents {
      nodes.append(builder.contents(contents, lines: lines, members: ranges))
      nodes += builder.notes(of: lines[listed])
    }
    for index in own where index >= listed.upperBound { add(index) }
    var metadata = Metadata()
    if let title {
      let words = tracer.trace(lines[title].range)
      metadata.set(.title, words.string, evidence: words)
    }
    return StructuredDocument(
      body: nodes, metadata: metadata, removed: [], diagnostics: unmatched,
      counts: ["members": ranges.count], blocks: [])
  }

  /// Whether a line of a cover may be the title: not who made the collection. The name of a periodical may be short.
  private func isTitle(_ line: Line) -> Bool {
    let isLong =
      line.text.count >= Self.shortestTitle
      || line.text.count >= Self.shortestPeriodical && TitleForm.isComplete(line.text)
    return isLong && TitleShape.isPart(line) && !Self.isOfEditors(LineKey.key(of: line.text)[...])
  }

  /// Whether a line is a body and what it did for a collection: 某某办公室编.
  private static func isOfEditors(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let length = editing.length(atEndOf: line)
    return length > 0 && BodyName.isBody(line.dropLast(length))
  }

  private static let editing: PhraseEndings = [
    "主办", "印", "印制", "汇编", "整理", "編", "編印", "编", "编印", "编制", "编纂", "编辑", "选编",
  ]

  /// Entries that name no member.
  private var unmatched: [Diagnostic] {
    guard let contents else { return [] }
    let named = Set(ranges.compactMap(\.entry))
    return contents.entries.indices.filter { index in
      contents.entries[index].page != nil && !named.contains(index)
    }.map { index in
      let title = TracedText(scalars: contents.entries[index].scalars).string
      return Diagnostic(
        code: "toc-entry-without-member", severity: .warning,
        message: "the table of contents names \(title), which is not in the text",
        handle: index + 1)
    }
  }

  /// Members that the contents do not name: documents that begin inside another one's range.
  private func unlisted(_ outline: DocumentOutline, _ lines: [Line]) -> [Diagnostic] {
    guard contents != nil, let found = outline.unlisted.members else { return [] }
    return found.dropFirst().map { member in
      let words = tracer.trace(lines[member.lowerBound].range)
      return Diagnostic(
        code: "member-without-toc-entry", severity: .warning,
        message: "\(words.string) is a document that the table of contents does not name",
        origin: words.origin)
    }
  }

  /// The blocks that belong to no member.
  private func gaps(between taken: [Range<Int>]) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var position = 0
    for range in taken {
      if range.lowerBound > position { gaps.append(position..<range.lowerBound) }
      position = max(position, range.upperBound)
    }
    if position < tracer.text.blocks.count { gaps.append(position..<tracer.text.blocks.count) }
    return gaps
  }
}

/// Whether an index is in one of some ranges that do not overlap.
private struct IndexSetOfRanges {
  private let ranges: [Range<Int>]

  init(_ ranges: [Range<Int>]) {
    self.ranges = ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
  }

  func contains(_ index: Int) -> Bool {
    let low = ranges.partitioningIndex { $0.upperBound > index }
    return low < ranges.count && ranges[low].contains(index)
  }
}
