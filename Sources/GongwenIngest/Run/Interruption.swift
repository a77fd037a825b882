import CPosix

/// SIGINT and SIGTERM as something to ask for: sources in progress are finished first. A second signal
/// of a kind ends the process as usual.
public enum Interruption {
  /// Notes the signals from now on.
  public static func note() { gw_note_interruptions() }

  /// The signal that was noted.
  public static var noted: Int32? {
    let number = gw_noted_interruption()
    return number == 0 ? nil : number
  }
}
