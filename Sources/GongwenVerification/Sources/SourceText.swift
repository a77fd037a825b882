import GongwenJSON
public import GongwenModel

/// The visible characters of a source, in its own order, with their places.
public struct SourceText: Sendable {
  /// The characters.
  public let scalars: [Unicode.Scalar]
  /// The place of each. Places rise with the characters; between two runs there is markup.
  public let map: SourceMap
  /// The size of the source.
  public let size: Size
  /// The whole page with its markup, where the source is one.
  let page: [Unicode.Scalar]?
  /// The sizes of the pages of a PDF; nil for other sources.
  var pageSizes: [PrintedPageSize]?
  /// The boxes of the characters of a PDF, one for each; nil for other sources.
  var glyphs: [GlyphBoxes.Glyph]?

  /// The size of a source, in the units of its places.
  public enum Size: Hashable, Sendable {
    /// In bytes.
    case bytes(Int)
    /// For each page, in characters of its text.
    case pages([Int])
  }

  /// Makes a text.
  ///
  /// `page` is the whole page with its markup, where the source is one.
  public init(
    scalars: [Unicode.Scalar], map: SourceMap, size: Size, page: [Unicode.Scalar]? = nil
  ) {
    self.scalars = scalars
    self.map = map
    self.size = size
    self.page = page
  }

  /// Whether places are pages and characters, and not bytes.
  var isPaged: Bool {
    if case .pages = size { true } else { false }
  }

  /// The size of an address; nil for an address that the source does not have.
  public func size(of address: Address) -> Int? {
    switch (address.space, size) {
    case (.bytes, .bytes(let count)): count
    case (.page(let page), .pages(let counts)) where page <= counts.count: counts[page - 1]
    default: nil
    }
  }

  /// The characters of a stretch of the source.
  enum Stretch: Equatable {
    /// These characters.
    case characters(Range<Int>)
    /// It is no stretch of the source.
    case outside
    /// It begins or ends inside a character.
    case splitsCharacter
  }

  /// The characters of a stretch of the source; binary search.
  func characters(in places: Range<Int>, of address: Address) -> Stretch {
    guard let size = size(of: address), places.lowerBound >= 0, places.upperBound <= size
    else { return .outside }
    let start = boundary(address, place: places.lowerBound)
    let end = boundary(address, place: places.upperBound)
    guard start.isBetweenCharacters, end.isBetweenCharacters else { return .splitsCharacter }
    return .characters(start.index..<max(start.index, end.index))
  }

  /// The first character at or behind a place, and whether no character reaches over the place.
  private func boundary(
    _ address: Address, place: Int
  ) -> (index: Int, isBetweenCharacters: Bool) {
    let low = map.runs.partitioningIndex { ($0.address, $0.sourceStart) > (address, place) }
    guard low > 0 else { return (0, true) }
    let run = map.runs[low - 1]
    let rawEnd = map.rawEnd(ofRun: low - 1)
    guard run.address == address else { return (rawEnd, true) }
    let width = max(1, Int(run.width))
    let offset = place - run.sourceStart
    if offset >= (rawEnd - run.rawStart) * width { return (rawEnd, true) }
    return (run.rawStart + (offset + width - 1) / width, offset % width == 0)
  }

  /// The place of a character, for messages.
  func place(of index: Int) -> String {
    let place = map.place(of: index)
    return switch place.address.space {
    case .bytes: "byte \(place.source)"
    case .page(let page): "page \(page), character \(place.source)"
    }
  }

  /// Whether a character is counted in the coverage.
  func isCounted(_ index: Int) -> Bool { !Blank.contains(scalars[index]) }

  /// Characters without the markup of a page that does not end, which is visible from its `<` on: up to its `>`, or to a
  /// character that is not set aside.
  ///
  /// It begins as a tag, a comment or a declaration does (HTML, 13.2.5.6). A sign of the text does not, or is a reference
  /// (`&lt;`). Ideographs are words of the text from the second line of a tag on; a comment may hold them.
  func withoutOpenMarkup(_ indices: [Int], isAside: (Int) -> Bool) -> [Int] {
    var result: [Int] = []
    forEachOutsideOpenMarkup(indices, isAside: isAside) { index, _ in result.append(index) }
    return result
  }

  /// The first visible characters behind markup of a page that does not end.
  func endsOfOpenMarkup(isAside: (Int) -> Bool) -> Set<Int> {
    guard page != nil else { return [] }
    var result: Set<Int> = []
    forEachOutsideOpenMarkup(scalars.indices.filter(isCounted), isAside: isAside) {
      index, isBehindMarkup in
      if isBehindMarkup { result.insert(index) }
    }
    return result
  }

  /// Calls `body` with the characters that no open markup has, and whether such markup is right before each.
  private func forEachOutsideOpenMarkup(
    _ indices: [Int], isAside: (Int) -> Bool, _ body: (Int, Bool) -> Void
  ) {
    guard page != nil else { return indices.forEach { body($0, false) } }
    var opening: Int?
    var isInLaterLine = false
    var isBehindMarkup = false
    var previous = 0
    for index in indices {
      if !isAside(index) {
        opening = nil
      } else if opensMarkup(index) {
        opening = index
        isInLaterLine = false
      } else if let opening, !isInLaterLine, scalars[opening + 1] != "!" {
        isInLaterLine = parts(previous, from: index)
      }
      previous = index
      if opening == nil || isInLaterLine && scalars[index].properties.isIdeographic {
        body(index, isBehindMarkup)
        isBehindMarkup = false
      } else {
        isBehindMarkup = true
      }
      if scalars[index] == ">" { opening = nil }
    }
  }

  /// Whether a `<` of the source is followed by what makes it markup.
  private func opensMarkup(_ index: Int) -> Bool {
    guard scalars[index] == "<", index + 1 < scalars.count else { return false }
    var isVerbatim = true
    map.forEachPiece(of: index..<index + 2) { _, _, _, rule in
      if rule != nil { isVerbatim = false }
    }
    switch scalars[index + 1] {
    case "a"..."z", "A"..."Z", "/", "!", "?": return isVerbatim
    default: return false
    }
  }

  /// Whether a line break or markup lies between two characters, or one of them is a break.
  func parts(_ left: Int, from right: Int) -> Bool {
    if scalars[left...right].contains(where: Self.endsLine) { return true }
    var end: Int?
    var isParted = false
    map.forEachPiece(of: left..<right + 1) { _, place, _, _ in
      if let end, end != place.lowerBound { isParted = true }
      end = place.upperBound
    }
    return isParted
  }

  /// Calls `body` with every stretch of characters between line breaks and markup, in order.
  func forEachLine(_ body: (Range<Int>) -> Void) {
    var start = 0
    var end: Int?
    map.forEachPiece(of: 0..<scalars.count) { piece, place, _, _ in
      if let end, end != place.lowerBound {
        if start < piece.lowerBound { body(start..<piece.lowerBound) }
        start = piece.lowerBound
      }
      end = place.upperBound
      for index in piece where Self.endsLine(scalars[index]) {
        if start < index { body(start..<index) }
        start = index + 1
      }
    }
    if start < scalars.count { body(start..<scalars.count) }
  }

  /// The lines that a range of characters touches, whole.
  func lines(around range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, !Self.endsLine(scalars[start - 1]) { start -= 1 }
    var end = range.upperBound
    while end < scalars.count, !Self.endsLine(scalars[end]) { end += 1 }
    return start..<end
  }

  /// LF, CR and the other mandatory breaks of Unicode Standard Annex 14.
  static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
