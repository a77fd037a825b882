internal import GongwenCatalog
internal import GongwenJSON
internal import GongwenModel
internal import GongwenPipeline

/// The row of the catalog that an output stands for.
struct OutputRow {
  /// The pipeline whose documents need not be made again.
  let pipeline: Pipeline
  /// What its documents are made with.
  let fingerprint: Fingerprint
  /// The libraries of now.
  private let libraries = Pipeline.libraries

  init(pipeline: Pipeline, fingerprint: Fingerprint) {
    self.pipeline = pipeline
    self.fingerprint = fingerprint
  }

  /// The row of a document or a record at a path; nil for a member, and for what is neither.
  func row(of bytes: [UInt8], at path: String) -> CatalogSource? {
    guard let value = try? JSONReader.parse(bytes),
      let source = value["source"], source["path"]?.asString == path
    else { return nil }
    if value["schema"]?.asString == "gongwen/failure/1" { return failed(value, source, path) }
    guard value["collection"] == nil, value["body"] != nil else { return nil }
    return document(value, source, path, size: bytes.count)
  }

  /// The path of the source of a member of a collection; nil for anything else.
  static func member(_ bytes: [UInt8]) -> String? {
    guard let value = try? JSONReader.parse(bytes), value["collection"] != nil else { return nil }
    return value["source"]?["path"]?.asString
  }

  private func document(_ value: JSONValue, _ source: JSONValue, _ path: String, size: Int)
    -> CatalogSource
  {
    let members = value["members"]?.asArray?.count ?? 0
    let isCollection = value["kind"]?.asString == "collection"
    var row = CatalogSource(path: path, outcome: isCollection ? .collection : .document)
    row.sha256 = source["sha256"]?.asString
    row.sidecarSHA256 = source["sidecar"]?["sha256"]?.asString
    row.bytes = source["bytes"]?.asInt.map(Int64.init)
    row.mediaType = source["mediaType"]?.asString
    row.title = value["metadata"]?["title"]?.asString
    row.members = members
    row.digest = value["digest"]?.asString
    row.textDigest = value["textDigest"]?.asString
    row.outputBytes = Int64(size)
    if isCurrent(value["provenance"]) { row.fingerprint = fingerprint.documents }
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
    row.digest = value["earlier"]?.asString
    return row
  }

  /// Whether a document was made as it would be made now.
  private func isCurrent(_ provenance: JSONValue?) -> Bool {
    guard let provenance,
      provenance["generator"]?["version"]?.asString == Pipeline.version,
      provenance["configuration"]?.asString == pipeline.configurationDigest
    else { return false }
    let libraries = provenance["libraries"]?.asObject ?? []
    let stages = provenance["stages"]?.asArray ?? []
    return libraries.allSatisfy { self.libraries[$0.name] == $0.value.asString }
      && stages.count == Stage.allCases.count
      && stages.allSatisfy { stage in
        let name = stage["name"]?.asString.flatMap(Stage.init(rawValue:))
        return name.flatMap { Pipeline.stageVersions[$0] } == stage["version"]?.asInt
      }
  }
}
