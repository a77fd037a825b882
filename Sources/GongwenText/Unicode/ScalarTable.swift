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
    let words = Self.zeros()
    for scalar in scalars {
      precondition(scalar.value < 0x10000, "a table holds characters of the BMP only")
      words[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
    self.words = UnsafePointer(words)
  }

  /// The characters of several tables.
  public init(uniting tables: [ScalarTable]) {
    let words = Self.zeros()
    for table in tables {
      for index in 0..<Self.count { words[index] |= table.words[index] }
    }
    self.words = UnsafePointer(words)
  }

  /// The words of a table: a bit for each character of the Basic Multilingual Plane.
  private static let count = 0x10000 / 64

  /// Zeros of the kernel: most tables touch one of two pages.
  private static func zeros() -> UnsafeMutablePointer<UInt64> {
    guard let memory = calloc(count, MemoryLayout<UInt64>.stride) else {
      preconditionFailure("out of memory")
    }
    return memory.bindMemory(to: UInt64.self, capacity: count)
  }

  /// Whether a character is one of them.
  @inlinable
  public func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = Int(scalar.value)
    return value < 0x10000 && words[value &>> 6] &>> UInt64(value & 63) & 1 != 0
  }
}
