import GongwenJSON
import GongwenModel

/// The values of a document in a table of documents.
struct DocumentRow {
  let document: Document
  /// Whether its source was deleted or is excluded.
  let isOrphaned: Bool

  init(_ document: Document, isOrphaned: Bool = false) {
    self.document = document
    self.isOrphaned = isOrphaned
  }

  /// The bytes of a row of the table `documents`.
  func write(to json: inout JSONBuffer) {
    json.openObject()
    for column in Self.columns {
      switch column.value(self) {
      case .text(let value): json.member(column.name, value)
      case .number(let value): json.member(column.name, value)
      case .list(let values): if !values.isEmpty { json.list(column.name, values) }
      case .flag(let value): json.member(column.name, ifTrue: value)
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
        switch column.value(self) {
        case .text(let value): value ?? ""
        case .number(let value): value.map { String($0) } ?? ""
        case .list(let values): values.joined(separator: "；")
        case .flag(let value): value ? "true" : ""
        }
      })
  }

  private enum Value {
    case text(String?)
    case number(Int?)
    case list([String])
    case flag(Bool)
  }

  private struct Column: Sendable {
    let name: StaticString
    let value: @Sendable (DocumentRow) -> Value
  }

  private static func field(_ name: StaticString, _ field: MetadataField) -> Column {
    Column(name: name) { row in
      field.isList
        ? .list(row.document.metadata.values[field] ?? []) : .text(row.document.metadata[field])
    }
  }

  private static let columns: [Column] = [
    Column(name: "id") { .text($0.document.id) },
    Column(name: "path") { .text($0.document.source.path) },
    Column(name: "kind") { .text($0.document.kind.rawValue) },
    Column(name: "collection") { .text($0.document.collection) },
    field("title", .title), field("subtitle", .subtitle), field("documentNumber", .documentNumber),
    field("issuers", .issuers), field("addressees", .addressees), field("issued", .issued),
    field("published", .published), field("effective", .effective), field("expires", .expires),
    field("validity", .validity), field("versionDate", .versionDate),
    field("signatories", .signatories), field("copyTo", .copyTo),
    field("attachments", .attachments), field("indexNumber", .indexNumber),
    field("category", .category), field("keywords", .keywords), field("siteName", .siteName),
    field("contentSource", .contentSource), field("language", .language),
    Column(name: "url") { .text($0.document.source.url) },
    Column(name: "attachmentLinks") { row in
      .list(row.document.links.filter { $0.kind == .attachment }.map(\.href))
    },
    Column(name: "mediaType") { .text($0.document.source.mediaType) },
    Column(name: "pages") { .number($0.document.source.pages) },
    Column(name: "characters") { .number($0.document.provenance.coverage.body) },
    Column(name: "diagnostics") { .list($0.document.diagnostics.map(\.code)) },
    Column(name: "digest") { .text($0.document.digest) },
    Column(name: "textDigest") { .text($0.document.textDigest) },
    Column(name: "orphaned") { .flag($0.isOrphaned) },
    Column(name: "effectiveFrom") {
      .text($0.document.metadata.effectiveFrom?.relative.rawValue)
    },
    Column(name: "effectiveAfter") { .text($0.document.metadata.effectiveFrom?.after) },
  ]
}
