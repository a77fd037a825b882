/// A word or sign to look for in canonical characters.
public struct Phrase: ExpressibleByStringLiteral, Hashable, Sendable {
  /// Its characters.
  public let scalars: [Unicode.Scalar]

  /// Makes a phrase of characters.
  public init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// Makes a phrase.
  public init(stringLiteral value: String) {
    scalars = Array(value.unicodeScalars)
  }
}

extension Collection where Element == Unicode.Scalar {
  /// Whether the text starts with a phrase.
  public func starts(with phrase: Phrase) -> Bool { starts(with: phrase.scalars) }

  /// The first of the phrases the text starts with.
  public func firstPrefix(of phrases: [Phrase]) -> Phrase? {
    guard let first else { return phrases.first { $0.scalars.isEmpty } }
    return phrases.first { phrase in
      phrase.scalars.first.map { $0 == first } ?? true && starts(with: phrase.scalars)
    }
  }
}

extension BidirectionalCollection where Element == Unicode.Scalar {
  /// Whether the text ends with a phrase.
  public func ends(with phrase: Phrase) -> Bool {
    var index = endIndex
    for scalar in phrase.scalars.reversed() {
      guard index > startIndex else { return false }
      index = self.index(before: index)
      if self[index] != scalar { return false }
    }
    return true
  }

  /// Whether the text ends with any of the phrases.
  public func ends(withAny phrases: [Phrase]) -> Bool { phrases.contains { ends(with: $0) } }
}

// Disfavoured, since a literal of one character else makes a phrase where a comparison does.
extension RandomAccessCollection where Element == Unicode.Scalar, Index == Int {
  /// The index at which a phrase first occurs.
  @_disfavoredOverload
  public func firstIndex(of phrase: Phrase) -> Int? {
    guard let first = phrase.scalars.first, count >= phrase.scalars.count else { return nil }
    var index = startIndex
    let last = endIndex - phrase.scalars.count
    while index <= last {
      if self[index] == first, self[index...].starts(with: phrase.scalars) { return index }
      index += 1
    }
    return nil
  }

  /// Whether a phrase occurs in the text.
  @_disfavoredOverload
  public func contains(_ phrase: Phrase) -> Bool { firstIndex(of: phrase) != nil }

  /// Whether any of the phrases occurs in the text.
  public func contains(anyOf phrases: [Phrase]) -> Bool { phrases.contains { contains($0) } }
}
