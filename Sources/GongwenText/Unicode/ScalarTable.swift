import Glibc

/// A set of characters written out in a program, asked for every character of a text: a bit for each
/// code point of the Basic Multilingual Plane, no hashing, no reference counting.
public struct ScalarTable: ExpressibleByStringLiteral, @unchecked Sendable {
  // Unchecked because of this pointer: its memory is written in `init` only and never freed. Tables
  // are made once, as `static let`.
  @usableFromInline let words: UnsafePointer<UInt64>

  /// The characters of a string, all of the Basic Multilingual Plane.
  public init(stringLiteral value: String) { self.init(value.unicodeScalars) }

  /// Some characters, all of the Basic Multilingual Plane.
  public init(_ scalars: some Sequence<Unicode.Scalar>) {
    // Zeros of the kernel: most tables touch one of two pages.
    guard let memory = calloc(0x10000 / 64, MemoryLayout<UInt64>.stride) else {
      preconditionFailure("out of memory")
    }
    let words = memory.bindMemory(to: UInt64.self, capacity: 0x10000 / 64)
    for scalar in scalars {
      precondition(scalar.value < 0x10000, "a table holds characters of the BMP only")
      words[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
    self.words = UnsafePointer(words)
  }

  /// Whether a character is one of them.
  @inlinable
  public func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = Int(scalar.value)
    return value < 0x10000 && words[value &>> 6] &>> UInt64(value & 63) & 1 != 0
  }
}
