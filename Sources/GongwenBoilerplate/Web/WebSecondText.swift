import GongwenLanguage

/// Finds the second print of an article among the units of its text.
///
/// Templates that show one copy on wide screens and another on narrow ones hide one of them by a sheet that is in no page.
struct WebSecondText {
  /// The units of the second print.
  let range: Range<Int>

  /// The fewest units of a text that is looked for: a text may repeat a sentence.
  private static let fewest = 3
  /// The share of either print that is like the other: a print for narrow screens lacks tables and lists of files.
  private static let share = Share(4, of: 5)

  /// Looks for a run that begins as the text does and has most of it; nil where there is none. Linear in the units
  /// times the units that are like the first.
  init?(_ units: [WebUnit]) {
    guard let first = units.first, units.count >= Self.fewest * 2 else { return nil }
    for start in Self.fewest...units.count - Self.fewest where Self.areEqual(units[start], first) {
      let pairs = zip(units[start...], units[..<start])
      let count = pairs.prefix { Self.areEqual($0, $1) }.count
      guard count >= Self.fewest, Self.share.isReached(by: count, of: start),
        Self.share.isReached(by: count, of: units.count - start),
        units[start..<start + count].contains(where: { WebWeigher.stops(in: $0.text) > 0 })
      else { continue }
      range = start..<start + count
      return
    }
    return nil
  }

  private static func areEqual(_ one: WebUnit, _ other: WebUnit) -> Bool {
    one.characters == other.characters && one.key == other.key
      && (one.characters <= WebUnit.reach || one.text.elementsEqual(other.text))
  }
}
