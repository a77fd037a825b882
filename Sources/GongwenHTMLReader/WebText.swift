import GongwenText

/// The characters of a page, and what references among them stand for.
struct WebText {
  /// The characters of the page, decoded.
  let scalars: [Unicode.Scalar]

  /// Gives what a stretch of text shows: its characters, and those of its references with the stretch
  /// they take.
  func forEachShown(
    of range: Range<Int>, _ body: (_ place: Range<Int>, _ reference: Unicode.Scalar?) -> Void
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      index = nextReference(from: index, to: range.upperBound)
      if start < index { body(start..<index, nil) }
      guard index < range.upperBound else { return }
      let name = scalars[index..<min(range.upperBound, index + CharacterReference.longest)]
        .prefix { $0.value < 0x80 }.map { UInt8($0.value) }
      if let read = CharacterReference.read(name, at: 0) {
        body(index..<index + read.length, read.scalar)
        index += read.length
      } else {
        body(index..<index + 1, nil)
        index += 1
      }
    }
  }

  /// How many characters that are not blank a stretch of text shows.
  func shown(of range: Range<Int>) -> Int {
    var count = 0
    forEachShown(of: range) { place, reference in
      count += reference.map { UnicodeClass.isBlank($0) ? 0 : 1 } ?? visible(place)
    }
    return count
  }

  /// How many characters of a stretch are not blank, references not resolved.
  func visible(_ range: Range<Int>) -> Int {
    scalars.withUnsafeBufferPointer { scalars in
      var count = 0
      for index in range where !UnicodeClass.isBlank(scalars[index]) { count &+= 1 }
      return count
    }
  }

  /// The place of the next `&`.
  private func nextReference(from start: Int, to end: Int) -> Int {
    scalars.withUnsafeBufferPointer { scalars in
      var index = start
      while index < end, scalars[index] != "&" { index &+= 1 }
      return index
    }
  }
}
