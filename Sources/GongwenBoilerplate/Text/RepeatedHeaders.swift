import GongwenLanguage
import GongwenModel
import GongwenText

/// Headers and footers of pages that a dump of printed pages repeats next to their page numbers: the name of a book, the
/// title of a web page with the name of its site, its address and the time of printing.
struct RepeatedHeaders {
  /// The longest header, in characters without blanks.
  private static let longest = 60
  /// The least share of page numbers that have the same line next to them.
  private static let common = Share(1, of: 2)
  /// The fewest prints of a header: two of the same may be two lines of the text.
  private static let fewest = 3
  /// How many lines from a page number the lines of its page's header and footer are.
  private static let reach = 2
  /// Marks of prose, which a header has none of.
  private static let stops: ScalarTable = "。；，！？"

  private let lines: [FurnitureLine]

  /// Reads the lines of a text.
  init(_ lines: [FurnitureLine]) { self.lines = lines }

  /// Labels the repeated lines of a document that has page numbers.
  func label(in document: inout RawDocument) {
    let addresses = lines.indices.filter { isPrintedAddress(lines[$0].key) }
    var numbers = lines.indices.filter {
      document.blocks[lines[$0].index].furniture == .pageNumber
    }
    if numbers.count < Self.fewest - 1 { numbers = [] }
    guard !addresses.isEmpty || !numbers.isEmpty else { return }
    let prints = prints()
    label(addresses: addresses, prints, in: &document)
    label(besides: numbers, prints, in: &document)
  }

  /// How often each line is printed.
  private func prints() -> [[Unicode.Scalar]: Int] {
    lines.reduce(into: [:]) { $0[$1.key, default: 0] += 1 }
  }

  /// Labels the lines next to page numbers that are printed again and again.
  private func label(
    besides numbers: [Int], _ prints: [[Unicode.Scalar]: Int], in document: inout RawDocument
  ) {
    let last = lines.lastIndex { document.blocks[$0.index].furniture == nil } ?? 0
    let breaks = numbers.count { $0 < last }
    var headers: Set<[Unicode.Scalar]> = []
    // A header is behind the number of the page above and a footer before its own: a title's first line and a signature
    // above the last number are no two prints of one line.
    for (isHeader, pages) in [(true, breaks), (false, numbers.count)] {
      var counts: [[Unicode.Scalar]: Int] = [:]
      for number in numbers {
        for place in places(around: number, document) where (place > number) == isHeader {
          counts[lines[place].key, default: 0] += 1
        }
      }
      for (key, count) in counts where Self.common.isReached(by: count, of: numbers.count) {
        // Two lines of the text are not alone of its kind at each page, and one is at a single page.
        guard count > 1 || count >= pages else { continue }
        let fewest = count >= pages ? Self.fewest - 1 : Self.fewest
        if prints[key, default: 0] >= fewest { headers.insert(key) }
      }
    }
    guard !headers.isEmpty else { return }
    let first = lines.firstIndex { document.blocks[$0.index].furniture == nil }
    for number in numbers {
      for place in places(around: number, document) where headers.contains(lines[place].key) {
        document.blocks[lines[place].index].furniture =
          place < number ? .runningFooter : .runningHeader
      }
    }
    if let first, headers.contains(lines[first].key) {
      document.blocks[lines[first].index].furniture = .runningHeader
    }
  }

  /// The lines next to a page number that may be headers or footers, behind it and before it.
  private func places(around number: Int, _ document: RawDocument) -> [Int] {
    var places: [Int] = []
    for step in [1, -1] {
      var place = number + step
      while lines.indices.contains(place), abs(place - number) <= Self.reach,
        mayBeHeader(lines[place], document)
      {
        places.append(place)
        place += step
      }
    }
    return places
  }

  private func mayBeHeader(_ line: FurnitureLine, _ document: RawDocument) -> Bool {
    let furniture = document.blocks[line.index].furniture
    guard furniture == nil || furniture == .runningHeader else { return false }
    return document.blocks[line.index].evidence.cell == nil && !line.key.isEmpty
      && line.key.count <= Self.longest && !line.key.contains { Self.stops.contains($0) }
  }

  /// http://www.….gov.cn/… 2024/7/2 上午9:41, and the title of the page with the name of its site above it: what a
  /// browser prints at the edge of each page.
  private func label(
    addresses: [Int], _ prints: [[Unicode.Scalar]: Int], in document: inout RawDocument
  ) {
    for place in addresses where document.blocks[lines[place].index].furniture == nil {
      document.blocks[lines[place].index].furniture = .runningHeader
      for near in [place - 1, place + 1] where lines.indices.contains(near) {
        if document.blocks[lines[near].index].furniture == nil, namesSite(lines[near].key, prints) {
          document.blocks[lines[near].index].furniture = .runningHeader
        }
      }
    }
  }

  /// Whether a line is an address of the web with a date before it or behind it.
  private func isPrintedAddress(_ key: [Unicode.Scalar]) -> Bool {
    guard key.count <= FurnitureLine.longestRow,
      let at = Self.address.first(in: key[...])?.lowerBound
    else { return false }
    let before = key[..<at].filter { UnicodeClass.isHan($0) }
    let rest = key[at...].filter { UnicodeClass.isHan($0) }
    guard Self.times.holds((before + rest)[...]) || (before + rest).isEmpty else { return false }
    return key.indices.contains { index in
      (index == 0 || ChineseNumeral.arabicDigit(key[index - 1]) == nil)
        && (index < at || index > at + 2) && isDate(key[index...])
    }
  }

  /// A date with its time at the start of a text, or with nothing behind it: dates in addresses have a path there.
  private func isDate(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let date = CalendarDate.read(text.prefix(Self.longestDate)) else { return false }
    let behind = text.dropFirst(date.length)
    guard let next = behind.first else { return true }
    return ChineseNumeral.arabicDigit(next) != nil && behind.prefix(3).contains(":")
      || Self.times.firstPrefix(of: behind) != nil || text.startIndex == 0
  }

  private static let address: PhraseIndex = ["://"]
  private static let longestDate = 12
  private static let times: PhraseIndex = ["上午", "下午", "凌晨", "晚上", "中午"]

  /// Whether a line has a title and the name of a site behind it: …方案_某某县人民政府.
  private func namesSite(_ key: [Unicode.Scalar], _ prints: [[Unicode.Scalar]: Int]) -> Bool {
    guard key.count <= Self.longest, let bar = key.lastIndex(where: { Self.bars.contains($0) }),
      key.count - bar > Self.shortestOfSite
    else {
      return false
    }
    return bar > Self.shortestOfSite && prints[Array(key[..<bar])] != nil
      || prints[key, default: 0] > 1
  }

  /// A title before the bar, and the name of a site with the bar, are longer than this, in characters: 某局网.
  private static let shortestOfSite = 3
  private static let bars: ScalarTable = "_-|—"
}
