/// Writes small PDFs: lines of text at places, in a Chinese font that is not embedded.
struct SmallPDF {
  /// A line of text, its place in points from the top left corner.
  struct Line {
    var text: String
    var x: Int
    var y: Int
    var size = 16
    /// Its width, in per cent of the font's.
    var stretch = 100
  }

  /// A line that is drawn, its ends in points from the top left corner.
  struct Ruling {
    var x0: Int
    var y0: Int
    var x1: Int
    var y1: Int
  }

  /// An entry of the outline, its page from 0 and its level from 1.
  struct Entry {
    var title: String
    var page: Int
    var level = 1
  }

  /// How the font of the text names its characters.
  struct Font {
    var ordering = "GB1"
    var encoding = "/UniGB-UCS2-H"
    /// Further entries of its dictionary.
    var more = ""
  }

  /// The lines of each page.
  var pages: [[Line]]
  /// The font of the text.
  var font = Font()
  /// Further entries of the catalog, of each page, and of the fonts of each page.
  var catalog = ""
  var page = ""
  var fonts = ""
  /// Further objects, numbered from `firstFree`.
  var objects: [String] = []
  /// The lines drawn on each page.
  var rulings: [Ruling] = []
  /// Whether they are drawn behind the text.
  var rulesLast = false
  /// How the letters are shown (PDF 9.3.6), and the lines with them: 3 is not at all, 7 is as a clip.
  var textMode = 0
  /// The outline, each entry at most one level below the one before it.
  var outline: [Entry] = []
  /// The widths of the font's characters (PDF 9.7.4.3), in thousandths of its size.
  var widths = "1 95 500 814 939 500"
  /// Whether the last entry of the outline has the first one as its child.
  var isCyclic = false

  /// The number of the first of the further objects.
  var firstFree: Int { outlineRoot + (outline.isEmpty ? 0 : outline.count + 1) }

  /// A stream, as one of the further objects.
  static func stream(_ content: String, _ entries: String = "") -> String {
    "<</Length \(content.utf8.count)\(entries)>>stream\n\(content)\nendstream"
  }

  /// The file.
  var bytes: [UInt8] {
    let further = objects
    var objects = [
      "<</Type/Catalog/Pages 2 0 R\(outline.isEmpty ? "" : "/Outlines \(outlineRoot) 0 R")\(catalog)>>",
      "<</Type/Pages/Count \(pages.count)/Kids[\(kids)]>>",
      "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding\(font.encoding)"
        + "/DescendantFonts[4 0 R]\(font.more)>>",
      "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/W[\(widths)]"
        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(\(font.ordering))/Supplement 4>>"
        + "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/Ascent 880"
        + "/Descent -120/CapHeight 880/ItalicAngle 0/StemV 93/FontBBox[-25 -254 1000 880]>>>>",
    ]
    for (number, page) in pages.enumerated() {
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents \(6 + 2 * number) 0 R"
          + "/Resources<</Font<</F1 3 0 R\(fonts)>>>>\(self.page)>>")
      let drawn = rulings.map { "\($0.x0) \(842 - $0.y0) m \($0.x1) \(842 - $0.y1) l S\n" }
      let words = page.map(Self.content).joined()
      let content =
        "0.5 w\n\(textMode == 0 ? "" : "\(textMode) Tr\n")"
        + (rulesLast ? words + drawn.joined() : drawn.joined() + words)
      objects.append(Self.stream(content))
    }
    if !outline.isEmpty { objects += outlineObjects }
    return Self.file(objects + further)
  }

  private var outlineRoot: Int { 5 + 2 * pages.count }

  private var outlineObjects: [String] {
    func number(_ entry: Int) -> Int { outlineRoot + 1 + entry }
    func children(of entry: Int?) -> [Int] {
      let level = entry.map { outline[$0].level } ?? 0
      let rest = outline.indices.drop { $0 <= entry ?? -1 }
      return rest.prefix { outline[$0].level > level }.filter { outline[$0].level == level + 1 }
    }
    func links(_ list: [Int]) -> String {
      guard let first = list.first, let last = list.last else { return "" }
      return "/First \(number(first)) 0 R/Last \(number(last)) 0 R/Count \(list.count)"
    }
    var objects = ["<</Type/Outlines\(links(children(of: nil)))>>"]
    for (index, entry) in outline.enumerated() {
      let parent = outline[..<index].lastIndex { $0.level < entry.level }
      let next = outline[(index + 1)...].prefix { $0.level >= entry.level }
        .firstIndex { $0.level == entry.level }
      let isLast = isCyclic && index == outline.count - 1
      objects.append(
        "<</Title<feff\(Self.codes(entry.title))>/Parent \(parent.map(number) ?? outlineRoot) 0 R"
          + (next.map { "/Next \(number($0)) 0 R" } ?? (isLast ? "/Next \(number(0)) 0 R" : ""))
          + links(isLast ? [0] : children(of: index))
          + "/Dest[\(5 + 2 * entry.page) 0 R/Fit]>>")
    }
    return objects
  }

  static func codes(_ text: String) -> String {
    text.utf16.map { unit in
      let hex = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - hex.count) + hex
    }.joined()
  }

  private var kids: String {
    pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
  }

  private static func content(_ line: Line) -> String {
    return
      "BT \(line.stretch) Tz /F1 \(line.size) Tf \(line.x) \(842 - line.y) Td <\(codes(line.text))> Tj ET\n"
  }

  private static func file(_ objects: [String]) -> [UInt8] {
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }

  /// Lines of 28 characters, the first one indented by two (GB/T 9704-2012, 5.2.3 and 7.3.3); the last
  /// one ends early.
  static func paragraph(_ lines: Int, from y: Int) -> [Line] {
    (0..<lines).map { number in
      let isFirst = number == 0
      let isLast = number == lines - 1
      let text = String(repeating: "政", count: isLast ? 9 : isFirst ? 26 : 28)
      return Line(
        text: text + (isLast ? "。" : ""), x: isFirst && !isLast ? 112 : 80, y: y + 28 * number)
    }
  }
}
