internal import GongwenJSON
internal import GongwenModel
internal import GongwenPipeline

/// The quarantine record of a request's source: the one that a run would write.
enum WorkerRecord {
  /// Makes the record of an answer that is a failure, and puts it behind the answer.
  static func add(
    to answer: inout WorkerAnswer, _ request: WorkerRequest, _ options: PipelineOptions
  ) {
    guard case .failure(let failure) = answer.outcome else { return }
    var record = FailureRecord(
      path: request.path, stage: failure.stage.rawValue, code: failure.code,
      message: failure.message, attempts: answer.attempts)
    record.sha256 = answer.sha256
    record.bytes = answer.bytes
    record.limit = failure.limit
    record.retry = failure.retry
    record.signal = answer.signal
    record.stderr = answer.complaint
    record.command = ReproducingCommand(
      options: options, mediaType: request.mediaType, charset: request.charset
    ).text(path: request.path, rawPath: request.rawPath)
    let bytes = record.canonicalBytes
    answer.record = bytes.count
    answer.frames = [bytes]
  }
}
