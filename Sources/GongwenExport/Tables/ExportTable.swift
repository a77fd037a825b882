public import GongwenModel
internal import GongwenJSON

/// The tables of `export --tables`: rows of all documents, one JSON object a line.
public enum ExportTable: String, CaseIterable, Hashable, Sendable {
  /// A row a document: its metadata, digests and counts.
  case documents
  /// A row a component, section or box, with the units above it.
  case sections
  /// A row a text of the body that is neither a marker nor a heading of a unit, with its origin.
  case paragraphs
  /// A row a citation.
  case citations
  /// A row an act of a document's history.
  case history
  /// A row a link, with its target.
  case links
  /// A row a diagnostic.
  case diagnostics

  /// The name of its file.
  public var fileName: String { rawValue + ".jsonl" }

  /// The rows of a document, each with its line feed.
  ///
  /// - Parameter isOrphaned: whether its source was deleted or is excluded, for the table of documents.
  public func rows(of document: Document, isOrphaned: Bool = false) -> [UInt8] {
    var rows = JSONLines()
    switch self {
    case .documents: rows.add { DocumentRow(document, isOrphaned: isOrphaned).write(to: &$0) }
    case .sections, .paragraphs, .citations:
      var walk = NodeRows(table: self, document: document)
      Node.walk(document.body, with: &walk)
      rows = walk.rows
    case .history:
      for (index, event) in document.metadata.history.enumerated() {
        rows.add { json in
          json.openObject()
          json.member("document", document.id)
          json.member("path", document.source.path)
          json.member("n", index + 1)
          json.member("act", event.act.rawValue)
          json.member("date", event.date)
          json.member("by", event.by)
          json.member("title", event.title)
          json.member("number", event.number)
          json.closeObject()
        }
      }
    case .links:
      for link in document.links {
        rows.add { json in
          json.openObject()
          json.member("document", document.id)
          json.member("path", document.source.path)
          json.member("kind", link.kind.rawValue)
          json.member("text", link.text)
          json.member("href", link.href)
          json.closeObject()
        }
      }
    case .diagnostics:
      for diagnostic in document.diagnostics {
        rows.add { json in
          json.openObject()
          json.member("document", document.id)
          json.member("path", document.source.path)
          json.member("code", diagnostic.code)
          json.member("severity", diagnostic.severity.rawValue)
          json.member("message", diagnostic.message)
          json.member("node", diagnostic.node)
          json.member("sid", diagnostic.sid)
          json.closeObject()
        }
      }
    }
    return rows.bytes
  }
}
