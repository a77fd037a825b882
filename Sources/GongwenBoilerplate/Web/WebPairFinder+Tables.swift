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
    let above = page.units[..<unit].last
    return above.map { $0.key.last != ":" && $0.key[...].firstIndex(of: Self.below) == nil } ?? true
  }

  private static let below: Phrase = "如下"

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
    return known == names.count || known >= fewestKnown && mostOfRow.isReached(by: known, of: names.count)
  }

  /// The fewest known labels of a row that has others, and their share of the row.
  private static var fewestKnown: Int { 3 }
  private static let mostOfRow = Share(2, of: 3)
}
