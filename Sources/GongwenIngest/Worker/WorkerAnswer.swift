internal import GongwenCatalog
internal import GongwenJSON
internal import GongwenModel

/// The answer of a worker about a source.
struct WorkerAnswer: Hashable, Sendable {
  /// Its result.
  enum Outcome: Hashable, Sendable {
    /// Its document, or its collection followed by the members.
    case documents([RenderedDocument])
    /// Its bytes are those of ``WorkerRequest/Known``: there was nothing to do.
    case unchanged
    /// Why it gives no document.
    case failure(StageFailure)
    /// Why the worker can do nothing for any source: its outputs cannot be written.
    case unable(SystemError)
  }

  /// The number of the request.
  var id: Int
  var outcome: Outcome
  var summary = AnswerSummary()
  /// SHA-256 of the source's bytes and its size; nil where they could not be read.
  var sha256: String?
  var bytes: Int?
  /// SHA-256 of the sidecar's bytes, if there is one.
  var sidecarSHA256: String?
  /// The state of the files in the file system when they were read, if it is reliable.
  var stamp: FileStamp?
  var sidecarStamp: FileStamp?
  /// Seconds by stage.
  var stages: [Stage: Double] = [:]

  init(id: Int, outcome: Outcome) {
    self.id = id
    self.outcome = outcome
  }
}
