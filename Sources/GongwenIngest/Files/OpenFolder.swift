import CPosix
import Glibc

/// A folder held open: everything below it is reached relative to it, so names of any depth work
/// and no process can move it away underneath.
public final class OpenFolder: Sendable {
  /// Closed with the folder; never reopened.
  let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Opens a folder by its path, through links if there are any on the way.
  ///
  /// - Throws: ``SystemError`` when it is missing, not a folder or not readable.
  public static func open(_ path: String) throws(SystemError) -> OpenFolder {
    try open(path: Array(path.utf8))
  }

  /// Opens a folder by the bytes of its path, through links if there are any on the way.
  static func open(path: [UInt8]) throws(SystemError) -> OpenFolder {
    try open(path, below: AT_FDCWD, through: .links)
  }

  /// Opens the folder `name` in this one.
  ///
  /// - Throws: ``SystemError``, with `isLink` set where `name` is a symbolic link.
  func folder(_ name: [UInt8]) throws(SystemError) -> OpenFolder {
    try OpenFolder.open(name, below: descriptor, through: .nothing)
  }

  /// Opens the folder `name` in this one, through a link if it is one.
  func linkedFolder(_ name: [UInt8]) throws(SystemError) -> OpenFolder {
    try OpenFolder.open(name, below: descriptor, through: .links)
  }

  /// Opens the folder at a path of components below this one. No component may be a link.
  ///
  /// One `openat` with `O_NOFOLLOW` for each component does what `openat2` with `RESOLVE_BENEATH` and
  /// `RESOLVE_NO_SYMLINKS` would do, on every kernel and inside every sandbox.
  func folder(at components: some Sequence<[UInt8]>) throws(SystemError) -> OpenFolder {
    var folder = self
    for name in components { folder = try folder.folder(name) }
    return folder
  }

  /// Opens the folder `name` in this one and makes it durably if it is missing.
  func makeFolder(_ name: [UInt8]) throws(SystemError) -> OpenFolder {
    let (folder, isNew) = try ensureFolder(name)
    if isNew { try synchronise() }
    return folder
  }

  /// Opens the folder `name` in this one and makes it if it is missing; returns whether it was.
  func ensureFolder(_ name: [UInt8]) throws(SystemError) -> (folder: OpenFolder, isNew: Bool) {
    do throws(SystemError) {
      return (try folder(name), false)
    } catch  where error.number == ENOENT {
      let made = withCName(name) { mkdirat(descriptor, $0, 0o777) }
      if made < 0, errno != EEXIST { throw SystemError("make the folder", name) }
      return (try folder(name), made == 0)
    }
  }

  /// Its path without links; nil if the system does not report it, or it is not UTF-8.
  var realPath: String? {
    RealPath.absolute(of: descriptor).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// The names in it, without `.` and `..`, in byte order.
  func names() throws(SystemError) -> [[UInt8]] {
    let copy = openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw SystemError("read the folder", [UInt8(ascii: ".")]) }
    guard let stream = fdopendir(copy) else {
      let number = errno
      close(copy)
      throw SystemError("read the folder", [UInt8(ascii: ".")], number: number)
    }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    var number: Int32 = 0
    while let name = gw_read_name(UnsafeMutableRawPointer(stream), &number) {
      let bytes = name.withMemoryRebound(to: UInt8.self, capacity: strlen(name)) {
        Array(UnsafeBufferPointer(start: $0, count: strlen(name)))
      }
      if bytes != [0x2E], bytes != [0x2E, 0x2E] { names.append(bytes) }
    }
    guard number == 0 else {
      throw SystemError("read the folder", [UInt8(ascii: ".")], number: number)
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// The state of `name`; that of a link itself, not of its target.
  func status(_ name: [UInt8]) throws(SystemError) -> FileStatus {
    try status(name, flags: AT_SYMLINK_NOFOLLOW)
  }

  /// The state of `name`, or of its target if it is a link.
  func targetStatus(_ name: [UInt8]) throws(SystemError) -> FileStatus {
    try status(name, flags: 0)
  }

  /// The folder's own status.
  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError("examine", []) }
    return FileStatus(status)
  }

  /// Removes a file, or an empty folder.
  func remove(_ name: [UInt8], kind: FileStatus.Kind = .file) throws(SystemError) {
    let flags = kind == .folder ? AT_REMOVEDIR : 0
    guard withCName(name, { unlinkat(descriptor, $0, flags) }) == 0 else {
      throw SystemError("remove", name)
    }
  }

  /// Makes what was renamed or removed in it durable.
  func synchronise() throws(SystemError) {
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw SystemError("sync", []) }
  }

  private func status(_ name: [UInt8], flags: Int32) throws(SystemError) -> FileStatus {
    var status = stat()
    guard withCName(name, { fstatat(descriptor, $0, &status, flags) }) == 0 else {
      throw SystemError("examine", name)
    }
    return FileStatus(status)
  }

  /// The names through which a folder may be opened.
  private enum Passage {
    case links, nothing
  }

  private static func open(_ name: [UInt8], below: Int32, through passage: Passage)
    throws(SystemError) -> OpenFolder
  {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (passage == .links ? 0 : O_NOFOLLOW)
    let descriptor = withCName(name) { openat(below, $0, flags) }
    guard descriptor >= 0 else {
      var number = errno
      // Linux calls a link "not a directory" where both flags are set.
      if number == ENOTDIR, passage == .nothing, isLink(name, below: below) { number = ELOOP }
      throw SystemError("open the folder", name, number: number)
    }
    return OpenFolder(descriptor: descriptor)
  }

  private static func isLink(_ name: [UInt8], below: Int32) -> Bool {
    var status = stat()
    let found = withCName(name) { fstatat(below, $0, &status, AT_SYMLINK_NOFOLLOW) }
    return found == 0 && FileStatus(status).kind == .link
  }
}

/// Gives `body` a name as the C library wants it.
func withCName<Result>(_ name: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
  var terminated = name.map { CChar(bitPattern: $0) }
  terminated.append(0)
  return terminated.withUnsafeBufferPointer { buffer in
    buffer.baseAddress.map(body) ?? "".withCString(body)
  }
}
