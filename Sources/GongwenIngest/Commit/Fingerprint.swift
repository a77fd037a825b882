internal import GongwenModel
internal import GongwenPipeline

/// What documents depend on beside the bytes of source and sidecar: a document made with another
/// fingerprint is made anew.
struct Fingerprint: Hashable, Sendable {
  /// That of documents, and of failures that other limits cannot mend.
  let documents: String
  /// That of failures at a worker's limits.
  let limited: String

  init(_ pipeline: Pipeline, limits: WorkerLimits) {
    let libraries = Pipeline.libraries.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let stages = Pipeline.stageVersions.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.rawValue) \($0.value)" }
    let lines =
      ["gongwen \(Pipeline.version)", pipeline.configurationDigest] + libraries + stages
      + Self.popplerData()
    documents = Self.digest(lines)
    limited = Self.digest(lines + ["limits \(limits.seconds) \(limits.memory)"])
  }

  /// Where poppler looks for its tables of Chinese fonts, which have no version to ask for.
  private static let popplerDataPath = "/usr/share/poppler"

  /// Names and sizes of poppler's tables; nothing where they are not installed.
  private static func popplerData() -> [String] {
    guard let root = try? OpenFolder.open(popplerDataPath) else { return [] }
    return sizes(in: root, at: "")
  }

  private static func sizes(in folder: OpenFolder, at path: String) -> [String] {
    var sizes: [String] = []
    for name in (try? folder.names()) ?? [] {
      let place = path + String(decoding: name, as: UTF8.self)
      if let inner = try? folder.linkedFolder(name) {
        sizes += Self.sizes(in: inner, at: place + "/")
      } else if let status = try? folder.targetStatus(name) {
        sizes.append("\(place) \(status.size)")
      }
    }
    return sizes
  }

  private static func digest(_ lines: [String]) -> String {
    String(ContentDigest.hex(of: Array(lines.joined(separator: "\n").utf8)).prefix(32))
  }
}
