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

  /// The most tables in a row whose surroundings are read, to either side: some objects of a list.
  static var mostTables: Int { 32 }

  /// Whether 来源 and a time that is a day are among the values of a table.
  func isRecord(_ values: ArraySlice<WebLabelledValue>) -> Bool {
    values.contains { $0.label.field == .contentSource }
      && values.contains {
        $0.label.field == .published && WebDates.find(in: scalars[$0.value]) != nil
      }
  }
}
