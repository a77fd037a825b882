import GongwenModel

extension DocumentWriter {
  /// Writes a list of nodes.
  mutating func write(_ nodes: [Node]) {
    buffer.openArray()
    for place in nodes.indices {
      buffer.element()
      write(ListedNode(nodes, place))
    }
    buffer.closeArray()
  }

  private mutating func write(_ node: ListedNode) {
    buffer.openObject()
    if !node.annotations.isEmpty {
      aside { writer in
        writer.buffer.name("annotations")
        writer.writeList(node.annotations) { $0.write($1) }
      }
    }
    switch node.content {
    case .component(let role, let marker):
      writeChildren(node)
      writeID(node)
      writeMarker(marker)
      buffer.name("role")
      buffer.string(role.rawValue)
      writeSID(node)
      buffer.raw(",\"type\":\"component\"")
    case .section(let depth, let marker, let heading):
      writeUnit(node, depth, marker, heading)
      buffer.raw(",\"type\":\"section\"")
    case .box(let depth, let marker, let heading):
      writeUnit(node, depth, marker, heading)
      buffer.raw(",\"type\":\"box\"")
    case .element(let kind, let text):
      writeID(node)
      writeMembers(of: text)
      buffer.name("type")
      buffer.string(kind.rawValue)
    case .item(let marker, let text):
      writeID(node)
      writeMarker(marker)
      writeMembers(of: text)
      buffer.raw(",\"type\":\"item\"")
    case .table(let table):
      write(table, of: node)
    case .figure(let captions, let labels):
      buffer.name("captions")
      writeList(captions) { $0.write($1) }
      writeID(node)
      if !labels.isEmpty {
        buffer.name("labels")
        writeList(labels) { $0.write($1) }
      }
      buffer.raw(",\"type\":\"figure\"")
    case .toc(let heading, let entries):
      buffer.name("entries")
      writeList(entries) { $0.write($1) }
      writeHeading(heading)
      writeID(node)
      buffer.raw(",\"type\":\"toc\"")
    }
    buffer.closeObject()
  }

  /// Writes what a section and a box have in common.
  private mutating func writeUnit(
    _ node: ListedNode, _ depth: Int, _ marker: Marker?, _ heading: TracedText?
  ) {
    writeChildren(node)
    buffer.name("depth")
    buffer.integer(depth)
    writeHeading(heading)
    writeID(node)
    writeMarker(marker)
    writeSID(node)
  }

  private mutating func writeSID(_ node: ListedNode) {
    guard let sid = node.sid else { return }
    aside { writer in
      writer.buffer.name("sid")
      writer.buffer.string(sid)
    }
  }

  private mutating func writeChildren(_ node: ListedNode) {
    buffer.name("children")
    write(node.children)
  }

  private mutating func writeID(_ node: ListedNode) {
    buffer.name("id")
    buffer.string(node.id)
  }

  private mutating func writeHeading(_ heading: TracedText?) {
    guard let heading else { return }
    buffer.name("heading")
    write(heading)
  }

  private mutating func write(_ table: Table, of node: ListedNode) {
    if let caption = table.caption {
      buffer.name("caption")
      write(caption)
    }
    writeID(node)
    if !table.notes.isEmpty {
      buffer.name("notes")
      writeList(table.notes) { $0.write($1) }
    }
    buffer.name("rows")
    writeList(table.rows) { writer, cells in
      writer.buffer.openObject()
      writer.buffer.name("cells")
      writer.writeList(cells) { $0.write($1) }
      writer.buffer.closeObject()
    }
    buffer.raw(",\"type\":\"table\"")
  }

  private mutating func write(_ cell: TableCell) {
    buffer.openObject()
    writeOptional("colspan", cell.colspan > 1 ? cell.colspan : nil)
    if cell.isHeader {
      buffer.name("header")
      buffer.raw("true")
    }
    writeOrigin(cell.text.origin)
    writeOptional("rowspan", cell.rowspan > 1 ? cell.rowspan : nil)
    buffer.name("text")
    buffer.string(cell.text.scalars)
    buffer.closeObject()
  }

  private mutating func write(_ entry: TocEntry) {
    buffer.openObject()
    buffer.name("depth")
    buffer.integer(entry.depth)
    buffer.name("id")
    buffer.string(entry.id)
    writeMarker(entry.marker)
    writeOrigin(entry.text.origin)
    writeOptional("page", entry.page)
    writeOptional("target", entry.target)
    writeOptional("targetSid", entry.targetSID)
    buffer.name("text")
    buffer.string(entry.text.scalars)
    buffer.closeObject()
  }

  private mutating func writeMarker(_ marker: Marker?) {
    guard let marker else { return }
    buffer.name("marker")
    buffer.openObject()
    if marker.isGenerated {
      buffer.name("generated")
      buffer.raw("true")
    }
    writeOptional("insert", marker.insert)
    writeOptional("ordinal", marker.ordinal)
    if let text = marker.text { writeOrigin(text.origin) }
    buffer.name("scheme")
    buffer.string(marker.scheme.rawValue)
    if let text = marker.text {
      buffer.name("text")
      buffer.string(text.scalars)
    }
    buffer.closeObject()
  }

  private mutating func write(_ annotation: Annotation) {
    buffer.openObject()
    buffer.name("end")
    buffer.integer(annotation.end)
    buffer.name("kind")
    buffer.string(annotation.kind.rawValue)
    writeOptional("relation", annotation.relation?.rawValue)
    buffer.name("start")
    buffer.integer(annotation.start)
    writeOptional("target", annotation.target)
    writeOptional("targetSid", annotation.targetSID)
    buffer.name("value")
    buffer.string(annotation.value)
    buffer.closeObject()
  }
}
