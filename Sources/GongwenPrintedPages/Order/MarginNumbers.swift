import GongwenLanguage
import GongwenModel

/// Finds the numbers that count the lines of a text, in a margin of its pages: in small or light print, one below the other,
/// next to prose.
///
/// They are sought before page numbers and running headers, of which the first and the last ones of a page have the form.
struct MarginNumbers {
  /// The size of the text, in hundredths of a point.
  let em: Int
  /// Whether a piece of a page ends a sentence, or is an entry of contents.
  let isEnded: (_ page: Int, _ piece: PrintedPiece) -> Bool

  /// A number of a page.
  struct Number {
    /// The page, from 0, and the piece.
    var page: Int
    var piece: Int
    var value: Int
    var box: PrintedPiece
  }

  /// So many numbers of all pages prove that they count lines.
  private static let least = 3
  /// The fewest numbers of a page that show how they count; on other pages those that continue them are enough.
  private static let leastOnPage = 2
  /// So many pages are tried as the one that shows the print of the numbers and their place.
  private static let tried = 4
  /// The letters are at most this share of the size of the text, or so light, in per cent of white.
  private static let small = Share(7, of: 8)
  private static let light = 35
  /// The share of the steps that are equal: some lines have no number, as those of tables.
  private static let even = Share(8, of: 10)
  /// Lines are counted one by one, or each fifth or tenth has its number.
  private static let steps = [1, 2, 5, 10]
  /// The share of the numbers next to prose, and the least width of that, in sizes of the text.
  private static let besideProse = Share(1, of: 2)
  private static let prose = 12
  /// A piece with more characters is text.
  private static let longest = 4
  /// More numbers on a page are of a table, or a drawing.
  private static let most = 400

  /// The numbers of the lines of all pages, by pages.
  ///
  /// - Parameter value: the number that a piece of a page is.
  func numbers(
    _ pages: [[PrintedPiece]], value: (_ page: Int, _ piece: Int) -> Int?
  ) -> [[Int]] {
    var strips: [[[Number]]] = []
    for (page, pieces) in pages.enumerated() {
      let found = pieces.indices.compactMap { index -> Number? in
        let piece = pieces[index]
        guard piece.count <= Self.longest, !piece.isUpward, let number = value(page, index) else {
          return nil
        }
        return Number(page: page, piece: index, value: number, box: piece)
      }
      strips.append(found.count <= Self.most ? columns(found) : [])
    }
    let counting = strips.indices.map { page in
      strips[page].first { mayCount($0, pages[page]) }
    }
    for sample in counting.lazy.compactMap({ $0 }).prefix(Self.tried) {
      guard let step = usualStep(sample) else { continue }
      var last: Int?
      let found = pages.indices.map { page -> [Number] in
        let own = counting[page].flatMap { areAlike($0, sample) ? $0 : nil }
        let all = own ?? strips[page].first { isLike($0, sample, step, behind: last) } ?? []
        last = all.last?.value ?? last
        return all
      }
      if found.reduce(0, { $0 + $1.count }) >= Self.least {
        return found.map { $0.map(\.piece) }
      }
    }
    return pages.map { _ in [] }
  }

  /// Whether the numbers of a page may count its lines: with as many lines from one to the next as they differ.
  ///
  /// Numbers of paragraphs and of items are in small print in a margin, too: where each line has its number, some of these lines
  /// continue the one above. Where each fifth has one, small print or the edge at which prose ends shows what is counted.
  private func mayCount(_ strip: [Number], _ pieces: [PrintedPiece]) -> Bool {
    guard strip.count >= Self.leastOnPage, counts(strip) else { return false }
    let text = text(beside: strip, pieces)
    guard isBeside(strip, text), countsLines(strip, pieces) else { return false }
    let areSmall = strip.allSatisfy { isSmall($0.box) }
    if usualStep(strip) == 1 {
      return runningOn(strip, text, pieces) >= (areSmall ? Self.leastOfSmall : Self.leastOfLarge)
    }
    return areSmall || isFull(strip, text)
  }

  /// So many lines with numbers continue those above them, where numbers in small print count lines, and where others do: rows of
  /// a table have cells that look so by chance.
  private static let leastOfSmall = 2
  private static let leastOfLarge = 3

  /// How many lines with numbers continue the line above, which has one, too: that is as long as any of the page and ends no
  /// sentence.
  private func runningOn(
    _ strip: [Number], _ text: [PrintedPiece], _ pieces: [PrintedPiece]
  ) -> Int {
    let lines = strip.map { level(with: $0, text) }
    let left = lines.compactMap { $0?.left }.min() ?? 0
    let right = pieces.lazy.filter { $0.count > Self.longest && $0.right > left }.map(\.right).max()
    return zip(zip(strip, strip.dropFirst()), zip(lines, lines.dropFirst())).count {
      numbers, lines in
      guard numbers.1.value == numbers.0.value + 1, let above = lines.0, let line = lines.1 else {
        return false
      }
      return (right ?? 0) - above.right <= em && !isEnded(numbers.0.page, above)
        && line.left - left <= em
    }
  }

  private func isSmall(_ piece: PrintedPiece) -> Bool {
    piece.lightness >= Self.light || !Self.small.isExceeded(by: piece.size, of: em)
  }

  /// Numbers that are one below the other, from the top.
  private func columns(_ numbers: [Number]) -> [[Number]] {
    var result: [[Number]] = []
    for number in numbers.sorted(by: { $0.box.middleX < $1.box.middleX }) {
      if let first = result.last?[0], number.box.middleX - first.box.middleX < em {
        result[result.count - 1].append(number)
      } else {
        result.append([number])
      }
    }
    return result.map { $0.sorted { $0.box.middle < $1.box.middle } }
  }

  private func usualStep(_ strip: [Number]) -> Int? {
    var counts: [Int: Int] = [:]
    for (above, below) in zip(strip, strip.dropFirst()) {
      counts[below.value - above.value, default: 0] += 1
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Whether numbers rise by equal steps.
  private func counts(_ strip: [Number]) -> Bool {
    guard let step = usualStep(strip), Self.steps.contains(step) else { return false }
    let steps = zip(strip, strip.dropFirst()).map { $1.value - $0.value }
    return steps.allSatisfy { $0 > 0 }
      && Self.even.isReached(by: steps.count { $0 == step }, of: steps.count)
  }

  /// The pieces of text at the heights of numbers, from the top.
  private func text(beside strip: [Number], _ pieces: [PrintedPiece]) -> [PrintedPiece] {
    let (top, bottom) = (strip[0].box.top, strip[strip.count - 1].box.bottom)
    return pieces.filter { $0.count > Self.longest && $0.bottom > top && $0.top < bottom }
      .sorted { $0.middle < $1.middle }
  }

  /// Whether no text is above or below numbers, and prose next to them, alone in its row apart from small print.
  private func isBeside(_ strip: [Number], _ text: [PrintedPiece]) -> Bool {
    let left = strip.map(\.box.left).min() ?? 0
    let right = strip.map(\.box.right).max() ?? 0
    guard !text.contains(where: { $0.left < right && $0.right > left }) else { return false }
    let beside = strip.count { number in
      level(with: number, text).map { $0.right - $0.left >= Self.prose * em } ?? false
    }
    return Self.besideProse.isReached(by: beside, of: strip.count)
  }

  /// The only piece of text in larger print at the height of a number.
  private func level(with number: Number, _ text: [PrintedPiece]) -> PrintedPiece? {
    let start = text.partitioningIndex { $0.middle >= number.box.middle - em }
    let level = text[start...].prefix { $0.middle <= number.box.middle + em }
      .filter { abs($0.middle - number.box.middle) * 2 < em && !isSmall($0) }
    return level.count == 1 ? level[0] : nil
  }

  /// Whether nearly everywhere as many lines are between two numbers as these differ.
  private func countsLines(_ strip: [Number], _ pieces: [PrintedPiece]) -> Bool {
    let numbers = Set(strip.map(\.piece))
    var lines: [Int] = []
    for middle in pieces.indices.lazy.filter({ !numbers.contains($0) && !isSmall(pieces[$0]) })
      .map({ pieces[$0].middle }).sorted()
    where lines.last.map({ middle - $0 > em / 2 }) ?? true {
      lines.append(middle)
    }
    let pairs = zip(strip, strip.dropFirst())
    let equal = pairs.count { above, below in
      let half = em / 2
      let first = lines.partitioningIndex { $0 > above.box.middle + half }
      let end = lines.partitioningIndex { $0 > below.box.middle + half }
      return end - first == below.value - above.value
    }
    return Self.even.isReached(by: equal, of: strip.count - 1)
  }

  /// Whether half of the lines at numbers end at one edge, as those of prose do and items of a list do not.
  private func isFull(_ strip: [Number], _ text: [PrintedPiece]) -> Bool {
    let ends = strip.compactMap { level(with: $0, text)?.right }
    let edge = ends.max() ?? 0
    return Self.besideProse.isReached(by: ends.count { edge - $0 <= em }, of: strip.count)
  }

  /// Whether numbers are in the print and at the place of others.
  private func areAlike(_ strip: [Number], _ other: [Number]) -> Bool {
    strip[0].box.font == other[0].box.font && abs(strip[0].box.middleX - other[0].box.middleX) < em
  }

  /// Whether numbers are in the print and at the place of others, and continue them.
  private func isLike(
    _ strip: [Number], _ sample: [Number], _ step: Int, behind last: Int?
  ) -> Bool {
    guard let first = strip.first else { return false }
    let isNext = last.map { first.value > $0 && first.value <= $0 + step * Self.longestGap } ?? true
    let starts = first.value == step || first.value == 1
    return areAlike(strip, sample)
      && zip(strip, strip.dropFirst()).allSatisfy { $1.value > $0.value }
      && (isNext || starts)
      && (strip.count == 1 || usualStep(strip) == step)
  }

  /// The most numbers that may be missing between two pages.
  private static let longestGap = 3
}
