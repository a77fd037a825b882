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
}
