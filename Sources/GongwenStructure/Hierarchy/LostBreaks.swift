import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the places in a line where a unit may start because a line break was lost:
/// （四）强化保障。1. 加强……
///
/// They are offered to the search, which takes one only if the sequence needs it.
struct LostBreaks {
  /// The grammar of markers.
  let grammar: MarkerGrammar

  /// Characters of a number that are no digits.
  private static let powers: ScalarTable = "十百千万亿"
  /// The characters behind a number that is cited or counts something.
  private static let citing: ScalarTable = "项款条级类号目种至和、，"

  /// The characters with which a marker begins that is offered here, in addition to Chinese digits.
  private static let starts: ScalarTable = "（(第十0123456789"

  /// The same in a line that begins with ①.
  private static let startsOfLists = ScalarTable(uniting: [starts, "②③④⑤⑥⑦⑧⑨⑩⑪⑫"])

  /// All characters that are looked for in a line.
  private static let signs = ScalarTable(uniting: [startsOfLists, ChineseNumeral.digits, "“”「」"])

  /// The most places that are offered in a line: a paragraph of more lost breaks is a table or a list of
  /// citations.
  private static let most = 24
  /// The fewest characters before a place: a marker, and a word of its own.
  private static let fewestBefore = 4

  /// The places of a line, with the markers that may be there.
  ///
  /// - Parameter next: the next number of each scheme below the line.
  func items(in line: Line, at index: Int, next: [Scheme: Int] = [:]) -> [HierarchyItem] {
    var items: [HierarchyItem] = []
    let text = line.text
    let lost = LostUnits(in: text, grammar)
    if !lost.markers.isEmpty {
      return lost.markers.sorted { $0.key < $1.key }.filter { $0.key > 0 }.map { offset, marker in
        HierarchyItem(line: index, offset: offset, candidates: [marker], opening: .inLineOfUnits)
      }
    }
    let (digits, signs) = (ChineseNumeral.digits, Self.signs)
    // ② is behind ① at the start of its line alone.
    let starts = line.markers.first?.scheme == .circled ? Self.startsOfLists : Self.starts
    // Numbers inside a quotation are those of the quoted text.
    var quotations = 0
    for place in text.indices where signs.contains(text[place]) {
      if text[place] == "“" || text[place] == "「" { quotations += 1 }
      if text[place] == "”" || text[place] == "」" { quotations = max(0, quotations - 1) }
      guard quotations == 0, place >= text.startIndex + Self.fewestBefore,
        starts.contains(text[place]) || digits.contains(text[place])
      else { continue }
      guard items.count < Self.most else { break }
      let before = text[place - 1]
      guard let opening = opening(behind: before) else { continue }
      let markers = grammar.candidates(text[place...]).filter { marker in
        isLevel(marker) && !isCited(text[(place + marker.length)...])
          && (opening == .inLineAfterStop || isPlain(marker.scheme))
      }
      guard !markers.isEmpty else { continue }
      items.append(
        HierarchyItem(
          line: index, offset: place - text.startIndex, candidates: markers, opening: opening))
    }
    markList(&items, behind: line, next)
    return items
  }

  /// Marks the places that continue the numbers from the start of their line: 一、…。二、…。三、…。 is a list whose line breaks were lost, and
  /// so is 1.…；2.…；3.…。 One further number alone may be cited.
  private func markList(
    _ items: inout [HierarchyItem], behind line: Line, _ next: [Scheme: Int]
  ) {
    guard
      let first = line.markers.first(where: { $0.isClear && Self.schemes.contains($0.scheme) }),
      var ordinal = first.ordinal, !opensList(line.text, like: first.scheme),
      // 二、 on the next line is the second of the list, and the one in this line another list's.
      next[first.scheme] != ordinal + 1
    else { return }
    var found: [(item: Int, marker: MarkerCandidate)] = []
    for index in items.indices where items[index].opening == .inLineAfterStop {
      let before = line.text[line.text.startIndex + items[index].offset - 1]
      guard Self.isOfItems(first.scheme) ? before == "；" : Self.fullStops.contains(before),
        let marker = items[index].candidates.first(where: {
          $0.scheme == first.scheme && $0.ordinal == ordinal + 1
        })
      else { continue }
      found.append((index, marker))
      ordinal += 1
    }
    guard found.count + 1 >= (Self.isOfItems(first.scheme) ? Self.fewestItems : LostUnits.fewest)
    else {
      return
    }
    for (index, marker) in found {
      items[index].candidates = [marker]
      items[index].opening = .inLineOfUnits
    }
  }

  /// The schemes of units, and of items that may be parts of one sentence.
  private static let schemes: Set<Scheme> = [
    .chineseComma, .chineseParen, .arabicDot, .arabicComma, .arabicParen, .circled,
  ]
  /// The fewest items of such a sentence.
  private static let fewestItems = 3

  /// Whether units of a scheme are as often items within a sentence: their line is not one that lost its breaks.
  static func isOfItems(_ scheme: Scheme) -> Bool {
    switch scheme {
    case .arabicDot, .arabicComma, .arabicParen, .circled: true
    default: false
    }
  }

  /// Whether a list of the numbers of its line begins at 1 behind a colon in it: 一、会议听取了三个报告：一、…。二、….
  private func opensList(_ text: ArraySlice<Unicode.Scalar>, like scheme: Scheme) -> Bool {
    text.indices.dropFirst(Self.fewestBefore).contains { place in
      (text[place - 1] == "：" || text[place - 1] == ":")
        && grammar.candidates(text[place...]).contains { $0.scheme == scheme && $0.ordinal == 1 }
    }
  }

  /// The marks that end a sentence.
  private static let fullStops: ScalarTable = "。！？"

  private func opening(behind scalar: Unicode.Scalar) -> HierarchyItem.Opening? {
    switch scalar {
    case "。", "；", "！", "？", "”": return .inLineAfterStop
    // 第（二）项, 和（三）, 一至五、: citations and ranges.
    case "第", "和", "及", "至", "或", "、", "，", "：", "（", "“", "《", "—", "-", "～", ".", " ": return nil
    default: return UnicodeClass.isHan(scalar) && !isNumber(scalar) ? .inLineAfterWord : nil
    }
  }

  private func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    ChineseNumeral.digit(scalar) != nil || Self.powers.contains(scalar)
  }

  private func isLevel(_ marker: MarkerCandidate) -> Bool {
    marker.ordinal != nil && marker.isClear && marker.scheme != .decimal
      && marker.scheme != .latin && marker.scheme != .appendix && marker.scheme != .box
  }

  /// Signs that are not behind a word unless they number a unit.
  private func isPlain(_ scheme: Scheme) -> Bool {
    scheme == .arabicDot || scheme == .chineseParen
  }

  private func isCited(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let next = rest.first else { return true }
    return Self.citing.contains(next)
  }
}
