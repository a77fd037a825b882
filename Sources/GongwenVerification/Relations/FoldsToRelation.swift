/// The text is the folded form of the source characters.
struct FoldsToRelation: Sendable {
  let fold: Fold
  let from: RelationSet?
  let pairs: [Unicode.Scalar: Unicode.Scalar]
  let keepsLength: Bool

  func permits(_ source: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> Bool {
    if let from, !source.allSatisfy(from.contains) { return false }
    if keepsLength, source.count != text.count { return false }
    return fold(source.map { pairs[$0] ?? $0 }) == text
  }
}
