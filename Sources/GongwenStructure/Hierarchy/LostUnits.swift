import GongwenLanguage
import GongwenModel
import GongwenText

/// The units of a line that contains several articles, because the line breaks of its source were lost.
///
/// Articles whose numbers rise by one behind full stops or blanks are units. So are the divisions right before one of them,
/// which a table of contents in the same line does not have, and lists behind a colon.
struct LostUnits {
  /// The markers by their places in the line.
  private(set) var markers: [Int: MarkerCandidate] = [:]

  /// The fewest articles of a line whose numbers follow each other: two may be cited.
  static let fewest = 3

  /// The unit signs that begin with 第.
  private static let divisions: Set<Scheme> = [.part, .subpart, .chapter, .division]
  /// Characters before a unit.
  private static let stops: ScalarTable = "。；！？”）: ：　"

  /// Looks for units in a line.
  init(in text: ArraySlice<Unicode.Scalar>, _ grammar: MarkerGrammar) {
    guard text.count >= Self.shortest, Self.mayHaveArticles(text) else { return }
    let found = Self.candidates(in: text, grammar)
    let articles = found.filter { $0.marker.scheme == .article }
    let steps = zip(articles, articles.dropFirst()).filter { one, next in
      (one.marker.ordinal ?? 0) + 1 == next.marker.ordinal
    }
    guard steps.count + 1 >= Self.fewest else { return }
    // From the end: a division is a unit if a lower one or an article comes right behind it. Before another one of its level
    // it is an entry of a table of contents.
    var level = -1
    for candidate in found.reversed() {
      let scheme = candidate.marker.scheme
      if scheme == .article { level = scheme.place }
      guard scheme == .article || scheme == .chineseParen || scheme.place < level else { continue }
      if Self.divisions.contains(scheme) { level = scheme.place }
      markers[candidate.place - text.startIndex] = candidate.marker
    }
    dropLooseItems(found, text.startIndex)
  }

  /// The shortest line with three articles, in characters: each has a number, a subject and what it does.
  private static let shortest = 60

  /// Whether a line has as many characters with which articles begin as it needs articles.
  private static func mayHaveArticles(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var count = 0
    for scalar in text where scalar == "第" { count += 1 }
    return count >= fewest
  }

  private typealias Candidate = (place: Int, marker: MarkerCandidate)

  private static func candidates(
    in text: ArraySlice<Unicode.Scalar>, _ grammar: MarkerGrammar
  ) -> [Candidate] {
    var result: [Candidate] = []
    var quotations = 0
    for place in text.indices {
      if text[place] == "“" || text[place] == "「" { quotations += 1 }
      if text[place] == "”" || text[place] == "」" { quotations = max(0, quotations - 1) }
      guard quotations == 0, text[place] == "第" || text[place] == "（",
        let marker = grammar.candidates(text[place...]).first, marker.isClear
      else { continue }
      let isBehindStop = place == text.startIndex || stops.contains(text[place - 1])
      let behind = place + marker.length
      let isParted = behind < text.endIndex && text[behind] == " "
      switch marker.scheme {
      case .article where isBehindStop || isParted: result.append((place, marker))
      case .chineseParen where isBehindStop: result.append((place, marker))
      case _ where divisions.contains(marker.scheme) && (isBehindStop || isParted):
        result.append((place, marker))
      default: break
      }
    }
    return result
  }

  /// Leaves out bracketed numbers that are no list: one begins with 1 and continues with the next number.
  private mutating func dropLooseItems(_ found: [Candidate], _ start: Int) {
    var last = 0
    for (index, candidate) in found.enumerated() {
      guard candidate.marker.scheme == .chineseParen else {
        last = 0
        continue
      }
      let ordinal = candidate.marker.ordinal ?? 0
      let next = index + 1 < found.count ? found[index + 1].marker : nil
      let goesOn = next?.scheme == .chineseParen && next?.ordinal == ordinal + 1
      if ordinal == last + 1, last > 0 || goesOn {
        last = ordinal
      } else {
        markers[candidate.place - start] = nil
      }
    }
  }
}
