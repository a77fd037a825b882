import Glibc
internal import GongwenModel

/// How a worker ended, and on which source.
struct WorkerDeath: Hashable, Sendable {
  /// The cause of its end.
  enum Cause: Hashable, Sendable {
    /// A signal, its own or from outside.
    case signal(Int32)
    /// It ended by itself.
    case exit(Int32)
    /// It used more CPU time than `limits.seconds`, and was killed.
    case processorTime
    /// It took longer than `limits.clock`, and was killed.
    case clock
    /// It wanted more memory than `limits.memory`.
    case memory
    /// It sent what is no answer, and was killed.
    case garbage
    /// It closed its pipe without ending, and was killed.
    case silence
  }

  var cause: Cause
  /// The stage it was in.
  var stage: Stage
  /// The tail of what it said on standard error.
  var complaint: String?
  /// The limits it had.
  var limits: WorkerLimits

  /// Signals that no fault of a program raises: a person, a service manager or the kernel, when memory ran out,
  /// sent them. This program sends SIGKILL too, but then it has recorded the cause.
  private static let foreignSignals = [SIGHUP, SIGINT, SIGKILL, SIGQUIT, SIGTERM]

  /// Whether somebody else ended it.
  var isForeign: Bool {
    if case .signal(let number) = cause { Self.foreignSignals.contains(number) } else { false }
  }

  /// Whether it hit a limit of time, which a machine with too much to do may be the reason for.
  var isOfTime: Bool { cause == .processorTime || cause == .clock }

  /// The failure of the source.
  var failure: StageFailure {
    switch cause {
    case .signal(let number) where isForeign:
      StageFailure(
        stage: stage, code: "killed",
        message:
          "its worker was ended from outside by signal \(number), \(Assignment.mostKills) times, "
          + "by a person or by a system without memory; it is tried again in every run", retry: true
      )
    case .signal(let number):
      failure(
        "crashed",
        "its worker was ended by signal \(number) twice; run the command to see it, "
          + "and report the file")
    case .exit(let status):
      failure(
        "worker-exited",
        "its worker ended with status \(status) twice instead of answering; "
          + "run the command to see it, and report the file")
    case .processorTime:
      failure(
        "timed-out",
        "it took more than limits.seconds, \(limits.seconds), of CPU time twice; raise the limit "
          + "or split the source", limit: "limits.seconds")
    case .clock:
      failure(
        "timed-out",
        "it took more than limits.clock, \(limits.clock), twice; raise the limit or split "
          + "the source", limit: "limits.clock")
    case .memory:
      failure(
        "out-of-memory",
        "it wanted more than limits.memory, \(limits.memory) bytes, twice; raise the limit or "
          + "split the source", limit: "limits.memory")
    case .garbage:
      failure(
        "worker-garbage",
        "its worker gave an answer that is not of the protocol, twice; report the file")
    case .silence:
      failure(
        "worker-silent",
        "its worker closed its pipe without an answer, twice; report the file")
    }
  }

  /// The signal, where one ended it.
  var signal: Int? { if case .signal(let number) = cause { Int(number) } else { nil } }

  private func failure(_ code: String, _ message: String, limit: String? = nil) -> StageFailure {
    StageFailure(stage: stage, code: code, message: message, limit: limit)
  }
}
