/// Frames of the worker protocol: the length in four bytes, least significant first, then so many
/// bytes.
struct FrameBuffer {
  /// The longest frame, in bytes: a source of the largest size `limits.bytes` may have fits.
  static let longest = 1 << 31
  /// The bytes of a length.
  private static let lengthSize = 4

  /// The memory that is kept from frame to frame, in bytes.
  private static let kept = 1 << 20

  private var bytes: [UInt8] = []
  private var start = 0

  /// A frame announces more than any frame may hold: the other side does not speak the protocol.
  struct Oversize: Error {}

  /// A frame as it is sent.
  static func frame(_ content: [UInt8]) -> [UInt8] {
    let length = UInt32(content.count)
    var frame: [UInt8] = []
    frame.reserveCapacity(lengthSize + content.count)
    for shift in stride(from: 0, to: 32, by: 8) {
      frame.append(UInt8(truncatingIfNeeded: length >> UInt32(shift)))
    }
    return frame + content
  }

  /// Adds bytes that came in.
  mutating func append(_ more: some Sequence<UInt8>) {
    if start > 0 {
      bytes.removeFirst(start)
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// Whether a frame has begun and not ended.
  var isInFrame: Bool { start < bytes.count }

  /// The next whole frame's content; nil if it has not come in yet.
  mutating func next(longest: Int = FrameBuffer.longest) throws(Oversize) -> [UInt8]? {
    let content = start + Self.lengthSize
    guard bytes.count >= content else { return nil }
    var length = 0
    for place in (start..<content).reversed() { length = length << 8 | Int(bytes[place]) }
    guard length <= longest else { throw Oversize() }
    guard bytes.count - content >= length else { return nil }
    start = content + length
    let taken = Array(bytes[content..<start])
    // Else a large frame would stay in memory beside its content.
    if start == bytes.count, start > Self.kept {
      bytes = []
      start = 0
    }
    return taken
  }
}
