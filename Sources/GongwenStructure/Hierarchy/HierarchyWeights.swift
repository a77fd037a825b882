import GongwenModel

/// What each step of a hierarchy costs: the model that the search minimises.
///
/// Only differences matter. A cost of 1 is a small oddity, 3 a fault that careful editors leave in
/// one document of ten, 6 and more something that hardly happens. Set by hand against
/// the annotated corpus that `Evaluation/evaluate` scores.
struct HierarchyWeights: Sendable {
  /// A number that is missing (1, 3), for the first; each further missing one adds a little, since
  /// a lost page loses several.
  var gap = 2.5
  /// See ``gap``.
  var gapStep = 0.1
  /// The most missing numbers that are counted: a lost page has no more units.
  var mostMissing = 40
  /// A number that stands twice.
  var duplicate = 4.0
  /// A number below the one before, not 1.
  var backward = 7.0
  /// A list that starts again at 1 under the same parent: unnumbered headings may stand between.
  var restart = 4.0
  /// A first unit.
  var open = 0.4
  /// A first unit that goes on counting where the last list of its scheme and depth stopped
  /// (（五） under 二、 behind （四） under 一、).
  var runOn = 0.6
  /// A first unit whose number is neither 1 nor the next one.
  var lateStart = 5.0
  /// A first unit with a dotted number of three components or more that does not end in 1: an excerpt of a standard begins
  /// in the middle, and nothing but a clause looks like that.
  var excerpt = 2.5
  /// A scheme that GB/T 9704-2012, 7.3.3 or 立法法 places above its parent's.
  var againstOrder = 3.0
  /// A scheme at another depth than where it stood before.
  var otherDepth = 0.8
  /// A list that opens above the deepest open unit: its parent had units of another scheme.
  var mixedSiblings = 1.6
  /// What speaks against a marker by the text before it: a sentence that is not closed, or a line
  /// break that must have been lost. The last two are dearer than any list that opens well and
  /// cheaper than a gap, so that only a sequence that needs the unit finds it.
  func interruption(_ opening: HierarchyItem.Opening) -> Double {
    switch opening {
    case .free: 0
    case .afterFragment: 1.5
    case .afterComma: 3
    case .inLineAfterStop: 1
    case .inLineAfterWord: 2
    case .inLineOfUnits: 0.5
    }
  }
  /// What is lost when a marker is taken for prose, by how seldom prose starts like it.
  func absence(of scheme: Scheme) -> Double {
    switch scheme {
    case .part, .subpart, .chapter, .division: 9
    case .article: 7
    case .box: 9
    case .chineseComma, .chineseParen: 7
    case .arabicParen, .arabicHalfParen, .circled, .heavenlyStem: 6
    case .arabicDot, .arabicComma, .roman: 5
    case .latin: 3.5
    case .decimal: 3
    case .appendix, .dash, .bullet: 0
    }
  }
  /// The part of its cost that taking a marker for prose keeps in mid-sentence, as a divisor.
  var partInSentence = 4.0
  /// What taking a marker for prose costs less in mid-sentence at most.
  var reliefInSentence = 6.0
  /// What it costs to take a marker for prose, by the text before it: in mid-sentence a quarter of
  /// ``absence(of:)`` (but nothing makes prose of 第三章 or 专栏2), in mid-line nothing.
  func absence(of scheme: Scheme, _ opening: HierarchyItem.Opening) -> Double {
    let whole = absence(of: scheme)
    switch opening {
    case .free, .inLineOfUnits: return whole
    case .afterFragment, .afterComma: return max(whole / partInSentence, whole - reliefInSentence)
    case .inLineAfterStop, .inLineAfterWord: return 0
    }
  }

  /// The place of a scheme in the usual order of levels, from outside in.
  func rank(of scheme: Scheme) -> Double {
    switch scheme {
    case .part: 0
    case .subpart: 1
    case .chapter: 2
    case .division: 3
    case .article: 4
    case .roman: 9
    case .chineseComma: 10
    case .heavenlyStem: 10.5
    case .chineseParen: 11
    case .arabicDot, .arabicComma, .decimal: 12
    case .arabicParen: 13
    case .arabicHalfParen: 13.5
    case .circled: 14
    case .latin: 14.5
    case .box, .appendix, .dash, .bullet: 20
    }
  }
}
