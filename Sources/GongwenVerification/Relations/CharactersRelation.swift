/// Characters of a set to a fixed text, or to characters of another set.
struct CharactersRelation: Sendable {
  let from: RelationSet
  let trims: Bool
  let most: Int
  let texts: [[Unicode.Scalar]]
  let toSet: RelationSet?
  let toMost: Int

  func permits(_ source: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> Bool {
    let counted = trims ? RelationText.trimmed(source) : source
    guard 1...most ~= counted.count, counted.allSatisfy(from.contains) else { return false }
    if texts.contains(text) { return true }
    guard let toSet else { return false }
    return 1...toMost ~= text.count && text.allSatisfy(toSet.contains)
  }
}
