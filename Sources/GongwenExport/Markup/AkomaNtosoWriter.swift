import GongwenModel

/// Writes a document as Akoma Ntoso 3.0 (OASIS LegalDocML): an `act` where it has articles, else a `doc`; attachments, and
/// what a notice issues, are attached documents.
struct AkomaNtosoWriter {
  private var out = ExportBytes(hasMap: false)
  private var ids = AkomaNtosoIDs()
  private let document: Document

  private init(_ document: Document) { self.document = document }

  /// The XML of a document.
  static func bytes(of document: Document) -> [UInt8] {
    var writer = AkomaNtosoWriter(document)
    writer.write()
    return writer.out.bytes
  }

  private mutating func write() {
    out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    out.raw("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n")
    let components = document.body.filter(\.isComponent)
    // Without components the body is the document; what is beside components belongs to the first of them.
    let first = components.first
    let main = first == nil ? document.body : document.body.filter { !$0.isComponent }
    let rest = components.dropFirst()
    if let first {
      writeDocument(main + first.children, Array(rest), prefix: "")
    } else {
      writeDocument(main, [], prefix: "")
    }
    out.raw("</akomaNtoso>\n")
  }

  private mutating func writeDocument(_ nodes: [Node], _ attached: [Node], prefix: String) {
    let hasArticles = nodes.contains { $0.hasArticles }
    let name: StaticString = hasArticles ? "act" : "doc"
    out.raw("<")
    out.raw(name)
    out.raw(" name=\"")
    out.raw(hasArticles ? "regulation\">\n" : "document\">\n")
    AkomaNtosoMeta(document: document, prefix: prefix).write(to: &out)
    // Elements of the head and of the closing have places of their own.
    let head = nodes.prefix { $0.isElement }
    let closing = nodes.dropFirst(head.count).reversed().prefix { $0.isElement }.count
    let body = nodes.dropFirst(head.count).dropLast(closing)
    writeBlocks(head, in: "preface")
    out.raw(hasArticles ? "<body>\n" : "<mainBody>\n")
    if body.isEmpty { out.raw("<p/>\n") }
    for node in body { writeTop(node, isHierarchy: hasArticles, prefix) }
    out.raw(hasArticles ? "</body>\n" : "</mainBody>\n")
    writeBlocks(nodes.suffix(closing), in: "conclusions")
    if !attached.isEmpty {
      out.raw("<attachments>\n")
      for (index, node) in attached.enumerated() {
        writeAttachment(node, prefix: "\(prefix)att_\(index + 1)__")
      }
      out.raw("</attachments>\n")
    }
    out.raw("</")
    out.raw(name)
    out.raw(">\n")
  }

  private mutating func writeAttachment(_ node: Node, prefix: String) {
    guard case .component(_, let marker) = node.content else { return }
    out.raw("<attachment eId=\"")
    out.raw(ids.unique(String(prefix.dropLast(2))))
    out.raw("\">\n")
    inline("num", marker?.text)
    writeDocument(node.children, [], prefix: prefix)
    out.raw("</attachment>\n")
  }

  private mutating func writeTop(_ node: Node, isHierarchy: Bool, _ prefix: String) {
    switch node.content {
    case .section, .box: writeUnit(node, above: prefix, component: prefix)
    case .component:
      for child in node.children { writeTop(child, isHierarchy: isHierarchy, prefix) }
    default:
      if isHierarchy { writeText([node][...], prefix) } else { writeBlock(node) }
    }
  }

  /// Writes a unit: its prose as `content` if no units are below it, else as `intro`, between them and as `wrapUp`.
  private mutating func writeUnit(_ node: Node, above: String, component: String) {
    let (marker, heading) = node.unit
    let element = AkomaNtosoElement(node)
    let id = ids.id(of: element, marker, above: element.dropsParents ? component : above)
    element.open(id, to: &out)
    if marker?.isGenerated == true, let ordinal = marker?.ordinal {
      out.raw("<num>\(ordinal).</num>\n")
    }
    inline("num", marker?.text)
    inline("heading", heading)
    let children = node.children
    if let first = children.firstIndex(where: \.isUnit),
      let last = children.lastIndex(where: \.isUnit)
    {
      writeBlocks(children[..<first], in: "intro")
      var index = first
      while index <= last {
        if children[index].isUnit {
          writeUnit(children[index], above: id + "__", component: component)
          index += 1
        } else {
          let texts = children[index...last].prefix { !$0.isUnit }
          writeText(texts, id + "__")
          index = texts.endIndex
        }
      }
      writeBlocks(children[(last + 1)...], in: "wrapUp")
    } else if children.isEmpty {
      out.raw("<content><p/></content>\n")
    } else {
      writeBlocks(children[...], in: "content")
    }
    element.close(to: &out)
  }

  /// Writes prose among units: the schema allows none there, except in a container.
  private mutating func writeText(_ nodes: ArraySlice<Node>, _ prefix: String) {
    out.raw("<hcontainer name=\"text\" eId=\"")
    out.raw(ids.unique(prefix + "text"))
    out.raw("\">\n")
    writeBlocks(nodes, in: "content")
    out.raw("</hcontainer>\n")
  }

  private mutating func writeBlocks(_ nodes: ArraySlice<Node>, in name: StaticString) {
    guard !nodes.isEmpty else { return }
    out.raw("<")
    out.raw(name)
    out.raw(">\n")
    for node in nodes { writeBlock(node) }
    out.raw("</")
    out.raw(name)
    out.raw(">\n")
  }

  private mutating func writeBlock(_ node: Node) {
    AkomaNtosoBlocks(id: node.id).write(node, to: &out)
  }

  private mutating func inline(_ name: StaticString, _ text: TracedText?) {
    guard let text else { return }
    AkomaNtosoBlocks.inline(name, text, to: &out)
    out.raw("\n")
  }
}
