import Glibc

/// Reads descriptors to their end with a bound on what is kept.
enum StreamReader {
  /// Reads up to `limit` bytes; `expected` are made room for at once, where it is known how many will come.
  static func read(
    _ descriptor: Int32, name: [UInt8], limit: Int, expected: Int = 0
  ) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    var isAtEnd = false
    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
      var filled = 0
      while filled < buffer.count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
        let count = Glibc.read(descriptor, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        if count < 0 { failure = SystemError("read", name) }
        isAtEnd = count <= 0
        if isAtEnd { break }
        filled += count
      }
      return filled
    }
    var bytes = [UInt8](unsafeUninitializedCapacity: min(expected, limit)) { buffer, count in
      count = read(into: UnsafeMutableRawBufferPointer(buffer))
    }
    while !isAtEnd, bytes.count < limit {
      bytes += [UInt8](unsafeUninitializedCapacity: min(1 << 16, limit - bytes.count)) {
        buffer, count in count = read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
