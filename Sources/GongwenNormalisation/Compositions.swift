/// The characters that cells give by composition, one cell's behind the other's.
struct Compositions {
  private var scalars: [Unicode.Scalar] = []

  /// The characters at a place.
  subscript(_ place: NormalisationCell.Composed) -> ArraySlice<Unicode.Scalar> {
    scalars[Int(place.start)..<Int(place.start + place.count)]
  }

  /// Adds what a cell gives.
  mutating func add(_ composed: [Unicode.Scalar]) -> NormalisationCell.Composed {
    defer { scalars += composed }
    return NormalisationCell.Composed(start: Int32(scalars.count), count: Int32(composed.count))
  }

  /// Forgets all.
  mutating func removeAll() { scalars.removeAll(keepingCapacity: true) }
}
