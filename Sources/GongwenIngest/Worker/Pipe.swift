import Glibc

/// One end of a pipe, closed with it.
struct PipeEnd: ~Copyable {
  let descriptor: Int32

  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Lets reading and writing return at once where there is nothing to read or no room.
  func becomeNonBlocking() { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
}

/// A pipe that no program started later inherits.
struct Pipe: ~Copyable {
  let read: PipeEnd
  let write: PipeEnd

  /// Makes a pipe. Its numbers are above those of the standard streams, so that a copy to one of
  /// these overwrites nothing.
  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    let error = pipe(&ends) == 0 ? 0 : errno
    read = PipeEnd(descriptor: Self.lift(ends[0]))
    write = PipeEnd(descriptor: Self.lift(ends[1]))
    if read.descriptor < 0 || write.descriptor < 0 {
      throw SystemError("make a pipe", [], number: error == 0 ? EMFILE : error)
    }
  }

  private static func lift(_ end: Int32) -> Int32 {
    if end < 0 { return -1 }
    defer { close(end) }
    return fcntl(end, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
  }
}
