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
  /// The source's path in the encoded form, where its bytes were sent.
  var path: String?
  /// The number of tries; deaths of workers that the source did not cause are left out.
  var attempts = 1
  /// The number of the signal that ended the last of its workers.
  var signal: Int?
  /// The tail of what that worker said on standard error.
  var complaint: String?
  /// The size of the record that follows a failure, in bytes.
  var record: Int?
  /// The frames that follow: what is wanted of each document, or the record of a failure.
  var frames: [[UInt8]] = []
  /// Seconds by stage.
  var stages: [Stage: Double] = [:]

  init(id: Int, outcome: Outcome) {
    self.id = id
    self.outcome = outcome
  }
}
