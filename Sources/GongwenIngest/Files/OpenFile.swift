import Glibc

/// A file held open; closed at the end of its scope.
struct OpenFile: ~Copyable {
  let descriptor: Int32
  /// Its name in errors.
  let name: [UInt8]

  /// Opens `name` in a folder, or where the program runs. Waits for the other end of a fifo only if it is to. Errors call
  /// it `label` if that is given.
  init(
    _ name: [UInt8], in folder: OpenFolder?, flags: Int32, isWaiting: Bool = false,
    label: [UInt8]? = nil
  ) throws(SystemError) {
    let always = O_CLOEXEC | O_NOCTTY | (isWaiting ? 0 : O_NONBLOCK)
    let start = folder?.descriptor ?? AT_FDCWD
    let descriptor = withCName(name) { openat(start, $0, flags | always, 0o666) }
    guard descriptor >= 0 else { throw SystemError("open", label ?? name) }
    self.descriptor = descriptor
    self.name = label ?? name
  }

  deinit { close(descriptor) }

  borrowing func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw SystemError("examine", name) }
    return FileStatus(status)
  }

  /// Reads to the end, but no further than `limit` bytes; `expected` are made room for at once.
  borrowing func read(limit: Int, expected: Int = 0) throws(SystemError) -> [UInt8] {
    try StreamReader.read(descriptor, name: name, limit: limit, expected: expected)
  }

  /// Reads so many bytes from a place on, or as many as there are.
  borrowing func read(at place: Int, count: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, count - filled,
          off_t(place + filled))
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw SystemError("read", name) }
      if got == 0 { break }
      filled += got
    }
    return Array(bytes[..<filled])
  }

  borrowing func write(_ bytes: [UInt8]) throws(SystemError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw SystemError("write", name) }
      written += count
    }
  }

  borrowing func synchronise() throws(SystemError) {
    guard fsync(descriptor) == 0 else { throw SystemError("sync", name) }
  }
}
