import GongwenLanguage
import GongwenModel

/// Gives some neighbouring units of a page their points for being the title of its article (``WebTitlePoints``).
struct WebTitleWeigher {
  let page: WebUnits
  let weights: [WebWeight]
  let names: WebTitleNames
  let words: WebWords

  /// The most units of a title.
  static let most = 4
  /// The lengths of a title, in characters.
  private static let lengths = 3...120
  /// The longest short one, which needs a name of the page; how far into a title 关于 may be; the longest name of a
  /// site.
  private static let short = 5
  private static let reachOfAbout = 26
  private static let longestSite = 20
  /// The most siblings of an element whose parent's name is asked too.
  private static let fewSiblings = 3

  /// The points of the units `start ..< start + count`; nil where they are no title.
  func points(_ start: Int, _ count: Int) -> Int? {
    let units = page.units[start..<start + count]
    guard units.allSatisfy({ $0.table == nil }), mayBeTitle(start),
      count == 1 || mayBeTitle(start + count - 1)
    else { return nil }
    let key = count == 1 ? page.units[start].key : units.flatMap(\.key)
    guard Self.lengths.contains(key.count) || count == 1 && isLoneKind(page.units[start]),
      units.reduce(0, { $0 + $1.characters }) == key.count,
      !isCompletedBelow(start, count, key)
    else { return nil }
    var points = WebTitlePoints.base + WebTitlePoints.line * (count - 1)
    points += fromElements(start, units)
    points += fromWords(key)
    points += agreement(units, key)
    if key.count <= Self.short, !names.holds(key) { points += WebTitlePoints.short }
    if isGazette(key, start, count) { points += WebTitlePoints.site }
    points += fromUnits(start, units)
    points += fromNeighbours(start, count, points)
    if isAboveLabels(start, count) { points += WebTitlePoints.aboveLabels }
    if count > 1 { points += fromLines(units, key) }
    return points > WebTitlePoints.least ? points : nil
  }

  /// The agreement with the names of the page, of which many leave out the issuers on their lines above 关于….
  private func agreement(_ units: ArraySlice<WebUnit>, _ key: [Unicode.Scalar]) -> Int {
    let whole = names.agreement(key, isOneLine: units.count == 1)
    let issuers = Self.issuerLines(units)
    guard issuers > 0 else { return whole }
    let rest = units.dropFirst(issuers)
    return max(whole, names.agreement(rest.flatMap(\.key), isOneLine: rest.count == 1))
  }

  /// How many of the first lines are bodies above the subject of their title.
  private static func issuerLines(_ units: ArraySlice<WebUnit>) -> Int {
    let bodies = units.prefix { WebForm.isBody($0.key) }
    guard let subject = units.dropFirst(bodies.count).first, opensSubject(subject.key) else {
      return 0
    }
    return bodies.count
  }

  /// Whether a unit is a 文种 alone (公示), as a heading that the page is named after: columns have such names, too.
  private func isLoneKind(_ unit: WebUnit) -> Bool {
    unit.key.count == Self.loneKind && TitleForm.endsWithGenre(unit.key[...])
      && unit.linked == 0 && (unit.level > 0 || unit.isCentred || unit.isBold)
      && names.holds(unit.key)
  }

  /// The characters of a 文种 that is a title by itself.
  private static let loneKind = 2

  /// Whether a unit is worth the comparison with all names: no paragraph of sentences, and no link outside of a heading
  /// or an element for titles.
  private func mayBeTitle(_ index: Int) -> Bool {
    let unit = page.units[index]
    guard unit.characters <= Self.lengths.upperBound else { return false }
    if unit.level > 0 || page.tree.nodes[unit.node].meaning.contains(.title) { return true }
    return !weights[index].clues.contains(.sentence) && unit.linked * 2 <= unit.characters
  }

  private func fromElements(_ start: Int, _ units: ArraySlice<WebUnit>) -> Int {
    var points = 0
    let level = units.map(\.level).filter { $0 > 0 }.min() ?? 0
    switch level {
    case 0: break
    case 1: points += WebTitlePoints.h1
    case 2, 3: points += WebTitlePoints.h2
    default: points += WebTitlePoints.h4
    }
    let node = page.tree.nodes[page.units[start].node]
    let parent = node.parent >= 0 ? page.tree.nodes[node.parent] : node
    if node.meaning.contains(.title)
      || parent.children <= Self.fewSiblings && parent.meaning.contains(.title)
    {
      points += WebTitlePoints.named
    }
    if units.allSatisfy(\.isCentred) { points += WebTitlePoints.centred }
    if units.allSatisfy(\.isBold) { points += WebTitlePoints.bold }
    if units.allSatisfy(\.isLarge) { points += WebTitlePoints.large }
    return points
  }

  private func fromWords(_ key: [Unicode.Scalar]) -> Int {
    var points = 0
    if TitleForm.isComplete(key)
      || key.last == ")" && TitleForm.isComplete(Self.withoutBracket(key))
    {
      points += WebTitlePoints.genre
    }
    let about = key[...].firstIndex(of: "关于" as Phrase)
    if let about, about <= Self.reachOfAbout { points += WebTitlePoints.about }
    if key.contains("。") || key.last == ";" {
      points += WebTitlePoints.stop
    } else if key.last == ":" || key.last == "," {
      points += WebTitlePoints.pause
    }
    if key.count >= Self.lengths.lowerBound, words.isColumn(key) {
      points += WebTitlePoints.column
    }
    if about == nil, key.count <= Self.longestSite, key.ends(withAny: WebPhrases.sites) {
      points += WebTitlePoints.site
    }
    return points
  }

  /// Whether lines are the name of a periodical of a body, with its issue next to it: 柳塘县人民政府公报, 2033年第4期.
  private func isGazette(_ key: [Unicode.Scalar], _ start: Int, _ count: Int) -> Bool {
    guard key.ends(with: "公报" as Phrase), WebForm.isBody(Array(key.dropLast(2))) else {
      return false
    }
    return [start - 1, start + count].contains { place in
      page.units.indices.contains(place) && page.units[place].key.contains("期")
        && page.units[place].key[...].firstIndex(of: "年第" as Phrase) != nil
    }
  }

  /// A folded title without a bracketed addition at its end.
  private static func withoutBracket(_ key: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard key.last == ")", let open = key.lastIndex(of: "("), open > 0 else { return key }
    return Array(key[..<open])
  }

  private func fromUnits(_ start: Int, _ units: ArraySlice<WebUnit>) -> Int {
    var points = 0
    let weights = weights[start..<start + units.count]
    if units.contains(where: { $0.linked * 2 > $0.characters }) { points += WebTitlePoints.linked }
    let isFurniture =
      page.tree.nodes[page.units[start].node].isFurniture
      || weights.contains { !$0.clues.isDisjoint(with: .ofNoTitle) }
    if isFurniture { points += WebTitlePoints.furniture }
    let isLabelled = weights.contains { weight in
      if weight.metadata > 0 { return true }
      switch weight.role {
      case .addressee, .attachment, .date, .number, .stamp: return true
      default: return false
      }
    }
    if isLabelled { points += WebTitlePoints.labelled }
    if weights.contains(where: { $0.role == .marked }) { points += WebTitlePoints.labelled }
    if units.contains(where: { page.tree.nodes[$0.node].item >= 0 }) {
      points += WebTitlePoints.inList
    }
    return points
  }

  /// Whether the date or the source that a page prints below a title is right below some units.
  private func isAboveLabels(_ start: Int, _ count: Int) -> Bool {
    guard start + count < weights.count, weights[start].metadata <= 0 else { return false }
    let below = weights[start + count]
    return below.metadata >= WebPoints.strongLabel && below.clues.contains(.labelled)
      && page.tree.distance(page.units[start].node, page.units[start + count].node) <= 2
      && page.units[start + count].table == nil
      && page.tree.nodes[page.units[start + count].node].item < 0
  }

  /// Half of a heading is no title.
  private func fromNeighbours(_ start: Int, _ count: Int, _ sum: Int) -> Int {
    let first = page.units[start]
    guard first.level > 0 || sum > 0 else { return 0 }
    var points = 0
    if start > 0 {
      let above = page.units[start - 1]
      if above.node == first.node, first.level > 0 || above.isCentred == first.isCentred {
        points += first.level > 0 ? WebTitlePoints.halfHeading : WebTitlePoints.halfElement
      }
      // One of several issuers above the subject.
      let isOfTitle = WebForm.isBody(first.key) || Self.opensSubject(first.key)
      if isOfTitle, WebForm.isBody(above.key), above.isCentred, first.isCentred,
        above.isBold == first.isBold, page.tree.areLike(above.node, first.node)
      {
        points += WebTitlePoints.halfHeading
      }
    }
    if start + count < page.units.count {
      let below = page.units[start + count]
      if below.node == first.node, first.level > 0 || Self.goesOnWithBracket(below.key) {
        points += WebTitlePoints.halfHeading
      }
    }
    return points
  }

  /// Whether the next line of the same element brings the 文种 that a title has not got yet: 关于表彰先进集体 / 和先进个人的决定.
  private func isCompletedBelow(_ start: Int, _ count: Int, _ key: [Unicode.Scalar]) -> Bool {
    guard count < Self.most, start + count < page.units.count else { return false }
    let (first, below) = (page.units[start], page.units[start + count])
    return below.node == first.node && below.isCentred && first.isCentred
      && below.isLarge == first.isLarge && below.isBold == first.isBold
      && !TitleForm.isComplete(key) && TitleForm.isComplete(key + below.key)
  }

  /// Whether a line is one of a title that was broken before a bracket: （试行）编制工作的通知. A 题注 is whole in its brackets.
  static func goesOnWithBracket(_ key: [Unicode.Scalar]) -> Bool {
    key.first == "(" && key.last != ")"
  }

  /// Whether a line is the subject of a title whose issuer has the line above.
  private static func opensSubject(_ key: [Unicode.Scalar]) -> Bool {
    key[...].firstPrefix(of: subjects) != nil
  }

  /// Words with which the subject of a title begins, sorted.
  private static let subjects: [Phrase] = ["关于", "印发", "批转", "转发", "關於"]

  private func fromLines(_ units: ArraySlice<WebUnit>, _ key: [Unicode.Scalar]) -> Int {
    guard let first = units.first else { return 0 }
    var points = 0
    let rest = units.dropFirst()
    let hasIssuers = Self.issuerLines(units) > 0
    if hasIssuers { points += WebTitlePoints.issuerLine }
    // The subject may be bold below its issuer. 引题 and 主题 have sizes of their own: a name of the page that is all of them makes them one.
    let areUnlike = rest.contains {
      $0.level != first.level || $0.isCentred != first.isCentred
        || $0.isBold != first.isBold && !hasIssuers
    }
    if areUnlike, !names.holds(key) {
      points += WebTitlePoints.unlike
    }
    if zip(units, rest).contains(where: { page.tree.distance($0.node, $1.node) > 1 }) {
      points += WebTitlePoints.apart
    }
    if !first.isCentred, first.level == 0, !first.isLarge, rest.first?.node != first.node {
      points += WebTitlePoints.plain
    }
    return points
  }
}
