import GongwenLanguage

/// How often paragraphs of a document end behind a sentence, and how often they continue behind one.
///
/// Where no paragraph is indented, a full line that ends with a sentence shows neither. Ends of paragraphs and stops
/// inside of them reach the edge of a column by the same chance, so that their numbers are the odds of a break.
struct FlushSentences {
  /// The ends of paragraphs above a line without a marker.
  private var ends = 0
  /// The ends of sentences inside lines.
  private var inside = 0

  /// Before anything is counted: paragraphs have several sentences.
  private static let prior = (ends: 1, inside: 3)
  /// The odds, in hundredths, from which on a break has one more point of weight: the powers of e by quarters, since weights
  /// are log-odds times four.
  private static let odds = [114, 146, 188, 241, 310, 398, 510, 656]

  /// Adds a line and whether a paragraph surely ends with it.
  mutating func add(_ line: FlowLine, endsParagraph: Bool) {
    inside += line.sentencesInside
    if endsParagraph { ends += 1 }
  }

  /// The weight of a break behind a sentence that ends with a full line.
  var score: Int {
    let (ends, inside) = (ends + Self.prior.ends, inside + Self.prior.inside)
    return ends > inside ? Self.steps(ends, inside) : -Self.steps(inside, ends)
  }

  private static func steps(_ more: Int, _ less: Int) -> Int {
    odds.prefix { 100 * more >= $0 * less }.count
  }
}
