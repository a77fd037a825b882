import Glibc

/// The frames that this process sends.
struct FrameStream {
  private let descriptor: Int32
  /// Becomes ready in `poll` when the reader has closed it; -1 where only writing shows that.
  let watched: Int32

  /// Takes standard output for frames: whatever a library prints there goes to standard error.
  ///
  /// - Throws: ``RunError`` where that cannot be done.
  init() throws(RunError) {
    descriptor = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    guard descriptor >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else {
      throw .worker("standard output cannot be used: \(String(cString: strerror(errno)))")
    }
    var status = stat()
    let isPipe = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
    watched = isPipe ? descriptor : -1
  }

  /// Sends an answer and the frames that follow it.
  func send(_ answer: WorkerAnswer) throws(RunError) {
    try send(answer.frame)
    for frame in answer.frames {
      try send(FrameBuffer.head(of: frame))
      try send(frame)
    }
  }

  /// Sends bytes, and waits until they are taken.
  func send(_ bytes: [UInt8]) throws(RunError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw .worker("no process reads the answers: \(String(cString: strerror(errno)))")
      }
      written += count
    }
  }
}
