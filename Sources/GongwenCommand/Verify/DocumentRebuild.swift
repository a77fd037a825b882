import GongwenIngest
import GongwenJSON
import GongwenModel
import GongwenPipeline
import GongwenVerification

/// Makes the documents of a source again and compares them byte by byte: what a rebuild proves, it proves
/// completely. It needs the same program, libraries and configuration as the documents name.
struct DocumentRebuild {
  private let configuration: Configuration
  private let pipeline: Pipeline

  init(_ configuration: Configuration) {
    self.configuration = configuration
    pipeline = configuration.pipeline
  }

  /// The differences; a warning alone where the documents were made under other conditions.
  func findings(of documents: [WrittenDocument], source: SourceFile) -> [Finding] {
    let values = documents.compactMap(\.value)
    guard values.count == documents.count, let first = values.first else { return [] }
    if let condition = differentCondition(first) {
      return [
        Finding(.rebuildSkipped, severity: .warning, message: "cannot be made again: \(condition)")
      ]
    }
    let made: [FinishedDocument]
    do throws(StageFailure) {
      made = try pipeline.process(input(of: first, source))
    } catch {
      return [
        Finding(
          .rebuildDiffers, message: "the source gives no document: \(error.code): \(error.message)")
      ]
    }
    guard made.count == documents.count else {
      return [
        Finding(
          .rebuildDiffers,
          message: "the source gives \(made.count) documents, not \(documents.count)")
      ]
    }
    return zip(made, values).compactMap { made, value in difference(made.bytes, value) }
  }

  /// The conditions of a document that differ here; nil where it can be made again.
  private func differentCondition(_ document: JSONValue) -> String? {
    let provenance = document["provenance"]
    let version = provenance?["generator"]?["version"]?.asString ?? ""
    if version != Pipeline.version {
      return "made with version \(version), here is \(Pipeline.version)"
    }
    if provenance?["configuration"]?.asString != configuration.digest {
      return "made with another configuration"
    }
    for stage in provenance?["stages"]?.asArray ?? [] {
      guard let name = stage["name"]?.asString.flatMap(Stage.init),
        stage["version"]?.asInt == Pipeline.version(of: name)
      else { return "made with another version of the stage \(stage["name"]?.asString ?? "")" }
    }
    for library in provenance?["libraries"]?.asObject ?? [] {
      guard let own = Pipeline.libraries[library.name], own != library.value.asString else {
        continue
      }
      return "made with \(library.name) \(library.value.asString ?? ""), here is \(own)"
    }
    return nil
  }

  private func input(of document: JSONValue, _ file: SourceFile) -> SourceInput {
    let source = document["source"]
    let charset = source?["charset"]
    let isConfigured = charset?["evidence"]?.asString == CharsetRecord.Evidence.configured.rawValue
    return SourceInput(
      path: source?["path"]?.asString ?? "", bytes: file.bytes, sidecar: file.sidecar,
      charset: isConfigured ? charset?["name"]?.asString.flatMap { Charset(rawValue: $0) } : nil)
  }

  private func difference(_ made: [UInt8], _ value: JSONValue) -> Finding? {
    guard made != CanonicalJSON.bytes(of: value), let own = DocumentFile.parse(made) else {
      return nil
    }
    var path = JSONPath()
    Self.descend(own, value, &path)
    let name = value["id"]?.asString ?? "document"
    return Finding(.rebuildDiffers, message: "\(name): \(path): made again, it differs here")
  }

  /// Follows two values to the first place where they differ.
  private static func descend(_ left: JSONValue, _ right: JSONValue, _ path: inout JSONPath) {
    switch (left, right) {
    case (.object(let own), .object(let other)):
      for (own, other) in zip(own, other) where own.name != other.name || own.value != other.value {
        path.enter(other.name)
        if own.name == other.name { descend(own.value, other.value, &path) }
        return
      }
    case (.array(let own), .array(let other)):
      let index = zip(own, other).prefix { $0 == $1 }.count
      path.enter(index)
      if index < own.count, index < other.count { descend(own[index], other[index], &path) }
    default: return
    }
  }
}
