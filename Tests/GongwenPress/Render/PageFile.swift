/// Writes PDF files: lines at places, in a Chinese font that is not embedded (ISO 32000-1, 9.7.5.2).
struct PageFile {
  /// A line of text, its place in points from the top left corner.
  struct Line {
    var text: String
    var x: Double
    var y: Double
    var size: Double
  }

  /// A line that is drawn.
  struct Rule: Equatable {
    var x0: Double
    var y0: Double
    var x1: Double
    var y1: Double
  }

  /// What stands on a page.
  struct Page {
    var lines: [Line] = []
    var rules: [Rule] = []
  }

  var pages: [Page]

  /// The file.
  var bytes: [UInt8] {
    let kids = pages.indices.map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count \(pages.count)/Kids[\(kids)]>>",
      "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>",
      "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/W[1 95 500 814 939 500]"
        + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
        + "/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/Ascent 880"
        + "/Descent -120/CapHeight 880/ItalicAngle 0/StemV 93/FontBBox[-25 -254 1000 880]>>>>",
    ]
    for (index, page) in pages.enumerated() {
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents \(6 + 2 * index) 0 R"
          + "/Resources<</Font<</F1 3 0 R>>>>>>")
      let rules = page.rules.map {
        "\(Self.points($0.x0)) \(Self.points(842 - $0.y0)) m "
          + "\(Self.points($0.x1)) \(Self.points(842 - $0.y1)) l S\n"
      }
      let content = "0.5 w\n" + rules.joined() + page.lines.map(Self.content).joined()
      objects.append("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream")
    }
    return Self.file(objects)
  }

  private static func content(_ line: Line) -> String {
    "BT /F1 \(points(line.size)) Tf \(points(line.x)) \(points(842 - line.y)) Td <\(codes(line.text))> Tj ET\n"
  }

  /// Tenths of a point, without an exponent.
  private static func points(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }

  private static func codes(_ text: String) -> String {
    // Adobe-GB1 has no ◯.
    text.utf16.map { $0 == 0x25EF ? 0x25CB : $0 }.map { unit in
      let hex = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - hex.count) + hex
    }.joined()
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
}
