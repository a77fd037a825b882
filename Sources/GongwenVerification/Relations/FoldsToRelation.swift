/// The text is the folded form of the source characters.
struct FoldsToRelation: Sendable {
  let fold: Fold
  let from: RelationSet?
  /// Characters with the ones that they may stand for.
  let pairs: [Unicode.Scalar: [Unicode.Scalar]]
  let keepsLength: Bool

  func permits(_ source: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> Bool {
    if let from, !source.allSatisfy(from.contains) { return false }
    if keepsLength, source.count != text.count { return false }
    let named = source.indices.map { place in
      guard let forms = pairs[source[place]] else { return source[place] }
      return forms.first { place < text.count && text[place] == $0 } ?? forms[0]
    }
    return fold(named) == text
  }
}
