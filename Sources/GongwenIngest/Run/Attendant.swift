/// Observes a run: it is called in every round of the loop, and must not wait.
protocol Attendant: AnyObject {
  /// The counters of the run.
  var telemetry: Telemetry { get }
  /// Become readable when there is something to do.
  var descriptors: [Int32] { get }
  /// Does what is to be done now.
  func attend(to workers: any Workers)
}
