internal import CPopplerGLib
import GongwenModel
import GongwenPrintedPages
import GongwenText

/// The characters that poppler gives for a page, each with its box and its font.
///
/// `poppler_page_get_text` selects from the upper left corner of the page to the lower right one. Where a text reaches beyond
/// that corner (a watermark), poppler takes the block that is closest to the corner for the first one and drops all blocks
/// before it. The text of an area larger than the page is whole. The
/// characters that only this has come last here, behind a line feed.
struct PageText {
  /// The characters.
  private(set) var scalars: [Unicode.Scalar] = []
  /// Their boxes; that of a blank is empty.
  private(set) var glyphs: [GlyphBoxes.Glyph] = []
  /// Their fonts.
  private(set) var fonts: [PrintedFont.Run] = []

  /// How far the area reaches beyond the page at each side, in points: further than any page is large.
  private static let beyond = 1e5

  /// Reads a page.
  ///
  /// - Parameter withFonts: whether fonts are read too.
  init(_ page: OpaquePointer, withFonts: Bool) {
    var area = PopplerRectangle()
    poppler_page_get_size(page, &area.x2, &area.y2)
    (area.x1, area.y1) = (-Self.beyond, -Self.beyond)
    area.x2 += Self.beyond
    area.y2 += Self.beyond
    scalars = Self.scalars(poppler_page_get_text_for_area(page, &area))
    var isOutside = false
    glyphs = Self.boxes(page, &area, scalars, &isOutside)
    if withFonts { fonts = Self.fonts(page, &area) }
    if isOutside { put(Self.scalars(poppler_page_get_text(page))) }
  }

  /// Puts what a selection of the page has dropped behind it. poppler drops what is before it, so that the selection is the
  /// end of the whole text.
  private mutating func put(_ selected: [Unicode.Scalar]) {
    let dropped = scalars.count - selected.count
    guard dropped > 0, scalars[dropped...].elementsEqual(selected) else { return }
    var end = dropped
    while end > 0, scalars[end - 1] == "\n" { end -= 1 }
    // The line feeds between both are one.
    let lost = 0..<end
    let runs = fonts
    fonts = Self.runs(runs, of: dropped..<scalars.count, from: 0)
    scalars = selected + ["\n"] + scalars[lost]
    glyphs = glyphs[dropped...] + [GlyphBoxes.Glyph()] + glyphs[lost]
    if !runs.isEmpty { fonts += Self.runs(runs, of: lost, from: selected.count + 1) }
  }

  /// The runs of some characters, which begin at another place.
  private static func runs(
    _ runs: [PrintedFont.Run], of range: Range<Int>, from start: Int
  ) -> [PrintedFont.Run] {
    runs.drop { $0.end <= range.lowerBound }.compactMap { run in
      let end = min(run.end, range.upperBound) - range.lowerBound
      return end > 0 ? PrintedFont.Run(run.font, end: start + end) : nil
    }
  }

  private static func scalars(_ text: UnsafeMutablePointer<CChar>?) -> [Unicode.Scalar] {
    guard let text else { return [] }
    defer { g_free(text) }
    return Array(String(cString: text).unicodeScalars)
  }

  /// - Parameter isOutside: becomes true where a character reaches the upper or the left edge of the page.
  private static func boxes(
    _ page: OpaquePointer, _ area: inout PopplerRectangle, _ scalars: [Unicode.Scalar],
    _ isOutside: inout Bool
  ) -> [GlyphBoxes.Glyph] {
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: guint = 0
    guard poppler_page_get_text_layout_for_area(page, &area, &rectangles, &count) != 0,
      let rectangles
    else { return Array(repeating: GlyphBoxes.Glyph(), count: scalars.count) }
    defer { g_free(rectangles) }
    return scalars.indices.map { index in
      guard index < Int(count), !UnicodeClass.isBlank(scalars[index]) else {
        return GlyphBoxes.Glyph()
      }
      let box = rectangles[index]
      isOutside = isOutside || !(min(box.x1, box.y1) > nearEdge)
      return GlyphBoxes.Glyph(
        x0: PDFFile.hundredths(box.x1), y0: PDFFile.hundredths(box.y1),
        x1: PDFFile.hundredths(box.x2), y1: PDFFile.hundredths(box.y2))
    }
  }

  /// Text that begins within so many points of an edge may reach it: edges of blocks are not rounded as boxes are.
  private static let nearEdge = 1.0

  private static func fonts(
    _ page: OpaquePointer, _ area: inout PopplerRectangle
  ) -> [PrintedFont.Run] {
    var result: [PrintedFont.Run] = []
    let list = poppler_page_get_text_attributes_for_area(page, &area)
    defer { poppler_page_free_text_attributes(list) }
    var next = list
    while let item = next?.pointee {
      let run = item.data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee
      let light = (Int(run.color.red) + Int(run.color.green) + Int(run.color.blue)) / 3
      let font = PrintedFont(
        name: run.font_name.map { String(cString: $0) } ?? "",
        size: Int(PDFFile.hundredths(run.font_size)), lightness: light * 100 / Int(UInt16.max))
      result.append(PrintedFont.Run(font, end: Int(run.end_index) + 1))
      next = item.next
    }
    return result
  }
}
