import GongwenLanguage
import GongwenModel

/// Headings without a number that their letters show: larger or bolder than the text, and used for headings
/// throughout the document.
///
/// A single line proves nothing. A font is one of headings if it is another than that of the text, if nearly all that is
/// printed in it are short paragraphs of their own without a stop, and if there are several of them, each above text. A
/// title that is printed again above the text counts once.
struct PrintedHeadings {
  /// The levels of the paragraphs that are headings, from 1, by their places.
  private(set) var levels: [Int: Int] = [:]

  private let text: LineText
  private let measures: TextMeasures

  /// The most characters of a heading.
  private static let longest = 40
  /// The least number of headings in one font.
  private static let least = 2
  /// The share of what is printed in a font of headings that headings are, and of these that are above text.
  private static let inHeadings = Share(8, of: 10)
  private static let aboveText = Share(2, of: 3)
  /// The least size of headings, as a share of the text's, and the size from which letters are larger.
  private static let smallest = Share(95, of: 100)
  private static let larger = Share(108, of: 100)
  /// Parts of the names of bold fonts; documents use 黑体 for emphasis (GB/T 9704-2012, 7.3.3).
  private static let bold = [
    "Black", "Bold", "DemiBold", "FZHei", "Heavy", "Hei", "Medium", "SemiBold", "黑体",
  ]

  /// Parts of the names of fonts like writing, which second headings of documents have (GB/T 9704-2012, 7.3.3).
  private static let written = ["Kai", "楷体"]

  /// Looks through paragraphs.
  init(_ drafts: [BlockDrafts.Draft], text: LineText, measures: TextMeasures, fonts: [PrintedFont])
  {
    self.text = text
    self.measures = measures
    let counts = Self.characters(drafts)
    guard let body = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key, body > 0
    else { return }
    let candidates = drafts.indices.filter {
      mayBeHeading(drafts[$0]) && !isNameOfTable($0, drafts)
    }
    let byFont = Dictionary(grouping: candidates) { drafts[$0].lines[0].font }
    var classes: [(font: PrintedFont, places: [Int])] = []
    for (font, places) in byFont where font != body && names(places, drafts) >= Self.least {
      let own = places.reduce(0) { sum, place in
        sum + drafts[place].lines.reduce(0) { $0 + $1.range.count }
      }
      let above = places.count { isAboveText($0, drafts, body: body) }
      guard Self.inHeadings.isReached(by: own, of: counts[font] ?? 0),
        Self.aboveText.isReached(by: above, of: places.count),
        isEmphasised(fonts[font], beside: fonts[body])
      else { continue }
      classes.append((fonts[font], places))
    }
    classes.sort { ($0.font.size, $1.places[0]) > ($1.font.size, $0.places[0]) }
    for (index, found) in classes.enumerated() {
      for place in found.places { levels[place] = index + 1 }
    }
  }

  /// How many different names some paragraphs are; 目录 does not count.
  private func names(_ places: [Int], _ drafts: [BlockDrafts.Draft]) -> Int {
    guard places.count >= Self.least else { return places.count }
    let names = Set(places.map { drafts[$0].lines.flatMap { text.visible($0) } })
    return names.count { !ContentsHeading.isHeading($0[...]) }
  }

  /// How many characters of the text are printed in each font.
  private static func characters(_ drafts: [BlockDrafts.Draft]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for draft in drafts where draft.reason == nil && !draft.isNote {
      for line in draft.lines where line.cell == nil {
        counts[line.font, default: 0] += line.range.count
      }
    }
    return counts
  }

  private func isEmphasised(_ font: PrintedFont, beside body: PrintedFont) -> Bool {
    if Self.larger.isReached(by: font.size, of: body.size) { return true }
    guard Self.smallest.isReached(by: font.size, of: body.size) else { return false }
    return [Self.bold, Self.written].contains { names in
      names.contains { font.name.contains($0) } && !names.contains { body.name.contains($0) }
    }
  }

  /// Whether a paragraph is short, in one font and without a stop but that of a question.
  private func mayBeHeading(_ draft: BlockDrafts.Draft) -> Bool {
    let lines = draft.lines
    guard draft.reason == nil, !draft.isNote, let first = lines.first, let last = lines.last,
      first.cell == nil, first.font > 0, lines.allSatisfy({ $0.font == first.font })
    else { return false }
    let count = lines.reduce(0) { $0 + text.visibleCount($1) }
    guard (2...Self.longest).contains(count), !text.isNumberOrDate(first),
      !text.opensLabel(first)
    else { return false }
    return !text.isTerminated(last) || text.endsWithQuestion(last)
  }

  /// Whether a paragraph names the table right below it (渠道维修收入表), or the one below the unit of its figures.
  private func isNameOfTable(_ place: Int, _ drafts: [BlockDrafts.Draft]) -> Bool {
    guard let last = drafts[place].lines.last, text.visible(last).last == "表" else { return false }
    let below = drafts[(place + 1)...].lazy.filter { $0.reason == nil && !$0.isNote }
      .compactMap(\.lines.first)
    return below.first { !MeasureLine.isMeasure(text.visible($0)) }?.cell != nil
  }

  /// Whether a paragraph in the font of the text follows, other headings left out.
  private func isAboveText(_ place: Int, _ drafts: [BlockDrafts.Draft], body: Int) -> Bool {
    let font = drafts[place].lines[0].font
    let next = drafts[(place + 1)...].first {
      $0.reason == nil && !$0.isNote && $0.lines[0].font != font
    }
    return next.map { $0.lines[0].font == body || $0.lines[0].cell != nil } ?? false
  }
}
