import GongwenModel
import GongwenPress
import Testing

/// The forms of a truth: what a rendering cannot show, and the other script.
struct FormTests {
  private static let grid = Grid(
    cells: [
      [Cell("地区", down: 2), Cell("数量", across: 2)], [Cell("计划"), Cell("完成")],
      [Cell("东江县"), Cell("1"), Cell("2")],
    ])

  @Test func coveredCellsAreEmptyWithoutSpans() {
    let rows = Self.grid.withoutSpans.rows.map { $0.map(\.text) }
    #expect(rows == [["地区", "数量", ""], ["", "计划", "完成"], ["东江县", "1", "2"]])
    #expect(Self.grid.columns == 3)
  }

  @Test func spansArePartOfTheOutline() {
    let with = Outline(of: Release(seed: 1, body: [.table(Self.grid)]))
    let without = Outline(of: Release(seed: 1, body: [.table(Self.grid.withoutSpans)]))
    #expect(with.texts != without.texts)
    #expect(with.withoutSpans.texts == without.withoutSpans.texts)
    #expect(with.texts[0].contains("地区{2×1}|数量{1×2}/计划|完成"))
  }

  @Test func aMarkDoesNotHideTheOtherIssuers() throws {
    let names = ["title-joint-issuers", "notice", "issuer-mark"]
    let release = Press.release(seed: 6, of: names.compactMap(Phenomenon.named))
    let issuers = Outline(of: release).metadata.filter { $0.field == "issuers" }
    let signatures = release.all.filter { $0.elementKind == .signature }
    #expect(issuers.count == 1 && signatures.count > 1)
    #expect(issuers.first?.values.count == signatures.count)
  }

  @Test func aFootnoteGoesWithItsMark() throws {
    let phenomenon = try #require(Phenomenon.named("footnotes"))
    let release = Press.release(seed: 4, for: phenomenon)
    let notes = release.all.filter { piece in
      if case .element(let element) = piece { element.footnote != nil } else { false }
    }
    #expect(notes.count == 1)
    let words = Outline(of: release.withoutFootnotes).words
    #expect(!words.contains("¹") && !words.contains("此数据不包含"))
    #expect(Outline(of: release).words.contains("¹"))
  }

  @Test func traditionalScriptChangesWordsAndKeepsTheTree() throws {
    let law = try #require(Phenomenon.named("law-parts"))
    let release = Press.release(seed: 9, of: [law])
    let traditional = release.traditional
    #expect(traditional.traditional == traditional)
    let signs = { (release: Release) in release.all.compactMap { $0.asUnit?.printedSign } }
    #expect(signs(release).contains("第一条") && signs(traditional).contains("第一條"))
    #expect(signs(traditional).contains("第一編") && signs(traditional).contains("第一節"))
    #expect(signs(release).count == signs(traditional).count)
    let schemes = { (release: Release) in release.all.compactMap { $0.asUnit?.scheme } }
    #expect(schemes(release) == schemes(traditional))
  }

  @Test func theTableOfScriptsHasEveryCharacter() {
    for seed in UInt64(1)...400 {
      let words = Outline(of: Press.release(seed: seed)).words
      #expect(Script.knows(words), "seed \(seed)")
    }
  }

  @Test func bytesOfBig5() {
    // 第 B2C4, 條 B1F8 (Unicode's BIG5.TXT); 〇 is not in Big5.
    #expect(Script.big5("第條a〇") == [0xB2, 0xC4, 0xB1, 0xF8, 0x61] + Array("&#12295;".utf8))
  }
}
