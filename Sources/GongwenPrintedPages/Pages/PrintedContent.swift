public import GongwenModel
import GongwenText

/// The characters of all pages, one page after the other.
public struct PrintedContent: Sendable {
  /// The characters.
  public private(set) var scalars: [Unicode.Scalar] = []
  /// The characters as the layout reads them: with the ideographs that radicals of fonts stand for, and the marks of horizontal text,
  /// each in its place.
  var words: [Unicode.Scalar] {
    func read(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
      Radicals.ideograph(scalar) ?? VerticalForms.horizontal(scalar)
    }
    guard scalars.contains(where: { read($0) != nil }) else { return scalars }
    return scalars.map { read($0) ?? $0 }
  }
  /// Where they are in the page texts.
  private(set) var map = SourceMap()
  /// Their boxes.
  private(set) var glyphs: [GlyphBoxes.Glyph] = []
  /// The fonts that are used, the first one for characters whose font is not known.
  private(set) var fonts = [PrintedFont(name: "", size: 0)]
  /// The font of each character, by its place in `fonts`.
  private(set) var fontOf: [UInt16] = []
  private var fontPlaces: [PrintedFont: UInt16] = [:]
  /// Whether the sizes of the letters differ by chance.
  private(set) var isShaky = false
  /// How many characters that are not blank the page texts have.
  private(set) var shown = 0
  /// The raw ranges of the pages, entries left out.
  public private(set) var pages: [Range<Int>] = []
  /// The labels that the file gives the pages; nil where it gives none.
  var labels: [String]? {
    let isPlain = allLabels.enumerated().allSatisfy { $1 == String($0 + 1) || $1.isEmpty }
    return isPlain ? nil : allLabels
  }
  private var allLabels: [String] = []
  /// The texts of annotations and form fields: page, from 0, raw range and rectangle.
  private(set) var entries: [(page: Int, range: Range<Int>, box: GlyphBoxes.Glyph)] = []
  /// The sizes of the pages.
  public private(set) var sizes: [PrintedPageSize] = []
  /// How the text of each page runs; boxes and lines are those of the page as it is read.
  private(set) var turns: [PageTurn] = []
  /// The lines in the margins of turned pages that do not run as their text does and are no part of it.
  private(set) var marginal: [TurnedMargins.Line] = []
  /// The boxes on the page of the source of characters that are upright on a turned page and part of its text, by their
  /// places. They are read as if they were printed above or below the other text of the page as it is read.
  private(set) var upright: [Int: GlyphBoxes.Glyph] = [:]
  /// The boxes on the page of characters of vertical text, by their places: they are read in squares.
  private var squared: [Int: GlyphBoxes.Glyph] = [:]
  /// Whether each character is a copy of another; empty where none is.
  private(set) var isCopy: [Bool] = []
  /// Pages, from 1, with copies, how many they are, and how many differ from what they are on.
  private var doubled: (pages: [Int], copies: Int, differing: Int) = ([], 0, 0)
  /// Pages, from 0, without text.
  private var textless: [Int] = []
  /// Pages, from 1, that need character maps which are missing, and the maps.
  public private(set) var mapless: (pages: [Int], maps: [String]) = ([], [])
  /// Pages, from 1, that could not be read.
  public private(set) var unreadable: [Int] = []

  /// Reads the pages of a source.
  public init(_ source: some PrintedSource) {
    var isVertical = false
    for index in 0..<source.pageCount {
      var page = source.page(index)
      var turn = page.map { PageTurn($0) } ?? .none
      let vertical =
        turn == .none ? page.flatMap { VerticalText($0, isExpected: isVertical) } : nil
      isVertical = vertical != nil
      if let vertical { (page, turn) = (vertical.page, .right) }
      turns.append(turn)
      sizes.append(page?.size ?? PrintedPageSize(0, 0))
      let read = page.map { turn.turned($0) }
      let (start, copies) = (scalars.count, read.flatMap { DoubledText($0) })
      // Copies are put in another order.
      if let page, turn != .none, copies == nil {
        let extent = vertical?.extent ?? PageSteps(page).turned
        for line in UprightLines(page, around: extent).lines {
          marginal.append(TurnedMargins.Line(line, onPage: index, behind: start))
        }
      }
      for (place, box) in vertical?.placed ?? [:] { squared[start + place] = box }
      add(read, copies, vertical?.order)
    }
    setSizes()
    guard !marginal.isEmpty else { return }
    let margins = TurnedMargins(
      scalars: scalars, glyphs: glyphs, pages: pages, sizes: sizes, turns: turns, lines: marginal)
    marginal = margins.furniture
    for box in margins.moved {
      upright[box.place] = box.placed
      glyphs[box.place] = box.read
    }
  }

  /// Gives characters whose sizes differ by chance one size.
  private mutating func setSizes() {
    let sizes = ShakySizes(fonts, fontOf) { index in
      (!UnicodeClass.isBlank(scalars[index]), scalars[index] == "\n")
    }
    guard let usual = sizes.fonts else { return }
    isShaky = true
    for index in fontOf.indices { fontOf[index] = usual[Int(fontOf[index])] }
  }

  /// The boxes of the characters on the pages as they are read, but those of the lines in the margins of turned pages upright
  /// and as far from the upper or lower edge as they are on the page of the source.
  var glyphsWithUprightMargins: [GlyphBoxes.Glyph] {
    var result = glyphs
    for line in marginal {
      let (turn, size) = (turns[line.page], sizes[line.page])
      let lower = line.line.isTop ? 0 : Int32(clamping: turn.turned(size).height - size.height)
      for index in line.range {
        var box = turn.back.turned(glyphs[index], turn.turned(size))
        guard !box.isEmpty else { continue }
        (box.y0, box.y1) = (box.y0 + lower, box.y1 + lower)
        result[index] = box
      }
    }
    return result
  }

  /// The sizes of the pages as they are read.
  var readSizes: [PrintedPageSize] { zip(turns, sizes).map { $0.turned($1) } }

  /// The boxes of the characters on the pages as the source has them.
  var placedGlyphs: [GlyphBoxes.Glyph] {
    var result = glyphs
    for page in pages.indices where turns[page] != .none {
      let (back, size) = (turns[page].back, turns[page].turned(sizes[page]))
      let end = page + 1 < pages.count ? pages[page + 1].lowerBound : glyphs.count
      for index in pages[page].lowerBound..<end { result[index] = back.turned(glyphs[index], size) }
    }
    for (index, box) in upright { result[index] = box }
    for (index, box) in squared { result[index] = box }
    return result
  }

  /// The lines that are drawn on a page, as it is read.
  func rulingLines(
    of source: some PrintedSource, onPage page: Int, darkerThan shade: PaperShade
  ) -> RulingLines {
    turns[page].turned(source.rulingLines(ofPage: page, darkerThan: shade), sizes[page])
  }

  /// - Parameter order: the place of each character in the text of the page, where they are in another order.
  private mutating func add(_ page: PrintedPage?, _ copies: DoubledText?, _ order: [Int]?) {
    let number = Int32(pages.count + 1)
    allLabels.append(page?.label ?? "")
    guard let page else {
      unreadable.append(Int(number))
      pages.append(scalars.count..<scalars.count)
      return
    }
    pages.append(scalars.count..<scalars.count + page.scalars.count)
    if !page.missingMaps.isEmpty { mapless.pages.append(Int(number)) }
    for map in page.missingMaps where !mapless.maps.contains(map) { mapless.maps.append(map) }
    let visible = page.visibleCharacters
    shown += visible
    if visible == 0 { textless.append(pages.count - 1) }
    let fonts = fontPlaces(of: page)
    if let copies {
      add(page, copies, fonts, number, order)
    } else {
      fontOf += fonts
      if let order {
        for place in order {
          map.append(count: 1, sourceStart: place, address: .page(Int(number)), width: 1)
        }
      } else {
        map.append(
          count: page.scalars.count, sourceStart: 0, address: .page(Int(number)), width: 1)
      }
      scalars += page.scalars
      glyphs += page.glyphs
      if !isCopy.isEmpty { isCopy += page.scalars.map { _ in false } }
    }
    add(page.entries, behind: page.scalars.count, number)
  }

  /// Adds the texts of annotations and form fields, whose characters all have the box of their rectangle.
  private mutating func add(_ added: [PrintedEntry], behind count: Int, _ number: Int32) {
    var place = count
    for entry in added {
      let start = scalars.count + 1
      scalars.append("\n")
      glyphs.append(GlyphBoxes.Glyph())
      scalars += entry.scalars
      glyphs += entry.glyphs
      shown += entry.scalars.count { !UnicodeClass.isBlank($0) }
      let length = entry.scalars.count + 1
      map.append(count: length, sourceStart: place, address: .page(Int(number)), width: 1)
      fontOf += repeatElement(0, count: length)
      if !isCopy.isEmpty { isCopy += repeatElement(false, count: length) }
      entries.append((pages.count - 1, start..<scalars.count, entry.box))
      place += length
    }
  }

  /// The fonts of the characters of a page, by their places. A page with more fonts than can be counted has unknown
  /// ones.
  private mutating func fontPlaces(of page: PrintedPage) -> [UInt16] {
    var result: [UInt16] = []
    result.reserveCapacity(page.scalars.count)
    for run in page.fonts {
      let place = fontPlaces[run.font] ?? (fonts.count < UInt16.max ? UInt16(fonts.count) : 0)
      if place == fonts.count {
        fonts.append(run.font)
        fontPlaces[run.font] = place
      }
      let end = min(run.end, page.scalars.count)
      result += repeatElement(place, count: max(0, end - result.count))
    }
    result += repeatElement(0, count: page.scalars.count - result.count)
    return result
  }

  private mutating func add(
    _ page: PrintedPage, _ copies: DoubledText, _ fonts: [UInt16], _ number: Int32,
    _ places: [Int]?
  ) {
    doubled.pages.append(Int(number))
    doubled.copies += copies.copies
    doubled.differing += copies.differing
    if isCopy.isEmpty { isCopy = scalars.map { _ in false } }
    for index in PrintedOrder.order(page, copies.isCopy) ?? Array(page.scalars.indices) {
      map.append(
        count: 1, sourceStart: places?[index] ?? index, address: .page(Int(number)), width: 1)
      scalars.append(page.scalars[index])
      glyphs.append(page.glyphs[index])
      fontOf.append(fonts[index])
      isCopy.append(copies.isCopy[index])
    }
  }

  /// Diagnostics about text of the pages that cannot be read.
  public func diagnostics(_ legibility: Legibility, of source: some PrintedSource) -> [Diagnostic] {
    var result: [Diagnostic] = []
    let pictures = textless.filter(source.hasPicture).map { $0 + 1 }
    if !pictures.isEmpty {
      result.append(
        Diagnostic(
          code: "no-text-layer", severity: .error,
          message: "\(PrintedPageList(pictures)): a picture without text; recognise the text first")
      )
    }
    if !unreadable.isEmpty {
      result.append(
        Diagnostic(
          code: "page-damaged", severity: .error,
          message: "\(PrintedPageList(unreadable)): cannot be read; fetch the file again"))
    }
    let illegible = [
      (
        legibility.unmapped,
        "characters have no meaning, because a font does not say what its glyphs are"
      ),
      (
        legibility.mistaken,
        "characters are not those that are printed, because a font names wrong ones"
      ),
      (
        legibility.wrongMarks,
        "marks are not those that are printed, because a font names wrong ones; they are left as they are"
      ),
    ]
    result += illegible.filter { $0.0 > 0 }.map { count, fault in
      Diagnostic(code: "unmapped-text", severity: .warning, message: "\(count) \(fault)")
    }
    return result
  }

  /// The diagnostic about characters that are printed twice at the same place; nil without any.
  var doubledText: Diagnostic? {
    let (pages, copies, differing) = doubled
    guard copies > 0 else { return nil }
    var message =
      "\(PrintedPageList(pages)): \(copies) characters are a second time at the same place and are set"
      + " aside"
    if differing > 0 {
      message += "; \(differing) of them are not those that were kept, as of a recognised page"
    }
    return Diagnostic(
      code: "text-doubled", severity: differing > 0 ? .warning : .info, message: message)
  }
}
