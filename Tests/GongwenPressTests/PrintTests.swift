import GongwenModel
import GongwenPress
import Testing

/// The PDFs that the press writes, and pages without an article.
struct PrintTests {
  @Test(arguments: Rendering.all.filter { $0.group.hasPrefix("pdf") }.map(\.name))
  func printsHaveEveryCharacter(name: String) throws {
    let rendering = try #require(Rendering.named(name).first)
    for seed in UInt64(1)...40 {
      let release = Press.release(seed: seed)
      var left = Self.counts(Self.words(of: rendering.print(release).bytes))
      let truth = Fold.text(NaiveText.of(rendering.truth(of: release).body))
      for (sign, count) in Self.counts(truth) {
        // The mark of a note is a small digit.
        let printed: Character = sign == "¹" ? "1" : sign
        left[printed, default: 0] -= count
        #expect(left[printed] ?? 0 >= 0, "\(name) \(seed) \(sign)")
      }
    }
  }

  @Test func aLongTableIsRuledOnEveryPage() throws {
    let rendering = try #require(Rendering.named("pdf-narrow").first)
    let phenomenon = try #require(Phenomenon.named("table-over-pages"))
    let file = String(
      decoding: rendering.print(Press.release(seed: 3, for: phenomenon)).bytes, as: UTF8.self)
    // Each content stream that has a row of the table has rules.
    let pages = file.split(separator: "stream").filter { $0.contains(" Tj ET") }
    let tables = pages.filter { $0.contains(Self.code("合格")) }
    #expect(tables.count > 1)
    #expect(tables.allSatisfy { $0.contains(" l S") })
  }

  @Test func pagesWithoutAnArticle() {
    var kinds: Set<BarePage> = []
    for seed in UInt64(1)...300 {
      let page = BarePage.page(seed: seed)
      #expect(page.bytes == BarePage.page(seed: seed).bytes)
      #expect(page.bytes.count > 100)
      kinds.insert(page.kind)
    }
    #expect(kinds.count == BarePage.allCases.count)
  }

  @Test func twoAnswersAsOneList() {
    let text = SideBySide.text(["1 title [甲]", "2 paragraph [乙]"], ["1 title [甲]", "2 date [乙]"])
    #expect(text == "  1 title [甲]\n- 2 paragraph [乙]\n+ 2 date [乙]")
  }

  @Test func aCutKeepsTheNumberBelowAMark() throws {
    let announcement = try #require(Phenomenon.named("announcement-number-first"))
    let release = Press.release(seed: 5, of: [announcement])
    let small = Shrinker { _ in true }.shrunk(release)
    let kinds = small.all.compactMap(\.elementKind)
    #expect(kinds.contains(.issuerMark) && kinds.contains(.documentNumber))
    #expect(small.all.count < release.all.count)
  }

  private static func counts(_ text: String) -> [Character: Int] {
    text.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The words of the content streams: `<codes> Tj`.
  private static func words(of bytes: [UInt8]) -> String {
    let file = String(decoding: bytes, as: UTF8.self)
    let codes = file.split(separator: "<").compactMap { part -> [UInt16]? in
      guard let end = part.firstIndex(of: ">"), part[end...].hasPrefix("> Tj") else { return nil }
      let digits = Array(part[..<end])
      return stride(from: 0, to: digits.count - 3, by: 4).compactMap {
        UInt16(String(digits[$0..<($0 + 4)]), radix: 16)
      }
    }
    return Fold.text(String(decoding: codes.joined(), as: UTF16.self))
  }

  private static func code(_ text: String) -> String {
    text.utf16.map { unit in
      let hex = String(unit, radix: 16)
      return String(repeating: "0", count: 4 - hex.count) + hex
    }.joined()
  }
}
