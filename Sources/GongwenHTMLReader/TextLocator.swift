import GongwenText

/// Finds where in the buffer the characters of a callback of libxml2 stand.
///
/// What the position of the parser means depends on the callback: the end of a run, the last
/// character of a chunk of a long run, the end of a reference, or the place before a literal `<`. Each
/// guess is held against the bytes.
struct TextLocator {
  /// The stretch of the buffer that a callback speaks of, with the character that a reference stands
  /// for.
  struct Place {
    var range: Range<Int>
    var reference: Unicode.Scalar?
  }

  let bytes: [UInt8]
  /// Where the last run ended.
  private(set) var end = 0
  /// Runs that were found nowhere.
  private(set) var lost = 0

  /// The length from which libxml2 hands on a run in chunks.
  private static let chunk = 1_000
  /// How far a run is searched for that stands where no rule says.
  private static let reach = 16_384

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The place of a callback's characters at a position of the parser.
  mutating func locate(_ data: UnsafeBufferPointer<UInt8>, at position: Int) -> Place? {
    guard let place = find(data, at: position) else {
      lost += 1
      return nil
    }
    end = place.range.upperBound
    return place
  }

  private func find(_ data: UnsafeBufferPointer<UInt8>, at position: Int) -> Place? {
    if let reference = reference(data, endingAt: position) { return reference }
    if data.count >= Self.chunk, position < bytes.count,
      let range = match(data, endingAt: position + MarkupBuffer.length(from: bytes[position]))
    {
      return Place(range: range)
    }
    if let range = match(data, endingAt: position) { return Place(range: range) }
    if let range = match(data, endingAt: position + 1) { return Place(range: range) }
    return search(data, to: position).map { Place(range: $0) }
  }

  /// A reference that ends at a position and gives the one character of the callback.
  private func reference(_ data: UnsafeBufferPointer<UInt8>, endingAt position: Int) -> Place? {
    guard let lead = data.first, data.count <= MarkupBuffer.length(from: lead), position > 0,
      position <= bytes.count, bytes[position - 1] == UInt8(ascii: ";")
    else { return nil }
    var start = position - 2
    let limit = max(end, position - CharacterReference.longest)
    while start >= limit, bytes[start] != UInt8(ascii: "&") { start -= 1 }
    guard start >= limit, let read = CharacterReference.read(bytes, at: start),
      start + read.length == position
    else { return nil }
    return Place(range: start..<position, reference: read.scalar)
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
