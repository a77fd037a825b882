import GongwenModel

/// The bytes of an export while it is written, with the map of its texts if one is asked for.
struct ExportBytes {
  private(set) var bytes: [UInt8] = []
  /// The characters so far: offsets of the map count them.
  private(set) var count = 0
  /// The texts so far; nil if no map is asked for.
  private(set) var map: [MappedText]?

  init(hasMap: Bool) { map = hasMap ? [] : nil }

  var isEmpty: Bool { bytes.isEmpty }

  /// Writes fixed ASCII.
  mutating func raw(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    count += text.utf8CodeUnitCount
  }

  /// Writes a string unchanged.
  mutating func raw(_ text: String) {
    for scalar in text.unicodeScalars { self.scalar(scalar) }
  }

  /// Writes a character.
  mutating func scalar(_ scalar: Unicode.Scalar) {
    count += 1
    let value = scalar.value
    if value < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: value))
      return
    }
    let last = 0x80 | UInt8(truncatingIfNeeded: value) & 0x3F
    if value < 0x800 {
      bytes.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
    } else {
      let third = 0x80 | UInt8(truncatingIfNeeded: value >> 6) & 0x3F
      if value < 0x10000 {
        bytes.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      } else {
        bytes.append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
        bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 12) & 0x3F)
      }
      bytes.append(third)
    }
    bytes.append(last)
  }

  /// Writes a text of the document.
  mutating func text(_ text: TracedText, at place: TextPlace, _ escape: some TextEscape) {
    var mapped = MappedText(place: place, start: count, origin: text.origin)
    for index in text.scalars.indices {
      let scalar = text.scalars[index]
      let form = escape.form(of: text.scalars, at: index)
      if case .escaped(let sign) = form { raw(sign) }
      let start = count
      var isVerbatim = false
      switch form {
      case .verbatim, .escaped:
        self.scalar(scalar)
        isVerbatim = true
      case .replaced(let other): raw(other)
      case .leftOut: break
      }
      if map != nil { mapped.add(start..<count, from: index, isVerbatim: isVerbatim) }
    }
    mapped.end = count
    map?.append(mapped)
  }

  /// Writes characters that belong to no text of the document.
  mutating func aside(_ scalars: [Unicode.Scalar], _ escape: some TextEscape) {
    for index in scalars.indices {
      switch escape.form(of: scalars, at: index) {
      case .verbatim: scalar(scalars[index])
      case .escaped(let sign):
        raw(sign)
        scalar(scalars[index])
      case .replaced(let other): raw(other)
      case .leftOut: break
      }
    }
  }
}
