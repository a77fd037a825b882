import GongwenLanguage
import GongwenText

/// Elements of a page whose first words show what all of their text is: a box of comments, a ranking, the reply of a forum.
///
/// A box has at most half of the page's text: the frame of the article may begin with such words, too.
struct WebBoxes {
  private let tree: WebTree
  /// The clue of each box, by its node.
  private var clues: [Int: WebClue] = [:]
  /// The first blocks of the lines of declarations of the site that no box parts from the document above them.
  private var declared = Set<Int>()

  /// The longest head of a box, in characters.
  private static let longestHead = 6
  /// The longest line that begins with the place of a post, in characters: place, name, time and some links.
  private static let longestFloor = 60
  private static let lists: Set<String> = ["dl", "ol", "ul"]

  init(_ page: WebUnits) {
    let units = page.units
    tree = page.tree
    for box in page.others where isSmall(box) { clues[box] = .related }
    for index in units.indices {
      let unit = units[index]
      guard unit.characters <= Self.longestHead, unit.links == 0, unit.table == nil else {
        continue
      }
      readHead(index, of: units)
    }
    findReplies(units)
    findDeclaration(units)
  }

  /// The clue of the box around a unit.
  func clue(of unit: WebUnit) -> WebClue? {
    if declared.contains(unit.blocks.lowerBound) { return .aside }
    guard !clues.isEmpty else { return nil }
    var node = unit.node
    while node > 0 {
      if let clue = clues[node] { return clue }
      node = tree.nodes[node].parent
    }
    return nil
  }

  /// Whether a box has at most half of the page's text.
  private func isSmall(_ box: Int) -> Bool {
    func free(_ node: Int) -> Int { tree.nodes[node].characters - tree.nodes[node].linked }
    return box > 0 && free(box) * 2 <= free(0)
  }

  /// The box that begins with a head (网友评论, 本周热门, 声明), and the list right below 相关文件 that offers no file.
  private mutating func readHead(_ index: Int, of units: [WebUnit]) {
    let unit = units[index]
    let name = unit.key.filter { !WebWords.separators.contains($0) }
    if unit.level > 0,
      WebPhrases.related.holds(name[...]) || name.ends(withAny: WebPhrases.relatedEnds),
      index + 1 < units.count, let list = list(below: unit, units[index + 1]),
      tree.nodes[list].files == 0
    {
      clues[list] = .related
    }
    // <div><b>公告</b><p>…: the head has no block element of its own.
    let isBare =
      index + 1 < units.count && units[index + 1].node != unit.node
      && tree.isInside(units[index + 1].node, of: unit.node)
    let box = isBare ? unit.node : tree.nodes[unit.node].parent
    guard isSmall(box), index == 0 || !tree.isInside(units[index - 1].node, of: box) else { return }
    if WebPhrases.commentHeads.holds(name[...]) {
      clues[box] = .comment
    } else if name.ends(withAny: WebPhrases.boxEnds) {
      clues[box] = .related
    } else if WebPhrases.opinions.holds(name[...]), isTimed(from: index + 1, of: units, in: box) {
      clues[box] = .related
    } else if WebPhrases.declarations.holds(name[...]), unit.level != 1,
      namesSite(from: index + 1, of: units, in: box)
    {
      clues[box] = .aside
    }
  }

  /// The declaration of a site right below the closing of a document, in no box of its own: 声明：本网…, or 公告 and the items
  /// of a database. It disclaims something, and is the last text of its element.
  ///
  /// A notice and its items may name the site of the body that issues them, too.
  private mutating func findDeclaration(_ units: [WebUnit]) {
    var closing: Int?
    var hasSentence = false
    // The declaration of a body has one below it, if any, of its own.
    if units.contains(where: { $0.level == 1 && $0.key.ends(with: Self.declaration) }) { return }
    for (index, unit) in units.enumerated() where unit.links == 0 && unit.table == nil {
      let isSentence = WebWeigher.stops(in: unit.text) > 0
      defer { hasSentence = hasSentence || isSentence }
      // The date of a document is below its text; sites leave the signature out. Below a heading it is a day of the text.
      if hasSentence, WebForm.isDate(unit.key).date, unit.key.contains("年"),
        WebWeigher.stops(in: units[index - 1].text) > 0 || !WebForm.isMarked(units[index - 1].key)
          || Self.isAttached(index - 1, of: units)
      {
        closing = index
      }
      let isBelow = closing.map { index - $0 <= Self.reachOfClosing } ?? false
      let head = WebPhrases.declarations.longestPrefix(of: unit.key[...])
      guard isBelow || hasSentence && isSentence && head != nil && isAlone(index, of: units)
      else { continue }
      if isBelow, let terms = terms(from: index, units) {
        declared.formUnion(units[terms].map(\.blocks.lowerBound))
        continue
      }
      guard let head else { continue }
      let rest = unit.key[head.scalars.count...].drop { $0 == ":" }
      let lines =
        rest.isEmpty
        ? itemsOfDatabase(below: index, units)
        : rest.startIndex > head.scalars.count && Self.disclaims(head, rest)
          ? index..<index + 1 : nil
      guard let lines, isLast(lines.upperBound - 1, of: units) else { continue }
      declared.formUnion(units[lines].map(\.blocks.lowerBound))
    }
  }

  private static let declaration: Phrase = "声明"

  /// The most units of an element in which a sentence is alone: lines of editors and sources.
  private static let mostAround = 6

  /// Whether a sentence is the only one of its element, which has few other lines.
  private func isAlone(_ index: Int, of units: [WebUnit]) -> Bool {
    let parent = tree.nodes[units[index].node].parent
    func isInside(_ place: Int) -> Bool {
      units.indices.contains(place) && tree.isInside(units[place].node, of: parent)
    }
    var (start, end) = (index, index + 1)
    while end - start <= Self.mostAround, isInside(start - 1) { start -= 1 }
    while end - start <= Self.mostAround, isInside(end) { end += 1 }
    return end - start <= Self.mostAround
      && !units[start..<end].contains {
        $0.blocks != units[index].blocks && WebWeigher.stops(in: $0.text) > 0
      }
  }

  /// Numbered lines of a site below a closing, the first of which begins with its name: 1、本站信息来源于各单位。
  private func terms(from first: Int, _ units: [WebUnit]) -> Range<Int>? {
    let key = units[first].key
    guard WebForm.isMarked(key) else { return nil }
    let words = key.drop { WebForm.isNumeral($0) || Self.signsOfNumbers.contains($0) }
    guard WebPhrases.ownNames.firstPrefix(of: words) != nil else { return nil }
    let end = units[first...].firstIndex { !WebForm.isMarked($0.key) || $0.table != nil }
    let terms = first..<(end ?? units.count)
    return isLast(terms.upperBound - 1, of: units) ? terms : nil
  }

  private static let signsOfNumbers: ScalarTable = "()、.,"

  /// Whether a numbered line is one of the list that 附件 opens.
  private static func isAttached(_ index: Int, of units: [WebUnit]) -> Bool {
    let above = units[...index].suffix(mostAttached).last { !WebForm.isMarked($0.key) }
    return above.map { $0.key[...].starts(with: attachment) } ?? false
  }

  private static let attachment: Phrase = "附件"
  /// The most lines of such a list that are looked through.
  private static let mostAttached = 32

  /// A head of a declaration and its items, the first of which names the database that prints them.
  private func itemsOfDatabase(below head: Int, _ units: [WebUnit]) -> Range<Int>? {
    let items = units[(head + 1)...].prefix { item in
      item.links == 0 && item.table == nil && item.level == 0
        && (WebPhrases.databases.stands(in: item.key[...]) || WebForm.isMarked(item.key))
    }
    guard let first = items.first, WebPhrases.databases.stands(in: first.key[...]) else {
      return nil
    }
    return head..<items.endIndex
  }

  /// Whether a sentence behind the head of a declaration is about the site and disclaims something, or forbids a use of what the
  /// site prints. Bodies give hints about their own sites, too (考试时间以本网公布为准): that of a site begins with what it prints.
  private static func disclaims(_ head: Phrase, _ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let isDisclaimed = WebPhrases.disclaiming.stands(in: text)
    if WebPhrases.hints.holds(head.scalars[...]) {
      return isDisclaimed && isOfPrints(text)
        || WebPhrases.ownNames.firstPrefix(of: text) != nil
          && (WebPhrases.disowning.stands(in: text) || isForReference(text))
    }
    guard WebPhrases.declarationsAlone.holds(head.scalars[...]),
      WebPhrases.ownNames.stands(in: text)
    else { return false }
    return isDisclaimed
      || WebPhrases.forbidding.stands(in: text)
        && (isOfPrints(text) || WebPhrases.databases.firstPrefix(of: text) != nil)
  }

  /// Whether a sentence that begins with the site is about its own text (本网信息仅供参考), and about no other site.
  private static func isForReference(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.firstIndex(of: reference) != nil && !WebPhrases.otherSites.stands(in: text)
  }

  private static let reference: Phrase = "仅供参考"

  /// Whether a sentence begins with the site and what it prints: 本网站刊登的文件, 本站所载信息.
  private static func isOfPrints(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let name = WebPhrases.ownNames.longestPrefix(of: text) else { return false }
    let behind = text.dropFirst(name.scalars.count).drop { $0 == "站" }
    return WebPhrases.prints.firstPrefix(of: behind) != nil
  }

  /// Whether a unit is the last text of its element, apart from lines of the site: 责任编辑：张某, 【打印】.
  private func isLast(_ index: Int, of units: [WebUnit]) -> Bool {
    let parent = tree.nodes[units[index].node].parent
    let below = units[(index + 1)...].first { !Self.isOfSite($0) }
    return below.map { !tree.isInside($0.node, of: parent) } ?? true
  }

  /// Whether a short line is a label of pages with its value, or tools.
  private static func isOfSite(_ unit: WebUnit) -> Bool {
    guard unit.characters <= longestFloor, unit.table == nil else { return false }
    if unit.linked * 2 > unit.characters || WebWords.isToolbar(unit.key) { return true }
    guard unit.key.first != nil, let (_, end) = WebLabel.at(0, in: unit.key[...]) else {
      return false
    }
    return end < unit.key.count && unit.key[end] == ":"
  }

  /// How many lines below the date of a document such a declaration is at most: who recorded a judgment signs between them.
  private static let reachOfClosing = 3

  /// Whether a sentence in a box is about the site that prints it: a declaration of the site and none of the document, which
  /// would have a date.
  private func namesSite(from start: Int, of units: [WebUnit], in box: Int) -> Bool {
    let inside = units[start...].prefix { tree.isInside($0.node, of: box) }
    return inside.contains { WebPhrases.ownNames.stands(in: $0.key[...]) }
      && !inside.contains { WebForm.isDate($0.key).date }
  }

  /// Whether each line in a box ends with a day and a clock, or begins with them in brackets: 张三　已阅。　2031-05-06 10:15. The
  /// hour of an event is within a sentence.
  private func isTimed(from start: Int, of units: [WebUnit], in box: Int) -> Bool {
    let inside = units[start...].prefix { tree.isInside($0.node, of: box) }
    return !inside.isEmpty && inside.allSatisfy { Self.isTimed($0.key) }
  }

  private static func isTimed(_ key: [Unicode.Scalar]) -> Bool {
    if key.first == "(", let end = key.firstIndex(of: ")"),
      WebForm.isDate(Array(key[...end])).clock
    {
      return true
    }
    if let colon = key.lastIndex(of: ":"), colon + 1 < key.count, isTimed(upTo: colon, key) {
      return true
    }
    return isTimed(upTo: key.last == ")" ? key.count - 1 : key.count, key)
  }

  /// Whether a day and a clock are right before a place of a line, and no word for a time before them: 完成的时间为…
  private static func isTimed(upTo end: Int, _ key: [Unicode.Scalar]) -> Bool {
    lengthsOfTime.contains { length in
      guard length <= end, WebForm.isDate(Array(key[(end - length)..<end])).clock else {
        return false
      }
      return !timing.end(key[..<(end - length)])
    }
  }

  private static let timing: PhraseEndings = ["时间", "时间:", "时间为", "时间是"]

  /// The characters of a day and a clock without blanks: 2031-5-6 9:41 to 2031年05月06日 10:15:00.
  private static let lengthsOfTime = 12...19

  /// The list that begins with a unit and is a sibling of the element of a heading.
  private func list(below heading: WebUnit, _ next: WebUnit) -> Int? {
    let parent = tree.nodes[heading.node].parent
    var node = next.node
    while node > 0, tree.nodes[node].parent != parent { node = tree.nodes[node].parent }
    return node > 0 && Self.lists.contains(tree.nodes[node].tag) ? node : nil
  }

  // MARK: Replies

  /// The posts of a forum below its first one. Each names its place (楼主, 沙发, 3楼) and its time, and is the outermost
  /// element around that line without the one of the post above.
  private mutating func findReplies(_ units: [WebUnit]) {
    var above: Int?
    for (index, unit) in units.enumerated() {
      guard let isFirst = Self.lines(of: unit).lazy.compactMap({ Self.isFirstFloor($0) }).first
      else { continue }
      defer { above = unit.node }
      guard !isFirst, let above else { continue }
      let around = tree.around(above, unit.node)
      var box = unit.node
      while box > 0, tree.nodes[box].parent != around { box = tree.nodes[box].parent }
      if isSmall(box), isPosted(index, of: units, in: box) { clues[box] = .aside }
    }
  }

  /// Whether the time of a post (发表于) is in or near the line of its place.
  private func isPosted(_ index: Int, of units: [WebUnit], in box: Int) -> Bool {
    let near = max(0, index - Self.reachOfTime)...min(units.count - 1, index + Self.reachOfTime)
    return units[near].contains { unit in
      tree.isInside(unit.node, of: box)
        && Self.lines(of: unit).contains {
          WebPhrases.posted.stands(in: $0.prefix(Self.longestFloor))
        }
    }
  }

  /// A short line, or the first characters of the cells of a table: some forums put author and post side by side.
  private static func lines(of unit: WebUnit) -> [[Unicode.Scalar]] {
    if let table = unit.table { return table.cells.map(\.key) }
    return unit.characters <= longestFloor ? [unit.key] : []
  }

  /// Whether a short line has the place of a post and its time (楼主 发表于 2033-4-9 10:12).
  static func isPost(_ key: [Unicode.Scalar]) -> Bool {
    key.count <= longestFloor && isFirstFloor(key) != nil && WebPhrases.posted.stands(in: key[...])
  }

  /// How many units the time of a post is from the line of its place.
  private static let reachOfTime = 3

  /// Whether a line begins with the place of the first post of a thread or of a reply, or ends with it behind the time
  /// (发表于 2033-4-9 10:12 沙发); nil for other lines.
  private static func isFirstFloor(_ key: [Unicode.Scalar]) -> Bool? {
    if let time = WebPhrases.posted.firstPrefix(of: key[...]) {
      let length = WebPhrases.endsOfFloors.length(atEndOf: key[time.scalars.count...])
      return length > 0 ? key.suffix(length).elementsEqual(WebPhrases.firstFloor.scalars) : nil
    }
    if let name = WebPhrases.floors.longestPrefix(of: key[...]) {
      return name == WebPhrases.firstFloor
    }
    let isMarkFirst = key.first == "#"
    let digits = key.dropFirst(isMarkFirst ? 1 : 0).prefix { WebForm.isDigit($0) }
    guard (1...mostDigits).contains(digits.count) else { return nil }
    let behind = key[digits.endIndex...].first
    guard isMarkFirst || behind == "楼" || behind == "#" else { return nil }
    return digits.elementsEqual(["1"])
  }

  /// The most digits of the place of a post.
  private static let mostDigits = 4
}
