import GongwenModel

/// Sets the truth as logical lines, which every rendering lays out in its own way.
package struct Setter {
  private var lines: [SetLine] = []

  /// The lines of a release.
  package static func lines(of release: Release) -> [SetLine] {
    var setter = Setter()
    setter.set(release.body, depth: 1)
    return setter.lines
  }

  private mutating func set(_ pieces: [Piece], depth: Int) {
    for piece in pieces {
      switch piece {
      case .component(let part): set(part)
      case .unit(let unit): set(unit, depth: depth)
      case .element(let element): set(element)
      case .item(let item): add(.paragraph, item.sign + item.text)
      case .table(let grid): set(grid)
      case .contents(let contents): set(contents, of: pieces)
      }
    }
  }

  private mutating func set(_ part: Part) {
    let start = lines.count
    if let sign = part.sign { add(.attachmentMark, sign) }
    set(part.children, depth: 1)
    if start < lines.count { lines[start].startsPart = start > 0 }
  }

  private mutating func set(_ unit: Unit, depth: Int) {
    let sign = unit.printedSign + (unit.variant == nil ? unit.gap : "")
    let heading = unit.heading ?? ""
    switch unit.form {
    case .line, .sentence:
      let isCentred = [.part, .subpart, .chapter, .division].contains(unit.scheme)
      let text = sign + heading + (unit.form == .sentence ? "。" : "")
      add(isCentred ? .centred : .heading(depth), text, bold: text.count)
      set(unit.children, depth: depth + 1)
    case .runIn(let stop): set(unit, behind: sign + heading + stop, depth: depth)
    case .brackets: set(unit, behind: sign + "【" + heading + "】", depth: depth)
    case .prose: set(unit, behind: sign, depth: depth)
    }
  }

  /// A unit whose first paragraph stands on the line of its sign.
  private mutating func set(_ unit: Unit, behind lead: String, depth: Int) {
    var rest = unit.children
    var first = ""
    if case .element(let element)? = rest.first, element.kind == .paragraph {
      first = element.lines.joined()
      rest.removeFirst()
    }
    add(.paragraph, lead + first, bold: unit.heading == nil ? 0 : lead.count)
    set(rest, depth: depth + 1)
  }

  private mutating func set(_ element: Element) {
    if element.footnote != nil { return add(.footnote, element) }
    switch element.kind {
    case .issuerMark: add(.issuerMark, element)
    case .documentNumber: add(.number, element)
    case .title: add(.title, element)
    case .subtitle: add(.subtitle, element)
    case .addressee: add(.addressee, element)
    case .attachmentNote:
      add(element.lines[0].hasPrefix("附件：") ? .attachmentNote : .furtherNote, element)
    case .signature: add(.signature, element)
    case .date: add(.date, element)
    case .note: add(.note, element)
    case .copyTo: add(.copyTo, element)
    case .imprint: add(.imprint, element)
    case .copyNumber, .classification, .urgency, .signatory: add(.addressee, element)
    case .paragraph: add(.paragraph, element)
    }
  }

  private mutating func set(_ grid: Grid) {
    if let caption = grid.caption { add(.caption, caption) }
    let rows = grid.rows.map { $0.map(\.text).joined(separator: "\t") }
    add(.table(grid), rows.joined(separator: "\n"))
    for note in grid.notes { add(.tableNote, note) }
  }

  private mutating func set(_ contents: Contents, of pieces: [Piece]) {
    if let heading = contents.heading { add(.contentsHeading, heading) }
    for (index, entry) in Contents.entries(of: pieces).enumerated() {
      let page = contents.leader == .none ? "" : contents.leader.rawValue + "\(1 + index / 2)"
      add(.contentsEntry(entry.depth, page: page), entry.text)
    }
  }

  private mutating func add(_ style: SetLine.Style, _ element: Element) {
    for line in element.lines { add(style, line) }
  }

  private mutating func add(_ style: SetLine.Style, _ text: String, bold: Int = 0) {
    lines.append(SetLine(style: style, text: text, bold: bold))
  }
}

extension Contents {
  /// The headings of parts, chapters and divisions, with their depth.
  static func entries(of pieces: [Piece], depth: Int = 1) -> [(depth: Int, text: String)] {
    pieces.flatMap { piece -> [(depth: Int, text: String)] in
      guard let unit = piece.asUnit, let heading = unit.heading, unit.scheme != .article
      else { return [] }
      let sign = unit.hasTraditionalSign ? Script.traditional(unit.sign) : unit.sign
      return [(depth, sign + unit.gap + heading)]
        + entries(of: unit.children, depth: depth + 1)
    }
  }
}
