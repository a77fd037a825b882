import GongwenLanguage
import GongwenModel
import GongwenText

/// The steps from each character of a page to the next one in its line, which show how its text runs.
struct PageSteps {
  /// Where the next character of a line is.
  enum Step { case along, up, down }

  /// From so many steps between characters that run in one direction, and from this share of all steps on, it is
  /// that of the page: words in cells of a table are turned, too. It is this share of the steps from one Chinese letter to
  /// the next as well, outside the upper and lower margin, or figures are in rows of cells: the labels of the axis of a chart are
  /// turned, and are digits for the most part. Between the rows of cells of a table are no upright Chinese letters, as between
  /// several charts: the share is that of the letters next to turned ones, too.
  static let enough = 12
  static let most = Share(4, of: 5)
  /// Text that is nearer than this share of the page's width to one of its sides may be a mark in the margin, which has not the
  /// direction of the text: 28 and 26 mm of the 210 mm of a page (GB/T 9704-2012, 5.2.1).
  static let margin = Share(12, of: 100)
  /// Neighbours in a line are level up to this share of their size, and at most so far from each other.
  static let level = Share(1, of: 4)
  private static let furthest = Share(2, of: 1)
  /// The least rows of a turned table, and the least cells of such a row: below the bars of a chart are a label and a value.
  static let leastRows = 3
  static let leastCells = 3

  /// How many steps lead where.
  private struct Counts {
    var along = 0
    var up = 0
    var down = 0

    mutating func add(_ step: Step) {
      switch step {
      case .along: along += 1
      case .up: up += 1
      case .down: down += 1
      }
    }

    func of(_ step: Step) -> Int {
      switch step {
      case .along: along
      case .up: up
      case .down: down
      }
    }

    /// Whether the steps in one direction are enough of all.
    func areMostly(_ step: Step) -> Bool { most.isReached(by: of(step), of: along + up + down) }
  }

  private var all = Counts()
  private var chinese = Counts()
  /// The middles of the upright Chinese letters among them, from the top.
  private var upright: [Int] = []
  /// The words that run up or down: the middle of each from the left, and the size of its letters.
  private var words: (up: [(middle: Int, size: Int)], down: [(middle: Int, size: Int)]) = ([], [])
  /// From where to where they are, from the top.
  private var extent: (top: Int, bottom: Int) = (.max, .min)

  /// Counts the steps of a page.
  init(_ page: PrintedPage) {
    let side = Self.margin.amount(of: page.size.width)
    let margin = UprightLines.margin.amount(of: page.size.height)
    var before: Step?
    for index in page.glyphs.indices.dropFirst() {
      let box = page.glyphs[index]
      guard let step = Self.step(to: box, from: page.glyphs[index - 1]),
        step == .along || min(box.middleX, page.size.width - box.middleX) >= side
      else {
        before = nil
        continue
      }
      all.add(step)
      if step != .along {
        if step != before {
          let size = max(Int(box.x1 - box.x0), Int(box.y1 - box.y0))
          if step == .up {
            words.up.append((box.middleX, size))
          } else {
            words.down.append((box.middleX, size))
          }
        }
        let first = page.glyphs[index - 1]
        extent.top = min(extent.top, Int(min(first.y0, box.y0)))
        extent.bottom = max(extent.bottom, Int(max(first.y1, box.y1)))
      }
      before = step
      if UnicodeClass.isHan(page.scalars[index]), UnicodeClass.isHan(page.scalars[index - 1]),
        step != .along || min(box.middleY, page.size.height - box.middleY) >= margin
      {
        chinese.add(step)
        if step == .along { upright.append(box.middleY) }
      }
    }
  }

  /// The heights between which text runs up or down; nil where none does.
  var turned: Range<Int>? { extent.top < extent.bottom ? extent.top..<extent.bottom : nil }

  /// Whether the text of the page runs in a direction.
  func areTurned(_ step: Step) -> Bool {
    all.of(step) >= Self.enough && all.areMostly(step)
      && (chinese.areMostly(step)
        || amidTurned.areMostly(step) && areCells(step == .up ? words.up : words.down))
  }

  /// The steps from one Chinese letter to the next without the upright ones above and below all that is turned.
  private var amidTurned: Counts {
    var result = chinese
    result.along = upright.count { turned?.contains($0) ?? false }
    return result
  }

  /// Whether some words are in rows of cells.
  private func areCells(_ words: [(middle: Int, size: Int)]) -> Bool {
    var rows = 0
    var cells = 0
    var last: Int?
    for word in words.sorted(by: { $0.middle < $1.middle }) {
      if let last, !Self.level.isExceeded(by: word.middle - last, of: word.size) {
        cells += 1
      } else {
        cells = 1
      }
      last = word.middle
      if cells == Self.leastCells { rows += 1 }
    }
    return rows >= Self.leastRows
  }

  /// Whether a character is right above the one before it, as in a line that is printed up the page. A font may give its boxes any
  /// width or height: the smaller one is that of a letter.
  static func goesUp(to box: GlyphBoxes.Glyph, from before: GlyphBoxes.Glyph) -> Bool {
    let (x, y) = (box.middleX - before.middleX, before.middleY - box.middleY)
    guard y > 0, !box.isEmpty, !before.isEmpty else { return false }
    let (width, height) = (Int(box.x1 - box.x0), Int(box.y1 - box.y0))
    return !level.isExceeded(by: abs(x), of: min(width, height))
      && level.isExceeded(by: y, of: min(width, height))
      && !furthest.isExceeded(by: y, of: max(width, height))
  }

  /// Where a character is from the one before it; nil where they are no neighbours.
  private static func step(to box: GlyphBoxes.Glyph, from before: GlyphBoxes.Glyph) -> Step? {
    guard !before.isEmpty, !box.isEmpty else { return nil }
    let size = max(Int(box.x1 - box.x0), Int(box.y1 - box.y0))
    let (x, y) = (box.middleX - before.middleX, box.middleY - before.middleY)
    if !level.isExceeded(by: abs(y), of: size) {
      return x > 0 && !furthest.isExceeded(by: x, of: size) ? .along : nil
    }
    guard !level.isExceeded(by: abs(x), of: size), !furthest.isExceeded(by: abs(y), of: size)
    else { return nil }
    return y < 0 ? .up : .down
  }
}
