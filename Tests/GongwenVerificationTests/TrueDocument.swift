import Crypto
import GongwenJSON
import GongwenModel

/// Documents that are true, made by hand beside their source.
enum TrueDocument {
  /// A source with its documents.
  struct Made {
    var source: [UInt8]
    var documents: [Document]

    /// The bytes of the documents with every digest right.
    var sealed: [[UInt8]] {
      documents.map { document in
        var document = document
        let unsealed = document
        document.digest = TrueDocument.sha256(
          writtenBytes { DocumentWriter.draft(of: unsealed).writeContent(to: $0) })
        document.textDigest = TrueDocument.sha256(
          writtenBytes { DocumentWriter.writeTextLines(of: unsealed.body, to: $0) })
        return DocumentWriter.bytes(of: document)
      }
    }
  }

  static func sha256(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { byte in
      let hex = String(byte, radix: 16)
      return hex.count == 1 ? "0" + hex : hex
    }.joined()
  }

  /// A document with every kind of text and edit.
  static func single() -> Made {
    var builder = SourceBuilder()
    let breadcrumb = builder.line(.removed, .same("首页 > 政策"))
    let label = builder.part(.removed, .same("来源："))
    let site = builder.line(.metadata, .same("新华社"))
    let title = builder.line(
      .body, .same("关于"), .edit("\r\n", "", .lineJoin), .same("规划的通知"))
    let marker = builder.part(.body, .edit("１．", "1.", .marker))
    let heading = builder.line(.body, .same("总体要求"), .edit("。", "", .headingStop))
    let paragraph = builder.line(
      .body, .edit("\u{3000}\u{3000}", "", .spaceIndent), .same("到"), .edit(" ", "", .spaceCJK),
      .edit("２０２０", "2020", .widthAlphanumeric), .same("年"), .edit(",", "，", .punctuation),
      .same("产值"), .edit("...", "……", .punctuation), .malformed, .malformed, .same("完成。"))
    let cells = [builder.part(.body, .same("甲\t")), builder.line(.body, .same("乙"))]
    let tocText = builder.line(.body, .same("总体要求"), .edit("……1", "", .tocLeader))

    var metadata = Metadata()
    metadata.set(.title, "关于规划的通知", evidence: title)
    metadata.set(.contentSource, "新华社", evidence: site)
    var cited = Node(.element(.paragraph, paragraph))
    cited.annotations = [Annotation(kind: .article, start: 0, end: 2, value: "到2", target: "2")]
    cited.annotations[0].targetSID = "san1"
    let section = Node(
      .section(
        depth: 1, marker: Marker(text: marker, scheme: .arabicDot, ordinal: 1), heading: heading),
      children: [cited, Node(.table(Table(rows: [cells.map { TableCell(text: $0) }])))])
    var entry = TocEntry(depth: 1, marker: nil, text: tocText, page: "1", target: "2")
    entry.targetSID = "san1"
    let toc = Node(.toc(heading: nil, entries: [entry]))
    var document = document(
      builder, metadata, [Node(.element(.title, title)), section, toc],
      [
        Removed(reason: .breadcrumb, text: breadcrumb),
        Removed(reason: .pageMetadata, text: label),
      ])
    document.diagnostics = [
      Diagnostic(
        code: "malformed", severity: .warning, message: "two bytes",
        origin: Origin(runs: [OriginRun(text: 0..<0, source: 0..<3)]))
    ]
    document.diagnostics[0].node = "2.1"
    document.diagnostics[0].sid = "san1"
    document.links = [Link(kind: .reference, text: site, href: "https://example.org/")]
    return Made(source: builder.bytes, documents: [document])
  }

  /// A collection with two members and texts of its own before, between and behind them.
  static func collection() -> Made {
    var builder = SourceBuilder()
    let cover = builder.line(.body, .same("汇编"))
    let entry = builder.line(.body, .same("甲文"), .edit("……1", "", .tocLeader))
    var whole = builder.coverage
    builder.coverage = Coverage()
    let first = [builder.line(.body, .same("甲文")), builder.line(.body, .same("正文甲。"))]
    let firstCoverage = builder.coverage
    builder.coverage = Coverage()
    let between = builder.part(.removed, .same("— 3 —"))
    whole.characters += builder.coverage.characters
    whole.removed += builder.coverage.removed
    builder.coverage = Coverage()
    let second = [
      builder.line(.body, .edit("\n  ", "", .lineJoin), .same("乙文")),
      builder.line(.body, .same("正文乙。")),
    ]
    let secondCoverage = builder.coverage
    builder.coverage = whole
    let toc = Node(
      .toc(
        heading: nil,
        entries: [TocEntry(depth: 1, marker: nil, text: entry, page: "1", target: "#1")]))
    var own = Metadata()
    own.set(.title, "汇编", evidence: cover)
    var outer = document(
      builder, own, [Node(.element(.title, cover)), toc],
      [Removed(reason: .pageNumber, text: between)])
    outer.kind = .collection
    outer.members = [
      Member(number: 1, title: "甲文", path: "a.txt/1.json", entry: "2.1"),
      Member(number: 2, title: "乙文"),
    ]
    var metadata = Metadata()
    metadata.set(.title, "甲文", evidence: entryTitle(entry))
    builder.coverage = firstCoverage
    let one = document(builder, metadata, texts(first), [], member: 1)
    builder.coverage = secondCoverage
    var named = Metadata()
    named.set(.title, "乙文", evidence: second[0])
    let two = document(builder, named, texts(second), [], member: 2)
    return Made(source: builder.bytes, documents: [outer, one, two])
  }

  /// The name in a line of the table of contents, as evidence of a member: outside its lines.
  private static func entryTitle(_ entry: TracedText) -> TracedText {
    TracedText(scalars: entry.scalars, origin: Origin(runs: [entry.origin.runs[0]]))
  }

  private static func texts(_ lines: [TracedText]) -> [Node] {
    [Node(.element(.title, lines[0])), Node(.element(.paragraph, lines[1]))]
  }

  private static func document(
    _ builder: SourceBuilder, _ metadata: Metadata, _ body: [Node], _ removed: [Removed],
    member: Int? = nil
  ) -> Document {
    let hash = sha256(builder.bytes)
    var source = SourceRecord(
      path: "a.txt", sha256: hash, bytes: builder.bytes.count, mediaType: "text/plain")
    source.charset = CharsetRecord(name: .utf8, evidence: .configured)
    var document = Document(
      id: hash + (member.map { "#\($0)" } ?? ""), kind: .document, source: source,
      metadata: metadata, body: Document.numbered(body).body, removed: removed, diagnostics: [],
      provenance: Provenance(
        generatorVersion: "0.2.0", libraries: ["icu": "72.1"], configuration: hash,
        stages: [StageRecord(.read, version: 1, counts: ["lines": 3])],
        coverage: builder.coverage))
    if member != nil { document.collection = hash }
    return document
  }
}
