import GongwenLanguage
import GongwenModel
import GongwenText

/// The text of a unit: the canonical characters of one or more lines, with what joins them.
struct UnitText {
  private enum Kind {
    case canonical(start: Int)
    case join(raw: Range<Int>)
  }

  private struct Piece {
    var content: Range<Int>
    var kind: Kind
  }

  /// The characters, joined. Offsets into them are "content" offsets.
  private(set) var scalars: [Unicode.Scalar]
  /// The first of its pieces, and those behind it: most texts have one line.
  private var first: Piece
  private var others: [Piece] = []

  /// The text of a canonical range.
  init(_ range: Range<Int>, of text: borrowing CanonicalText) {
    scalars = Array(text.scalars[range])
    first = Piece(content: 0..<range.count, kind: .canonical(start: range.lowerBound))
  }

  /// Adds a line that continues the sentence.
  mutating func join(_ range: Range<Int>, of text: CanonicalText) {
    let gap = text.rawGap(before: range)
    let needsSpace =
      !Self.cutsNumber(gap, of: text)
      && text.scalars[range].first.map { LineJoin.needsSpace(scalars, $0) } ?? false
    let start = scalars.count
    if needsSpace { scalars.append(" ") }
    others.append(Piece(content: start..<scalars.count, kind: .join(raw: gap)))
    let content = scalars.count..<scalars.count + range.count
    others.append(Piece(content: content, kind: .canonical(start: range.lowerBound)))
    scalars.append(contentsOf: text.scalars[range])
  }

  /// Whether a break is between two full-width digits (２０２ / ９年): each takes the place of an ideograph, so that a program
  /// breaks a number as it breaks Chinese.
  private static func cutsNumber(_ gap: Range<Int>, of text: CanonicalText) -> Bool {
    guard gap.lowerBound > 0, gap.upperBound < text.raw.count else { return false }
    return wideDigits.contains(text.raw[gap.lowerBound - 1])
      && wideDigits.contains(text.raw[gap.upperBound])
  }

  private static let wideDigits: ClosedRange<Unicode.Scalar> = "\u{FF10}"..."\u{FF19}"

  /// The passage of a content range, with a stop behind it that a rule drops.
  func passage(_ range: Range<Int>, droppingStop stop: Range<Int>? = nil) -> Passage {
    var segments: [Passage.Segment] = []
    forEachPiece { piece in
      switch piece.kind {
      case .canonical(let start):
        let inside = piece.content.clamped(to: range)
        if !inside.isEmpty { segments.append(.keep(canonical(inside, piece, start))) }
      case .join(let raw):
        guard piece.content.lowerBound > range.lowerBound,
          piece.content.upperBound < range.upperBound
        else { return }
        segments.append(.join(raw: raw, as: Array(scalars[piece.content]), by: .lineJoin))
      }
    }
    if let stop { segments += dropped(stop, by: .headingStop) }
    return Passage(segments: segments)
  }

  /// The passage of a heading between two brackets, which a rule drops with a stop behind them.
  func passage(
    _ range: Range<Int>, inBrackets opening: Range<Int>, _ closing: Range<Int>, _ stop: Range<Int>
  ) -> Passage {
    let inner = passage(range, droppingStop: closing)
    return Passage(
      segments: dropped(opening, by: .headingStop) + inner.segments
        + dropped(stop, by: .headingStop))
  }

  /// The passage of all of it.
  var whole: Passage { passage(0..<scalars.count) }

  /// The canonical place of a content offset that is within a line.
  func canonicalStart(of range: Range<Int>) -> Range<Int>? {
    var place: Range<Int>?
    forEachPiece { piece in
      guard place == nil, case .canonical(let start) = piece.kind else { return }
      let inside = piece.content.clamped(to: range)
      if !inside.isEmpty { place = canonical(inside, piece, start) }
    }
    return place
  }

  private func forEachPiece(_ body: (Piece) -> Void) {
    body(first)
    for piece in others { body(piece) }
  }

  private func dropped(_ range: Range<Int>, by rule: Rule) -> [Passage.Segment] {
    var segments: [Passage.Segment] = []
    forEachPiece { piece in
      guard case .canonical(let start) = piece.kind else { return }
      let inside = piece.content.clamped(to: range)
      if inside.isEmpty { return }
      segments.append(.rewrite(canonical(inside, piece, start), as: [], by: rule))
    }
    return segments
  }

  private func canonical(_ inside: Range<Int>, _ piece: Piece, _ start: Int) -> Range<Int> {
    let offset = start - piece.content.lowerBound
    return inside.lowerBound + offset..<inside.upperBound + offset
  }
}
