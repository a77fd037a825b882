/// A source that was found and not yet read.
public struct DiscoveredSource: Sendable {
  /// Its path below the inputs folder, in the encoded form.
  public let path: String
  /// Its path below the inputs folder, as its bytes are.
  public let rawPath: [UInt8]
  /// The folder it stands in.
  let folder: OpenFolder
  /// Its name in that folder.
  let name: [UInt8]
  /// Whether it is a link, and where it may lead.
  let link: LinkScope
  /// Whether a sidecar stands beside it.
  let sidecar: Sidecar

  /// What is known of the sidecar.
  enum Sidecar: Sendable {
    case absent, present
  }
}
