/// Finds where in the buffer the characters of a callback of libxml2 stand.
///
/// What the position of the parser means depends on the callback: the end of a run, or the last character
/// of a chunk of a long run. Each guess is held against the bytes.
struct TextLocator {
  let bytes: [UInt8]
  /// Where the last run ended.
  private var end = 0

  /// The length from which libxml2 hands on a run in chunks.
  private static let chunk = 1_000
  /// How far a run is searched for that stands where no rule says.
  private static let reach = 4_096

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The place of a callback's characters at a position of the parser.
  mutating func locate(_ data: UnsafeBufferPointer<UInt8>, at position: Int) -> Range<Int>? {
    guard let place = find(data, at: position) else { return nil }
    end = place.upperBound
    return place
  }

  private func find(_ data: UnsafeBufferPointer<UInt8>, at position: Int) -> Range<Int>? {
    if data.count >= Self.chunk, position < bytes.count,
      let range = match(data, endingAt: position + MarkupBuffer.length(from: bytes[position]))
    {
      return range
    }
    return match(data, endingAt: position) ?? match(data, endingAt: position + 1)
      ?? search(data, to: position)
  }

  private func match(_ data: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Range<Int>? {
    let start = end - data.count
    guard start >= self.end, end <= bytes.count else { return nil }
    return bytes[start..<end].elementsEqual(data) ? start..<end : nil
  }

  private func search(_ data: UnsafeBufferPointer<UInt8>, to position: Int) -> Range<Int>? {
    guard let first = data.first else { return nil }
    let last = min(bytes.count, position + Self.reach, end + Self.reach) - data.count
    guard end <= last else { return nil }
    for start in end...last where bytes[start] == first {
      if bytes[start..<start + data.count].elementsEqual(data) { return start..<start + data.count }
    }
    return nil
  }
}
