import Glibc

/// Bytes that wait to be written to a pipe, without a copy.
struct OutgoingBytes {
  private var pieces: [[UInt8]] = []
  /// The bytes of the first piece that were written.
  private var written = 0

  /// Whether all was written.
  var isEmpty: Bool { pieces.isEmpty }

  /// Adds bytes.
  mutating func append(_ piece: [UInt8]) {
    if piece.isEmpty == false { pieces.append(piece) }
  }

  /// Adds a frame.
  mutating func append(frame content: [UInt8]) {
    append(FrameBuffer.head(of: content))
    append(content)
  }

  /// Writes as much as there is room for.
  mutating func send(to descriptor: Int32) {
    while let piece = pieces.first {
      let count = piece.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress.map { $0 + written }, piece.count - written)
      }
      if count < 0, errno == EINTR { continue }
      // Whether the reader is gone, its output will tell.
      guard count > 0 else { return }
      written += count
      if written == piece.count {
        pieces.removeFirst()
        written = 0
      }
    }
  }
}
