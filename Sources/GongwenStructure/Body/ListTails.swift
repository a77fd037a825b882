import GongwenLanguage
import GongwenModel
import GongwenText

/// Paragraphs behind the last item of a list that belong to the unit that contains the list.
///
/// A list whose items end with ； is one sentence; it ends with its last item. The text behind it is a
/// paragraph (款) of the unit above, not a part of that item. A paragraph that names the paragraph above it (前款规定的…)
/// is one of the article, since the items of a list have none. A paragraph that opens another list
/// behind the last item is no part of that item either.
enum ListTails {
  /// Lifts such paragraphs out of the last items of the lists among some units.
  static func lift(_ units: [Unit]) -> [Unit] {
    lift(units, isArticle: false, isChapter: false, below: [])
  }

  /// - Parameters:
  ///   - isArticle: whether the units are those of an article, or of a list in one.
  ///   - isChapter: whether they are those of a chapter, whose text is divided into numbered paragraphs.
  ///   - opening: the text of the unit that contains them.
  private static func lift(
    _ units: [Unit], isArticle: Bool, isChapter: Bool, below opening: ArraySlice<Unicode.Scalar>
  ) -> [Unit] {
    // Only what is below a unit is lifted.
    guard units.contains(where: { !$0.children.isEmpty }) else { return units }
    var result: [Unit] = []
    result.reserveCapacity(units.count)
    for index in units.indices {
      if units[index].children.isEmpty {
        result.append(units[index])
        continue
      }
      var unit = units[index]
      unit.children = lift(
        unit.children, isArticle: isArticle || unit.isArticle,
        isChapter: unit.kind.scheme.map(chapters.contains) ?? false, below: unit.content)
      if let end = end(of: unit, index, of: units) {
        let behind = unit.children[end...].map { LabelTails.raised($0) }
        unit.children.removeSubrange(end...)
        result.append(unit)
        result += behind
        continue
      }
      let tail = tail(of: unit)
      // An article is no item of a sentence, though the list of the one above it may lack its stop; it has several 款.
      guard !tail.isEmpty, !unit.isArticle,
        endsList(index, of: units),
        closesSentence(index, of: units) || namesParagraphAbove(tail)
          || isArticle && namesAbove(tail)
          || !isChapter && isAnnounced(index, of: units, below: opening)
      else {
        let opening = opensOther(index + 1, of: units) ? takeOpening(from: &unit) : nil
        result.append(unit)
        if let opening { result.append(opening) }
        continue
      }
      unit.children.removeLast(tail.count)
      result.append(unit)
      result += tail
    }
    return result
  }

  /// The child of the last unit of a list from which on text with lists of its own is behind the list; nil where all of it is below.
  private static func end(of unit: Unit, _ index: Int, of units: [Unit]) -> Int? {
    let closesWithList =
      !unit.isArticle && endsList(index, of: units) && unit.content.last == "。"
      && unit.content.dropLast().allSatisfy { $0 != "。" } && opensOwnList(unit)
      && closesSentence(index, of: units)
    if closesWithList || closesByItself(index, of: units) { return unit.children.startIndex }
    return countsList(index, of: units, unit)
  }

  /// The paragraphs behind the text of a unit, or behind the last item of the list in it.
  private static func tail(of unit: Unit) -> ArraySlice<Unit> {
    let start = unit.children.lastIndex { !isParagraph($0) }.map { $0 + 1 } ?? 0
    return start > 0 || !unit.content.isEmpty ? unit.children[start...] : []
  }

  /// Whether paragraphs are right below a unit, and a list that the last of them opens.
  private static func opensOwnList(_ unit: Unit) -> Bool {
    guard let list = unit.children.firstIndex(where: { !isParagraph($0) }), list > 0,
      unit.children[list].kind.scheme != nil
    else { return false }
    return unit.children[list - 1].content.last == "："
  }

  /// Whether a paragraph names the paragraph of an article above it.
  private static func namesAbove(_ tail: ArraySlice<Unit>) -> Bool {
    tail.contains { Self.namesOfAbove.firstPrefix(of: $0.content) != nil }
  }

  /// Whether a paragraph names the paragraph above it as acts of Taiwan do, where items are no paragraphs: 前項小組每學期….
  private static func namesParagraphAbove(_ tail: ArraySlice<Unit>) -> Bool {
    tail.first.map { paragraphsAbove.firstPrefix(of: $0.content) != nil } ?? false
  }

  private static let paragraphsAbove: PhraseIndex = ["前三項", "前二項", "前兩項", "前項"]

  private static let namesOfAbove: PhraseIndex = [
    "前三款", "前三項", "前两款", "前二款", "前二項", "前兩項", "前款", "前項", "有前款", "本条所称", "本条第", "本条规定",
    "本條所稱", "第一款",
  ]

  /// Whether another list than that of the unit before begins with a unit: one of another kind, or one that counts from 1 again.
  private static func opensOther(_ index: Int, of units: [Unit]) -> Bool {
    scheme(index, of: units) != nil && scheme(index - 1, of: units) != nil
      && units[index].kind.ordinal == 1
  }

  /// Takes the paragraph that opens the list behind a unit out of it: 为此，特作如下通知：.
  private static func takeOpening(from unit: inout Unit) -> Unit? {
    guard var last = unit.children.last else { return nil }
    if case .paragraph = last.kind {
      guard last.content.last == "：" else { return nil }
      unit.children.removeLast()
      return last
    }
    guard case .section = last.kind else { return nil }
    let opening = takeOpening(from: &last)
    unit.children[unit.children.count - 1] = last
    return opening
  }

  /// Whether a unit is the last of two or more of its list.
  private static func endsList(_ index: Int, of units: [Unit]) -> Bool {
    goesOn(index, of: units) && !goesOn(index + 1, of: units)
  }

  /// The paragraph of the last unit of a list that counts the units of the list (上述六起问题) and has a list of its own behind it;
  /// nil without one. `TailPlaces` weighs paragraphs alone.
  private static func countsList(_ index: Int, of units: [Unit], _ unit: Unit) -> Int? {
    guard !unit.isArticle, endsList(index, of: units),
      let last = unit.children.lastIndex(where: { !isParagraph($0) })
    else { return nil }
    var count: Int?
    for place in unit.children[..<last].indices {
      // Above it is text of the unit alone: a list inside may be what is counted.
      guard isParagraph(unit.children[place]) else { return nil }
      guard
        case .counted(let number, _, isFirst: true)? = TailReference(
          of: unit.children[place].content)
      else { continue }
      if count == nil {
        var item = index
        while goesOn(item, of: units) { item -= 1 }
        count = index - item + 1
      }
      if number == count { return place }
    }
    return nil
  }

  /// Whether the last unit of a list ends its sentence with its own words, and a paragraph is right below it: all items before it are
  /// clauses with nothing below them. Lists further below are those of the paragraphs behind the sentence.
  private static func closesByItself(_ index: Int, of units: [Unit]) -> Bool {
    guard !units[index].isArticle, units[index].content.last == "。", endsList(index, of: units),
      let first = units[index].children.first, isParagraph(first),
      units[index].children.contains(where: { !isParagraph($0) })
    else { return false }
    var item = index
    while goesOn(item, of: units) {
      item -= 1
      guard units[item].children.isEmpty,
        units[item].content.last == "；" || units[item].content.last == ";"
      else { return false }
    }
    return true
  }

  /// Whether the last unit of a list ends its sentence: all before it end with ；.
  private static func closesSentence(_ index: Int, of units: [Unit]) -> Bool {
    guard lastMark(of: units[index]) == "。" else { return false }
    var item = index
    while goesOn(item, of: units) {
      item -= 1
      let last = lastMark(of: units[item])
      guard last == "；" || last == ";" else { return false }
    }
    return true
  }

  /// Whether a unit is the last item of a list that a sentence opens (应当提交下列材料：), all items of which are one short
  /// sentence each: laws of Taiwan end each item with 。.
  private static func isAnnounced(
    _ index: Int, of units: [Unit], below opening: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    var item = index
    while true {
      guard isShort(units[item]), item == index || tail(of: units[item]).isEmpty else {
        return false
      }
      guard goesOn(item, of: units) else { break }
      item -= 1
    }
    let above = item > 0 ? units[item - 1].content : opening
    return units[item].kind.ordinal == 1 && (item == 0 || isParagraph(units[item - 1]))
      && above.last == "："
  }

  private static let chapters: Set<Scheme> = [.part, .subpart, .chapter, .division]

  /// Whether the text of a unit is one short sentence with its stop.
  private static func isShort(_ unit: Unit) -> Bool {
    unit.content.count <= longestItem && unit.content.last == "。"
      && !unit.content.dropLast().contains { $0 == "。" || $0 == "；" || $0 == "：" }
  }

  /// The longest item of such a list, in characters: two printed lines.
  private static let longestItem = 60

  /// The last mark of an item: that of the last item of a list below it.
  private static func lastMark(of unit: Unit) -> Unicode.Scalar? {
    guard let last = unit.children.last(where: { !isParagraph($0) }), case .section = last.kind
    else { return unit.content.last }
    return lastMark(of: last)
  }

  /// Whether a unit continues the list of the unit before it. A list that counts from one again is
  /// another: an article may have two.
  private static func goesOn(_ index: Int, of units: [Unit]) -> Bool {
    guard let scheme = scheme(index, of: units), let above = self.scheme(index - 1, of: units)
    else { return false }
    return scheme == above && units[index].kind.ordinal != 1
  }

  /// The scheme of a numbered unit; nil for others, and where there is none.
  private static func scheme(_ index: Int, of units: [Unit]) -> Scheme? {
    units.indices.contains(index) ? units[index].kind.scheme : nil
  }

  private static func isParagraph(_ unit: Unit) -> Bool {
    switch unit.kind {
    case .paragraph, .note: true
    default: false
    }
  }
}
