/// Source characters that are nothing but signs of a markup language.
struct TokensRelation: Sendable {
  /// A stretch from an opening to a closing sign.
  struct Enclosed: Sendable {
    let open: [Unicode.Scalar]
    let next: RelationSet?
    let inside: RelationSet?
    let close: Unicode.Scalar
    /// Characters behind the opening sign where the sign itself is escaped, once or more often: `amp;` of `&amp;nbsp;`.
    let escape: [Unicode.Scalar]
  }

  let characters: Set<Unicode.Scalar>
  let literals: [[Unicode.Scalar]]
  let enclosed: [Enclosed]

  /// Whether the characters are a sequence of tokens and white space.
  func covers(_ source: [Unicode.Scalar]) -> Bool {
    var rest = source[...]
    while let first = rest.first {
      if let length = enclosedLength(rest) ?? literalLength(rest) {
        rest.removeFirst(length)
      } else if first.properties.isWhitespace || characters.contains(first) {
        rest.removeFirst()
      } else {
        return false
      }
    }
    return !source.isEmpty
  }

  private func literalLength(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    literals.first { text.starts(with: $0) }?.count
  }

  private func enclosedLength(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    for token in enclosed where text.starts(with: token.open) {
      var content = text.dropFirst(token.open.count)
      while !token.escape.isEmpty, content.starts(with: token.escape),
        let next = content.dropFirst(token.escape.count).first, token.next?.contains(next) ?? true
      {
        content = content.dropFirst(token.escape.count)
      }
      guard let end = content.firstIndex(of: token.close) else { continue }
      if let next = token.next,
        end == content.startIndex || !next.contains(content[content.startIndex])
      {
        continue
      }
      if let inside = token.inside, !content[..<end].allSatisfy(inside.contains) { continue }
      return end + 1 - text.startIndex
    }
    return nil
  }
}
