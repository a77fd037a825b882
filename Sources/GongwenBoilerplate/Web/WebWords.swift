import GongwenLanguage
import GongwenText

/// Finds furniture by the words of short units by its phrases (``WebPhrases``).
struct WebWords {
  private let units: [WebUnit]
  private let tree: WebTree
  /// How often a short text is linked from the page, by its folded characters; words of a breadcrumb count twice.
  private var linkTexts: [[Unicode.Scalar]: Int] = [:]
  /// The boxes whose first words show what they are.
  let boxes: WebBoxes
  /// For each unit whether it has words of a footer.
  let isFooter: [Bool]
  /// The units from the first of the text to the last.
  private let text: Range<Int>

  /// The longest unit whose words are read, in characters, and the longest that is short.
  static let longest = 160
  private static let short = 60
  /// The longest link that is remembered; the longest name of a column.
  private static let longestLink = 20
  private static let longestColumn = 12
  /// The longest line near a footer, and how far from it.
  static let longestContact = 80
  private static let longestCompanion = longestContact
  static let reachOfFooter = 3
  private static let longFooter = 100
  /// The longest lines of other kinds.
  private static let longestRelated = 14
  private static let longestHead = 6
  private static let wholeRelated = 3
  private static let longestGreeting = 50
  private static let longestError = 90
  private static let longestPath = 50
  private static let reachOfPath = 14
  /// How far into a path its word for a place may be, in characters: 您目前浏览位置.
  private static let reachOfPlace = 5
  private static let partsOfPath = 2...5
  private static let longestShortPath = 24

  static let separators: ScalarTable = "[]【】〖〗『』「」()|/:·,\\<>-+、。!"
  private static let pathSigns: ScalarTable = ">/»›→＞"
  private static let pagerSigns: ScalarTable = "第共页条<>«»….()[]|:/"
  private static let pagerWords: PhraseIndex = [
    "上一页", "上页", "下一页", "下页", "go", "到第", "末页", "尾页", "转到", "跳转", "首页", "当前", "上1页", "下1页",
  ]

  init(_ page: WebUnits) {
    units = page.units
    tree = page.tree
    let text = Self.text(of: page)
    self.text = text
    isFooter = page.units.indices.map { Self.isFooter($0, of: page, text: text) }
    boxes = WebBoxes(page)
    for unit in page.units where unit.linked > 0 && unit.table == nil {
      // A link to a place of the page names a part of its text, and no column.
      if unit.characters <= Self.longestLink, unit.anchors < unit.links {
        linkTexts[unit.key, default: 0] += 1
      }
      guard unit.key.count <= Self.longest, Self.isPath(unit.key) else { continue }
      for part in unit.key.split(whereSeparator: { Self.pathSigns.contains($0) || $0 == ":" })
      where (2...Self.longestColumn).contains(part.count) {
        linkTexts[Array(part)] = 2
      }
    }
  }

  /// Whether a unit has words of a footer, of tools or of a message of the server.
  func isFurniture(_ index: Int) -> Bool {
    let key = units[index].key
    return isFooter[index] || isCompanion(index) || isToolbar(index) || isError(key)
      || WebPhrases.breadcrumbs.stands(in: key.prefix(Self.reachOfPath))
  }

  private static func isPath(_ key: [Unicode.Scalar]) -> Bool {
    key.contains { pathSigns.contains($0) }
      || WebPhrases.breadcrumbs.stands(in: key.prefix(reachOfPath))
  }

  /// Whether a text is the name of a column, or linked from menus.
  func isColumn(_ key: [Unicode.Scalar]) -> Bool {
    WebPhrases.columns.holds(key[...]) || linkTexts[key, default: 0] > 0
  }

  /// Adds what the words of a unit of text say.
  ///
  /// - Parameters:
  ///   - isInText: whether its element has sentences too.
  ///   - isContact: whether it is a contact among paragraphs.
  func weigh(_ index: Int, isInText: Bool, isContact: Bool, into weight: inout WebWeight) {
    let unit = units[index]
    func found(_ clue: WebClue, _ points: Int) {
      weight.clues.insert(clue)
      weight.text += points
    }
    guard unit.characters <= Self.longest else { return }
    let (key, box) = (unit.key, boxes.clue(of: unit))
    let isShort = unit.characters <= Self.short || unit.linked * 2 > unit.characters
    let hasSentence = weight.clues.contains(.sentence)
    if isBreadcrumb(unit, hasSentence) { found(.breadcrumb, WebPoints.breadcrumb) }
    // A line of dashes below a word in a text underlines it.
    if !(isInText && Self.isRule(key)) { weighTools(index, isShort, hasSentence, &weight) }
    if WebBoxes.isPost(key) { found(.tool, WebPoints.tool) }
    if isFooter[index] {
      found(.footer, unit.characters <= Self.longFooter ? WebPoints.footer : WebPoints.footer / 2)
    } else if !isContact, isCompanion(index) {
      found(.companion, WebPoints.companion)
    }
    if let points = related(unit) ?? (box == .related ? WebPoints.relatedLabel : nil) {
      found(.related, points)
    }
    if unit.characters <= Self.longestCompanion,
      WebPhrases.comments.stands(in: key[...]) || box == .comment
        || isOutside(index) && WebPhrases.ratings.stands(in: key[...])
    {
      found(.comment, WebPoints.comment)
    }
    if unit.characters <= Self.longestGreeting, !unit.isIndented,
      WebPhrases.greetings.firstPrefix(of: key[...]) != nil
    {
      found(.greeting, WebPoints.greeting)
    }
    if unit.characters <= Self.longestError, isError(key), !Self.namesDay(key) {
      found(.error, WebPoints.error)
    }
    let isKnown = WebPhrases.columns.holds(key[...])
    if isKnown || unit.characters <= Self.longestColumn && linkTexts[key, default: 0] >= 2 {
      found(.column, WebPoints.column)
    }
    if unit.links > 0, isMore(key) { found(.more, WebPoints.more) }
  }

  private func isBreadcrumb(_ unit: WebUnit, _ hasSentence: Bool) -> Bool {
    let key = unit.key
    if Self.namesPlace(key, hasLinks: unit.links > 0) { return true }
    guard unit.characters <= Self.longestPath, !hasSentence else { return false }
    let steps = key.split { Self.pathSigns.contains($0) && $0 != "/" }
    if Self.partsOfPath.contains(steps.count), steps.count >= 3 || unit.links == steps.count,
      steps.contains(where: { WebForm.isHan($0[$0.startIndex]) }),
      steps.allSatisfy({
        (2...Self.longestColumn).contains($0.count)
          && (WebForm.isHan($0[$0.startIndex]) || WebForm.isDigit($0[$0.startIndex]))
      })
    {
      return true
    }
    guard let home = key[...].firstIndex(of: "首页" as Phrase), home <= 6 || unit.links > 0 else {
      return false
    }
    if key[(home + 2)...].prefix(4).contains(where: { Self.pathSigns.contains($0) }) { return true }
    // 首页 · 督查 · 通报: few parts, where a menu has many.
    let parts = key.split { $0 == "·" || $0 == "-" || $0 == "—" }
    return home == 0 && Self.partsOfPath.contains(parts.count) && key.count <= Self.longestShortPath
  }

  /// Whether a line begins as a path does, with the word for a place and steps or the first page behind it: 当前位置：首页. A
  /// sentence about a place (地块位置：…。) has none; without them only a word of paths shows one.
  static func namesPlace(_ key: [Unicode.Scalar], hasLinks: Bool) -> Bool {
    let isPath =
      key.contains { pathSigns.contains($0) && $0 != "/" } || key[...].firstIndex(of: home) != nil
    if WebPhrases.breadcrumbs.stands(in: key.prefix(reachOfPath)) {
      return isPath || !key.contains("。")
    }
    guard isPath, let place = key[...].firstIndex(of: "位置:" as Phrase) else { return false }
    return place == 0 || place <= reachOfPlace && hasLinks
  }

  private static let home: Phrase = "首页"

  private func weighTools(
    _ index: Int, _ isShort: Bool, _ hasSentence: Bool, _ weight: inout WebWeight
  ) {
    let unit = units[index]
    let key = unit.key
    if key.count <= Self.short {
      if WebForm.isDate(key).date { return }
      if WebForm.isCalendar(key) {
        weight.clues.insert(.tool)
        weight.text += WebPoints.tool
        return
      }
      // 2024 05/12 09:30: year and day in elements of their own.
      if let date = WebDates.find(in: unit.text), date.upperBound == unit.text.endIndex { return }
      if key.allSatisfy(WebForm.isDigit), !WebForm.isHead(key) {
        weight.clues.insert(.pager)
        weight.text += WebPoints.pager
        return
      }
      if Self.isPager(key) {
        weight.clues.insert(.pager)
        weight.text += WebPoints.pager
      }
      if isToolbar(index) || Self.isEnd(key) || Self.isRule(key) || isCountOfTool(index) {
        weight.clues.insert(.tool)
        weight.text += WebPoints.tool
        return
      }
    }
    // https://www.… 打印时间：2033/1/5: an address makes a line of tools long.
    let isAddress = key[...].starts(with: "http" as Phrase) && !hasSentence
    guard isShort || isAddress, weight.role != .marked else { return }
    if WebPhrases.promotions.stands(in: key[...]), !(hasSentence && unit.isIndented) {
      weight.clues.insert(.promotion)
      weight.text += WebPoints.promotion
    } else if WebPhrases.toolLines.stands(in: key[...]) {
      weight.clues.insert(.tool)
      weight.text += WebPoints.tool
    }
  }

  /// Whether a line is a count in brackets right below a tool, or a share below a vote: 顶一下, (0), 0%. Below the name of a
  /// channel (微信) a share is a value.
  private func isCountOfTool(_ index: Int) -> Bool {
    func isCount(_ key: [Unicode.Scalar]) -> Bool {
      key.contains(where: WebForm.isDigit)
        && key.allSatisfy { WebForm.isDigit($0) || Self.signsOfCounts.contains($0) }
    }
    guard isCount(units[index].key) else { return false }
    let above = units[max(0, index - Self.countsOfTool)..<index].last { !isCount($0.key) }
    let isShare = units[index].key.contains { $0 == "%" || $0 == "." }
    return above.map {
      Self.isToolbar($0.key) && (!isShare || Self.votes.firstPrefix(of: $0.key[...]) != nil)
    } ?? false
  }

  private static let votes: PhraseIndex = ["踩", "顶"]

  /// How many counts a tool has below it at most: votes and their share.
  private static let countsOfTool = 2
  private static let signsOfCounts: ScalarTable = "()%."

  /// Whether a unit is a link, or above or below the text.
  private func isOutside(_ index: Int) -> Bool {
    units[index].linked > 0 || !text.contains(index)
  }

  private func isToolbar(_ index: Int) -> Bool {
    let key = units[index].key
    return Self.isToolbar(key) || isOutside(index) && Self.isToolbar(key, isOutside: true)
  }

  /// Whether a line is words of a tool bar with marks, dates and numbers between.
  ///
  /// - Parameter isOutside: whether words count that texts have, too.
  static func isToolbar(_ key: [Unicode.Scalar], isOutside: Bool = false) -> Bool {
    var position = 0
    var hasWord = false
    while position < key.count {
      let rest = key[position...]
      let other = isOutside ? WebPhrases.toolsOutside.longestPrefix(of: rest) : nil
      if let length = toolWord(rest) ?? other?.scalars.count {
        hasWord = true
        position += length
      } else if separators.contains(key[position]) {
        position += 1
      } else if let date = WebForm.date(rest) {
        position += date
      } else if WebForm.isDigit(key[position]) {
        position += 1
      } else {
        return false
      }
    }
    return hasWord
  }

  /// Whether a text begins with the verb of a tool (打印, 分享到), and no name of a channel (微信, 评论).
  static func namesTool(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    WebPhrases.toolVerbs.firstPrefix(of: text) != nil
  }

  /// The length of a word of tool bars at a place: one of the list, a verb with what it is done to (打印此文), or the text
  /// of the page with what is done to it (规章文本下载).
  private static func toolWord(_ rest: ArraySlice<Unicode.Scalar>) -> Int? {
    let known = WebPhrases.tools.longestPrefix(of: rest)?.scalars.count ?? 0
    if let text = WebPhrases.toolTexts.longestPrefix(of: rest) {
      let behind = rest.dropFirst(text.scalars.count)
      if let use = WebPhrases.toolUses.longestPrefix(of: behind) {
        return max(known, text.scalars.count + use.scalars.count)
      }
    }
    let calls = WebPhrases.toolCalls.longestPrefix(of: rest)?.scalars.count ?? 0
    guard let verb = WebPhrases.toolVerbs.longestPrefix(of: rest.dropFirst(calls)) else {
      return known > 0 ? known : nil
    }
    var length = calls + verb.scalars.count
    let pointer = WebPhrases.toolPointers.longestPrefix(of: rest.dropFirst(length))
    let behind = length + (pointer?.scalars.count ?? 0)
    if let object = WebPhrases.toolObjects.longestPrefix(of: rest.dropFirst(behind)) {
      length = behind + object.scalars.count
    }
    return max(known, length)
  }

  /// （完）, [END], ——正文结束——.
  private static func isEnd(_ key: [Unicode.Scalar]) -> Bool {
    let first = key.first { !separators.contains($0) && $0 != "—" }
    guard first.map(WebPhrases.ends.mayStart(with:)) ?? false else { return false }
    let inner = key.filter { !separators.contains($0) && $0 != "—" }
    return WebPhrases.ends.holds(inner[...])
  }

  private static func isPager(_ key: [Unicode.Scalar]) -> Bool {
    var position = 0
    var hasWord = false
    while position < key.count {
      if let word = pagerWords.longestPrefix(of: key[position...]) {
        hasWord = true
        position += word.scalars.count
      } else if pagerSigns.contains(key[position]) || WebForm.isDigit(key[position]) {
        hasWord = hasWord || key[position] == "页"
        position += 1
      } else {
        return false
      }
    }
    return hasWord
  }

  /// Whether a line is an address or the like near a footer, and no nearer to the line above it than to the footer.
  private func isCompanion(_ index: Int) -> Bool {
    let unit = units[index]
    guard unit.characters <= Self.longestCompanion, WebPhrases.companions.stands(in: unit.key[...])
    else { return false }
    let near = max(0, index - Self.reachOfFooter)..<min(units.count, index + Self.reachOfFooter + 1)
    let above =
      index > 0 && !isFooter[index - 1] ? tree.distance(units[index - 1].node, unit.node) : nil
    return near.contains { place in
      guard isFooter[place] else { return false }
      return above.map { tree.distance(units[place].node, unit.node) <= $0 } ?? true
    }
  }

  /// The points of a line that opens a list of other pages, or is a link to one; nil for others.
  private func related(_ unit: WebUnit) -> Int? {
    let key = unit.key.drop { Self.separators.contains($0) }
    if let phrase = WebPhrases.related.longestPrefix(of: key) {
      let behind = key.dropFirst(phrase.scalars.count)
      let isShort = unit.key.count <= Self.longestRelated || unit.links > 0
      if phrase.scalars.count >= Self.wholeRelated, behind.first == ":" {
        return WebPoints.relatedLabel
      }
      if isShort { return WebPoints.related }
    }
    // Most lines are longer than a head, and begin otherwise.
    let length = unit.key.count { !Self.separators.contains($0) }
    guard let first = key.first,
      WebPhrases.records.mayStart(with: first) || unit.links == 0 && length <= Self.longestHead
    else { return nil }
    let name = unit.key.filter { !Self.separators.contains($0) }
    if WebPhrases.records.holds(name[...]) { return WebPoints.related }
    let isHead =
      name.count <= Self.longestHead && unit.links == 0
      && name.ends(withAny: WebPhrases.relatedEnds)
    return isHead ? WebPoints.related : nil
  }

  /// Whether a text is the words of a link to the text before or behind, with marks around it: [上一篇].
  static func isNeighbour(_ key: [Unicode.Scalar]) -> Bool {
    key.count <= longestRelated
      && WebPhrases.neighbours.holds(key.filter { !separators.contains($0) }[...])
  }

  /// Whether a line lists the page's files apart from its text: 附件下载：申报表.doc.
  static func listsFiles(_ key: [Unicode.Scalar]) -> Bool {
    fileLists.firstPrefix(of: key.drop { separators.contains($0) }) != nil
  }

  private static let fileLists: PhraseIndex = [
    "下載附件", "下载附件", "公告下载", "文件下載", "文件下载", "文档下载", "相关下载", "相关附件", "相關附件", "附件下載", "附件下载", "附件列表",
    "附件清单",
    "相關檔案", "檔案下載",
  ]

  /// A line without a letter: ********, ————.
  private static func isRule(_ key: [Unicode.Scalar]) -> Bool {
    key.count >= 3
      && key.allSatisfy {
        !WebForm.isHan($0) && !$0.properties.isAlphabetic && !WebForm.isDigit($0)
      }
  }

  private func isMore(_ key: [Unicode.Scalar]) -> Bool {
    let words = key[...].dropLast(while: {
      Self.separators.contains($0) || Self.pathSigns.contains($0)
    })
    return words.ends(withAny: WebPhrases.mores)
  }
}
