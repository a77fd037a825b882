import GongwenLanguage
import GongwenModel
import GongwenText

/// A list with paragraphs behind its last item, as far as it shows to which unit they belong.
struct TailList {
  /// The items.
  let items: ArraySlice<Unit>
  /// The items with which the last one is compared: those of the list, at the end of a text all units around it.
  let company: [Unit]
  /// Whether more of the text follows.
  let isInside: Bool
  /// Whether the items are paragraphs of a text that is divided above them, as articles are: those of a chapter, or whose
  /// numbers run on from the unit before. They may have several paragraphs each.
  let isRunning: Bool
  /// The numbers of items of the lists around that end here as well, the nearest first.
  let around: [Int]
  /// The text above the list that opens it: that of the unit around it, or the paragraph above its first item.
  let opening: ArraySlice<Unicode.Scalar>
  /// The words of that, of the items but the last, and of the last one without the paragraphs behind it.
  private let wordsOfOpening: WordPairs
  private let wordsOfOthers: WordPairs
  private let wordsOfLast: WordPairs

  /// The last item.
  var last: Unit { items[items.endIndex - 1] }

  /// Reads a list.
  ///
  /// - Parameters:
  ///   - unit: the unit around it.
  ///   - above: the unit above its first item.
  init(
    _ items: ArraySlice<Unit>, company: ArraySlice<Unit>, isInside: Bool,
    in unit: Unit?, above: Unit?, around: [Int]
  ) {
    let opening = unit?.content ?? []
    self.items = items
    self.company = Array(company)
    self.isInside = isInside
    self.around = around
    isRunning = Self.isDivision(unit) || (items.first.flatMap(Self.ordinal) ?? 1) > 1
    var words = WordPairs()
    words.add(opening)
    if let above, case .paragraph = above.kind {
      self.opening = above.content
      words.add(above.content)
    } else {
      self.opening = opening
    }
    wordsOfOpening = words
    words = WordPairs()
    for item in items.dropLast() {
      words.add(item.content)
      for child in item.children { words.add(child.content) }
    }
    wordsOfOthers = words
    words = WordPairs()
    let last = items[items.endIndex - 1]
    words.add(last.content)
    let end = last.children.lastIndex { if case .paragraph = $0.kind { false } else { true } }
    for child in last.children[..<(end.map { $0 + 1 } ?? 0)] { words.add(child.content) }
    wordsOfLast = words
  }

  private static func isDivision(_ unit: Unit?) -> Bool {
    guard let unit, case .section(let marker, _) = unit.kind else { return false }
    return divisions.contains(marker.scheme)
  }

  private static let divisions: Set<Scheme> = [.chapter, .division, .part, .subpart]

  private static func ordinal(_ unit: Unit) -> Int? {
    if case .section(let marker, _) = unit.kind { marker.ordinal } else { nil }
  }

  /// The units of the list that ends with one; nil if the list continues behind it.
  static func range(endingAt index: Int, of units: [Unit]) -> Range<Int>? {
    guard !continues(index + 1, of: units) else { return nil }
    var first = index
    while continues(first, of: units) { first -= 1 }
    return first..<index + 1
  }

  /// Whether a unit continues the list of the one before it.
  private static func continues(_ index: Int, of units: [Unit]) -> Bool {
    guard let marker = marker(index, of: units), let above = self.marker(index - 1, of: units)
    else { return false }
    return marker.scheme == above.scheme && marker.ordinal != 1
  }

  private static func marker(_ index: Int, of units: [Unit]) -> MarkerCandidate? {
    guard units.indices.contains(index), case .section(let marker, _) = units[index].kind else {
      return nil
    }
    return marker
  }

  /// Whether a sentence announces the items: 应当提交下列材料：.
  var isAnnounced: Bool {
    guard let last = opening.last, last == "：" || last == ":" || last == "。" else { return false }
    return Self.announcing.stands(in: opening)
  }

  private static let announcing: PhraseIndex = [
    "下列", "下述", "下面", "以下", "右列", "如下", "左列",
  ]

  /// The number of units of the list inside the last item, above the paragraphs behind it; 0 without one.
  func unitsInside(tail: Int) -> Int {
    let own = last.children.dropLast(tail)
    guard let place = own.lastIndex(where: { if case .section = $0.kind { true } else { false } })
    else { return 0 }
    return Self.range(endingAt: place, of: Array(own[...place]))?.count ?? 0
  }

  /// Whether a thing that a text points at (以上措施) is that of the whole list.
  func names(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var pair = WordPairs()
    pair.add(word)
    if pair.isShared(with: wordsOfOpening) { return true }
    let naming = items.count { item in
      var words = WordPairs()
      words.add(item.content)
      return pair.isShared(with: words)
    }
    return naming > 1 && naming * 2 >= items.count
  }

  /// Whether only the last item has a thing, and no sentence announces a list of such things (下列器材：).
  func isOfLast(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var pair = WordPairs()
    pair.add(word)
    return pair.isShared(with: wordsOfLast) && !pair.isShared(with: wordsOfOthers)
      && !(isAnnounced && pair.isShared(with: wordsOfOpening))
  }

  /// How many words of a paragraph are only in the last item, how many only outside it, and how many in both.
  func sharing(_ text: ArraySlice<Unicode.Scalar>) -> (last: Int, elsewhere: Int, both: Int) {
    var words = WordPairs()
    words.add(text)
    var (last, elsewhere, both) = (0, 0, 0)
    for pair in words.pairs {
      let isElsewhere = wordsOfOthers.pairs.contains(pair) || wordsOfOpening.pairs.contains(pair)
      switch (wordsOfLast.pairs.contains(pair), isElsewhere) {
      case (true, true): both += 1
      case (true, false): last += 1
      case (false, true): elsewhere += 1
      case (false, false): break
      }
    }
    return (last, elsewhere, both)
  }

  /// Whether a paragraph begins with a word of the text that opens the list, which the last item lacks.
  func beginsAsOpening(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var pair = WordPairs()
    pair.add(text.prefix(2))
    return pair.isShared(with: wordsOfOpening) && !pair.isShared(with: wordsOfLast)
  }
}
