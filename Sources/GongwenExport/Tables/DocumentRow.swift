import GongwenJSON
import GongwenModel

/// The values of a document in a table of documents.
struct DocumentRow {
  let document: Document

  init(_ document: Document) { self.document = document }

  /// The bytes of a row of the table `documents`.
  func write(to json: inout JSONBuffer) {
    json.openObject()
    for column in Self.columns {
      switch column.value(document) {
      case .text(let value): json.member(column.name, value)
      case .number(let value): json.member(column.name, value)
      case .list(let values): if !values.isEmpty { json.list(column.name, values) }
      }
    }
    json.closeObject()
  }

  /// The row that names the columns.
  static let csvHead = CSVLine.bytes(columns.map { String(describing: $0.name) })

  /// The row of the document.
  var csvLine: [UInt8] {
    CSVLine.bytes(
      Self.columns.map { column in
        switch column.value(document) {
        case .text(let value): value ?? ""
        case .number(let value): value.map { String($0) } ?? ""
        case .list(let values): values.joined(separator: "；")
        }
      })
  }

  private enum Value {
    case text(String?)
    case number(Int?)
    case list([String])
  }

  private struct Column: Sendable {
    let name: StaticString
    let value: @Sendable (Document) -> Value
  }

  private static func field(_ name: StaticString, _ field: MetadataField) -> Column {
    Column(name: name) { document in
      field.isList
        ? .list(document.metadata.values[field] ?? []) : .text(document.metadata[field])
    }
  }

  private static let columns: [Column] = [
    Column(name: "id") { .text($0.id) },
    Column(name: "path") { .text($0.source.path) },
    Column(name: "kind") { .text($0.kind.rawValue) },
    Column(name: "collection") { .text($0.collection) },
    field("title", .title), field("subtitle", .subtitle), field("documentNumber", .documentNumber),
    field("issuers", .issuers), field("addressees", .addressees), field("issued", .issued),
    field("published", .published), field("effective", .effective), field("expires", .expires),
    field("validity", .validity), field("versionDate", .versionDate),
    field("signatories", .signatories), field("copyTo", .copyTo),
    field("attachments", .attachments), field("indexNumber", .indexNumber),
    field("category", .category), field("keywords", .keywords), field("siteName", .siteName),
    field("contentSource", .contentSource), field("language", .language),
    Column(name: "url") { .text($0.source.url) },
    Column(name: "attachmentLinks") { document in
      .list(document.links.filter { $0.kind == .attachment }.map(\.href))
    },
    Column(name: "mediaType") { .text($0.source.mediaType) },
    Column(name: "pages") { .number($0.source.pages) },
    Column(name: "characters") { .number($0.provenance.coverage.body) },
    Column(name: "diagnostics") { .list($0.diagnostics.map(\.code)) },
    Column(name: "digest") { .text($0.digest) },
    Column(name: "textDigest") { .text($0.textDigest) },
  ]
}
