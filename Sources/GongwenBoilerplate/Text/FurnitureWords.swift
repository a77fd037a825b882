import GongwenLanguage
import GongwenModel
import GongwenText

/// Recognises furniture by the words of a line alone.
struct FurnitureWords {
  /// The words with which a path through a site begins.
  private static let home: PhraseIndex = ["网站首页", "首页"]
  /// The words that name the owner of the rights, also as a part of longer ones.
  private static let rights: Phrase = "版权所有"
  /// Labels of letters in the form that Taiwan prescribes (文書處理手冊), which are elements of the document.
  private static let letterLabels: PhraseIndex = [
    "受文者", "密等", "承辦人", "承辦單位", "檔號", "發文字號", "發文日期", "聯絡人", "聯絡電話", "聯絡方式", "速別", "電子信箱", "電話",
    "傳真",
  ]
  /// The characters between the words of a tool bar.
  private static let separators: ScalarTable = "[]【】|()/:·<>+-、,a"

  /// The longest tool bar, in characters without blanks: about twenty of its words with brackets.
  private static let longestToolbar = 80
  /// The shortest word that makes a tool bar, in characters: 大, 中 and 小 alone are words of a text too.
  private static let shortestTool = 2
  /// The fewest columns of a menu: two words next to each other are a title.
  private static let fewestColumns = 3
  /// A menu has more known columns than this: sites add names of their own.
  private static let knownColumns = Share(1, of: 2)

  /// Why a line is furniture by its words; some words count only near the edges of a text.
  func reason(for line: FurnitureLine, atEdge: Bool) -> FurnitureReason? {
    guard !line.key.isEmpty else { return nil }
    if isBreadcrumb(line) { return .breadcrumb }
    // All of these lines are made of words and signs without a full stop, or must have none.
    if !line.hasStop {
      if PageNumberLine.isMarked(line.key) { return .pageNumber }
      if isHeader(line) { return .runningHeader }
      if isFooter(line) { return .footer }
      if isToolbar(line) { return .toolbar }
      if PagerLine(line.key) != nil { return .navigation }
      if isCall(line) { return .toolbar }
    }
    guard atEdge else { return nil }
    // （信息公开形式：主: a note that the next line closes.
    let isCut = line.key.first == "(" && !line.key.contains(")")
    if !isCut, Self.letterLabels.firstPrefix(of: line.key[...]) == nil,
      LabelledStrip(line.text) != nil
    {
      return .pageMetadata
    }
    if isRelated(line) { return .relatedLinks }
    if isMenu(line) { return .navigation }
    return nil
  }

  func isBreadcrumb(_ line: FurnitureLine) -> Bool {
    guard !line.key.isEmpty, line.key.count <= FurnitureLine.longestRow else { return false }
    if let phrase = BoilerplatePhrases.breadcrumbs.firstPrefix(of: line.key[...]) {
      let behind = line.key.dropFirst(phrase.scalars.count).first
      return behind == ":" || behind == ">" || line.key.contains(">")
    }
    let isPath = Self.home.firstPrefix(of: line.key[...]) != nil
    return isPath && line.key.contains { $0 == ">" || $0 == "»" || $0 == "›" || $0 == "→" }
  }

  /// A title with both numbers of a page behind a blank: 某某学院章程　第3页　共5页.
  private func isHeader(_ line: FurnitureLine) -> Bool {
    guard line.key.count <= Self.longestHeader, let last = line.key.last,
      last == "页" || last == "頁", !line.key.contains(where: { Self.stops.contains($0) })
    else { return false }
    return PageNumberLine.numbersBehindTitle(line.text) != nil
  }

  /// The longest header with a page number, in characters without blanks: a title, and 第1000页共1000页.
  private static let longestHeader = 76
  /// Marks of prose in the key of a line.
  private static let stops: ScalarTable = ";!?:"

  /// A strong word of a footer, in a line that is not a sentence.
  private func isFooter(_ line: FurnitureLine) -> Bool {
    guard !line.hasStop, BoilerplatePhrases.footers.stands(in: line.key[...]) else { return false }
    // 版权所有者, 版权所有权 are words of a text.
    if let at = line.key.firstIndex(of: Self.rights),
      let behind = line.key[(at + Self.rights.scalars.count)...].first
    {
      if behind == "者" || behind == "权" || behind == "人" { return false }
    }
    return true
  }

  /// Whether the whole line is words of a tool bar with their brackets and separators.
  private func isToolbar(_ line: FurnitureLine) -> Bool {
    let key = Self.withoutAddresses(line.key)
    guard key.count <= Self.longestToolbar,
      let first = key.first(where: { !Self.separators.contains($0) }),
      BoilerplatePhrases.tools.mayStart(with: first)
    else { return false }
    let words = key.filter { !Self.separators.contains($0) }
    var position = 0
    var hasWord = false
    while position < words.count {
      let rest = words[position...]
      guard let match = BoilerplatePhrases.tools.longestPrefix(of: rest) else { return false }
      if match.scalars.count >= Self.shortestTool { hasWord = true }
      position += match.scalars.count
    }
    return hasWord
  }

  /// Characters without the addresses of links of Markdown, which may have brackets of their own: `[打印](javascript:print())`.
  private static func withoutAddresses(_ key: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard key.contains("]") else { return key }
    var result: [Unicode.Scalar] = []
    var depth = 0
    for (place, scalar) in key.enumerated() {
      if depth > 0 {
        depth += scalar == "(" ? 1 : scalar == ")" ? -1 : 0
      } else if scalar == "(", place > 0, key[place - 1] == "]" {
        depth = 1
      } else {
        result.append(scalar)
      }
    }
    return depth == 0 ? result : key
  }

  /// Whether the whole line is a call of an account, signs around it aside: 点击蓝字关注我们 ↑↑↑.
  private func isCall(_ line: FurnitureLine) -> Bool {
    guard line.key.count <= Self.longestToolbar else { return false }
    guard let first = line.key.first(where: { UnicodeClass.isHan($0) }),
      BoilerplatePhrases.calls.mayStart(with: first)
    else { return false }
    let words = line.key.filter { UnicodeClass.isHan($0) }
    return BoilerplatePhrases.calls.holds(words[...])
  }

  private func isRelated(_ line: FurnitureLine) -> Bool {
    guard let phrase = BoilerplatePhrases.related.firstPrefix(of: line.key[...]) else {
      return false
    }
    let behind = line.key.dropFirst(phrase.scalars.count).first
    return behind == nil || behind == ":"
  }

  /// Words between separators, most of which are names of columns.
  private func isMenu(_ line: FurnitureLine) -> Bool {
    var words = 0
    var columns = 0
    // 首页 | 动态 | 志愿项目: a site may name its columns as it likes.
    let isBarred = line.key.contains { $0 == "|" }
    let isHome = isBarred && Self.home.firstPrefix(of: line.key[...]) != nil
    var rest = line.text
    let blanks = UnicodeClass.blanks
    while !rest.isEmpty {
      let word = rest.prefix { !Self.partsColumns($0, blanks) }
      rest = rest[word.endIndex...].dropFirst()
      if word.isEmpty { continue }
      words += 1
      if BoilerplatePhrases.columns.holds(word) { columns += 1 }
    }
    return words >= Self.fewestColumns
      && (isHome || Self.knownColumns.isExceeded(by: columns, of: words))
  }

  private static func partsColumns(_ scalar: Unicode.Scalar, _ blanks: ScalarSet) -> Bool {
    scalar == "|" || scalar == "｜" || scalar == "·" || blanks.contains(scalar)
  }
}
