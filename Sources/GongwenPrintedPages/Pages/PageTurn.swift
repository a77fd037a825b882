import GongwenLanguage
import GongwenModel
import GongwenText

/// How the text of a page runs: to the right, or, on a page that was turned before it was printed, up or down.
///
/// A wide table is often set on a page on its side while the file shows the page upright.
enum PageTurn {
  /// From left to right.
  case none
  /// Upwards: the page is read when it is turned clockwise.
  case left
  /// Downwards: the page is read when it is turned counterclockwise.
  case right

  /// Counts the steps between neighbouring characters of a page.
  init(_ page: PrintedPage) {
    let steps = PageSteps(page)
    if steps.areTurned(.up) {
      self = .left
    } else if steps.areTurned(.down) {
      self = .right
    } else {
      self = .none
    }
  }

  /// Whether a character is level with one before it and to its right, however far.
  static func isUpright(_ box: GlyphBoxes.Glyph, behind before: GlyphBoxes.Glyph) -> Bool {
    let size = max(Int(box.x1 - box.x0), Int(box.y1 - box.y0))
    return box.middleX > before.middleX
      && !PageSteps.level.isExceeded(by: abs(box.middleY - before.middleY), of: size)
  }

  /// The page as it is read.
  func turned(_ page: PrintedPage) -> PrintedPage {
    guard self != .none else { return page }
    var result = page
    for index in page.glyphs.indices {
      result.glyphs[index] = turned(page.glyphs[index], page.size)
    }
    for index in page.entries.indices {
      result.entries[index].box = turned(page.entries[index].box, page.size)
    }
    result.size = turned(page.size)
    return result
  }

  /// The size of a page as it is read, or back.
  func turned(_ size: PrintedPageSize) -> PrintedPageSize {
    guard self != .none else { return size }
    return PrintedPageSize(width: size.height, height: size.width, rotation: size.rotation)
  }

  /// The turn that leads back.
  var back: Self {
    switch self {
    case .none: .none
    case .left: .right
    case .right: .left
    }
  }

  /// A box on a page of some size; that of a blank stays empty.
  func turned(_ box: GlyphBoxes.Glyph, _ size: PrintedPageSize) -> GlyphBoxes.Glyph {
    guard box != GlyphBoxes.Glyph() else { return box }
    switch self {
    case .none: return box
    case .left:
      let height = Int32(clamping: size.height)
      return GlyphBoxes.Glyph(x0: height - box.y1, y0: box.x0, x1: height - box.y0, y1: box.x1)
    case .right:
      let width = Int32(clamping: size.width)
      return GlyphBoxes.Glyph(x0: box.y0, y0: width - box.x1, x1: box.y1, y1: width - box.x0)
    }
  }

  /// The lines that are drawn on a page of some size.
  func turned(_ lines: RulingLines, _ size: PrintedPageSize) -> RulingLines {
    guard self != .none else { return lines }
    var result = RulingLines()
    result.horizontal = Self.sorted(lines.vertical.map { turned($0, size, isDown: true) })
    result.vertical = Self.sorted(lines.horizontal.map { turned($0, size, isDown: false) })
    result.areas = lines.areas.map { area in
      let (one, other) = (
        turned(x: area.left, y: area.top, size), turned(x: area.right, y: area.bottom, size)
      )
      return RulingLines.Area(
        left: min(one.x, other.x), right: max(one.x, other.x), top: min(one.y, other.y),
        bottom: max(one.y, other.y))
    }.sorted { ($0.left, $0.top) < ($1.left, $1.top) }
    return result
  }

  private func turned(x: Int, y: Int, _ size: PrintedPageSize) -> (x: Int, y: Int) {
    switch self {
    case .none: (x, y)
    case .left: (size.height - y, x)
    case .right: (y, size.width - x)
    }
  }

  private func turned(
    _ line: RulingLines.Segment, _ size: PrintedPageSize, isDown: Bool
  ) -> RulingLines.Segment {
    let (one, other) =
      isDown
      ? (turned(x: line.place, y: line.start, size), turned(x: line.place, y: line.end, size))
      : (turned(x: line.start, y: line.place, size), turned(x: line.end, y: line.place, size))
    return isDown
      ? RulingLines.Segment(place: one.y, start: min(one.x, other.x), end: max(one.x, other.x))
      : RulingLines.Segment(place: one.x, start: min(one.y, other.y), end: max(one.y, other.y))
  }

  private static func sorted(_ lines: [RulingLines.Segment]) -> [RulingLines.Segment] {
    lines.sorted { ($0.place, $0.start, $0.end) < ($1.place, $1.start, $1.end) }
  }
}
