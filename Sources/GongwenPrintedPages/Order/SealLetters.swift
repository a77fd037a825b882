import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the letters of a seal (印章) that is printed over the text: the name of a body around a star.
///
/// They are lines of one character each that are as far from the star as each other, one next to the other.
struct SealLetters {
  /// The characters of the lines.
  let text: LineText

  private static let stars: ScalarTable = "★☆"
  /// The least number of letters of a name: 某某县政府.
  private static let least = 5
  /// How far the letters are from the star at most, in heights of it.
  private static let furthest = 4
  /// The squares of the distances of letters from the star, as shares of the square of that in the middle of all: a
  /// fifth less or more, since the boxes of letters on their side are not around their middles.
  private static let ring = (from: Share(64, of: 100), to: Share(144, of: 100))
  /// The squares of the distances from one letter to the next, as shares of the square of the radius, and of the smallest
  /// of them: letters next to cells of a table are further apart, or unevenly.
  private static let widest = Share(144, of: 100)
  private static let uneven = Share(9, of: 1)
  /// Both ends of the name are lower than the middle of the star by a sixth of the radius, and no letter is straight below the star, nearer than
  /// a third of the radius to its middle: in a table, cells are.
  private static let lower = 6
  private static let apart = 3
  /// Lines that are compared with a star, and stars; pages with more letters are drawings.
  private static let most = 2000
  private static let mostStars = 20
  /// The greatest height of a star, in hundredths of a point: that of the largest page (ISO 32000-1, annex C). Squares of
  /// distances from it can be multiplied by shares.
  static let greatest = 1_440_000

  /// The places of the lines of each seal among some of a page: its name from its lower left end on, then the star.
  func seals(in lines: [PrintedLine]) -> [[Int]] {
    let stars = lines.indices.filter { isOne(lines[$0], of: { Self.stars.contains($0) }) }
    guard !stars.isEmpty else { return [] }
    let letters = lines.indices.filter { isOne(lines[$0], of: UnicodeClass.isHan) }
    guard letters.count <= Self.most else { return [] }
    return stars.prefix(Self.mostStars).compactMap { star in
      name(around: lines[star], letters, lines).map { $0 + [star] }
    }
  }

  /// Takes the letters of seals out of the lines of a page, each seal as a mark of its own.
  ///
  /// - Parameter marks: the number of marks so far.
  func take(from lines: inout [PrintedLine], marks: inout Int) -> [PrintedLine] {
    var result: [PrintedLine] = []
    var places: Set<Int> = []
    for seal in seals(in: lines) {
      marks += 1
      for (order, place) in seal.enumerated() where places.insert(place).inserted {
        lines[place].mark = marks
        lines[place].orderInMark = order
        result.append(lines[place])
      }
    }
    if !places.isEmpty { lines = lines.indices.filter { !places.contains($0) }.map { lines[$0] } }
    return result
  }

  private func isOne(_ line: PrintedLine, of isKind: (Unicode.Scalar) -> Bool) -> Bool {
    line.range.count == 1 && isKind(text.scalars[line.range.lowerBound])
  }

  /// The letters of the name around a star, in their order; nil where there is none.
  private func name(
    around star: PrintedLine, _ letters: [Int], _ lines: [PrintedLine]
  ) -> [Int]? {
    guard star.height <= Self.greatest else { return nil }
    let reach = Self.furthest * star.height
    let near = letters.filter {
      abs(lines[$0].middleX - star.middleX) <= reach && abs(lines[$0].middle - star.middle) <= reach
        && Self.square(lines[$0], star) <= reach * reach
    }
    guard near.count >= Self.least else { return nil }
    let radius = near.map { Self.square(lines[$0], star) }.sorted()[near.count / 2]
    let own = near.filter {
      let square = Self.square(lines[$0], star)
      return Self.ring.from.isReached(by: square, of: radius)
        && !Self.ring.to.isExceeded(by: square, of: radius)
    }
    // From the lower end at the left up, and down at the right.
    let (left, right) = (
      own.filter { lines[$0].middleX < star.middleX },
      own.filter { lines[$0].middleX >= star.middleX }
    )
    let ordered =
      left.sorted { lines[$0].middle > lines[$1].middle }
      + right.sorted { lines[$0].middle < lines[$1].middle }
    guard ordered.count >= Self.least,
      let first = left.max(by: { lines[$0].middle < lines[$1].middle }),
      let last = right.max(by: { lines[$0].middle < lines[$1].middle }),
      isLower(lines[first], star, radius), isLower(lines[last], star, radius),
      !own.contains(where: { isBelow(lines[$0], star, radius) })
    else { return nil }
    let steps = zip(ordered, ordered.dropFirst()).map { Self.square(lines[$0], lines[$1]) }
    guard let longest = steps.max(), let shortest = steps.min() else { return nil }
    return Self.widest.isExceeded(by: longest, of: radius)
      || Self.uneven.isExceeded(by: longest, of: shortest) ? nil : ordered
  }

  private func isLower(_ line: PrintedLine, _ star: PrintedLine, _ radius: Int) -> Bool {
    let y = line.middle - star.middle
    return y > 0 && y * y * Self.lower * Self.lower >= radius
  }

  private func isBelow(_ line: PrintedLine, _ star: PrintedLine, _ radius: Int) -> Bool {
    let (x, y) = (line.middleX - star.middleX, line.middle - star.middle)
    return y > 0 && x * x * Self.apart * Self.apart < radius
  }

  /// The square of the distance between the middles of two lines.
  private static func square(_ one: PrintedLine, _ other: PrintedLine) -> Int {
    let (x, y) = (one.middleX - other.middleX, one.middle - other.middle)
    return x * x + y * y
  }
}
