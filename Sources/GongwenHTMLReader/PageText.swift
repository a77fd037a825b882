import GongwenText

/// The characters of a page, and what references among them stand for.
struct PageText {
  /// The characters as they were decoded.
  let scalars: [Unicode.Scalar]

  /// What a stretch of text shows: its characters, and those that references stand for with the stretch
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

  /// The place of the next `&`.
  private func nextReference(from start: Int, to end: Int) -> Int {
    scalars.withUnsafeBufferPointer { scalars in
      var index = start
      while index < end, scalars[index] != "&" { index &+= 1 }
      return index
    }
  }
}
