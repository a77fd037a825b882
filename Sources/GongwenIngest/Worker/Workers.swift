import Glibc

/// Those who turn sources into documents. The run knows nothing else of how that is done, or in
/// which process.
protocol Workers: AnyObject {
  /// Whether another job may be handed over.
  var hasRoom: Bool { get }
  /// The number of jobs handed over and not given back.
  var inWork: Int { get }

  /// Those who died and were replaced.
  var restarts: Int { get }

  /// Hands a job over.
  func start(_ job: WorkJob) throws(RunError)

  /// Waits until a job is done, or something can be read from one of `descriptors`, or so many milliseconds
  /// have passed (forever if negative), or a signal came. Gives the jobs that are done.
  func wait(milliseconds: Int32, orFor descriptors: [Int32]) throws(RunError) -> [FinishedJob]

  /// Lets them go.
  func dismiss()
}

/// A job that is done.
struct FinishedJob: Sendable {
  /// What became of it.
  enum Outcome: Sendable {
    case answer(WorkerAnswer)
    /// Nobody could do it: it killed two workers.
    case death(WorkerDeath)
  }

  var job: WorkJob
  var outcome: Outcome
}
