import GongwenModel

/// A document that uses every type of node, every optional member and odd characters.
enum SampleDocument {
  static let sha256 = String(repeating: "0123456789abcdef", count: 4)
  static let oddCharacters =
    "\u{0}\u{1F}\u{7F}\u{8}\t\n\u{C}\r\"\\/\u{E9}\u{2028}\u{FFFD}\u{FEFF}中文“，”\u{20628}😀\u{10FFFF}"

  static func text(_ string: String, rule: Rule? = nil, at address: Address = .bytes) -> TracedText
  {
    let scalars = [Unicode.Scalar](string.unicodeScalars)
    let run = OriginRun(
      text: 0..<scalars.count, source: 1200..<1200 + scalars.count * 3, address: address,
      rule: rule)
    let box = PrintedBox(page: 1, x0: -5, y0: 0, x1: 10_234, y1: 20_000, text: 0..<1)
    return TracedText(
      scalars: scalars, origin: Origin(runs: [run], boxes: address == .bytes ? [] : [box]))
  }

  static func marker(_ string: String, _ scheme: Scheme, _ ordinal: Int?) -> Marker {
    Marker(text: text(string, rule: .marker), scheme: scheme, ordinal: ordinal)
  }

  static var table: Node {
    Node(
      .table(
        Table(
          caption: text("表 1"),
          rows: [
            [TableCell(text: text("甲"), isHeader: true, colspan: 2)],
            [TableCell(text: text("1\n2"), rowspan: 3), TableCell(text: text(""))],
          ],
          notes: [text("注：无")])))
  }

  static var units: [Node] {
    var inserted = marker("第十二条之一", .article, 12)
    inserted.insert = 1
    return [
      Node(
        .section(depth: 1, marker: marker("一、", .chineseComma, 1), heading: text("总体 要求")),
        children: [
          Node(.section(depth: 2, marker: inserted, heading: nil)),
          Node(.item(marker("——", .dash, nil), text("目标"))),
          Node(.item(Marker(text: nil, scheme: .arabicDot, ordinal: 3), text("生成"))),
          table,
          Node(.table(Table(rows: []))),
        ]),
      Node(
        .box(depth: 1, marker: marker("专栏1", .box, 1), heading: text("工程")),
        children: [
          Node(.figure(captions: [text("图 1")], labels: [text("万吨")])),
          Node(.figure(captions: [], labels: [])),
        ]),
      Node(.section(depth: 1, marker: nil, heading: text("附则"))),
    ]
  }

  static var toc: Node {
    Node(
      .toc(
        heading: text("目录"),
        entries: [
          TocEntry(
            depth: 1, marker: marker("第一章", .chapter, 1), text: text("总则", rule: .tocLeader),
            page: "1", target: "2.1"),
          TocEntry(depth: 2, marker: nil, text: text("附录"), page: nil, target: "#2"),
        ]))
  }

  static var body: [Node] {
    var cited = Node(.element(.paragraph, text(oddCharacters)))
    cited.annotations = [
      Annotation(kind: .title, start: 0, end: 2, value: "《法》"),
      Annotation(kind: .article, start: 2, end: 4, value: "第一条", target: "1"),
    ]
    let elements = ElementKind.allCases.map { Node(.element($0, text("元 素\($0.rawValue)"))) }
    let nodes = [
      Node(
        .component(role: .main, marker: nil), children: elements + [cited, toc] + units),
      Node(
        .component(role: .attachment, marker: marker("附件1", .appendix, 1)),
        children: [Node(.element(.title, text("印发", at: .page(2))))]),
    ]
    return Document.numbered(nodes).body
  }

  static var metadata: Metadata {
    var metadata = Metadata()
    for field in MetadataField.allCases {
      let value = field.rawValue.count % 2 == 0 ? "值\"" : "value"
      switch field {
      case .issued, .published, .effective, .expires:
        metadata.set(field, "2017-07-20", evidence: text("2017年7月20日"))
      case .versionDate: metadata.set(field, "2017-07-20", evidence: text("2017年7月20日"))
      case .validity: metadata.set(field, "P3Y", evidence: text("有效期三年"))
      case .effectiveFrom:
        metadata.setEffectiveFrom(
          EffectiveFrom(relative: .issued, after: "P30D"), evidence: [text("自印发之日起30日后施行")])
      case .history:
        metadata.setHistory(
          [
            HistoryEvent(
              act: .amended, date: "2017-07", by: "某某会议", title: "关于修改的决定", number: "第1号"),
            HistoryEvent(act: .inForce),
          ], evidence: [text("2017年7月修正"), text("施行")])
      case .language: metadata.set(field, "zh-Hans", evidence: nil)
      case _ where field.isList:
        metadata.set(field, [value, "二"], evidence: [text(value), text("二")])
      default: metadata.set(field, value, evidence: text(value))
      }
    }
    return metadata
  }

  static var source: SourceRecord {
    var source = SourceRecord(
      path: "国务院/a.txt", sha256: sha256, bytes: 4096, mediaType: "text/plain")
    source.charset = CharsetRecord(name: .gb18030, declared: "gb2312", evidence: .transport)
    source.url = "https://example.org/a"
    source.retrieved = "2024-01-02T03:04:05Z"
    source.sidecarSHA256 = sha256
    return source
  }

  static var full: Document {
    var document = Document(
      id: sha256, kind: .collection, source: source, metadata: metadata, body: body,
      removed: FurnitureReason.allCases.map { Removed(reason: $0, text: text("首页")) },
      diagnostics: [
        Diagnostic(code: "gap", severity: .warning, message: "no 三", origin: text("四").origin),
        Diagnostic(code: "note", severity: .info, message: "plain"),
      ],
      provenance: Provenance(
        generatorVersion: "0.2.0", libraries: ["icu": "72.1", "libxml2": "2.9.14"],
        configuration: sha256,
        stages: [
          StageRecord(.read, version: 1, counts: ["lines": 12, "blocks": 3]),
          StageRecord(.strip, version: 2, counts: [:]),
        ],
        coverage: Coverage(characters: 10, body: 7, removed: 2, metadata: 1)))
    document.digest = sha256
    document.textDigest = sha256
    document.diagnostics[0].node = "1.2"
    document.links = [Link(kind: .attachment, text: text("附件"), href: "https://example.org/b.pdf")]
    document.members = [
      Member(number: 1, title: "一", path: "a.txt/1.json", entry: "1.18.1"),
      Member(number: 2, title: "二"),
    ]
    return document
  }

  /// The other extreme: nothing that can be absent.
  static var bare: Document {
    var source = SourceRecord(path: "a.pdf", sha256: sha256, bytes: 0, mediaType: "application/pdf")
    source.pages = 1
    var document = Document(
      id: sha256 + "#2", kind: .document, source: source, metadata: Metadata(), body: [],
      removed: [], diagnostics: [],
      provenance: Provenance(generatorVersion: "0.2.0", libraries: [:], configuration: sha256))
    document.collection = sha256
    document.digest = sha256
    document.textDigest = sha256
    return document
  }
}
