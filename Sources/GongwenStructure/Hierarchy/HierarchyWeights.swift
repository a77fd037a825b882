import GongwenModel

/// The cost of each step of a hierarchy: the model that the search minimises.
///
/// Integers, so that a decision and its margin are the same on every machine. Only differences matter. A cost of 1000 is
/// a small oddity, 3000 a fault that careful editors leave in one document of ten, 6000 and more something that hardly
/// happens. Set by hand against
/// the annotated corpus that `Evaluation/evaluate` scores.
struct HierarchyWeights: Sendable {
  /// A number that is missing (1, 3), for the first; each further missing one adds a little, since
  /// a lost page loses several.
  var gap = 2_500
  /// See ``gap``.
  var gapStep = 100
  /// The most missing numbers that are counted: a lost page has no more units.
  var mostMissing = 40
  /// A number that is there twice.
  var duplicate = 4_000
  /// A number below the one before, not 1.
  var backward = 7_000
  /// A number that is one below the one before: two units whose places were exchanged, of which the first left a gap. Both
  /// together cost less than to read one of them as prose.
  var exchange = 2_000
  /// A list that starts again at 1 under the same parent: unnumbered headings may be between.
  var restart = 4_000
  /// A first unit.
  var open = 400
  /// A first unit that counts on where the last list of its scheme and depth stopped
  /// (（五） under 二、 behind （四） under 一、).
  var runOn = 600
  /// A first unit whose number is neither 1 nor the next one.
  var lateStart = 5_000
  /// A first unit with a dotted number of three components or more that does not end in 1: an excerpt of a standard begins
  /// in the middle, and nothing but a clause looks like that.
  var excerpt = 2_500
  /// A scheme that GB/T 9704-2012, 7.3.3 or 立法法 places above its parent's.
  var againstOrder = 3_000
  /// A scheme at another depth than at its last place.
  var otherDepth = 800
  /// A list that opens above the deepest open unit: its parent had units of another scheme.
  var mixedSiblings = 1_600
  /// A list right below the name of a unit that is placed above it: a name without a text has its units below it.
  var nameAlone = 2_000
  /// The cost of a marker by the text before it: a sentence that is not closed, or a line
  /// break that must have been lost. The last two are dearer than any list that opens well and
  /// cheaper than a gap, so that only a sequence that needs the unit finds it.
  func interruption(_ opening: HierarchyItem.Opening) -> Int {
    switch opening {
    case .free: 0
    case .afterFragment: 1_500
    case .afterComma: 3_000
    case .inLineAfterStop: 1_000
    case .inLineAfterWord: 2_000
    case .inLineOfUnits: 500
    }
  }
  /// The cost of reading a marker as prose, by how seldom prose starts like it.
  func absence(of scheme: Scheme) -> Int {
    switch scheme {
    case .part, .subpart, .chapter, .division: 9_000
    case .article: 7_000
    case .box: 9_000
    case .chineseComma, .chineseParen: 7_000
    case .arabicParen, .arabicHalfParen, .circled, .heavenlyStem: 6_000
    case .arabicDot, .arabicComma, .roman: 5_000
    case .latin: 3_500
    case .decimal: 3_000
    case .appendix, .dash, .bullet: 0
    }
  }
  /// The part of its cost that reading a marker as prose keeps in mid-sentence, as a divisor.
  var partInSentence = 3
  /// The most by which reading a marker as prose is cheaper in mid-sentence.
  var reliefInSentence = 6_000
  /// The cost of reading a marker as prose, by the text before it: in mid-sentence a third of
  /// ``absence(of:)`` (but nothing makes prose of 第三章 or 专栏2), in mid-line nothing. So the next number of a list is a unit
  /// below a line that lacks its stop, and any other number is prose there.
  func absence(of scheme: Scheme, _ opening: HierarchyItem.Opening) -> Int {
    let whole = absence(of: scheme)
    switch opening {
    case .free, .inLineOfUnits: return whole
    case .afterFragment, .afterComma: return max(whole / partInSentence, whole - reliefInSentence)
    case .inLineAfterStop, .inLineAfterWord: return 0
    }
  }

  /// The place of a scheme in the usual order of levels, from outside in.
  func rank(of scheme: Scheme) -> Int {
    switch scheme {
    case .part: 0
    case .subpart: 10
    case .chapter: 20
    case .division: 30
    case .article: 40
    case .roman: 90
    case .chineseComma: 100
    case .heavenlyStem: 105
    case .chineseParen: 110
    case .arabicDot, .arabicComma, .decimal: 120
    case .arabicParen: 130
    case .arabicHalfParen: 135
    case .circled: 140
    case .latin: 145
    case .box, .appendix, .dash, .bullet: 200
    }
  }
}
