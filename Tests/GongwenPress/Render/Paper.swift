/// Lays lines out on pages.
struct Paper {
  let layout: PrintedPages
  let measure: Int
  private let first: Int
  var pages: [PageFile.Page] = [PageFile.Page()]
  private var furniture: [String] = []
  /// The column and the line that is next.
  var column = 0
  var row = 0.0
  /// The first line of the columns of the first page, and whether the head above them is still set.
  private var firstRow = 0.0
  private var isHead: Bool
  /// The notes of the page.
  private var notes: [String] = []
  private var journal = ""
  private var heading = ""

  let top = 100.0
  private static let counter = "#/#"

  init(layout: PrintedPages, measure: Int, first: Int) {
    self.layout = layout
    self.measure = measure
    self.first = first
    isHead = layout.spansHead
  }

  var width: Double {
    let column = Double(measure) * layout.size
    return isHead ? column * Double(layout.columns) + gutter * Double(layout.columns - 1) : column
  }
  private var gutter: Double { 2 * layout.size }
  private var left: Double {
    let column = Double(measure) * layout.size
    let all = column * Double(layout.columns) + gutter * Double(layout.columns - 1)
    return (595 - all) / 2
  }
  var x: Double { left + Double(column) * (width + gutter) }

  /// The pages.
  mutating func print(_ lines: [SetLine], journal: String) -> Printed {
    self.journal = journal
    heading = lines.first { $0.style == .title }?.text ?? ""
    startPage()
    for line in lines {
      if line.startsPart, line.style == .attachmentMark { breakPage() }
      switch line.style {
      case .table(let grid): table(grid)
      case .footnote: note(line.text)
      default: set(line)
      }
    }
    setNotes()
    for page in pages.indices {
      // The printer of a browser knows the number of pages.
      for line in pages[page].lines.indices where pages[page].lines[line].text == Self.counter {
        pages[page].lines[line].text = "\(page + 1)/\(pages.count)"
      }
    }
    if pages.count < 3, !layout.isWebPage {
      // A header that does not repeat is no header: nothing tells it from the text.
      for page in pages.indices { pages[page].lines.removeAll { $0.y == 60 } }
      furniture.removeAll { $0 == journal }
    }
    return Printed(bytes: PageFile(pages: pages).bytes, fileExtension: "pdf", furniture: furniture)
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
      entry(line.text, page: page, x: Double(depth - 1) * layout.size)
    case .addressee, .attachmentMark, .copyTo, .imprint: block(line.text, indent: 0)
    case .furtherNote: block(line.text, indent: layout.indent + 3)
    case .tableNote: block(line.text, indent: 0, size: min(layout.size, 10.5))
    default: block(line.text, indent: layout.indent)
    }
  }

  /// An entry of a table of contents: its leader is as long as the line has room, its page at the right edge.
  private mutating func entry(_ text: String, page: String, x offset: Double) {
    let number = String(page.reversed().prefix(while: \.isNumber).reversed())
    let leader = String(page.dropLast(number.count))
    let room = width - offset - Self.length(text, layout.size) - Self.length(number, layout.size)
    guard !number.isEmpty, room > 2 * layout.size else { return place(text + page, x: offset) }
    var words = text
    if let sign = leader.first(where: { !$0.isWhitespace }) {
      // Points with blanks between them stay apart.
      let unit = leader.contains(" ") ? "\(sign) " : String(sign)
      let count = Int((room - layout.size) / Self.length(unit, layout.size))
      words += String(repeating: unit, count: max(count, 0))
    }
    place(words, x: offset)
    row -= 1
    place(number, x: width - Self.length(number, layout.size))
  }

  private mutating func block(_ text: String, indent: Int, size: Double? = nil) {
    if layout.isSpaced, row > 0 { row += 0.5 }
    let room = Int(Double(2 * measure) * layout.size / (size ?? layout.size))
    let lines = LineBreaker(width: room).lines(of: text, indent: 2 * indent)
    for (index, line) in lines.enumerated() {
      place(line, x: index == 0 ? Double(indent) * layout.size : 0, size: size)
    }
  }

  private mutating func centred(_ text: String, _ size: Double) {
    place(text, x: max(0, (width - Self.length(text, size)) / 2), size: size)
  }

  static func length(_ text: String, _ size: Double) -> Double {
    Double(LineBreaker.width(of: text)) * size / 2
  }

  mutating func place(_ text: String, x offset: Double, size: Double? = nil) {
    if row >= Double(layout.linesOfPage) { next() }
    let size = size ?? layout.size
    var left = x + offset
    // The mark of a note is smaller, and raised.
    for piece in Self.pieces(text) {
      let isMark = piece == "¹" || piece == "²"
      let words = isMark ? (piece == "¹" ? "1" : "2") : piece
      pages[pages.count - 1].lines.append(
        PageFile.Line(
          text: words, x: left, y: baseline - (isMark ? size * 0.35 : 0),
          size: isMark ? size * 0.6 : size))
      left += Self.length(words, isMark ? size * 0.6 : size)
    }
    row += 1
  }

  /// The foot of the next line.
  var baseline: Double { top + row * layout.leading + (column == 1 ? layout.offset : 0) }

  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    for sign in text {
      let isMark = sign == "¹" || sign == "²"
      if isMark || pieces.isEmpty || pieces.last == "¹" || pieces.last == "²" {
        pieces.append(String(sign))
      } else {
        pieces[pieces.count - 1].append(sign)
      }
    }
    return pieces
  }

  /// The next column, or the next page.
  mutating func next() {
    if column + 1 < layout.columns {
      column += 1
      row = pages.count == 1 ? firstRow : 0
    } else {
      breakPage()
    }
  }

  private mutating func breakPage() {
    setNotes()
    pages.append(PageFile.Page())
    column = 0
    row = 0
    startPage()
  }

  /// A note at the foot of the page.
  private mutating func note(_ text: String) { notes.append(text) }

  /// Sets the notes below a short line at the foot of the page.
  private mutating func setNotes() {
    guard !notes.isEmpty, let last = pages.indices.last else { return }
    let size = min(9, layout.size * 0.8)
    let breaker = LineBreaker(width: Int(2 * width / size))
    let lines = notes.flatMap { breaker.lines(of: $0) }
    var y = 770 - Double(lines.count) * size * 1.5
    pages[last].rules.append(
      PageFile.Rule(x0: left, y0: y - size * 1.6, x1: left + 120, y1: y - size * 1.6))
    for line in lines {
      pages[last].lines.append(PageFile.Line(text: line, x: left, y: y, size: size))
      y += size * 1.5
    }
    notes = []
  }

  /// Header and page number.
  private mutating func startPage() {
    let number = first + pages.count - 1
    let page = pages.count - 1
    let small = min(layout.size, 9)
    if layout.isWebPage {
      let lines = [
        ("\(journal)　\(heading.prefix(20))", left, 24.0),
        ("2024/3/\(5 + measure % 20) 09:41", 480, 24),
        ("http://www.example.gov.cn/art/2023/7/2/art_\(measure)1_20\(measure)3.html", left, 826),
        (Self.counter, 560, 826),
      ]
      for (text, x, y) in lines {
        pages[page].lines.append(PageFile.Line(text: text, x: x, y: y, size: 7))
      }
      furniture += [lines[2].0]
      return
    }
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
