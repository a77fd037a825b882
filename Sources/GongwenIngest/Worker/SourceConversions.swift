public import GongwenExport
public import GongwenModel
public import GongwenText

/// Conversions of many sources by workers: one that brings its worker down affects only itself. Results come in the order of
/// the sources, and so many may wait for their turn.
public final class SourceConversions {
  /// The documents of a source in the form that is wanted, or the reason why it gives none.
  public typealias Outcome = Result<[[UInt8]], StageFailure>

  /// Results that may wait until those before them are there.
  private static let mostSlots = 64

  private let pool: WorkerPool
  private let form: AnswerForm
  private var slots: [Slot] = []
  private var added = 0

  private struct Slot {
    let number: Int
    var outcome: Outcome?
  }

  /// Makes workers, which the program becomes by `arguments`.
  ///
  /// - Parameters:
  ///   - limits: The limits of each worker.
  ///   - sandbox: Whether workers confine themselves.
  ///   - arguments: The arguments of a worker.
  ///   - jobs: The number of workers.
  ///   - format: The format of the documents; nil for canonical ones. Formats with rows of all documents are not made.
  /// - Throws: ``RunError`` where a sandbox is required that is not to be had.
  public init(
    limits: WorkerLimits, sandbox: SandboxMode, arguments: [String], jobs: Int,
    format: ExportFormat?
  ) throws(RunError) {
    try Sandbox.ofKernel.require(sandbox)
    pool = WorkerPool(program: WorkerProgram(arguments: arguments, limits: limits), count: jobs)
    form = format.map(AnswerForm.export) ?? .document
  }

  /// Takes a source, or the reason why it cannot be read. Waits until a worker has room.
  ///
  /// - Throws: ``RunError`` if workers do not start.
  public func add(
    _ source: Result<SourceFile, StageFailure>, path: String, mediaType: MediaType?,
    charset: Charset?
  ) throws(RunError) {
    added += 1
    slots.append(Slot(number: added, outcome: nil))
    switch source {
    case .failure(let failure): slots[slots.count - 1].outcome = .failure(failure)
    case .success(let file):
      var request = WorkerRequest(id: added, path: path)
      request.hasSidecar = file.sidecar != nil
      request.mediaType = mediaType
      request.charset = charset
      request.wants = [form]
      while pool.hasRoom == false { try settle(milliseconds: -1) }
      try pool.start(Assignment(request, content: file, size: file.bytes.count))
    }
  }

  /// The result of the first source that has not been given yet; nil if there is none, or it is not there yet and others may
  /// still be added.
  ///
  /// - Parameter isLast: Whether no source will be added, so that the result is waited for.
  /// - Throws: ``RunError`` if workers do not start.
  public func next(isLast: Bool) throws(RunError) -> Outcome? {
    guard let first = slots.first else { return nil }
    if first.outcome == nil { try settle(milliseconds: 0) }
    while slots[0].outcome == nil {
      guard isLast || slots.count >= Self.mostSlots else { return nil }
      try settle(milliseconds: -1)
    }
    return slots.removeFirst().outcome
  }

  /// Ends the workers.
  public func dismiss() { pool.dismiss() }

  private func settle(milliseconds: Int32) throws(RunError) {
    for finished in try pool.wait(milliseconds: milliseconds, orFor: []) {
      let number = finished.assignment.request.id
      guard let index = slots.firstIndex(where: { $0.number == number }) else { continue }
      slots[index].outcome = try Self.outcome(of: finished)
    }
  }

  private static func outcome(of finished: FinishedAssignment) throws(RunError) -> Outcome {
    switch finished.outcome {
    case .death(let death): return .failure(death.failure)
    case .answer(let answer):
      switch answer.outcome {
      case .documents: return .success(answer.frames)
      case .failure(let failure): return .failure(failure)
      case .unchanged, .unable:
        throw .worker("\(finished.assignment.request.path): a worker gave no documents")
      }
    }
  }
}
