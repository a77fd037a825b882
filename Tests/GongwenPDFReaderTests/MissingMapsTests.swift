import GongwenModel
import GongwenPrintedPages
import Testing

@testable import GongwenPDFReader

struct MissingMapsTests {
  private static let dropped = "Missing language pack for 'Adobe-GB1' mapping"
  private static let sought = "Couldn't find 'GBK-EUC-H' CMap file for 'Adobe-GB1' collection"
  private static let unknown = "Unknown CMap 'GBK-EUC-H' for character collection 'Adobe-GB1'"
  private static let text = "No font in show"

  /// What poppler says of a page, and the maps without which text of it is lost.
  static let pages: [([String], [String])] = [
    ([], []), ([text], []), (["Unknown font tag 'F1'", text], []),
    ([dropped], []), ([dropped, "Unknown font tag 'F1'", text], ["Adobe-GB1"]),
    ([text + "/space", dropped], ["Adobe-GB1"]),
    (
      [dropped, dropped, "Missing language pack for 'Adobe-Japan2' mapping", text],
      ["Adobe-GB1", "Adobe-Japan2"]
    ),
    ([sought, unknown], []), ([sought, unknown, text], ["GBK-EUC-H"]),
    // A map that is part of another one.
    ([sought], ["GBK-EUC-H"]), ([sought, dropped], ["GBK-EUC-H"]),
    (
      [sought, "Couldn't find 'GBK-EUC-V' CMap file for 'Adobe-GB1' collection"],
      ["GBK-EUC-H", "GBK-EUC-V"]
    ),
    (["Couldn't find ToUnicode CMap file for 'Adobe-GB1-UCS2'"], ["Adobe-GB1-UCS2"]),
    // Told of by other means, or no matter of tables.
    (["Unknown character collection 'Acme-Identity0'", "Invalid CMap in Type 0 font"], []),
    (["Couldn't find trailer dictionary", "Couldn't find group for reference", text], []),
    (["Missing language pack for '\u{7}A\u{4E2D} B' mapping", text], ["AB"]),
  ]

  @Test(arguments: pages)
  func tellsWhatIsLost(messages: [String], names: [String]) {
    var maps = MissingMaps()
    for message in messages { maps.hear("Syntax error at position -1: " + message) }
    #expect(maps.names == names, "\(messages)")
  }

  private func failure(_ file: SmallPDF) -> StageFailure? {
    do throws(StageFailure) {
      _ = try PDFReader(maximumPages: 10).read(file.bytes)
      return nil
    } catch {
      return error
    }
  }

  private static let body = SmallPDF.paragraph(3, from: 200)
  /// A font whose map nobody has: another name of a map, or a collection that poppler has no table of.
  private static let unnamed = SmallPDF.Font(encoding: "/Nowhere-H")
  private static let japan2 = SmallPDF.Font(ordering: "Japan2", encoding: "/Identity-H")

  @Test(arguments: [unnamed, japan2])
  func refusesAFileThatWouldLoseText(font: SmallPDF.Font) throws {
    let failure = try #require(self.failure(SmallPDF(pages: [[], Self.body], font: font)))
    #expect(failure.code == "cmaps-missing")
    #expect(failure.message.hasPrefix("page 2: "))
    #expect(failure.message.contains(font.ordering == "GB1" ? "(Nowhere-H)" : "(Adobe-Japan2)"))
  }

  @Test(arguments: [unnamed, japan2])
  func readsAFileWhoseOtherFontsHaveNoMap(font: SmallPDF.Font) {
    var file = SmallPDF(pages: [Self.body])
    file.fonts = "/F2 \(file.firstFree) 0 R"
    file.objects = [
      "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding\(font.encoding)/DescendantFonts[<</Type/Font"
        + "/Subtype/CIDFontType0/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(\(font.ordering))"
        + "/Supplement 0>>>>]>>"
    ]
    #expect(failure(file) == nil)
  }

  private static func map(_ rows: String) -> String {
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /A def\n\(rows)\n"
      + "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\nendcmap\nend\nend"
  }

  private func failure(_ font: SmallPDF.Font, _ objects: (Int) -> (SmallPDF.Font, [String]))
    -> StageFailure?
  {
    var file = SmallPDF(pages: [Self.body])
    (file.font, file.objects) = objects(file.firstFree)
    return failure(file)
  }

  /// With a map to Unicode in the file no table is asked for, whatever the collection.
  @Test func readsAFileThatHasItsMapsItself() {
    let failure = self.failure(Self.japan2) { number in
      var font = Self.japan2
      font.more = "/ToUnicode \(number) 0 R"
      return (font, [SmallPDF.stream(Self.map("1 beginbfrange\n<3000> <FFFF> <3000>\nendbfrange"))])
    }
    #expect(failure == nil)
  }

  @Test func refusesMapsThatAreBuiltOnOthers() {
    let encoding = failure(SmallPDF.Font()) { number in
      (
        SmallPDF.Font(encoding: " \(number) 0 R"),
        [SmallPDF.stream(Self.map("/Nowhere-H usecmap"), "/Type/CMap/CMapName/A/UseCMap/Nowhere-H")]
      )
    }
    #expect(encoding?.code == "cmaps-missing")
    let unicode = failure(Self.japan2) { number in
      var font = Self.japan2
      font.more = "/ToUnicode \(number) 0 R"
      return (font, [SmallPDF.stream(Self.map("/Nowhere-UCS2 usecmap"))])
    }
    #expect(unicode?.code == "cmaps-missing")
  }

  /// Files that are read at the same time say nothing of one another.
  @Test func hearsItsOwnFileOnly() async {
    let good = SmallPDF(pages: [Self.body]).bytes
    let bad = SmallPDF(pages: [Self.body], font: Self.unnamed).bytes
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        let file = number % 2 == 0 ? good : bad
        group.addTask {
          let maps = (try? PDFFile(file))?.page(0)?.missingMaps
          return maps == (number % 2 == 0 ? [] : ["Nowhere-H"])
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
