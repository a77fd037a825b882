import Glibc

/// Those who turn sources into documents. The run does not depend on how that is done, or in
/// which process.
protocol Workers: AnyObject {
  /// Whether another assignment may be handed over.
  var hasRoom: Bool { get }
  /// The number of assignments handed over and not given back.
  var inWork: Int { get }

  /// Those who died and were replaced.
  var restarts: Int { get }

  /// The weakest sandbox of those who have started; nil if none has, or none is in one.
  var sandbox: Sandbox? { get }

  /// Hands an assignment over.
  func start(_ assignment: Assignment) throws(RunError)

  /// Waits until an assignment is done, or something can be read from one of `descriptors`, or so many milliseconds
  /// have passed (forever if negative), or a signal came. Gives the assignments that are done.
  func wait(milliseconds: Int32, orFor descriptors: [Int32]) throws(RunError)
    -> [FinishedAssignment]

  /// Gives back the numbers of requests whose sources wait for a quiet moment, which does not come any more.
  func giveBack() -> [Int]

  /// Lets them go.
  func dismiss()
}

/// An assignment with its answer, or with the last death it had.
struct FinishedAssignment: Sendable {
  /// Its result.
  enum Outcome: Sendable {
    case answer(WorkerAnswer)
    /// It brought its workers down.
    case death(WorkerDeath)
  }

  var assignment: Assignment
  var outcome: Outcome
}
