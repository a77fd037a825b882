import GongwenIngest

/// How a command ends when not all is well.
struct CommandFailure: Error, Hashable, Sendable {
  /// The status with which the program ends.
  let status: ExitStatus
  /// The message on standard error; none if empty.
  let message: String

  init(_ status: ExitStatus, _ message: String = "") {
    self.status = status
    self.message = message
  }

  /// The result of a call, whose error ends the program with the status of what cannot be done.
  @discardableResult
  static func lifting<Result>(
    _ call: () throws(RunError) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(RunError) {
      return try call()
    } catch {
      throw CommandFailure(error)
    }
  }

  /// The failure of a command whose run could not be made.
  init(_ error: RunError) {
    self.init(error.isUsage ? .usage : .unable, error.message)
  }
}
