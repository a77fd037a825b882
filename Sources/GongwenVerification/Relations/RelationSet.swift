import GongwenJSON

/// A set of characters in the published table.
struct RelationSet: Sendable {
  private var characters: Set<Unicode.Scalar> = []
  private var ranges: [ClosedRange<Unicode.Scalar>] = []
  private var holdsBlanks = false

  /// Reads `{characters, ranges, blank}`; nil if it is something else.
  init?(_ value: JSONValue) {
    guard value.asObject != nil else { return nil }
    characters = Set((value["characters"]?.asString ?? "").unicodeScalars)
    for range in value["ranges"]?.asArray ?? [] {
      let ends = [Unicode.Scalar]((range.asString ?? "").unicodeScalars)
      guard ends.count == 2, ends[0] <= ends[1] else { return nil }
      ranges.append(ends[0]...ends[1])
    }
    holdsBlanks = value["blank"]?.asBool ?? false
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    characters.contains(scalar) || ranges.contains { $0.contains(scalar) }
      || holdsBlanks && Blank.contains(scalar)
  }
}
