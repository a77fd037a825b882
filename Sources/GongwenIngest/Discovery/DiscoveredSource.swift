/// A source that was found and not yet read.
public struct DiscoveredSource: Sendable {
  /// Its path below the inputs folder, in the encoded form.
  public let path: String
  /// Its path below the inputs folder, as its bytes are.
  public let rawPath: [UInt8]
  /// Where it is read from.
  let place: SourcePlace
  /// The state of the file in the file system, and of its sidecar, if there is one.
  let status: FileStatus
  let sidecarStatus: FileStatus?
}
