/// How a command ends when not all is well.
struct CommandFailure: Error, Hashable, Sendable {
  /// What the program ends with.
  let status: ExitStatus
  /// What is said on standard error; nothing if empty.
  let message: String

  init(_ status: ExitStatus, _ message: String = "") {
    self.status = status
    self.message = message
  }
}
