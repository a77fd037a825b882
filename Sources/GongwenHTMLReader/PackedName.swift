/// A name of up to 16 characters of ASCII, in lower case: names of elements and attributes are
/// compared for every tag, and a `String` would be made for each.
struct PackedName: Equatable {
  /// The most characters that are packed; no name that is asked for is longer.
  private static let capacity = 16

  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Packs a name of the program's own.
  init(_ name: String) {
    precondition(name.utf8.count <= Self.capacity)
    for (index, byte) in name.utf8.enumerated() { put(UInt32(byte), at: index) }
  }

  /// Packs a stretch of a page; nil where it is longer, empty or not ASCII.
  init?(_ scalars: UnsafeBufferPointer<Unicode.Scalar>, _ range: Range<Int>) {
    guard !range.isEmpty, range.count <= Self.capacity else { return nil }
    for index in range {
      let value = scalars[index].value
      guard value < 0x80 else { return nil }
      put(value &- 0x41 < 26 ? value | 0x20 : value, at: index - range.lowerBound)
    }
  }

  private mutating func put(_ value: UInt32, at index: Int) {
    if index < 8 {
      low |= UInt64(value) << UInt64(index * 8)
    } else {
      high |= UInt64(value) << UInt64(index * 8 - 64)
    }
  }

  /// A number of some bits that distinguishes names.
  func hash(bits: Int) -> Int {
    let mixed = (low ^ (high &* 31)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> UInt64(64 - bits))
  }
}

/// The values of the names of a closed list, found without hashing at random.
struct PackedNames<Value: Sendable>: Sendable {
  private static var bits: Int { 7 }

  private var slots: [(name: PackedName, value: Value)?]

  /// Makes a table of at most 64 names.
  init(_ names: [(String, Value)]) {
    precondition(names.count <= 1 << (Self.bits - 1))
    slots = Array(repeating: nil, count: 1 << Self.bits)
    for (name, value) in names {
      let name = PackedName(name)
      var slot = name.hash(bits: Self.bits)
      while slots[slot] != nil { slot = (slot + 1) % slots.count }
      slots[slot] = (name, value)
    }
  }

  /// The value of a name; nil for others.
  subscript(_ name: PackedName) -> Value? {
    var slot = name.hash(bits: Self.bits)
    while let entry = slots[slot] {
      if entry.name == name { return entry.value }
      slot = (slot + 1) % slots.count
    }
    return nil
  }
}

extension PackedName: Sendable {}
