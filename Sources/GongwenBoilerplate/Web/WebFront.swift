import GongwenLanguage
import GongwenModel
import GongwenText

/// Lines right above the headline of a page that belong to its document: a list of a meeting, of parties or of a tender, and a
/// kicker (引题), which newspapers print above a headline.
struct WebFront {
  /// The places of the lines.
  private(set) var lines = Set<Int>()

  /// The fewest rows of a list, and the fewest of them with labels that lists of texts have: one may be a label of a site.
  private static let fewestRows = 3
  private static let fewestKnown = 2
  /// The length of a label, and the longest row, in characters.
  private static let label = 2...8
  private static let longestRow = 60
  /// The length of a kicker, and the shortest of its clauses, in characters: names of columns and slogans are shorter.
  private static let kicker = 8...40
  private static let shortestClause = 5
  /// The most lines of such a head: file number, body, day, number, and each of them broken once. A page of days as headings has
  /// as many lines above each as it has headings.
  static let mostOfHead = 8
  /// How far a list is from the headline in the tree at most.
  private static let steps = 4

  /// Labels of lists of meetings that texts have above their titles, besides those of parties.
  private static let meetings: PhraseEndings = [
    "会议地点", "会议议题", "出席人", "出席人员", "出席单位", "列席人员", "参会人员", "缺席",
  ]
  /// Ends of kickers.
  private static let ends: PhraseEndings = [
    "作出批示", "作出指示", "并讲话", "指出", "要求", "表示", "强调", "提出",
  ]

  init(_ page: WebUnits, isLabelled: (Int) -> Bool) {
    for (index, unit) in page.units.enumerated() where unit.level > 0 || unit.isCentred {
      guard index > 0, unit.links == 0, unit.table == nil, !Self.isRow(unit.key) else { continue }
      let start = page.units[..<index].lastIndex { !Self.isFree($0) || !Self.isRow($0.key) }
      let rows = (start.map { $0 + 1 } ?? 0)..<index
      let known = rows.count { Self.isKnown(page.units[$0].key) }
      if rows.count >= Self.fewestRows, known >= Self.fewestKnown,
        page.tree.distance(page.units[index - 1].node, unit.node) <= Self.steps
      {
        lines.formUnion(rows.filter { !Self.isOfPage(page.units[$0].key) })
      }
      lines.formUnion(Self.head(above: index, page))
      let above = page.units[index - 1]
      if unit.level == 1, Self.isAddressee(above),
        page.tree.nodes[above.node].parent == page.tree.nodes[unit.node].parent,
        Self.hasText(below: index, upTo: 1, page)
      {
        lines.insert(index - 1)
      }
      if unit.level == 1, Self.isFree(above), !isLabelled(index - 1),
        let reach = Self.reachOfKicker(above),
        page.tree.nodes[above.node].parent == page.tree.nodes[unit.node].parent,
        Self.hasText(below: index, upTo: reach, page)
      {
        lines.insert(index - 1)
      }
    }
  }

  /// The lines of a circular above its headline, in the element that also has its text: file number, body, day and number, as
  /// offices of Hong Kong print them (檔號：…, 某某局通告第5/2019號). Without a number they may be the head of a site.
  private static func head(above headline: Int, _ page: WebUnits) -> Range<Int> {
    let parent = page.tree.nodes[page.units[headline].node].parent
    let first = max(0, headline - mostOfHead - 1)
    let start = page.units[first..<headline].lastIndex { unit in
      !isFree(unit) || !isOfHead(unit.key) || unit.characters > longestRow
        || (unit.node != parent && page.tree.nodes[unit.node].parent != parent)
    }
    let lines = (start.map { $0 + 1 } ?? first)..<headline
    guard lines.count <= mostOfHead, lines.contains(where: { isSeries(page.units[$0].key) }),
      lines.contains(where: { WebForm.isDate(page.units[$0].key).date }),
      hasText(below: headline, upTo: 1, page)
    else { return headline..<headline }
    return lines
  }

  /// Whether a line addresses bodies: 各灌区：, 县财政局：.
  private static func isAddressee(_ unit: WebUnit) -> Bool {
    isFree(unit) && WebForm.isAddressee(unit.key) && WebLabel.alone(in: unit.text) == nil
      && (unit.key.first == "各" || OfficialWords.bodies.end(unit.key.dropLast()))
  }

  private static func isOfHead(_ key: [Unicode.Scalar]) -> Bool {
    isSeries(key) || WebForm.isBody(key) || WebForm.isDate(key).date
      || key.firstIndex(of: ":").map { fileNumbers.holds(key[..<$0]) } ?? false
  }

  /// Whether a line is a number within a series of a body, behind 第: 某某局通告第5/2019號.
  private static func isSeries(_ key: [Unicode.Scalar]) -> Bool {
    if WebForm.isNumber(key) { return true }
    guard key.last == "號" || key.last == "号", let place = key.lastIndex(of: "第") else {
      return false
    }
    let number = key[(place + 1)...].dropLast()
    return !number.isEmpty && number.allSatisfy { WebForm.isDigit($0) || $0 == "/" }
  }

  /// Labels of the number of a file, by which offices of Hong Kong keep a letter.
  private static let fileNumbers: PhraseIndex = ["本局檔號", "本署檔號", "檔案編號", "檔號"]

  private static func isFree(_ unit: WebUnit) -> Bool {
    unit.links == 0 && unit.table == nil && unit.isWhole
  }

  /// Whether a line is a label with its value.
  private static func isRow(_ key: [Unicode.Scalar]) -> Bool {
    guard key.count <= longestRow, !key.contains("。"), let colon = key.firstIndex(of: ":") else {
      return false
    }
    return label.contains(colon) && colon + 1 < key.count
      && key[..<colon].allSatisfy { UnicodeClass.isHan($0) }
  }

  private static func isKnown(_ key: [Unicode.Scalar]) -> Bool {
    key.firstIndex(of: ":").map {
      ListLabels.parties.end(key[..<$0]) || meetings.end(key[..<$0])
    } ?? false
  }

  /// Whether a row has a label that pages have and lists of texts do not: 发布时间, 信息来源.
  private static func isOfPage(_ key: [Unicode.Scalar]) -> Bool {
    guard let colon = key.firstIndex(of: ":"), let label = WebLabel.alone(in: key[..<colon]) else {
      return false
    }
    return label.isStrong || label.field == .contentSource
  }

  /// Whether a sentence is below a headline in the element around it, or around that one up to some steps: a kicker is in that of
  /// its article, or both are in a box above the text.
  private static func hasText(below headline: Int, upTo steps: Int, _ page: WebUnits) -> Bool {
    var parent = page.tree.nodes[page.units[headline].node].parent
    for _ in 1..<steps where parent > 0 { parent = page.tree.nodes[parent].parent }
    return page.units[(headline + 1)...].prefix(reachOfText).contains {
      page.tree.isInside($0.node, of: parent) && WebWeigher.stops(in: $0.text) > 0
    }
  }

  /// How many units below its headline an article has its first sentence at most.
  private static let reachOfText = 20

  /// 贺某在全县防汛工作会议上强调, 总投资三亿元　加固堤防十二公里: two clauses, or one that the headline completes. How many steps up
  /// from the headline the text may be: slogans are two clauses, too, and no slogan ends with 强调. Nil for other lines.
  private static func reachOfKicker(_ unit: WebUnit) -> Int? {
    let key = unit.key
    guard kicker.contains(key.count), !key.contains("。"), !key.contains(":"),
      !WebForm.isDate(key).date
    else { return nil }
    if ends.end(key[...]) { return steps }
    let clauses = unit.text.split(whereSeparator: UnicodeClass.isBlank)
    let areClauses =
      clauses.count > 1
      && clauses.allSatisfy { clause in
        clause.count >= shortestClause && clause.allSatisfy { UnicodeClass.isHan($0) }
      }
    return areClauses ? 1 : nil
  }
}
