import GongwenModel
import GongwenText

/// Phrases that are looked for at the end of a text, by their last characters.
///
/// They are of the Basic Multilingual Plane and none is empty.
public struct PhraseEndings: ExpressibleByArrayLiteral, Sendable {
  private let lasts: ScalarTable
  /// The phrases, sorted by their last characters, and the longest of one first.
  private let phrases: [Phrase]

  /// Makes a set.
  public init(arrayLiteral phrases: Phrase...) { self.init(phrases) }

  /// Makes a set of the phrases of a table.
  public init(_ phrases: [Phrase]) {
    self.phrases = phrases.sorted {
      let (one, other) = ($0.scalars, $1.scalars)
      return (one[one.count - 1], other.count) < (other[other.count - 1], one.count)
    }
    lasts = ScalarTable(phrases.lazy.map { $0.scalars[$0.scalars.count - 1] })
  }

  /// The length of the longest of the phrases that a text ends with; 0 if it ends with none.
  public func length(atEndOf text: ArraySlice<Unicode.Scalar>) -> Int {
    guard let last = text.last, lasts.contains(last) else { return 0 }
    var place = phrases.partitioningIndex { $0.scalars[$0.scalars.count - 1] >= last }
    while place < phrases.count {
      let scalars = phrases[place].scalars
      guard scalars[scalars.count - 1] == last else { return 0 }
      if text.ends(with: phrases[place]) { return scalars.count }
      place += 1
    }
    return 0
  }

  /// Whether any of the phrases ends with a character.
  func mayEnd(with scalar: Unicode.Scalar) -> Bool { lasts.contains(scalar) }

  /// Whether a text ends with any of the phrases.
  public func end(_ text: ArraySlice<Unicode.Scalar>) -> Bool { length(atEndOf: text) > 0 }
}
