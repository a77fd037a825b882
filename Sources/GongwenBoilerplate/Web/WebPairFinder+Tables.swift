import GongwenLanguage
import GongwenModel

/// Tables below the first sentence of a page, which are of the text or of the page.
extension WebPairFinder {
  /// Whether a table is one of the text: with others of its kind it is between paragraphs of one element, a sentence or what announces
  /// it, and a sentence, a body or a date.
  func isAmidText(_ unit: Int) -> Bool {
    guard
      let above = page.units[..<unit].suffix(Self.mostTables).last(where: { $0.table == nil }),
      let below = page.units[(unit + 1)...].prefix(Self.mostTables).first(where: {
        $0.table == nil
      }),
      page.tree.nodes[above.node].parent == page.tree.nodes[below.node].parent,
      WebWeigher.stops(in: above.text) > 0 || above.key.last == ":"
    else { return false }
    return WebWeigher.stops(in: below.text) > 0 || WebForm.isBody(below.key)
      || WebForm.isDate(below.key).date && below.key.contains("年")
  }

  /// Whether a table below a sentence is one of the page by what is in it and around it.
  func isOfPage(_ values: ArraySlice<WebLabelledValue>, at unit: Int, isKnown: Bool) -> Bool {
    isOfCatalogue(values, at: unit) || !isAmidText(unit) && (isKnown || isRecord(values))
  }

  /// Whether a table has the number by which catalogues of sites list a document (索引号), which no text gives of anything,
  /// and nothing announces it as a sample.
  private func isOfCatalogue(_ values: ArraySlice<WebLabelledValue>, at unit: Int) -> Bool {
    guard values.contains(where: { $0.label.field == .indexNumber && !$0.value.isEmpty }),
      values.contains(where: { $0.label.field == .documentNumber && !$0.value.isEmpty })
    else { return false }
    // A table that names another document has data about that one.
    if let name = values.first(where: { $0.label.field == .title && !$0.value.isEmpty }),
      isAmidText(unit)
    {
      let key = WebKey.folded(scalars[name.value], upTo: WebUnit.reach)
      guard page.units[..<unit].contains(where: { $0.key == key }) else { return false }
    }
    let above = page.units[..<unit].last
    return above.map { $0.key.last != ":" && !Self.announcing.stands(in: $0.key[...]) } ?? true
  }

  /// Words that announce a table of the text.
  private static let announcing: PhraseIndex = [
    "下列", "下表", "如下", "样例", "样式", "样表", "格式", "见下", "附表",
  ]

  /// The most tables in a row whose surroundings are read, to either side: some objects of a list.
  static var mostTables: Int { 32 }

  /// Whether 来源 and a time that is a day are among the values of a table.
  func isRecord(_ values: ArraySlice<WebLabelledValue>) -> Bool {
    values.contains { $0.label.field == .contentSource }
      && values.contains {
        $0.label.field == .published && WebDates.find(in: scalars[$0.value]) != nil
      }
  }

  /// Whether the cells of a row are labels: all of them are, or most of several, so that the others are too.
  static func areLabels(_ names: [WebLabel?]) -> Bool {
    let known = names.count { $0 != nil }
    return known == names.count
      || known >= fewestKnown && mostOfRow.isReached(by: known, of: names.count)
  }

  /// The fewest known labels of a row that has others, and their share of the row.
  private static var fewestKnown: Int { 3 }
  private static let mostOfRow = Share(2, of: 3)

  /// Whether a line is one of several headings of the text that look alike: 关键词 next to 裁判要点 and 基本案情, which sentences are
  /// below.
  func isHeadingOfText(_ place: Int) -> Bool {
    let unit = page.units[place]
    guard unit.level > 0 || unit.isBold || unit.isCentred else { return false }
    let (look, parent) = (page.tree.nodes[unit.node].look, page.tree.nodes[unit.node].parent)
    guard !isBelowLabel(place) else { return false }
    let near =
      max(
        0, place - Self.reachOfHeadings)..<min(
        page.units.count - 1, place + Self.reachOfHeadings)
    let headings = near.count { other in
      let heading = page.units[other]
      return heading.characters <= WebUnit.reach && heading.level == unit.level
        && heading.isBold == unit.isBold && heading.isCentred == unit.isCentred
        && page.tree.nodes[heading.node].look == look
        && page.tree.nodes[heading.node].parent == parent && !WebForm.isMarked(heading.key)
        && WebLabel.alone(in: heading.text) == nil && WebWeigher.stops(in: heading.text) == 0
        && WebWeigher.stops(in: page.units[other + 1].text) > 0
    }
    return headings >= Self.fewestHeadings
  }

  /// Whether a label with its value, or one alone, is right above a label: labels of a strip.
  private func isBelowLabel(_ place: Int) -> Bool {
    (max(0, place - Self.reachOfLabel)..<place).contains { labels[$0] != nil }
  }

  /// How many units above a label another one is at most, its value between them.
  private static var reachOfLabel: Int { 2 }
  /// How many units around a label are searched for headings.
  private static var reachOfHeadings: Int { 64 }
  /// The fewest headings without labels.
  private static var fewestHeadings: Int { 2 }
}
