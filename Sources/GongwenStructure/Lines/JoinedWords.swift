import GongwenModel
import GongwenText

/// The characters of several lines as one text, each with its canonical place.
struct JoinedWords {
  /// The characters.
  private(set) var scalars: [Unicode.Scalar] = []
  private var places: [Int] = []

  /// Joins canonical ranges.
  init(_ ranges: [Range<Int>], of text: CanonicalText) {
    for range in ranges {
      scalars += text.scalars[range]
      places += range
    }
  }

  /// The canonical ranges of some of the characters.
  func ranges(of range: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for place in places[range] {
      if let last = ranges.last, last.upperBound == place {
        ranges[ranges.count - 1] = last.lowerBound..<place + 1
      } else {
        ranges.append(place..<place + 1)
      }
    }
    return ranges
  }
}
