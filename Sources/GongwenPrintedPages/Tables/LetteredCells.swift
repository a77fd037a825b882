import GongwenLanguage
import GongwenModel
import GongwenText

/// The words between the bars of tables that are set in letters.
struct LetteredCells {
  /// A row of a page with letters that draw lines.
  struct Row {
    /// The places of its lines.
    var lines: [Int]
    var middle: Int
    var height: Int
    /// The offsets of the letters, from the left.
    var letters: [Int]
  }

  /// The words of a cell in one row.
  struct Cell {
    /// How many characters they are.
    var count = 0
    /// Whether they are digits with marks between them.
    var isNumber = true
    /// The right edge of the last one, and its width.
    var right = 0
    var last = 0
    /// Whether no further character has room behind them.
    var isFull = false
  }

  /// All lines of the page, by their middles.
  private let lines: [PrintedLine]
  /// The height of the highest line.
  private let highest: Int
  private let text: LineText

  private static let inNumbers: ScalarTable = "%,-.％，．－"

  /// Prepares the lines of a page.
  init(_ lines: [PrintedLine], text: LineText) {
    self.lines = lines.sorted { $0.middle < $1.middle }
    self.text = text
    highest = lines.map(\.height).max() ?? 0
  }

  /// How many lines have their middle above a height.
  func countAbove(_ height: Int) -> Int { lines.partitioningIndex { $0.middle >= height } }

  /// How many lines have their middle below a height.
  func countBelow(_ height: Int) -> Int {
    lines.count - lines.partitioningIndex { $0.middle > height }
  }

  /// The cells of a row that have words, by the number of bars before them.
  ///
  /// - Parameter bars: the offsets of its letters that draw lines up or down, from the left.
  func cells(of row: Row, between bars: [Int]) -> [Int: Cell] {
    let edges = bars.map { text.glyphs[$0].middleX }
    var cells: [Int: Cell] = [:]
    var place = lines.partitioningIndex { $0.middle >= row.middle - highest }
    while place < lines.count, lines[place].middle <= row.middle + highest {
      let line = lines[place]
      place += 1
      guard
        !GlyphBoxes.Glyph.level.isReached(
          by: abs(line.middle - row.middle), of: min(line.height, row.height))
      else { continue }
      for index in line.range where !text.glyphs[index].isEmpty {
        let scalar = text.scalars[index]
        guard !BoxDrawing.isLine(scalar), !UnicodeClass.isBlank(scalar) else { continue }
        let glyph = text.glyphs[index]
        let next = edges.partitioningIndex { $0 > glyph.middleX }
        guard next > 0, next < edges.count else { continue }
        var cell = cells[next] ?? Cell()
        cell.count += 1
        if ChineseNumeral.arabicDigit(scalar) == nil, !Self.inNumbers.contains(scalar) {
          cell.isNumber = false
        }
        if Int(glyph.x1) > cell.right {
          cell.right = Int(glyph.x1)
          cell.last = Int(glyph.x1 - glyph.x0)
          cell.isFull = Int(text.glyphs[bars[next]].x0) - cell.right < cell.last
        }
        cells[next] = cell
      }
    }
    return cells
  }
}
