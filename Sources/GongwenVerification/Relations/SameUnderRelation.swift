import GongwenText

/// Source characters and text are the same once both are folded and thinned out.
struct SameUnderRelation: Sendable {
  /// A stretch of one character that stands for another one.
  struct Collapse: Sendable {
    let character: Unicode.Scalar
    let least: Int
    let result: Unicode.Scalar
  }

  let fold: Fold
  let drop: Set<Unicode.Scalar>
  let collapse: [Collapse]
  let only: RelationSet?

  func permits(_ source: [Unicode.Scalar], _ text: [Unicode.Scalar]) -> Bool {
    let left = reduced(source)
    guard left == reduced(text) else { return false }
    guard let only else { return true }
    return !text.isEmpty && left.allSatisfy(only.contains)
  }

  private func reduced(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let kept = fold(scalars).filter { !UnicodeClass.isBlank($0) && !drop.contains($0) }
    return collapse.reduce(kept, Self.collapsed)
  }

  private static func collapsed(
    _ scalars: [Unicode.Scalar], _ collapse: Collapse
  ) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var index = 0
    while index < scalars.count {
      var end = index
      while end < scalars.count, scalars[end] == collapse.character { end += 1 }
      if end - index >= collapse.least, end > index {
        result.append(collapse.result)
        index = end
      } else {
        result.append(scalars[index])
        index += 1
      }
    }
    return result
  }
}
