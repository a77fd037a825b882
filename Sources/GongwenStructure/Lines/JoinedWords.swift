import GongwenModel
import GongwenText

/// The characters of several lines as one text, each with its canonical place.
struct JoinedWords {
  /// The characters.
  private(set) var scalars: [Unicode.Scalar] = []
  /// The ranges that were joined.
  private let joined: [Range<Int>]

  /// Joins canonical ranges.
  init(_ ranges: [Range<Int>], of text: borrowing CanonicalText) {
    joined = ranges
    scalars.reserveCapacity(ranges.reduce(0) { $0 + $1.count })
    for range in ranges { scalars += text.scalars[range] }
  }

  /// The canonical ranges of some of the characters.
  func ranges(of range: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for own in joined {
      let inside = range.clamped(to: start..<start + own.count)
      let place = own.lowerBound + inside.lowerBound - start
      start += own.count
      if inside.isEmpty { continue }
      if let last = ranges.last, last.upperBound == place {
        ranges[ranges.count - 1] = last.lowerBound..<place + inside.count
      } else {
        ranges.append(place..<place + inside.count)
      }
    }
    return ranges
  }
}
