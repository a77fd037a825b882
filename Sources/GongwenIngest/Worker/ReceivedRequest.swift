internal import GongwenModel

/// A request with all the frames that follow it.
struct ReceivedRequest {
  /// The request, or the reason for refusing it.
  let asked: Result<WorkerRequest, RequestRefusal>
  /// The bytes of the source; nil where they are in a file.
  let source: FrameBuffer.Content?
  /// The bytes of the sidecar, if there is one.
  let sidecar: FrameBuffer.Content?

  /// The bytes of the source and of the sidecar.
  ///
  /// - Throws: a `StageFailure` of the stage `read`, the one that files of this size have.
  func file(limit: Int, memory: MemoryNeed) throws(StageFailure) -> SourceFile {
    try SourceFile.received(source ?? .whole([]), sidecar: sidecar, limit: limit, memory)
  }
}
