import GongwenLanguage
import GongwenModel
import GongwenText

/// Names at the edge of a text whose paragraphs all have an indent: reports and speeches set headings without a number so.
///
/// The place shows them better than their words, so that they may be longer than other names and have a comma.
struct OutdentedNames {
  /// The lines of the names; none where the lines of a text do not differ so.
  private(set) var names: [Int] = []

  /// The longest name, in characters: a printed line of 28 and a mark (GB/T 9704-2012, 5.2.3).
  static let longest = 30
  /// The fewest names, and the fewest paragraphs with an indent: less is chance.
  private static let least = 3
  /// The least share of the flush lines that are names above text: a wrapped text has others.
  private static let mostNames = Share(9, of: 10)
  /// The most names right above each other: the name of a part and that of its first section. More are a list.
  private static let mostStacked = 2

  /// Looks for such names in a range of lines.
  ///
  /// - Parameters:
  ///   - isName: whether a line may be a heading.
  ///   - areCaptions: whether names are those of bodies, persons or pictures: below a text they belong to it.
  init(
    _ lines: [Line], in range: Range<Int>, isName: (Int) -> Bool, areCaptions: ([Int]) -> Bool
  ) {
    var flush: [Int] = []
    var indented = 0
    for place in range where !lines[place].isCell && lines[place].markers.isEmpty {
      guard lines[place].evidence.page == nil else { return }
      if lines[place].evidence.indent < LineWrap.indent {
        flush.append(place)
      } else if lines[place].isTerminated {
        indented += 1
      }
    }
    guard flush.count >= Self.least, indented >= flush.count else { return }
    let found = flush.filter { isName($0) }
    let known = Set(found)
    let above = found.filter { place in
      let next = place + 1
      guard next < range.upperBound else { return false }
      return known.contains(next) || !lines[next].markers.isEmpty
        || lines[next].evidence.indent >= LineWrap.indent && !lines[next].isCell
    }
    guard above.count >= Self.least, above.last == flush.last,
      Self.mostNames.isReached(by: above.count, of: flush.count),
      !zip(above, above.dropFirst(Self.mostStacked)).contains(where: {
        $1 == $0 + Self.mostStacked
      }),
      above.first == range.first || !areCaptions(above)
    else { return }
    names = above
  }
}
