import GongwenJSON
import GongwenModel

/// The rows that the nodes of a document give to a table.
struct NodeRows: NodeVisitor {
  let table: ExportTable
  let document: Document
  private(set) var rows = JSONLines()
  private var trail = UnitTrail()

  init(table: ExportTable, document: Document) {
    self.table = table
    self.document = document
  }

  mutating func enter(_ node: Node, at path: NodePath) {
    if case .sections = table { addSection(node) }
    trail.enter(node)
    switch table {
    case .paragraphs: addTexts(of: node)
    case .citations: addCitations(of: node)
    case .documents, .sections, .history, .links, .diagnostics: break
    }
  }

  mutating func leave(_ node: Node, at path: NodePath) { trail.leave(node) }

  private mutating func addSection(_ node: Node) {
    let (type, unit): (String, (depth: Int?, marker: Marker?, heading: TracedText?))
    switch node.content {
    case .component(_, let marker): (type, unit) = ("component", (nil, marker, nil))
    case .section(let depth, let marker, let heading):
      (type, unit) = ("section", (depth, marker, heading))
    case .box(let depth, let marker, let heading): (type, unit) = ("box", (depth, marker, heading))
    case .element, .item, .table, .figure, .toc: return
    }
    let trail = trail
    rows.add { json in
      json.openObject()
      json.member("document", document.id)
      json.member("path", document.source.path)
      json.member("node", node.id)
      json.member("sid", node.sid)
      json.member("parent", trail.sid)
      json.member("type", type)
      if case .component(let role, _) = node.content { json.member("role", role.rawValue) }
      json.member("depth", unit.depth)
      json.member("scheme", unit.marker?.scheme.rawValue)
      json.member("ordinal", unit.marker?.ordinal)
      json.member("insert", unit.marker?.insert)
      json.member("marker", unit.marker?.text)
      json.member("heading", unit.heading)
      json.list("breadcrumb", trail.labels)
      json.closeObject()
    }
  }

  private mutating func addTexts(of node: Node) {
    switch node.content {
    case .component, .section, .box: break
    case .element(let kind, let text): add(text, of: node, type: kind.rawValue, part: "text")
    case .item(let marker, let text):
      add(text, of: node, type: "item", part: "text", marker: marker)
    case .table(let table): addCells(of: table, node)
    case .figure(let captions, let labels):
      for caption in captions { add(caption, of: node, type: "figure", part: "caption") }
      for label in labels { add(label, of: node, type: "figure", part: "label") }
    case .toc(let heading, let entries):
      if let heading { add(heading, of: node, type: "toc", part: "heading") }
      for entry in entries {
        add(
          entry.text, of: node, type: "toc", part: "entry", id: entry.id, marker: entry.marker)
      }
    }
  }

  private mutating func addCells(of table: Table, _ node: Node) {
    if let caption = table.caption { add(caption, of: node, type: "table", part: "caption") }
    for cell in TableGrid(table).cells {
      add(
        cell.cell.text, of: node, type: "table", part: cell.cell.isHeader ? "header" : "cell",
        place: (cell.row + 1, cell.column + 1))
    }
    for note in table.notes { add(note, of: node, type: "table", part: "note") }
  }

  private mutating func add(
    _ text: TracedText, of node: Node, type: String, part: String, id: String? = nil,
    marker: Marker? = nil, place: (row: Int, column: Int)? = nil
  ) {
    let trail = trail
    rows.add { json in
      json.openObject()
      json.member("document", document.id)
      json.member("path", document.source.path)
      json.member("node", id ?? node.id)
      json.member("sid", trail.sid)
      json.member("type", type)
      json.member("part", part)
      json.member("row", place?.row)
      json.member("column", place?.column)
      json.member("marker", marker?.text)
      json.member("text", text)
      json.list("breadcrumb", trail.labels)
      json.list("spans", text.origin.runs) { $0.run($1) }
      if !text.origin.boxes.isEmpty { json.list("boxes", text.origin.boxes) { $0.box($1) } }
      json.closeObject()
    }
  }

  private mutating func addCitations(of node: Node) {
    let sid = trail.sid
    for annotation in node.annotations {
      rows.add { json in
        json.openObject()
        json.member("document", document.id)
        json.member("path", document.source.path)
        json.member("node", node.id)
        json.member("sid", sid)
        json.member("kind", annotation.kind.rawValue)
        json.member("relation", annotation.relation?.rawValue)
        json.member("value", annotation.value)
        json.member("start", annotation.start)
        json.member("end", annotation.end)
        json.member("target", annotation.target)
        json.member("targetSid", annotation.targetSID)
        json.closeObject()
      }
    }
  }
}
