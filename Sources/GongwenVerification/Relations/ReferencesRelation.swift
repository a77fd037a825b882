import GongwenText

/// The source characters are character references written out, and the text is what they mean.
struct ReferencesRelation: Sendable {
  /// The relations of the rules that may change what they mean.
  let rules: [Relation]

  func permits(_ source: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> Bool {
    guard let meant = Self.resolved(source[...]), text.count <= 2 * meant.count else {
      return false
    }
    let left = meant.filter { !RelationText.isBlank($0) }
    let right = text.filter { !RelationText.isBlank($0) }
    if isRelated(left, right) { return true }
    return left.count == right.count && zip(left, right).allSatisfy { isRelated([$0], [$1]) }
  }

  private func isRelated(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Bool {
    left == right || rules.contains { $0.permits(left, right) }
  }

  /// The characters that references mean; nil if there are none, or anything else is among them.
  private static func resolved(_ source: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    var rest = source
    var result: [Unicode.Scalar] = []
    while !rest.isEmpty {
      guard let end = rest.firstIndex(of: ";"), let scalar = meaning(rest[...end]) else {
        return nil
      }
      rest = rest[(end + 1)...]
      // &amp;nbsp; is &nbsp; escaped once more.
      if scalar == "&", let next = rest.firstIndex(of: ";"),
        meaning(["&"] + rest[...next]) != nil
      {
        rest = ["&"] + rest
      } else {
        result.append(scalar)
      }
    }
    return result.isEmpty ? nil : result
  }

  private static func meaning(_ reference: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
    guard reference.allSatisfy({ $0.value < 0x80 }) else { return nil }
    let bytes = reference.map { UInt8($0.value) }
    guard let read = CharacterReference.read(bytes, at: 0), read.length == bytes.count else {
      return nil
    }
    return read.scalar
  }
}
