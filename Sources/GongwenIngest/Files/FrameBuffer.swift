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
  /// The size of the frame that is skipped, and how much of it has not come in yet.
  private var skipped: (size: Int, left: Int)?

  /// The content of a frame.
  enum Content {
    case whole([UInt8])
    /// It was longer than what is kept, by its size in bytes.
    case skipped(Int)

    /// Its size in bytes.
    var count: Int {
      switch self {
      case .whole(let bytes): bytes.count
      case .skipped(let size): size
      }
    }
  }

  /// A frame announces more than any frame may hold: the other side does not speak the protocol.
  struct Oversize: Error {}

  /// A frame as it is sent.
  static func frame(_ content: [UInt8]) -> [UInt8] {
    head(of: content) + content
  }

  /// The bytes that a frame begins with.
  static func head(of content: [UInt8]) -> [UInt8] {
    let length = UInt32(content.count)
    return stride(from: 0, to: 32, by: 8).map { UInt8(truncatingIfNeeded: length >> UInt32($0)) }
  }

  /// Adds bytes that came in.
  mutating func append(_ more: some Collection<UInt8>) {
    if let (size, left) = skipped, left > 0 {
      skipped = (size, max(0, left - more.count))
      bytes.append(contentsOf: more.dropFirst(left))
      return
    }
    if start > 0 {
      bytes.removeFirst(start)
      start = 0
    }
    bytes.append(contentsOf: more)
  }

  /// Whether a frame has begun and not ended.
  var isInFrame: Bool { start < bytes.count || skipped != nil }

  /// The next whole frame; one with more bytes than are kept is skipped as it comes in.
  mutating func next(keeping most: Int) throws(Oversize) -> Content? {
    if let (size, left) = skipped {
      guard left == 0 else { return nil }
      skipped = nil
      return .skipped(size)
    }
    guard let size = try size(longest: Self.longest) else { return nil }
    guard size > most else { return try next().map { .whole($0) } }
    let there = min(size, bytes.count - start - Self.lengthSize)
    bytes.removeFirst(start + Self.lengthSize + there)
    start = 0
    skipped = (size, size - there)
    return try next(keeping: most)
  }

  /// The next whole frame's content; nil if it has not come in yet.
  mutating func next(longest: Int = FrameBuffer.longest) throws(Oversize) -> [UInt8]? {
    guard let length = try size(longest: longest) else { return nil }
    let content = start + Self.lengthSize
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

  /// The size that the next frame announces; nil if that has not come in yet.
  private func size(longest: Int) throws(Oversize) -> Int? {
    let content = start + Self.lengthSize
    guard bytes.count >= content else { return nil }
    var length = 0
    for place in (start..<content).reversed() { length = length << 8 | Int(bytes[place]) }
    guard length <= longest else { throw Oversize() }
    return length
  }
}
