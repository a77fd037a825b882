/// Lays lines out on pages.
struct Paper {
  private let layout: PrintedPages
  private let measure: Int
  private let first: Int
  private var pages: [PageFile.Page] = [PageFile.Page()]
  private var furniture: [String] = []
  /// The column and the line that is next.
  private var column = 0
  private var row = 0.0
  /// The first line of the columns of the first page, and whether the head above them is still set.
  private var firstRow = 0.0
  private var isHead: Bool
  private var journal = ""
  private var heading = ""

  private let top = 100.0

  init(layout: PrintedPages, measure: Int, first: Int) {
    self.layout = layout
    self.measure = measure
    self.first = first
    isHead = layout.spansHead
  }

  private var width: Double {
    let column = Double(measure) * layout.size
    return isHead ? column * Double(layout.columns) + gutter * Double(layout.columns - 1) : column
  }
  private var gutter: Double { 2 * layout.size }
  private var left: Double {
    let column = Double(measure) * layout.size
    let all = column * Double(layout.columns) + gutter * Double(layout.columns - 1)
    return (595 - all) / 2
  }
  private var x: Double { left + Double(column) * (width + gutter) }

  /// The pages.
  mutating func print(_ lines: [SetLine], journal: String) -> Printed {
    self.journal = journal
    heading = lines.first { $0.style == .title }?.text ?? ""
    startPage()
    var rows: [[String]] = []
    for (index, line) in lines.enumerated() {
      if line.startsPart, line.style == .attachmentMark { breakPage() }
      if case .row(let cells, _) = line.style {
        rows.append(cells)
        if index + 1 == lines.count || !Self.isRow(lines[index + 1]) {
          table(rows)
          rows = []
        }
      } else {
        set(line)
      }
    }
    if pages.count < 3 {
      // A header that does not repeat is no header: nothing tells it from the text.
      for page in pages.indices { pages[page].lines.removeAll { $0.y == 60 } }
      furniture.removeAll { $0 == journal }
    }
    return Printed(bytes: PageFile(pages: pages).bytes, fileExtension: "pdf", furniture: furniture)
  }

  private static func isRow(_ line: SetLine) -> Bool {
    if case .row = line.style { true } else { false }
  }

  private mutating func set(_ line: SetLine) {
    let isAbove = [.issuerMark, .number, .title, .subtitle].contains(line.style)
    if isHead, !isAbove {
      isHead = false
      row += 1
      firstRow = row
    }
    let breaker = LineBreaker(width: Int(2 * width / layout.size))
    switch line.style {
    case .title, .issuerMark:
      // Larger type, as many lines as it needs.
      let size = layout.columns == 1 ? layout.size * 1.25 : layout.size * 1.1
      let room = Int(2 * width / size) - 2
      for text in LineBreaker(width: room).lines(of: line.text) { centred(text, size) }
    case .number, .subtitle, .centred, .contentsHeading, .caption:
      for text in breaker.lines(of: line.text) { centred(text, layout.size) }
    case .signature, .date:
      for text in LineBreaker(width: 2 * measure - 8).lines(of: line.text) {
        let space = width - Self.length(text, layout.size) - 4 * layout.size
        place(text, x: max(space, 0))
      }
    case .contentsEntry(let depth, let page):
      place(line.text + page, x: Double(depth - 1) * layout.size)
    case .addressee, .attachmentMark, .copyTo, .imprint: block(line.text, indent: 0)
    case .furtherNote: block(line.text, indent: layout.indent + 3)
    default: block(line.text, indent: layout.indent)
    }
  }

  private mutating func block(_ text: String, indent: Int) {
    if layout.isSpaced, row > 0 { row += 0.5 }
    let lines = LineBreaker(width: 2 * measure).lines(of: text, indent: 2 * indent)
    for (index, line) in lines.enumerated() {
      place(line, x: index == 0 ? Double(indent) * layout.size : 0)
    }
  }

  private mutating func centred(_ text: String, _ size: Double) {
    place(text, x: max(0, (width - Self.length(text, size)) / 2), size: size)
  }

  private static func length(_ text: String, _ size: Double) -> Double {
    Double(LineBreaker.width(of: text)) * size / 2
  }

  private mutating func place(_ text: String, x offset: Double, size: Double? = nil) {
    if row >= Double(layout.linesOfPage) { next() }
    let y = top + row * layout.leading + (column == 1 ? layout.offset : 0)
    pages[pages.count - 1].lines.append(
      PageFile.Line(text: text, x: x + offset, y: y, size: size ?? layout.size))
    row += 1
  }

  private mutating func table(_ rows: [[String]]) {
    let count = rows.map(\.count).max() ?? 1
    if row + Double(rows.count) > Double(layout.linesOfPage) { next() }
    let share = width / Double(count)
    let start =
      top + row * layout.leading - layout.leading * 0.72 + (column == 1 ? layout.offset : 0)
    let end = start + Double(rows.count) * layout.leading
    for index in 0...rows.count {
      let y = start + Double(index) * layout.leading
      pages[pages.count - 1].rules.append(PageFile.Rule(x0: x, y0: y, x1: x + width, y1: y))
    }
    for index in 0...count {
      let place = x + Double(index) * share
      pages[pages.count - 1].rules.append(PageFile.Rule(x0: place, y0: start, x1: place, y1: end))
    }
    for cells in rows {
      for (index, cell) in cells.enumerated() {
        let offset = Double(index) * share + 4
        let size = min(layout.size, (share - 8) / (Double(LineBreaker.width(of: cell)) / 2))
        place(cell, x: offset, size: size)
        row -= 1
      }
      row += 1
    }
  }

  /// The next column, or the next page.
  private mutating func next() {
    if column + 1 < layout.columns {
      column += 1
      row = pages.count == 1 ? firstRow : 0
    } else {
      breakPage()
    }
  }

  private mutating func breakPage() {
    pages.append(PageFile.Page())
    column = 0
    row = 0
    startPage()
  }

  /// Header and page number.
  private mutating func startPage() {
    let number = first + pages.count - 1
    let page = pages.count - 1
    let small = min(layout.size, 9)
    if layout.header != .none {
      let text = layout.header == .constant ? journal : "\(journal)　\(heading.prefix(12))"
      pages[page].lines.append(PageFile.Line(text: text, x: left, y: 60, size: small))
      furniture.append(journal)
    }
    if layout.hasPageNumbers {
      let isOdd = number % 2 == 1
      pages[page].lines.append(
        PageFile.Line(text: "— \(number) —", x: isOdd ? 450 : 90, y: 790, size: 14))
      furniture.append("—\(number)—")
    }
  }
}
