import GongwenModel
import GongwenText
import Testing

@testable import GongwenStructure

struct JoinedWordsTests {
  private static let text: CanonicalText = {
    let scalars = Array("甲乙丙丁戊己庚辛".unicodeScalars)
    var map = SourceMap()
    map.append(count: scalars.count, sourceStart: 0, width: 3)
    var text = CanonicalText(
      of: RawDocument(scalars: scalars, map: map, blocks: [Block(range: 0..<scalars.count)]))
    text.scalars = scalars
    return text
  }()

  /// Each part of the joined words has the ranges of its characters, with neighbours united.
  @Test func `Parts lead back to their places`() {
    let ranges = [1..<3, 3..<3, 3..<4, 6..<8, 0..<1]
    let words = JoinedWords(ranges, of: Self.text)
    let places = ranges.flatMap { Array($0) }
    #expect(words.scalars == places.map { Self.text.scalars[$0] })
    for start in 0...places.count {
      for end in start...places.count {
        var wanted: [Range<Int>] = []
        for place in places[start..<end] {
          if let last = wanted.last, last.upperBound == place {
            wanted[wanted.count - 1] = last.lowerBound..<place + 1
          } else {
            wanted.append(place..<place + 1)
          }
        }
        #expect(words.ranges(of: start..<end) == wanted)
      }
    }
  }
}
