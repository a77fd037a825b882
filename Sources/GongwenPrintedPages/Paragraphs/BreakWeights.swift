/// The weight of each feature for a break between two lines of running text, as log-odds times four, rounded.
///
/// The weights were set by the rules of setting (GB/T 9704-2012, 7.3.3; GB/T 15834-2011, 5.1) and refined on 25,734
/// pairs of lines of 381 prints, each kind of print counting as much as the square root of its pairs; flush-left prints
/// among them, of which ordinary ones teach nothing. Features that would weigh 1 are left out.
enum BreakWeights {
  /// The weights by feature.
  static let table: [(feature: BreakFeatures, weight: Int)] = [
    // A setter breaks where the next word does not fit; a writer breaks anywhere.
    (.short, 12), (.full, -8), (.shortSentence, 5), (.fullOpen, -6), (.fullComma, -5),
    (.nearFlush, -2), (.nearSentenceWhereFlush, 5),
    // Sentences end at breaks, but also before them.
    (.sentence, 3), (.open, -2),
    // Paragraphs are indented by two characters where the document does it.
    (.indented, 2), (.flush, -2), (.indentedWhereIndented, 10), (.flushWhereIndented, -7),
    (.fullIndentedWhereIndented, 5), (.nearFlushWhereIndented, -2), (.rightOfUpper, 2),
    // Addressees and what opens a list end with a colon, and what follows is indented.
    (.indentedAfterColon, 10),
    // Two lines that begin with the same words and end with a stop are two entries of a list.
    (.parallel, 12),
    // A line in one font and a next one in another are two texts: a title and what is below it. A sentence that a setter
    // emphasises hardly ends with its line.
    (.otherFont, 18),
    // A date alone in its line is below a signature, a number alone below a title; prose has a stop behind either. A person
    // who signs is alone in a line, and so is the name of a group in 【】.
    (.element, 20),
    // Those addressed have a paragraph of their own (GB/T 9704-2012, 7.3.2), below the title. Where paragraphs are indented,
    // a line at the edge below a full one that only looks like one continues it.
    (.belowAddressee, 14), (.addresseeBelowTitle, 20),
    // A subtitle begins with a dash below the title; both are centred.
    (.subtitle, 20),
    // Who answers questions is a paragraph of its own, or a line among others of the kind.
    (.contact, 20),
    // A formula that closes a text is a paragraph where none is indented: 此复。 Elsewhere one at the edge ends a longer one.
    (.closing, 12),
    // A translation has paragraphs of its own: Chinese behind an English full stop, an English line behind a Chinese one.
    (.otherScript, 20),
    // The words of an item continue below its words.
    (.hanging, -10),
    // The bodies of 抄送 end with a stop, in lines of their own width (GB/T 9704-2012, 7.4.2).
    (.insideCopies, -24),
    // Signatures and dates are set to the right, far from any indent; a body above a date signs there, and behind a sentence
    // wherever it is: alone in its column it begins at the edge.
    (.signature, 20), (.deep, 8), (.setRight, 14),
    // Blanks and sizes part what a writer parted.
    (.wideGap, 4), (.widestGap, 10), (.gapWhereSpaced, 10), (.otherSize, 20), (.bothCentred, 4),
    // A number begins a unit where the sequence of numbers expects it.
    (.marker, 12), (.markerAfterSentence, 4), (.markerAfterClause, 4), (.markerAfterComma, -6),
    (.markerAfterFull, 2), (.markerAlone, -6), (.nextOfOpen, 13), (.nextOfOuter, 13),
    (.opensAfterColon, 6), (.opensList, 12),
    // An enumeration inside a sentence, and a citation, continue at a line's start.
    (.siblingInside, -12), (.reference, -8),
    // A bullet opens an item; a dash may be in a sentence, but hardly behind its stop.
    (.bullet, 24), (.dash, 6), (.dashAfterSentence, 8),
    // A short line with a marker and no stop is a heading.
    (.afterHeading, 5),
    // Marks that never begin a line, and those that never end one: the line continues.
    (.startsClosing, -20), (.endsOpening, -16), (.insideWord, -6),
    // A number and its unit: 413万1,000 / 元. No paragraph begins with such a unit below a number.
    (.insideMeasure, -16),
    // A bracket that the next line closes: （京政发 / 〔2031〕5号）. The number of a document is not parted, so that the line
    // above it is short.
    (.insideBracket, -16),
  ]

  /// The weight behind a bracket that is a paragraph so far, as a 题注 is: prose hardly begins with （ and continues behind
  /// the ） at the end of a line.
  static let wholeBracket = 28

  /// The weights by the bit of the feature.
  private static let byBit: [Int] = {
    var result = [Int](repeating: 0, count: UInt64.bitWidth)
    for (feature, weight) in table { result[feature.rawValue.trailingZeroBitCount] = weight }
    return result
  }()

  /// The sum of the weights of features for a break; against one where it is not positive.
  static func score(_ features: BreakFeatures) -> Int {
    var rest = features.rawValue
    var sum = 0
    while rest != 0 {
      sum += byBit[rest.trailingZeroBitCount]
      rest &= rest - 1
    }
    return sum
  }
}
