/// A release as a PDF, set as GB/T 9704 asks for: 22 lines of 28 characters, numbered pages. Its font
/// is not embedded, so that no font is needed to make it.
public struct PolicyPrint {
  /// Its bytes.
  public let bytes: [UInt8]
  /// How many pages it has.
  public let pages: Int

  private static let lineLength = 28
  private static let linesOnPage = 22

  /// Makes a PDF of at least so many pages; every fourth is a table in ruling lines, if that is asked
  /// for.
  public init(seed: Int, pages: Int, tables: Bool = false) {
    // A page holds about 22 lines, not all of them full.
    var lines: [String] = []
    var words = pages * 1500
    while lines.count < pages * Self.linesOnPage {
      lines = Self.lines(PolicyText(seed: seed, bytes: words))
      words += words / 4
    }
    var dice = Dice(seed: seed)
    var contents: [String] = []
    while contents.count < pages {
      let number = contents.count + 1
      let content =
        tables && number % 4 == 0
        ? Self.table(&dice) : Self.text(Array(lines.prefix(Self.linesOnPage)))
      if !(tables && number % 4 == 0) { lines.removeFirst(min(lines.count, Self.linesOnPage)) }
      contents.append(content + Self.show("— \(number) —", x: 270, y: 60, size: 14))
    }
    self.pages = contents.count
    bytes = Self.file(contents)
  }

  /// The lines of a text, broken at 28 characters, paragraphs indented by two.
  private static func lines(_ text: PolicyText) -> [String] {
    text.paragraphs.flatMap { paragraph -> [String] in
      var rest = Array((paragraph.depth == 0 ? "" : "　　") + paragraph.text)
      var lines: [String] = []
      while !rest.isEmpty {
        lines.append(String(rest.prefix(lineLength)))
        rest.removeFirst(min(rest.count, lineLength))
      }
      return lines
    }
  }

  private static func text(_ lines: [String]) -> String {
    lines.enumerated().map { place, line in
      show(line, x: 79, y: 760 - 29 * place, size: 16)
    }.joined()
  }

  /// A ruled table of four columns.
  private static func table(_ dice: inout Dice) -> String {
    let columns = [79, 120, 330, 440, 520]
    var content = ""
    for row in 0...20 { content += "79 \(760 - 30 * row) m 520 \(760 - 30 * row) l S\n" }
    for column in columns { content += "\(column) 760 m \(column) 160 l S\n" }
    for row in 0..<20 {
      let words = String(PolicyText.sentences(&dice).prefix(16))
      for (column, cell) in ["\(row + 1)", words, "省财政厅", "2025年"].enumerated() {
        content += show(cell, x: columns[column] + 4, y: 742 - 30 * row, size: 12)
      }
    }
    return content
  }

  private static func show(_ text: String, x: Int, y: Int, size: Int) -> String {
    let codes = text.utf16.map { unit in
      let digits = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }
    return "BT /F1 \(size) Tf \(x) \(y) Td <\(codes.joined())> Tj ET\n"
  }

  private static func file(_ contents: [String]) -> [UInt8] {
    let kids = contents.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Count \(contents.count)/Kids[\(kids)]>>",
      "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
        + "/DescendantFonts[4 0 R]>>",
      "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/W[1 95 500 814 939 500]"
        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor"
        + "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/Ascent 880/Descent -120"
        + "/CapHeight 880/ItalicAngle 0/StemV 93/FontBBox[-25 -254 1000 880]>>>>",
    ]
    for (place, content) in contents.enumerated() {
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents \(6 + 2 * place) 0 R"
          + "/Resources<</Font<</F1 3 0 R>>>>>>")
      objects.append("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream")
    }
    var file = "%PDF-1.4\n", table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (place, object) in objects.enumerated() {
      let offset = "\(file.utf8.count)"
      table += String(repeating: "0", count: 10 - offset.count) + "\(offset) 00000 n \n"
      file += "\(place + 1) 0 obj\n\(object)\nendobj\n"
    }
    let end =
      "trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(file.utf8.count)\n%%EOF\n"
    return Array((file + table + end).utf8)
  }
}
