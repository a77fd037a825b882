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
  /// What the file system says of the file, and of the sidecar beside it, if there is one.
  let status: FileStatus
  let sidecarStatus: FileStatus?

  /// Whether a sidecar stands beside it.
  var hasSidecar: Bool { sidecarStatus != nil }
}
