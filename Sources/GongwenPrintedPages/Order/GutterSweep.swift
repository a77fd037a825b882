import GongwenLanguage

/// Finds the gutters of a page in one sweep from the top.
///
/// A gutter opens between neighbours, narrows where text reaches into it, is parted where text is inside, and ends
/// where text crosses it. The time is the number of pieces times that of open gutters and the logarithm of the pieces of a row.
struct GutterSweep {
  /// The gutters, those that end first before the others.
  private(set) var gutters: [Gutter] = []

  /// The least width of a gutter, as a share of the size of the text: that of a wide blank.
  static let leastWidth = LineFinder.widestInside
  /// How far apart in height neighbours of two columns may be, as shares of the size of the text and of the distance
  /// of lines, the lower of both: columns may be set off each other's grid by half a line.
  private static let reach = (ofSize: Share(12, of: 10), ofPitch: Share(55, of: 100))
  /// More gutters at one height are a drawing made of characters.
  private static let mostOpen = 64

  private let least: Int
  private let distance: Int
  private var open: [Gutter] = []

  /// Sweeps over pieces.
  ///
  /// - Parameters:
  ///   - pieces: by their middle heights, then from left to right.
  ///   - em: the size of the text.
  ///   - pitch: the distance of lines.
  init(_ pieces: [PrintedPiece], em: Int, pitch: Int) {
    least = Self.leastWidth.amount(of: em)
    distance = min(Self.reach.ofSize.amount(of: em), Self.reach.ofPitch.amount(of: pitch))
    var start = 0
    // The pieces at nearly the height of the next one, by their right and by their left edges.
    var rights = SortedPlaces(isFirstLast: true)
    var lefts = SortedPlaces(isFirstLast: false)
    for (index, piece) in pieces.enumerated() {
      cut(by: piece)
      while piece.middle - pieces[start].middle > distance {
        rights.remove(start, edge: pieces[start].innerRight)
        lefts.remove(start, edge: pieces[start].left)
        start += 1
      }
      if let left = rights.last(upTo: piece.left) { support(pieces[left], piece) }
      if let right = lefts.first(from: piece.innerRight) { support(piece, pieces[right]) }
      rights.insert(index, edge: piece.innerRight)
      lefts.insert(index, edge: piece.left)
    }
    gutters += open
  }

  /// Narrows, parts or ends the gutters that a piece is in.
  private mutating func cut(by piece: PrintedPiece) {
    guard open.contains(where: { piece.innerRight > $0.left && piece.left < $0.right }) else {
      return
    }
    var next: [Gutter] = []
    for gutter in open {
      guard piece.innerRight > gutter.left, piece.left < gutter.right else {
        next.append(gutter)
        continue
      }
      // A mark hangs out of the column before a gutter, not out of what is inside of it.
      let isInside = piece.left - gutter.left >= least
      let end = isInside ? piece.right : piece.innerRight
      let isOpen = (isInside, gutter.right - end >= least)
      if isOpen.0 {
        var part = gutter
        part.right = piece.left
        next.append(part)
      }
      if isOpen.1 {
        var part = gutter
        part.left = end
        next.append(part)
      }
      if !isOpen.0, !isOpen.1 { gutters.append(gutter) }
    }
    open = next
  }

  /// Takes two neighbours as evidence for the gutters between them.
  private mutating func support(_ one: PrintedPiece, _ other: PrintedPiece) {
    let (left, right) = (one.innerRight, other.left)
    guard right - left >= least else { return }
    var isKnown = false
    for index in open.indices
    where PrintedPiece.overlap(left, right, open[index].left, open[index].right) >= least {
      isKnown = true
      open[index].pairs += 1
      open[index].bottom = max(open[index].bottom, one.bottom, other.bottom)
      open[index].left = max(open[index].left, left)
      open[index].right = min(open[index].right, right)
    }
    if !isKnown, open.count < Self.mostOpen {
      open.append(
        Gutter(
          left: left, right: right, top: min(one.top, other.top),
          bottom: max(one.bottom, other.bottom)))
    }
  }
}
