import GongwenLanguage
import GongwenText

/// Reads characters from the start of a text, for forms that are a sequence of words, numbers and marks.
struct ScalarScanner {
  /// The characters that are left.
  private(set) var rest: ArraySlice<Unicode.Scalar>

  /// Starts at the beginning of a text.
  init(_ text: ArraySlice<Unicode.Scalar>) { rest = text }

  /// Whether nothing is left.
  var isAtEnd: Bool { rest.isEmpty }

  /// Skips blanks.
  mutating func skipBlanks() {
    while let first = rest.first, first == " " || first == "\u{3000}" { rest.removeFirst() }
  }

  /// Takes the next character if it is one of a table.
  @discardableResult
  mutating func take(_ table: ScalarTable) -> Bool {
    guard let first = rest.first, table.contains(first) else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes the longest of some words that comes next.
  @discardableResult
  mutating func take(anyOf words: PhraseIndex) -> Bool {
    guard let word = words.longestPrefix(of: rest) else { return false }
    rest = rest.dropFirst(word.scalars.count)
    return true
  }

  /// Takes so many characters of a table as there are, and gives their number; none if there are more than the most.
  mutating func count(of table: ScalarTable, most: Int) -> Int {
    var count = 0
    while let first = rest.dropFirst(count).first, table.contains(first) { count += 1 }
    guard count <= most else { return 0 }
    rest = rest.dropFirst(count)
    return count
  }

  /// Takes characters that satisfy a predicate, at most so many.
  @discardableResult
  mutating func take(upTo most: Int, where predicate: (Unicode.Scalar) -> Bool) -> Int {
    var count = 0
    while count < most, let first = rest.dropFirst(count).first, predicate(first) { count += 1 }
    rest = rest.dropFirst(count)
    return count
  }
}
