import Glibc
public import Synchronization

/// A number for each character of the Basic Multilingual Plane, computed when a character of its block is first
/// looked up.
///
/// A Chinese text uses a few thousand of the 65,536 characters, nearly all of them ideographs. To ask for all of
/// them costs more than a short document does.
public struct BasicPlaneTable: @unchecked Sendable {
  // Unchecked because of this pointer: its bytes are atomic, and each changes once, from 0 to a value that does
  // not depend on who computes it. Tables are made once, as `static let`, and never freed, so that a lookup takes
  // no reference counting.
  @usableFromInline let bytes: UnsafeMutablePointer<Atomic<UInt8>>
  private let compute: @Sendable (Unicode.Scalar) -> UInt8

  /// The characters that are computed together: the code points whose upper bits are alike.
  static let block = 64

  /// The range of a character whose characters have the same number in every table, of which one is computed: ideographs, Hangul
  /// syllables and private use. They exist since Unicode 3.0, and their normalisation never changes (Unicode,
  /// Character Encoding Stability Policies).
  static func uniformRange(around scalar: Unicode.Scalar) -> ClosedRange<UInt32>? {
    switch scalar.value {
    case 0x3400...0x4DB5: 0x3400...0x4DB5
    case 0x4E00...0x9FA5: 0x4E00...0x9FA5
    case 0xAC00...0xD7A3: 0xAC00...0xD7A3
    case 0xE000...0xF8FF: 0xE000...0xF8FF
    default: nil
    }
  }

  /// Marks a byte whose number is known; the other bits are the number.
  @usableFromInline static let known: UInt8 = 0x80

  /// Makes a table of a function, which must return the same number at every call.
  ///
  /// - Parameter compute: The number of a character, below 128. It is the same for all characters of a uniform
  ///   range.
  public init(_ compute: @escaping @Sendable (Unicode.Scalar) -> UInt8) {
    // Zeros of the kernel: of a table that few characters are looked up in, few pages are ever made.
    guard let memory = calloc(0x10000, 1) else { preconditionFailure("out of memory") }
    // An atomic byte is laid out as a byte.
    bytes = memory.bindMemory(to: Atomic<UInt8>.self, capacity: 0x10000)
    self.compute = compute
  }

  /// The number of a character, which must be below U+10000.
  @inlinable
  public subscript(scalar: Unicode.Scalar) -> UInt8 {
    precondition(scalar.value < 0x10000)
    let byte = bytes[Int(scalar.value)].load(ordering: .relaxed)
    return byte != 0 ? byte & ~Self.known : filled(at: scalar)
  }

  /// Computes the block of a character, and returns the character's number.
  @usableFromInline @inline(never)
  func filled(at scalar: Unicode.Scalar) -> UInt8 {
    let number = compute(scalar)
    if let range = Self.uniformRange(around: scalar) {
      for value in range { put(number, at: value) }
    } else {
      let start = scalar.value & ~UInt32(Self.block - 1)
      for value in start..<start + UInt32(Self.block) {
        if let other = Unicode.Scalar(value) { put(compute(other), at: value) }
      }
    }
    return number
  }

  private func put(_ number: UInt8, at value: UInt32) {
    precondition(number < Self.known)
    bytes[Int(value)].store(number | Self.known, ordering: .relaxed)
  }
}
