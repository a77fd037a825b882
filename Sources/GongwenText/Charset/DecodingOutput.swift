import GongwenModel

/// Where a decoder puts what it reads.
///
/// Scalars go into a small block that stays in the cache and from there into the result: a result
/// of one scalar a byte would take four times the memory of the source for nothing.
struct DecodingOutput: ~Copyable {
  /// Scalars the block holds.
  private static let capacity = 16_384

  /// The bytes.
  let source: UnsafeBufferPointer<UInt8>
  /// The next byte to read.
  private(set) var position = 0

  private let block: UnsafeMutablePointer<UInt32>
  private var used = 0
  private var scalars: [Unicode.Scalar] = []
  private var map = SourceMap()
  private var replacements: [Range<Int>] = []

  /// Makes an output; `expected` is the number of scalars to make room for.
  init(source: UnsafeBufferPointer<UInt8>, expected: Int) {
    self.source = source
    block = .allocate(capacity: Self.capacity)
    scalars.reserveCapacity(expected)
  }

  deinit { block.deallocate() }

  /// The free part of the block; never empty.
  var free: UnsafeMutableBufferPointer<UInt32> {
    UnsafeMutableBufferPointer(start: block + used, count: Self.capacity - used)
  }

  /// Skips a byte order mark.
  mutating func skip(_ count: Int) { position += count }

  /// Takes in scalars that were written to `free`, each of `width` bytes from `position`.
  mutating func commit(_ count: Int, width: Int) {
    guard count > 0 else { return }
    map.append(count: count, sourceStart: position, width: Int32(width))
    position += count * width
    used += count
    if used == Self.capacity { flush() }
  }

  /// Takes in one U+FFFD for a malformed sequence of `width` bytes at `position`.
  mutating func replace(width: Int) {
    free[0] = 0xFFFD
    map.append(count: 1, sourceStart: position, width: Int32(width), rule: .replacement)
    replacements.append(position..<position + width)
    position += width
    used += 1
    if used == Self.capacity { flush() }
  }

  /// Takes in the run of ASCII at `position`.
  mutating func takeASCII() {
    let output = free
    let limit = min(output.count, source.count - position)
    let bytes = UnsafeBufferPointer(rebasing: source[position..<position + limit])
    var count = 0
    while count + 8 <= limit, Self.areASCII(bytes, at: count) {
      for offset in 0..<8 { output[count &+ offset] = UInt32(bytes[count &+ offset]) }
      count &+= 8
    }
    while count < limit, bytes[count] < 0x80 {
      output[count] = UInt32(bytes[count])
      count &+= 1
    }
    commit(count, width: 1)
  }

  /// Whether the eight bytes at a place are ASCII.
  @inline(__always)
  static func areASCII(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      & 0x8080_8080_8080_8080 == 0
  }

  private mutating func flush() {
    // Decoders write nothing but Unicode scalar values, and Unicode.Scalar is laid out as UInt32.
    block.withMemoryRebound(to: Unicode.Scalar.self, capacity: used) {
      scalars.append(contentsOf: UnsafeBufferPointer(start: $0, count: used))
    }
    used = 0
  }

  /// The decoded text.
  consuming func finish() -> DecodedText {
    flush()
    map.shrink()
    return DecodedText(scalars: scalars, map: map, replacements: replacements)
  }
}
