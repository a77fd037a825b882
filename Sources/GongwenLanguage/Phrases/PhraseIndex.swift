import GongwenModel
import GongwenText

/// Phrases that are looked for all at once, by their first characters.
///
/// They are of the Basic Multilingual Plane and none is empty.
public struct PhraseIndex: ExpressibleByArrayLiteral, Sendable {
  private let firsts: ScalarTable
  private let phrases: [Phrase]
  /// The numbers of the phrases, sorted by their first characters, and among those of one in their order.
  private let numbers: [Int]

  /// Makes an index.
  public init(arrayLiteral phrases: Phrase...) { self.init(phrases) }

  /// Makes an index; a phrase's number is its place.
  public init(_ phrases: [Phrase]) {
    self.phrases = phrases
    numbers = phrases.indices.sorted {
      (phrases[$0].scalars[0], $0) < (phrases[$1].scalars[0], $1)
    }
    firsts = ScalarTable(phrases.lazy.map { $0.scalars[0] })
  }

  /// The numbers of the phrases that begin with a character, in their order.
  func numbers(startingWith first: Unicode.Scalar) -> ArraySlice<Int> {
    guard firsts.contains(first) else { return [] }
    let start = numbers.partitioningIndex { phrases[$0].scalars[0] >= first }
    var end = start
    while end < numbers.count, phrases[numbers[end]].scalars[0] == first { end += 1 }
    return numbers[start..<end]
  }

  /// Whether any of the phrases occurs in a text.
  public func stands(in text: ArraySlice<Unicode.Scalar>) -> Bool {
    var isFound = false
    forEachStart(in: text) { _, _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// The first of the phrases that a text starts with.
  public func firstPrefix(of text: ArraySlice<Unicode.Scalar>) -> Phrase? {
    var found: Phrase?
    forEachPrefix(of: text) { index in
      found = phrases[index]
      return false
    }
    return found
  }

  /// The longest of the phrases that a text starts with.
  public func longestPrefix(of text: ArraySlice<Unicode.Scalar>) -> Phrase? {
    var longest: Phrase?
    forEachPrefix(of: text) { index in
      if phrases[index].scalars.count >= longest?.scalars.count ?? 0 { longest = phrases[index] }
      return true
    }
    return longest
  }

  /// The place of the first of the phrases in a text, the longest there; nil if there is none.
  public func first(in text: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    var found: Range<Int>?
    forEachStart(in: text) { phrase, index in
      if let earlier = found, earlier.lowerBound < index { return false }
      let end = index + phrases[phrase].scalars.count
      if end > found?.upperBound ?? 0 { found = index..<end }
      return true
    }
    return found
  }

  /// Whether any of the phrases begins with a character.
  public func mayStart(with scalar: Unicode.Scalar) -> Bool { firsts.contains(scalar) }

  /// Whether a text is one of the phrases.
  public func holds(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var isOne = false
    forEachPrefix(of: text) { index in
      isOne = phrases[index].scalars.count == text.count
      return !isOne
    }
    return isOne
  }

  /// Gives the number of each phrase that a text starts with, in their order, until the answer is false.
  func forEachPrefix(of text: ArraySlice<Unicode.Scalar>, _ body: (_ phrase: Int) -> Bool) {
    guard let first = text.first else { return }
    for index in numbers(startingWith: first) where text.starts(with: phrases[index].scalars) {
      guard body(index) else { return }
    }
  }

  /// Gives the number of each phrase with each of its places in a text, until the answer is false.
  func forEachStart(
    in text: ArraySlice<Unicode.Scalar>, _ body: (_ phrase: Int, _ index: Int) -> Bool
  ) {
    let firsts = firsts
    for index in text.indices where firsts.contains(text[index]) {
      for phrase in numbers(startingWith: text[index])
      where text[index...].starts(with: phrases[phrase].scalars) {
        guard body(phrase, index) else { return }
      }
    }
  }
}
