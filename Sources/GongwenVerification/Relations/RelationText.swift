import GongwenJSON

/// The effect of relations on characters.
enum RelationText {
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { Blank.contains(scalar) }

  /// The characters without the White_Space at both ends.
  static func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var slice = scalars[...]
    while let first = slice.first, first.properties.isWhitespace { slice.removeFirst() }
    while let last = slice.last, last.properties.isWhitespace { slice.removeLast() }
    return [Unicode.Scalar](slice)
  }
}
