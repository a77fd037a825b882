public import GongwenModel

/// The formats that documents are exported to.
public enum ExportFormat: String, CaseIterable, Hashable, Sendable {
  /// CommonMark, with tables as GitHub writes them.
  case markdown
  /// A line for each paragraph.
  case text
  /// A page without scripts and styles.
  case html
  /// The canonical documents, one a line.
  case jsonl
  /// Akoma Ntoso 3.0 (OASIS LegalDocML).
  case akn
  /// A DoclingDocument.
  case docling
  /// Pieces of 200 to 1,000 characters, one JSON object a line.
  case chunks
  /// A row a document.
  case csv

  /// The ending of its files, without the point.
  public var ending: String {
    switch self {
    case .markdown: "md"
    case .text: "txt"
    case .html: "html"
    case .jsonl: "jsonl"
    case .akn: "akn.xml"
    case .docling: "docling.json"
    case .chunks: "chunks"
    case .csv: "csv"
    }
  }

  /// Whether all documents form one stream of rows; otherwise each is a file.
  public var isStream: Bool {
    switch self {
    case .jsonl, .chunks, .csv: true
    case .markdown, .text, .html, .akn, .docling: false
    }
  }

  /// Whether an export in this format can have a map of its texts.
  public var canHaveMap: Bool {
    switch self {
    case .markdown, .text, .html: true
    case .jsonl, .akn, .docling, .chunks, .csv: false
    }
  }

  /// The version of the format: raised when the bytes that the same document gives change.
  public var version: Int { 1 }

  /// U+FEFF in UTF-8, by which some programs recognise UTF-8.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The bytes before the first document of a stream.
  public var head: [UInt8] { self == .csv ? DocumentRow.csvHead : [] }

  /// A document in this format. It is a pure function: the same document and options give the same bytes.
  public func export(_ document: Document, _ options: ExportOptions = ExportOptions())
    -> ExportedDocument
  {
    switch self {
    case .markdown:
      ExportedDocument(MarkdownWriter.export(document, hasMap: options.hasMap), document)
    case .text:
      ExportedDocument(PlainTextWriter.export(document, hasMap: options.hasMap), document)
    case .html:
      ExportedDocument(PageWriter.export(document, hasMap: options.hasMap), document)
    case .jsonl:
      ExportedDocument(bytes: DocumentLine.bytes(of: document, hasOrigins: options.hasOrigins))
    case .akn: ExportedDocument(bytes: AkomaNtosoWriter.bytes(of: document))
    case .docling: ExportedDocument(bytes: DoclingWriter.bytes(of: document))
    case .chunks:
      ExportedDocument(
        bytes: ChunkWriter.bytes(
          of: document, isOrphaned: options.isOrphaned, size: options.chunkSize,
          boxes: options.boxes))
    case .csv:
      ExportedDocument(bytes: DocumentRow(document, isOrphaned: options.isOrphaned).csvLine)
    }
  }
}
