import GongwenLanguage
import GongwenModel
import GongwenText

/// Which pages continue the text of the page before them: what is above such text begins nothing.
struct PageContinuity {
  /// How the text of a page ends.
  private enum End {
    /// With a full line that ends no sentence.
    case open
    /// At the foot of the page, where text was cut for lack of room: between two paragraphs.
    case full
    /// Above it, or with a table.
    case closed
    /// With a date or a signature, as a document or a form ends.
    case signed
  }

  /// The ends of the pages with text.
  private var ends: [Int: End] = [:]
  /// The units that pages begin and have, and their first lines.
  private var units: [Int: Set<Unit>] = [:]
  private var firstUnits: [Int: Unit] = [:]
  private var begins: Set<Int> = []

  /// The number of a unit.
  private struct Unit: Hashable {
    var scheme: Scheme
    var ordinal: Int
  }

  /// A line that ends at most so many characters before the edge of the text is full.
  private static let room = 2
  /// Text that reaches this share of the height of a page fills it: what is below the text of GB/T 9704-2012, 5.2.1, is 35 mm of
  /// 297 mm, and two lines more may be missing where a paragraph is kept together.
  static let filled = Share(80, of: 100)
  /// Pages cut between paragraphs prove something from so many of them on: one notice may end at the foot of its page.
  static let leastFull = 3
  private static let half = Share(1, of: 2)
  /// The lengths of a label before the name of who signs, in characters: 签名, 承诺企业, 法定代表人.
  private static let labelLengths = 2...6

  /// Examines lines, which are neither furniture nor such as may be running headers.
  init(_ lines: [PrintedLine], text: LineText, sizes: [PrintedPageSize]) {
    for (page, own) in Dictionary(grouping: lines, by: \.page) {
      ends[page] = Self.end(of: own, text: text, height: sizes[page].height)
      let sorted = own.filter { $0.cell == nil }.sorted { $0.middle < $1.middle }
      for (place, line) in sorted.enumerated() {
        guard let marker = text.unit(of: line), let ordinal = marker.ordinal else { continue }
        let unit = Unit(scheme: marker.scheme, ordinal: ordinal)
        units[page, default: []].insert(unit)
        if firstUnits[page] == nil { firstUnits[page] = unit }
        if place == 0, ordinal == 1 { begins.insert(page) }
      }
    }
  }

  private static func end(of lines: [PrintedLine], text: LineText, height: Int) -> End {
    let prose = lines.filter { $0.cell == nil }
    guard let last = prose.max(by: { $0.middle < $1.middle }),
      lines.count < 2 * prose.count, !lines.contains(where: { $0.middle > last.middle })
    else { return .closed }
    let (left, right) = (prose.map(\.left).min() ?? 0, prose.map(\.right).max() ?? 0)
    let row = prose.filter { $0.isInRow(of: last) }
    let isFull = right - (row.map(\.right).max() ?? last.right) <= room * last.size
    let label = row.lazy.compactMap { Self.label(of: $0, text) }.first
    // 责任单位：… below each measure of a plan.
    let isOfEach = label.map { label in
      prose.contains { $0.bottom <= last.top && Self.label(of: $0, text) == label }
    }
    if row.contains(where: text.isDate) && isOfEach != true || !isFull && isOfEach == false {
      return .signed
    }
    if right - last.right <= room * last.size, !text.isTerminated(last) { return .open }
    let isSetLeft = !half.isExceeded(by: last.left - left, of: right - left)
    return filled.isReached(by: last.bottom, of: height) && isSetLeft ? .full : .closed
  }

  /// The label of a line that is one with its value, as below a form: 承诺人：张某, 承诺企业：某厂（盖章）.
  private static func label(of line: PrintedLine, _ text: LineText) -> [Unicode.Scalar]? {
    let words = text.visible(line)
    guard let colon = words.firstIndex(where: { $0 == "：" || $0 == ":" }),
      labelLengths.contains(colon), words[..<colon].allSatisfy(UnicodeClass.isHan),
      !text.isTerminated(line)
    else { return nil }
    return Array(words[..<colon])
  }

  /// Whether half at least of some pages, the first page of the source left out, continue the ones before them: a sentence, the
  /// numbers of units, or, where several are so, a text that was cut at the foot of its page. Text below a date or a
  /// signature, or with the first one of units, proves none of the last two: forms are numbered through, too, and fill their pages.
  func continues(above pages: [Int]) -> Bool {
    let behind = pages.filter { $0 > 0 }
    let proven = behind.count { ends[$0 - 1] == .open || continuesUnits($0) }
    let full = behind.count {
      ends[$0 - 1] == .full && !continuesUnits($0) && !begins.contains($0)
    }
    return Self.half.isReached(
      by: proven + (full >= Self.leastFull || proven > 0 ? full : 0), of: behind.count)
  }

  /// Whether the first unit of a page is the next one of a unit of the page before it.
  private func continuesUnits(_ page: Int) -> Bool {
    guard ends[page - 1] != .signed, let first = firstUnits[page], first.ordinal > 1 else {
      return false
    }
    return units[page - 1]?.contains(Unit(scheme: first.scheme, ordinal: first.ordinal - 1))
      ?? false
  }

  /// Whether the text of a page begins with the first one of units.
  func beginsUnits(onPage page: Int) -> Bool { begins.contains(page) }
}
