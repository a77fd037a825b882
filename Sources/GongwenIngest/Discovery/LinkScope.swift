import CPosix
import Glibc

/// Where a name may lead: checked when it is found, and again on what was really opened.
enum LinkScope: Hashable, Sendable {
  /// It is no link.
  case itself
  /// A link that must not leave the folder of this real path.
  case below([UInt8])
  /// A link that may lead anywhere.
  case anywhere

  /// Whether the open descriptor stands where the link may lead.
  func admits(_ descriptor: Int32) -> Bool {
    guard case .below(let root) = self else { return true }
    guard let path = LinkScope.realPath(of: descriptor) else { return false }
    return path == root || path.starts(with: root.last == 0x2F ? root : root + [0x2F])
  }

  /// Whether what `name` leads to stands where the link may lead.
  func admits(_ name: [UInt8], in folder: OpenFolder) -> Bool {
    let descriptor = withCName(name) { gw_open_reference(folder.descriptor, $0) }
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return admits(descriptor)
  }

  /// The path of an open file, free of links; nil where the system does not tell.
  static func realPath(of descriptor: Int32) -> [UInt8]? {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/fd/\(descriptor)", &path, path.count)
    return count > 0 && count < path.count ? path[..<count].map(UInt8.init(bitPattern:)) : nil
  }
}
