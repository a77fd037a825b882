import Glibc

/// A path without links: from the inputs folder on or, with a slash in front, from the top of the file system.
struct RealPath: Hashable, Sendable {
  /// The path's bytes; empty for the inputs folder itself.
  var bytes: [UInt8]

  private static let slash = UInt8(ascii: "/")

  /// Whether it starts from the top of the file system.
  var isAbsolute: Bool { bytes.first == Self.slash }

  /// Its components, from the top.
  var components: [[UInt8]] { bytes.split(separator: Self.slash).map(Array.init) }

  /// Whether each component is a name: `.` and `..` name other folders.
  var isPlain: Bool { components.allSatisfy { $0 != [0x2E] && $0 != [0x2E, 0x2E] } }

  /// The path of `name` in this folder.
  func appending(_ name: [UInt8]) -> RealPath {
    let isTop = bytes.isEmpty || bytes.last == Self.slash
    return RealPath(bytes: bytes + (isTop ? [] : [Self.slash]) + name)
  }

  /// Opens the folder that holds what this path names, without following links; gives the name in it too.
  ///
  /// - Throws: ``SystemError``, with `isLink` set where the path has a link.
  func openParent(from inputs: OpenFolder) throws(SystemError) -> (
    folder: OpenFolder, name: [UInt8]
  ) {
    let components = components
    guard let name = components.last else { throw SystemError("open", bytes, number: EISDIR) }
    return (try start(inputs).folder(at: components.dropLast()), name)
  }

  /// Opens the folder at this path, without following links.
  ///
  /// - Throws: ``SystemError``, with `isLink` set where the path has a link.
  func openFolder(from inputs: OpenFolder) throws(SystemError) -> OpenFolder {
    try start(inputs).folder(at: components)
  }

  private func start(_ inputs: OpenFolder) throws(SystemError) -> OpenFolder {
    isAbsolute ? try OpenFolder.open("/") : inputs
  }

  /// The path of an open file, from the top of the file system; nil where the system does not report it.
  static func absolute(of descriptor: Int32) -> [UInt8]? {
    var path = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/fd/\(descriptor)", &path, path.count)
    return count > 0 && count < path.count ? path[..<count].map(UInt8.init(bitPattern:)) : nil
  }
}
