/// Why the tool stops.
enum PressError: Error {
  /// The program ended before it answered.
  case workerEnded
  /// A name that no rendering or phenomenon has.
  case unknown(String)
}
