internal import GongwenModel

/// The facts that a table has of a document, so that an engine reads no JSON to fill one.
struct DocumentRow: Hashable, Sendable {
  /// The members of the contract with one text as their value, in the order of their names there.
  enum Name: String, CaseIterable, HashedByCase {
    case id, kind, digest, textDigest, title, documentNumber, issued, published, effective, expires
  }

  /// Texts by their names; those that the document does not have are left out.
  var texts: [Name: String] = [:]
  /// 发文机关.
  var issuers: [String] = []
  /// Visible, non-blank characters of its body.
  var characters = 0
  /// How many diagnostics it has, by code.
  var diagnostics: [String: Int] = [:]

  /// Makes an empty row.
  init() {}

  /// The row of a document.
  init(of document: Document) {
    texts = [
      .id: document.id, .kind: document.kind.rawValue, .digest: document.digest,
      .textDigest: document.textDigest,
    ]
    let fields: [(Name, MetadataField)] = [
      (.title, .title), (.documentNumber, .documentNumber), (.issued, .issued),
      (.published, .published), (.effective, .effective), (.expires, .expires),
    ]
    for (name, field) in fields { texts[name] = document.metadata[field] }
    issuers = document.metadata.values[.issuers] ?? []
    characters = document.provenance.coverage.body
    for diagnostic in document.diagnostics { diagnostics[diagnostic.code, default: 0] += 1 }
  }
}
