import GongwenLanguage

/// The tracks on which the letters of a watermark are printed: lines across the page, mostly slanted, that are repeated
/// next to each other.
struct MarkTracks {
  /// The pieces of a mark.
  private let pieces: [PrintedPiece]

  /// Two letters of a track are at most so many of their sizes apart, from middle to middle.
  private static let next = Share(8, of: 5)
  /// Wider blanks than so many sizes part two marks of one track.
  private static let widestInside = 3
  /// Letters of one track are at most this share of their size from it.
  private static let beside = Share(1, of: 2)
  /// Two steps have one direction if they differ by this share of their length at most.
  private static let sameDirection = Share(1, of: 5)
  /// So many steps are compared with all others.
  private static let compared = 32
  /// So many letters show the direction of all.
  private static let most = 2000
  /// Pieces of more letters are lines, which show their direction themselves.
  private static let longest = 2

  /// A step from one place to another.
  private struct Step {
    var x: Int
    var y: Int
    var length: Int { Int((Double(x * x + y * y)).squareRoot()) }
    func along(_ piece: PrintedPiece) -> Int {
      (piece.middleX * x + piece.middle * y) / max(1, length)
    }
    func across(_ piece: PrintedPiece) -> Int {
      (piece.middle * x - piece.middleX * y) / max(1, length)
    }
  }

  /// Prepares for the pieces of a mark on a page.
  init(_ pieces: [PrintedPiece]) { self.pieces = pieces }

  /// The tracks from the top, each with the places of its pieces in the order in which they are read.
  var tracks: [[Int]] {
    let direction = direction
    let across = pieces.map(direction.across)
    let along = pieces.map(direction.along)
    var result: [[Int]] = []
    var track: [Int] = []
    func end() {
      var part: [Int] = []
      for index in track.sorted(by: { (along[$0], $0) < (along[$1], $1) }) {
        if let last = part.last, blank(last, index, along) > Self.widestInside * pieces[last].size {
          result.append(part)
          part = []
        }
        part.append(index)
      }
      if !part.isEmpty { result.append(part) }
      track = []
    }
    for index in pieces.indices.sorted(by: { (across[$0], $0) < (across[$1], $1) }) {
      if let last = track.last,
        Self.beside.isExceeded(by: across[index] - across[last], of: pieces[last].size)
      {
        end()
      }
      track.append(index)
    }
    end()
    return result
  }

  /// The blank between two pieces of a track: slanted letters are as long as they are high.
  private func blank(_ one: Int, _ other: Int, _ along: [Int]) -> Int {
    let lengths = [one, other].map { index in
      pieces[index].count > Self.longest
        ? pieces[index].right - pieces[index].left : pieces[index].size
    }
    return along[other] - along[one] - (lengths[0] + lengths[1]) / 2
  }

  /// The direction of most steps from a letter to the closest one to its right, or below it; to the right where there are
  /// none.
  private var direction: Step {
    let steps = steps
    let most = steps.prefix(Self.compared).map { step in
      (step: step, count: steps.count { areParallel(step, $0) })
    }.max { $0.count < $1.count }
    guard let most, most.count * 2 >= pieces.count(where: { $0.count <= Self.longest }) else {
      return Step(x: 1, y: 0)
    }
    return most.step
  }

  private func areParallel(_ one: Step, _ other: Step) -> Bool {
    let (length, area) = (one.length * other.length, one.x * other.y - one.y * other.x)
    return one.x * other.x + one.y * other.y > 0
      && !Self.sameDirection.isExceeded(by: abs(area), of: length)
  }

  /// The steps from letters to the closest letters to the right of them.
  private var steps: [Step] {
    let letters = pieces.lazy.filter { $0.count <= Self.longest }.prefix(Self.most).sorted {
      ($0.middleX, $0.middle) < ($1.middleX, $1.middle)
    }
    var result: [Step] = []
    for (index, letter) in letters.enumerated() {
      let reach = Self.next.amount(of: letter.size)
      let near = letters[(index + 1)...].prefix { $0.middleX - letter.middleX <= reach }
        .map { Step(x: $0.middleX - letter.middleX, y: $0.middle - letter.middle) }
        .filter { $0.length <= reach && ($0.x > 0 || $0.y > 0) }
        .min { $0.length < $1.length }
      if let near { result.append(near) }
    }
    return result
  }
}
