import GongwenModel

extension JSONCursor {
  /// Reads an element of `body` or `children`. The depth of the recursion is limited by ``JSONReader/maximumDepth``.
  func node() throws(Fault) -> Node {
    guard case .object = value else { throw fault(.wrongType, "is not an object") }
    guard let type = optional("type") else {
      throw fault(.missingMember, "the member type is missing")
    }
    var node = try node(of: type)
    node.id = try required("id")?.string() ?? ""
    node.sid = try optional("sid")?.string()
    node.annotations =
      try optional("annotations")?.list { (value) throws(Fault) in try value.annotation() } ?? []
    return node
  }

  private func node(of type: JSONCursor) throws(Fault) -> Node {
    switch try type.string() {
    case "component":
      let object = try nodeObject(["children", "marker", "role", "sid"])
      let role: ComponentRole = try object.required("role")?.word() ?? .notice
      return Node(
        .component(role: role, marker: try object.optional("marker")?.marker()),
        children: try object.children())
    case "section":
      let (depth, marker, heading, children) = try unit()
      return Node(.section(depth: depth, marker: marker, heading: heading), children: children)
    case "box":
      let (depth, marker, heading, children) = try unit()
      return Node(.box(depth: depth, marker: marker, heading: heading), children: children)
    case "item":
      let object = try nodeObject(["marker", "origin", "text"])
      let marker = try object.required("marker")?.marker()
      return Node(.item(marker ?? .empty, try object.words()))
    case "table": return Node(.table(try table()))
    case "figure":
      let object = try nodeObject(["captions", "labels"])
      return Node(
        .figure(
          captions: try object.required("captions")?.texts() ?? [],
          labels: try object.optional("labels")?.texts() ?? []))
    case "toc":
      let object = try nodeObject(["entries", "heading"])
      let entries = try object.required("entries")?.list { (value) throws(Fault) in
        try value.entry()
      }
      return Node(
        .toc(heading: try object.optional("heading")?.text(), entries: entries ?? []))
    default:
      let kind: ElementKind = try type.word()
      return Node(.element(kind, try nodeObject(["origin", "text"]).words()))
    }
  }

  /// The node as an object.
  ///
  /// - Parameter names: the members that its type adds to those of every node.
  private func nodeObject(_ names: @autoclosure () -> [String]) throws(Fault) -> JSONCursor {
    try object(names() + ["annotations", "id", "type"])
  }

  /// Reads the members that a section and a box have in common.
  private func unit() throws(Fault) -> (Int, Marker?, TracedText?, [Node]) {
    let object = try nodeObject(["children", "depth", "heading", "marker", "sid"])
    return (
      try object.required("depth")?.integer(from: 1) ?? 1,
      try object.optional("marker")?.marker(), try object.optional("heading")?.text(),
      try object.children()
    )
  }

  private func children() throws(Fault) -> [Node] {
    try required("children")?.list { (value) throws(Fault) in try value.node() } ?? []
  }

  private func texts() throws(Fault) -> [TracedText] {
    try list { (value) throws(Fault) in try value.text() }
  }

  private func table() throws(Fault) -> Table {
    let object = try nodeObject(["caption", "notes", "rows"])
    let rows = try object.required("rows")?.list { (row) throws(Fault) in
      try row.object(["cells"]).required("cells")?.list { (cell) throws(Fault) in
        try cell.cell()
      } ?? []
    }
    return Table(
      caption: try object.optional("caption")?.text(), rows: rows ?? [],
      notes: try object.optional("notes")?.texts() ?? [])
  }

  private func cell() throws(Fault) -> TableCell {
    let object = try object(["colspan", "header", "origin", "rowspan", "text"])
    return TableCell(
      text: try object.words(), isHeader: try object.optional("header")?.bool() ?? false,
      rowspan: try object.optional("rowspan")?.integer(from: 1) ?? 1,
      colspan: try object.optional("colspan")?.integer(from: 1) ?? 1)
  }

  private func entry() throws(Fault) -> TocEntry {
    let object = try object([
      "depth", "id", "marker", "origin", "page", "target", "targetSid", "text",
    ])
    var entry = TocEntry(
      depth: try object.required("depth")?.integer(from: 1) ?? 1,
      marker: try object.optional("marker")?.marker(), text: try object.words(),
      page: try object.optional("page")?.string(), target: try object.optional("target")?.string())
    entry.id = try object.required("id")?.string() ?? ""
    entry.targetSID = try object.optional("targetSid")?.string()
    return entry
  }

  private func marker() throws(Fault) -> Marker {
    let object = try object(["generated", "insert", "ordinal", "origin", "scheme", "text"])
    let isGenerated = try object.optional("generated")?.bool() ?? false
    if isGenerated, let text = object.optional("text") ?? object.optional("origin") {
      throw text.fault(.unknownMember, "a generated marker has no text")
    }
    return Marker(
      text: isGenerated ? nil : try object.words(),
      scheme: try object.required("scheme")?.word() ?? .part,
      ordinal: try object.optional("ordinal")?.integer(),
      insert: try object.optional("insert")?.integer(from: 1))
  }

  private func annotation() throws(Fault) -> Annotation {
    let object = try object(["end", "kind", "relation", "start", "target", "targetSid", "value"])
    var annotation = Annotation(
      kind: try object.required("kind")?.word() ?? .title,
      start: try object.required("start")?.integer() ?? 0,
      end: try object.required("end")?.integer() ?? 0,
      value: try object.required("value")?.string() ?? "",
      target: try object.optional("target")?.string())
    annotation.relation = try object.optional("relation")?.word()
    annotation.targetSID = try object.optional("targetSid")?.string()
    return annotation
  }
}

extension Marker {
  /// The marker of an item that has none.
  fileprivate static var empty: Marker { Marker(text: nil, scheme: .bullet, ordinal: nil) }
}
