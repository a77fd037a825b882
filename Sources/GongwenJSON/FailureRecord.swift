/// Why a source gave no document: a quarantine record, `gongwen/failure/1`.
public struct FailureRecord: Hashable, Sendable {
  /// Path of the source below the inputs folder, encoded as `source.path` of a document is.
  public var path: String
  /// SHA-256 of its bytes, in hex; nil where they could not be read.
  public var sha256: String?
  /// Its size in bytes; nil where it is not known.
  public var bytes: Int?
  /// Where it stopped: a stage of the pipeline, or what ran around them (`discover`, `commit` …).
  public var stage: String
  /// A stable code, lower-case with hyphens.
  public var code: String
  /// One line: what is wrong, and what to do.
  public var message: String
  /// The configuration key of the limit that was hit.
  public var limit: String?
  /// Whether the machine or the moment, and not the source, failed: it is tried again in every run, and its
  /// earlier document stays.
  public var retry = false
  /// How often it was tried; deaths of workers that the source did not cause are left out.
  public var attempts: Int
  /// The number of the signal that ended the worker.
  public var signal: Int?
  /// The tail of the worker's standard error.
  public var stderr: String?
  /// The command that reproduces it.
  public var command: String?
  /// The digest of the document the source had before.
  public var earlier: String?

  /// Makes a record of what every failure has.
  public init(path: String, stage: String, code: String, message: String, attempts: Int) {
    self.path = path
    self.stage = stage
    self.code = code
    self.message = message
    self.attempts = attempts
  }

  /// The record as canonical JSON: the bytes of its file.
  public var canonicalBytes: [UInt8] {
    var source: [(name: String, value: JSONValue)] = [("path", .string(path))]
    if let sha256 { source.append(("sha256", .string(sha256))) }
    if let bytes { source.append(("bytes", .int(bytes))) }
    var members: [(name: String, value: JSONValue)] = [
      ("schema", .string("gongwen/failure/1")), ("source", .object(source)),
      ("stage", .string(stage)), ("code", .string(code)), ("message", .string(message)),
      ("attempts", .int(attempts)),
    ]
    if retry { members.append(("retry", .bool(true))) }
    if let signal { members.append(("signal", .int(signal))) }
    let texts = [
      ("limit", limit), ("stderr", stderr), ("command", command), ("earlier", earlier),
    ]
    for case (let name, let value?) in texts { members.append((name, .string(value))) }
    return CanonicalJSON.bytes(of: .object(members))
  }
}
