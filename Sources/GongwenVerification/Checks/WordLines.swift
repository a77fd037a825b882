import GongwenJSON

/// The words of a body, one line a node, blanks removed: what `textDigest` is the hash of.
struct WordLines {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// Types whose text is a line: from `title` to `note`, and paragraphs.
  private static let textTypes: Set<String> = [
    "title", "subtitle", "addressee", "attachmentNote", "signature", "date", "note", "paragraph",
  ]

  /// Collects the lines of a list of nodes.
  init(_ body: JSONValue?) {
    add(body)
  }

  private mutating func add(_ nodes: JSONValue?) {
    for node in nodes?.asArray ?? [] {
      addLine(of: node)
      add(node["children"])
    }
  }

  private mutating func addLine(of node: JSONValue) {
    guard let type = node["type"]?.asString else { return }
    let marker = node["marker"]?["text"]
    switch type {
    case "section", "box": addLine([marker, node["heading"]?["text"]])
    case "item": addLine([marker, node["text"]])
    case "table":
      let rows = node["rows"]?.asArray ?? []
      let cells = rows.flatMap { $0["cells"]?.asArray ?? [] }
      startLine()
      for (index, cell) in cells.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: "\t")) }
        add(cell["text"]?.asString ?? "")
      }
    default:
      if Self.textTypes.contains(type) { addLine([node["text"]]) }
    }
  }

  private mutating func addLine(_ texts: [JSONValue?]) {
    let present = texts.compactMap { $0?.asString }
    guard !present.isEmpty else { return }
    startLine()
    for text in present { add(text) }
  }

  private mutating func startLine() {
    if !isFirst { bytes.append(UInt8(ascii: "\n")) }
    isFirst = false
  }

  private mutating func add(_ text: String) {
    for scalar in text.unicodeScalars where !Blank.contains(scalar) {
      bytes.append(contentsOf: UTF8.encode(scalar).map { $0 } ?? UTF8.encodedReplacementCharacter)
    }
  }
}
