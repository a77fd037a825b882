/// One who looks after a run while it goes on: called in every round of its loop, and must not wait.
protocol Attendant: AnyObject {
  /// What the run counts.
  var telemetry: Telemetry { get }
  /// Become readable when there is something to do.
  var descriptors: [Int32] { get }
  /// Does what is to be done now.
  func attend(to workers: any Workers)
}
