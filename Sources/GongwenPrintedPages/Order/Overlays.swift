import GongwenLanguage
import GongwenModel

/// Finds what is printed over or next to the text: watermarks, and rotated marks at the edges of pages (装订线).
struct Overlays {
  /// Why pieces are set aside.
  enum Kind {
    /// A watermark.
    case watermark
    /// A mark in letters on their side, or one below the other.
    case rotated
  }

  /// The size of the text, in hundredths of a point.
  let em: Int
  /// The fonts of watermarks.
  private var fonts: Set<Int> = []

  /// The least size of a watermark, as a share of the text's.
  private static let large = Share(16, of: 10)
  /// Text is smaller than this share of the usual size, and longer than two characters.
  private static let text = Share(5, of: 3)
  private static let longestMark = 2
  /// A watermark in one piece, or in letters of the text's size, is at least so light, in per cent of white.
  private static let light = 35
  /// This share of the pieces of a light font lies over text in darker letters: text is never printed over text. A mark
  /// that is repeated all over the pages reaches their margins too.
  private static let lightOver = Share(1, of: 4)
  /// A letter lies over text if it shares so much of the text's size and height with it.
  private static let over = Share(1, of: 4)
  /// A dark letter lies over so many pieces of text, and so many pieces of a light font lie over some.
  private static let leastCovered = 2
  /// The box of a letter on its side is lower than this share of its size.
  private static let onItsSide = Share(2, of: 3)
  /// A letter with a neighbour in its row less than this share of its size away is one of a spread word (齐　云).
  private static let neighbour = Share(5, of: 2)
  /// A letter is exactly level with a piece whose middle differs by at most this share of its size.
  private static let level = Share(1, of: 5)
  /// Letters of a cell are at most this share of their size below each other, from middle to middle: two lines.
  private static let insideCell = Share(2, of: 1)
  /// Fewer letters make no mark, and fewer cells no column of which some have several lines.
  private static let leastLetters = 3
  /// A piece with more characters is text.
  private static let longestBeside = 4
  /// Pieces that are compared with each other; pages with more are drawings.
  private static let most = 2000

  /// Looks for the fonts of watermarks on all pages.
  init(_ pages: [[PrintedPiece]], em: Int) {
    self.em = em
    for pieces in pages where pieces.contains(where: isLarge) { look(pieces) }
    lookAtLight(pages)
  }

  /// Looks for light fonts that lie over darker text.
  private mutating func lookAtLight(_ pages: [[PrintedPiece]]) {
    var pieces: [Int: (all: Int, over: Int)] = [:]
    for page in pages {
      let light = page.filter {
        $0.lightness >= Self.light && $0.font > 0 && !fonts.contains($0.font)
      }
      guard !light.isEmpty else { continue }
      let text = page.filter { $0.lightness < Self.light && $0.count > Self.longestMark }
      for piece in light.prefix(Self.most) {
        pieces[piece.font, default: (0, 0)].all += 1
        if text.contains(where: { isOver(piece, $0) }) { pieces[piece.font]?.over += 1 }
      }
    }
    for (font, count) in pieces
    where count.over >= Self.leastCovered && Self.lightOver.isReached(by: count.over, of: count.all)
    {
      fonts.insert(font)
    }
  }

  private func isLarge(_ piece: PrintedPiece) -> Bool {
    Self.large.isReached(by: piece.size, of: em)
      && (piece.count == 1 || piece.lightness >= Self.light)
  }

  private mutating func look(_ pieces: [PrintedPiece]) {
    let text = pieces.filter {
      !Self.text.isReached(by: $0.size, of: em) && $0.count > Self.longestMark
    }
    for piece in pieces.filter(isLarge).prefix(Self.most) where piece.font > 0 {
      let covered = text.count { isOver(piece, $0) }
      if covered >= Self.leastCovered || covered > 0 && piece.lightness >= Self.light {
        fonts.insert(piece.font)
      }
    }
  }

  private func isOver(_ mark: PrintedPiece, _ text: PrintedPiece) -> Bool {
    let across = PrintedPiece.overlap(mark.left, mark.right, text.left, text.right)
    let down = PrintedPiece.overlap(mark.top, mark.bottom, text.top, text.bottom)
    return Self.over.isExceeded(by: across, of: text.size)
      && Self.over.isExceeded(by: down, of: text.height)
  }

  /// The marks over or next to the text of a page: each mark with the places of its pieces.
  func marks(in pieces: [PrintedPiece], isSign: (PrintedPiece) -> Bool) -> [(
    kind: Kind, pieces: [Int]
  )] {
    var result: [(kind: Kind, pieces: [Int])] = []
    let over = pieces.indices.filter { fonts.contains(pieces[$0].font) }
    let marks = Dictionary(grouping: over) { pieces[$0].font }
    for (_, mark) in marks.sorted(by: { $0.key < $1.key }) {
      for track in MarkTracks(mark.map { pieces[$0] }).tracks {
        result.append((.watermark, track.map { mark[$0] }))
      }
    }
    let rest = pieces.indices.filter { !fonts.contains(pieces[$0].font) }
    let text = rest.map { pieces[$0] }.filter { $0.count > Self.longestBeside && !$0.isUpward }
    let upward = rest.filter { pieces[$0].isUpward }
    for column in columns(upward, pieces) {
      let words = column.map { pieces[$0] }
      if words.reduce(0, { $0 + $1.count }) >= Self.leastLetters, isBeside(words, text) {
        result.append((.rotated, column))
      }
    }
    let lone = rest.filter { !pieces[$0].isUpward && isLetter(pieces[$0], isSign: isSign) }
    guard (Self.leastLetters...Self.most).contains(lone.count) else { return result }
    let words = rest.map { pieces[$0] }.filter { $0.count > 1 && !$0.isUpward && !isOnItsSide($0) }
      .sorted { $0.middle < $1.middle }
    let apart = lone.filter { index in
      let letter = pieces[index]
      return isOnItsSide(letter)
        || !hasNeighbour(index, pieces, rest) && !isEnd(letter, ofOneOf: words)
    }
    for strip in strips(apart, pieces)
    where isBeside(strip.map { pieces[$0] }, text) && !isColumn(strip, pieces, rest) {
      result.append((.rotated, strip))
    }
    return result
  }

  private func isLetter(_ piece: PrintedPiece, isSign: (PrintedPiece) -> Bool) -> Bool {
    piece.count == 1 && !isSign(piece)
      || piece.count <= Self.longestMark && isOnItsSide(piece)
  }

  private func isOnItsSide(_ piece: PrintedPiece) -> Bool {
    !Self.onItsSide.isReached(by: piece.height, of: piece.size)
  }

  /// Whether a letter has a neighbour in its row. Pieces are in the order of rows: it is most often the next one.
  private func hasNeighbour(_ index: Int, _ pieces: [PrintedPiece], _ rest: [Int]) -> Bool {
    let place = rest.partitioningIndex { $0 >= index }
    let next = [place - 1, place + 1].contains {
      rest.indices.contains($0) && isNear(pieces[rest[$0]], pieces[index])
    }
    return next || rest.contains { $0 != index && isNear(pieces[$0], pieces[index]) }
  }

  private func isNear(_ other: PrintedPiece, _ piece: PrintedPiece) -> Bool {
    other.isLevel(with: piece)
      && !Self.neighbour.isReached(
        by: max(other.left - piece.right, piece.left - other.right), of: piece.size)
  }

  /// Whether a letter is the last line of words: close below some of its size, and between their edges.
  ///
  /// - Parameter words: pieces in the order of their middles.
  private func isEnd(_ letter: PrintedPiece, ofOneOf words: [PrintedPiece]) -> Bool {
    let first = letter.middle - Self.insideCell.amount(of: letter.size)
    let start = words.partitioningIndex { $0.middle >= first }
    return words[start...].prefix { $0.middle < letter.middle }.contains {
      $0.bottom <= letter.middle && $0.size == letter.size && $0.font == letter.font
        && $0.left <= letter.left && letter.right <= $0.right
    }
  }

  /// Whether all letters are exactly level with other pieces, as those of a column of a table are. Letters that are close
  /// below each other, as in a head of two lines in a narrow column, are level by their common middle.
  private func isColumn(_ letters: [Int], _ pieces: [PrintedPiece], _ rest: [Int]) -> Bool {
    let strip = Set(letters)
    let others = rest.filter { !strip.contains($0) }.map { pieces[$0].middle }.sorted()
    func isLevel(_ middle: Int, _ size: Int) -> Bool {
      let distance = Self.level.amount(of: size)
      let next = others.partitioningIndex { $0 >= middle - distance }
      return next < others.count && others[next] <= middle + distance
    }
    let ordered = letters.map { pieces[$0] }.sorted { $0.middle < $1.middle }
    let cells = cells(ordered) { isLevel($0.middle, $0.size) }
    return !ordered.contains(where: isOnItsSide)
      && (cells.count == letters.count || cells.count >= Self.leastLetters)
      && cells.allSatisfy { isLevel(($0[0].middle + $0[$0.count - 1].middle) / 2, $0[0].size) }
  }

  /// Letters by the cells of a column that they may be in, from the top: those that are level alone, others with those close
  /// below them.
  private func cells(
    _ letters: [PrintedPiece], isLevel: (PrintedPiece) -> Bool
  ) -> [[PrintedPiece]] {
    var result: [[PrintedPiece]] = []
    var isOpen = false
    for letter in letters {
      let isAlone = isLevel(letter)
      if !isAlone, isOpen, let above = result.last?.last,
        !Self.insideCell.isExceeded(by: letter.middle - above.middle, of: letter.size)
      {
        result[result.count - 1].append(letter)
      } else {
        result.append([letter])
      }
      isOpen = !isAlone
    }
    return result
  }

  /// Letters that are one below the other.
  private func strips(_ letters: [Int], _ pieces: [PrintedPiece]) -> [[Int]] {
    columns(letters, pieces).filter { $0.count >= Self.leastLetters }
  }

  /// Pieces whose middles are less than a letter to the right of that of the first one.
  private func columns(_ letters: [Int], _ pieces: [PrintedPiece]) -> [[Int]] {
    var result: [[Int]] = []
    for index in letters.sorted(by: { pieces[$0].middleX < pieces[$1].middleX }) {
      if let last = result.last?[0],
        pieces[index].middleX - pieces[last].middleX < pieces[last].size
      {
        result[result.count - 1].append(index)
      } else {
        result.append([index])
      }
    }
    return result
  }

  /// Whether letters are beyond all text at one side, and are no column of numbers.
  private func isBeside(_ letters: [PrintedPiece], _ text: [PrintedPiece]) -> Bool {
    guard let left = letters.map(\.left).min(), let right = letters.map(\.right).max(),
      let start = text.map(\.left).min(), let end = text.map(\.right).max(),
      right <= start || left >= end
    else { return false }
    return !letters.allSatisfy { $0.traits.contains(.number) }
      || letters.contains { $0.height * 4 < ($0.right - $0.left) * 3 }
  }
}
