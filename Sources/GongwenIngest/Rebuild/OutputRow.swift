internal import GongwenCatalog
internal import GongwenJSON
internal import GongwenModel
internal import GongwenPipeline

/// The row of the catalog that an output stands for.
struct OutputRow {
  /// The pipeline whose documents need not be made again.
  let pipeline: Pipeline
  /// The fingerprint of its documents.
  let fingerprint: Fingerprint
  /// The current libraries.
  private let libraries = Pipeline.libraries

  init(pipeline: Pipeline, fingerprint: Fingerprint) {
    self.pipeline = pipeline
    self.fingerprint = fingerprint
  }

  /// The kinds of outputs.
  enum Output {
    /// The document of a source, or the record of its failure.
    case source(CatalogSource)
    /// A member of the collection at a path, with its facts.
    case member(of: String, DocumentFacts)
  }

  /// The output in a file; nil for any other file.
  func output(_ bytes: [UInt8], at path: String) -> Output? {
    if let document = Self.head(bytes) {
      if document.collection != nil {
        let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) }
        guard folder == document.source.path else { return nil }
        return .member(of: document.source.path, Self.summary(of: document).facts)
      }
      guard document.source.path == path else { return nil }
      return .source(row(of: document, size: bytes.count))
    }
    guard let value = try? JSONReader.parse(bytes),
      value["schema"]?.asString == "gongwen/failure/1", let source = value["source"],
      source["path"]?.asString == path
    else { return nil }
    return .source(failed(value, source, path))
  }

  /// The summary of a document as a run stores it.
  private static func summary(of document: Document) -> AnswerSummary {
    AnswerSummary.read(.object(AnswerSummary(of: document).members))
  }

  /// The document without its content; nil for anything else.
  private static func head(_ bytes: [UInt8]) -> Document? {
    var options = DocumentReader.Options()
    options.extent = .head
    return try? DocumentReader.read(bytes, options)
  }

  private func row(of document: Document, size: Int) -> CatalogSource {
    let source = document.source
    var row = CatalogSource(
      path: source.path, outcome: document.kind == .collection ? .collection : .document)
    row.sha256 = source.sha256
    row.sidecarSHA256 = source.sidecarSHA256
    row.bytes = Int64(source.bytes)
    row.take(Self.summary(of: document))
    row.members = document.members.count
    row.outputBytes = Int64(size)
    row.fingerprint = isCurrent(document.provenance) ? fingerprint.documents : Fingerprint.unknown
    return row
  }

  private func failed(_ value: JSONValue, _ source: JSONValue, _ path: String) -> CatalogSource {
    var row = CatalogSource(path: path, outcome: .quarantined)
    row.sha256 = source["sha256"]?.asString
    row.bytes = source["bytes"]?.asInt.map(Int64.init)
    row.stage = value["stage"]?.asString
    row.code = value["code"]?.asString
    row.message = value["message"]?.asString
    row.attempts = value["attempts"]?.asInt ?? 0
    row.fingerprint = Fingerprint.unknown
    row.digest = value["earlier"]?.asString
    return row
  }

  /// Whether a document was made as it would be made now.
  private func isCurrent(_ provenance: Provenance) -> Bool {
    provenance.generatorVersion == Pipeline.version
      && provenance.configuration == pipeline.configurationDigest
      && provenance.libraries.allSatisfy { libraries[$0.key] == $0.value }
      && provenance.stages.count == Stage.allCases.count
      && provenance.stages.allSatisfy { Pipeline.version(of: $0.stage) == $0.version }
  }
}
