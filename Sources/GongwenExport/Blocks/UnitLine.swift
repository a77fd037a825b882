import GongwenModel

/// A marker and the words behind it, which a reader sees as one line. Either may be missing.
struct UnitLine {
  /// The marker; nil for words without one.
  var marker: Marker?
  /// The place of the marker.
  var markerPlace: TextPlace
  /// The words.
  var words: TracedText?
  /// The place of the words.
  var wordsPlace: TextPlace

  /// The marker's signs; nil for a number that only a browser makes.
  var sign: TracedText? { marker?.text }

  /// The sign of a number that only a browser makes, with a blank; nil for printed markers and for items without a
  /// number.
  var generatedSign: String? {
    guard let marker, marker.isGenerated, let ordinal = marker.ordinal else { return nil }
    return String(ordinal) + ". "
  }

  /// Whether the item has a bullet that only a browser makes.
  var hasGeneratedBullet: Bool { marker?.isGenerated == true && marker?.ordinal == nil }

  /// Whether a blank separates marker and words. Documents have none there: it is not part of either text.
  ///
  /// Markers that are words or numbers need it (第一章 总则, 1.1 范围), those that end with a Chinese mark do not
  /// (一、总体要求). The others need it where the words begin with an ASCII letter or digit (1. 5G).
  var needsBlank: Bool {
    guard let marker, let last = marker.text?.scalars.last, let first = words?.scalars.first else {
      return false
    }
    switch marker.scheme {
    case .part, .subpart, .chapter, .division, .article, .decimal, .box, .appendix, .bullet:
      return true
    case .chineseComma, .chineseParen, .arabicComma, .dash: return false
    case .arabicDot, .arabicParen, .arabicHalfParen, .circled, .latin, .roman, .heavenlyStem:
      return last.isASCII && first.isASCII
    }
  }
}
