import CPosix
import Glibc

/// Finds out where links below the inputs folder lead, and whether they may. Where one leads is asked once:
/// the target is then opened by its real path, so that the link cannot be turned meanwhile.
struct LinkResolver: Sendable {
  /// The target of a link.
  struct Target: Sendable {
    var place: RealPath
    var status: FileStatus
  }

  /// Which links are followed.
  let policy: LinkPolicy
  /// The real path of the inputs folder; nil if the system does not report it; then no link is followed.
  private let root: [UInt8]?

  init(policy: LinkPolicy, inputs: OpenFolder) {
    self.policy = policy
    root = RealPath.absolute(of: inputs.descriptor)
  }

  /// Where the link `name` in a folder leads.
  func target(of name: [UInt8], in folder: OpenFolder) throws(DiscoveryFailure.Reason) -> Target {
    if policy == .refuse { throw .refused }
    let descriptor = withCName(name) { gw_open_reference(folder.descriptor, $0) }
    guard descriptor >= 0 else {
      let error = SystemError("follow", name)
      throw error.isMissing ? .broken : error.isLink ? .loop : DiscoveryFailure.Reason(error)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw DiscoveryFailure.Reason(SystemError("examine", name))
    }
    guard let path = RealPath.absolute(of: descriptor), let place = place(of: path) else {
      throw .outside
    }
    return Target(place: place, status: FileStatus(status))
  }

  /// The place of a real path, if links may lead there.
  private func place(of path: [UInt8]) -> RealPath? {
    let slash = UInt8(ascii: "/")
    if let root {
      if path == root { return RealPath(bytes: []) }
      let prefix = root.last == slash ? root : root + [slash]
      if path.starts(with: prefix) { return RealPath(bytes: Array(path.dropFirst(prefix.count))) }
    }
    return policy == .follow ? RealPath(bytes: path) : nil
  }
}
