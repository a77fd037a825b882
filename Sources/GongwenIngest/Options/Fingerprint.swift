internal import GongwenModel
internal import GongwenPipeline

/// The circumstances that documents depend on, except the bytes of source and sidecar: a document made with another
/// fingerprint is made again.
struct Fingerprint: Hashable, Sendable {
  /// The fingerprint of documents, and of failures that do not depend on the limits.
  let documents: String
  /// That of failures at a worker's limits.
  let limited: String

  init(_ pipeline: Pipeline, limits: WorkerLimits) {
    let libraries = Pipeline.libraries.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let stages = Stage.allCases.map { "\($0.rawValue) \(Pipeline.version(of: $0))" }.sorted()
    let lines =
      ["gongwen \(Pipeline.version)", pipeline.configurationDigest] + libraries + stages
    documents = Self.digest(lines)
    limited = Self.digest(lines + ["limits \(limits.seconds) \(limits.clock) \(limits.memory)"])
  }

  /// The fingerprint of a row that a rebuild has made of outputs which may be others now. It is that of no program, and not the
  /// empty one, which stands for outputs that a run was about to change when it died.
  static let unknown = "rebuilt"

  private static func digest(_ lines: [String]) -> String {
    String(ContentDigest.hex(of: Array(lines.joined(separator: "\n").utf8)).prefix(32))
  }
}
