import GongwenJSON
import GongwenModel

/// Writes a document as a DoclingDocument (docling-core).
///
/// Titles, headings and the numbers of articles are headings there, so that its chunkers find the articles of a law.
enum DoclingWriter {
  /// The version of the schema that the export keeps to.
  private static let version = "1.10.0"
  /// The digits of a SHA-256 that make a number which every reader of JSON has room for.
  private static let hashDigits = 13

  /// The JSON of a document.
  static func bytes(of document: Document) -> [UInt8] {
    let items = BodyWalk.run(document.body, into: DoclingItems())
    var json = JSONBuffer(reserving: document.provenance.coverage.body * 40)
    json.openObject()
    json.member("schema_name", "DoclingDocument")
    json.member("version", version)
    json.member("name", document.metadata[.title] ?? document.source.path)
    writeOrigin(of: document.source, to: &json)
    writeRoot("furniture", [], to: &json)
    writeRoot("body", items.children, to: &json)
    json.list("groups", items.groups) { $1.write(to: &$0) }
    json.list("texts", items.texts) { $1.write(to: &$0) }
    json.list("pictures", items.pictures) { $1.write(to: &$0) }
    json.list("tables", items.tables) { $1.write(to: &$0) }
    json.list("key_value_items", [String]())
    json.list("form_items", [String]())
    writePages(of: document.source, to: &json)
    json.closeObject()
    return json.takeBytes() + [UInt8(ascii: "\n")]
  }

  private static func writeOrigin(of source: SourceRecord, to json: inout JSONBuffer) {
    json.name("origin")
    json.openObject()
    json.member("mimetype", source.mediaType)
    json.member("binary_hash", Int(source.sha256.prefix(hashDigits), radix: 16) ?? 0)
    let name = source.path.utf8.split(separator: UInt8(ascii: "/")).last
    json.member("filename", name.map { String($0) } ?? source.path)
    json.closeObject()
  }

  private static func writeRoot(
    _ name: StaticString, _ children: [String], to json: inout JSONBuffer
  ) {
    json.name(name)
    json.openObject()
    json.member("self_ref", "#/\(name)")
    json.references("children", children)
    json.member("content_layer", name.description == "body" ? "body" : "furniture")
    json.member("name", "_root_")
    json.member("label", "unspecified")
    json.closeObject()
  }

  private static func writePages(of source: SourceRecord, to json: inout JSONBuffer) {
    json.name("pages")
    json.openObject()
    for (index, size) in (source.pageSizes ?? []).enumerated() {
      json.name(String(index + 1))
      json.openObject()
      json.name("size")
      json.openObject()
      json.hundredths("width", size.width)
      json.hundredths("height", size.height)
      json.closeObject()
      json.member("page_no", index + 1)
      json.closeObject()
    }
    json.closeObject()
  }
}
