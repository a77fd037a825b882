/// The result of a source: a row of the catalog.
public struct CatalogSource: Hashable, Sendable {
  /// The kinds of result.
  public enum Outcome: String, CaseIterable, Sendable {
    /// One document.
    case document
    /// A collection and its members.
    case collection
    /// No document, but a record below `quarantine`.
    case quarantined
  }

  /// Number of the row; 0 for a source that is not stored. Never used again.
  public var id: Int64 = 0
  /// Path of its folder below the inputs folder, encoded as `source.path` is; empty for the inputs
  /// folder itself.
  public var folder: String
  /// The last component of its path, encoded.
  public var name: String
  /// The stamp of the file when it was read; nil where it is to be hashed at the next run.
  public var stamp: FileStamp?
  /// The stamp of its sidecar then; nil where there was none, or it is to be hashed.
  public var sidecarStamp: FileStamp?
  /// SHA-256 of its bytes, in hex; nil where it could not be read, which is tried at every run.
  public var sha256: String?
  /// SHA-256 of its sidecar's bytes, in hex; nil without one.
  public var sidecarSHA256: String?
  /// Its size in bytes; nil where it could not be read.
  public var bytes: Int64?
  /// The fingerprint of program, configuration and libraries. Empty where it is to be recomputed.
  public var fingerprint: String = ""
  /// Its result.
  public var outcome: Outcome
  /// Its media type, where one was found.
  public var mediaType: String?
  /// The document's title, where it has one.
  public var title: String?
  /// The facts about its documents; empty in quarantine.
  public var facts = DocumentFacts()
  /// How many members its collection has; 0 for anything else.
  public var members = 0
  /// The document's `digest`: equal digests are equal documents.
  public var digest: String?
  /// The document's `textDigest`.
  public var textDigest: String?
  /// Where a quarantined source stopped.
  public var stage: String?
  /// The stable code of its failure.
  public var code: String?
  /// The fault and its remedy, in one line.
  public var message: String?
  /// How often it was tried, where it failed.
  public var attempts = 0
  /// Size in bytes of `documents/<path>.json`.
  public var outputBytes: Int64 = 0
  /// The duration of its last processing, all stages together, in seconds.
  public var seconds: Double = 0
  /// The duration of each stage, in seconds, by the `rawValue` of `Stage`. Other names are not stored.
  public var stages: [String: Double] = [:]

  /// A source of which nothing is known but where it is and what it gave.
  public init(path: String, outcome: Outcome) {
    (folder, name) = Self.split(path)
    self.outcome = outcome
  }

  init(folder: String, name: String, outcome: Outcome) {
    self.folder = folder
    self.name = name
    self.outcome = outcome
  }

  /// Its path below the inputs folder, encoded.
  public var path: String { folder.isEmpty ? name : folder + "/" + name }

  /// The two columns of a path.
  public static func split(_ path: String) -> (folder: String, name: String) {
    let bytes = path.utf8
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
    return (String(path[..<slash]), String(path[bytes.index(after: slash)...]))
  }
}
