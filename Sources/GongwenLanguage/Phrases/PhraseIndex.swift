import GongwenModel
public import GongwenText

/// Phrases that are looked for all at once, by their first characters.
///
/// They are of the Basic Multilingual Plane and none is empty.
public struct PhraseIndex: ExpressibleByArrayLiteral, Sendable {
  /// The characters with which the phrases begin.
  public let firsts: ScalarTable
  private let table: Table

  /// The phrases. An index is copied by one reference.
  private final class Table: Sendable {
    /// The phrases, by their numbers.
    let phrases: [Phrase]
    /// The numbers of the phrases, sorted by their first characters, and among those of one in their order.
    let numbers: [Int]
    /// The first characters, in that order.
    let heads: [Unicode.Scalar]
    /// The characters of all phrases in a row, and where those of each begin; the last is the end.
    let characters: [Unicode.Scalar]
    let starts: [Int]
    /// The second characters; all characters where a phrase has one only. Few of the places with a first character have one of
    /// these behind it.
    let seconds: LowBits
    /// Where the phrases with a first character begin in ``heads``, plus 1; 0 where there are none. Open addressing by the lowest bits
    /// of the character, a power of two of slots.
    let slots: [Int32]

    init(_ phrases: [Phrase]) {
      self.phrases = phrases
      numbers = phrases.indices.sorted {
        (phrases[$0].scalars[0], $0) < (phrases[$1].scalars[0], $1)
      }
      heads = numbers.map { phrases[$0].scalars[0] }
      characters = phrases.flatMap(\.scalars)
      starts = phrases.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.scalars.count) }
      seconds = LowBits(phrases)
      // At least as many free slots as phrases.
      var slots = [Int32](repeating: 0, count: 2)
      while slots.count < heads.count * 2 { slots += slots }
      for place in heads.indices where place == 0 || heads[place - 1] != heads[place] {
        var slot = Int(heads[place].value) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(place + 1)
      }
      self.slots = slots
    }

    /// The place of the first phrase that begins with a character, which one does.
    @inline(__always)
    func place(of first: Unicode.Scalar) -> Int {
      var slot = Int(first.value) & (slots.count - 1)
      while heads[Int(slots[slot]) - 1] != first { slot = (slot + 1) & (slots.count - 1) }
      return Int(slots[slot]) - 1
    }

    /// The length of a phrase, in characters.
    func length(of phrase: Int) -> Int { starts[phrase + 1] - starts[phrase] }

    /// Whether a text begins with a phrase.
    @inline(__always)
    func begins(_ text: UnsafeBufferPointer<Unicode.Scalar>, with phrase: Int) -> Bool {
      let start = starts[phrase]
      let length = starts[phrase + 1] - start
      guard length <= text.count else { return false }
      for index in 0..<length where characters[start + index] != text[index] { return false }
      return true
    }
  }

  /// The second characters of phrases by their lowest bits, others with the same bits among them. A table of all characters for
  /// each index would take a megabyte of each process.
  private struct LowBits {
    private var words = InlineArray<16, UInt64>(repeating: 0)
    /// Whether a phrase has no second character.
    private(set) var isAll = false

    init(_ phrases: [Phrase]) {
      for phrase in phrases {
        if phrase.scalars.count == 1 {
          isAll = true
        } else {
          words[Self.word(phrase.scalars[1])] |= 1 << UInt64(phrase.scalars[1].value & 63)
        }
      }
    }

    @inline(__always)
    func contains(_ scalar: Unicode.Scalar) -> Bool {
      words[Self.word(scalar)] &>> UInt64(scalar.value & 63) & 1 != 0
    }

    @inline(__always)
    private static func word(_ scalar: Unicode.Scalar) -> Int { Int(scalar.value &>> 6) & 15 }
  }

  /// Makes an index.
  public init(arrayLiteral phrases: Phrase...) { self.init(phrases) }

  /// Makes an index; a phrase's number is its place.
  public init(_ phrases: [Phrase]) {
    table = Table(phrases)
    firsts = ScalarTable(phrases.lazy.map { $0.scalars[0] })
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
    forEachPrefix(of: text) { phrase in
      found = table.phrases[phrase]
      return false
    }
    return found
  }

  /// The longest of the phrases that a text starts with.
  public func longestPrefix(of text: ArraySlice<Unicode.Scalar>) -> Phrase? {
    var longest: Int?
    forEachPrefix(of: text) { phrase in
      if table.length(of: phrase) >= longest.map(table.length) ?? 0 { longest = phrase }
      return true
    }
    return longest.map { table.phrases[$0] }
  }

  /// The place of the first of the phrases in a text, the longest there; nil if there is none.
  public func first(in text: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    var found: Range<Int>?
    forEachStart(in: text) { phrase, index in
      if let earlier = found, earlier.lowerBound < index { return false }
      let end = index + table.length(of: phrase)
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
    forEachPrefix(of: text) { phrase in
      isOne = table.length(of: phrase) == text.count
      return !isOne
    }
    return isOne
  }

  /// Gives the number of each phrase that a text starts with, in their order, until the answer is false.
  func forEachPrefix(of text: ArraySlice<Unicode.Scalar>, _ body: (_ phrase: Int) -> Bool) {
    guard let first = text.first, firsts.contains(first) else { return }
    text.withUnsafeBufferPointer { _ = forEachPrefix(of: $0, body) }
  }

  /// The same for a text that begins as a phrase does; gives whether all were given.
  private func forEachPrefix(
    of text: UnsafeBufferPointer<Unicode.Scalar>, _ body: (_ phrase: Int) -> Bool
  ) -> Bool {
    let first = text[0]
    var place = table.place(of: first)
    while place < table.heads.count, table.heads[place] == first {
      let phrase = table.numbers[place]
      if table.begins(text, with: phrase), !body(phrase) { return false }
      place += 1
    }
    return true
  }

  /// Gives the number of each phrase with each of its places in a text, until the answer is false.
  func forEachStart(
    in text: ArraySlice<Unicode.Scalar>, _ body: (_ phrase: Int, _ index: Int) -> Bool
  ) {
    let start = text.startIndex
    text.withUnsafeBufferPointer { text in
      var next = Self.place(in: text, from: 0, firsts, table.seconds)
      while next < text.count {
        let index = next
        let isWhole = forEachPrefix(of: UnsafeBufferPointer(rebasing: text[index...])) { phrase in
          body(phrase, start + index)
        }
        guard isWhole else { return }
        next = Self.place(in: text, from: index + 1, firsts, table.seconds)
      }
    }
  }

  /// The first place from one on at which a phrase may begin by its first characters; the end of the text where there is none. Not
  /// inlined, so that the loop has its registers to itself: it goes over every character of every line, often.
  @inline(never)
  private static func place(
    in text: UnsafeBufferPointer<Unicode.Scalar>, from start: Int, _ firsts: ScalarTable,
    _ seconds: borrowing LowBits
  ) -> Int {
    let count = text.count
    var index = start
    if seconds.isAll {
      while index < count, !firsts.contains(text[index]) { index &+= 1 }
      return index
    }
    while index < count {
      if firsts.contains(text[index]), index &+ 1 < count, seconds.contains(text[index &+ 1]) {
        return index
      }
      index &+= 1
    }
    return count
  }
}
