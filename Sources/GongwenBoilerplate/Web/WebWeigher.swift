import GongwenLanguage
import GongwenModel
import GongwenText

/// Gives each unit of a page its points of evidence: ``WebPoints`` for what it finds.
struct WebWeigher {
  let page: WebUnits
  let pairs: WebPairFinder
  let words: WebWords
  let names: WebTitleNames
  private let hasInputs: Bool
  let seams: [Int]
  /// Whether a unit of prose was weighed: strips below a headline come before it.
  var hasProse = false
  /// Whether the page hides most of its prose by `visibility`: then it is shown.
  private let showsVeiled: Bool
  /// The element around the title of an attachment, while nothing but plain lines follow it.
  private var attachment: Int?
  /// Whether the items that are weighed are below a numbered question.
  private var isAsked = false
  /// The lines of a guide.
  private var guide = Set<Int>()
  /// The lines of the document above its headline.
  private let front: Set<Int>
  /// The last date below a body: a date above it is the page's. The heading of the page.
  let (lastSigned, headline): (Int, Int?)
  /// How many units of each named element were weighed.
  private var named: [Int: Int] = [:]
  /// Nodes with prose in them, and the parents and looks of those.
  private var prose = Set<Int>()
  private var proseAlike = Set<Alike>()
  private(set) var runs = Set<WebRun>()
  /// Forms that are fields to fill in with their labels. Some systems put a form around the whole article.
  private var controls = Set<Int>()
  private(set) var weights: [WebWeight] = []

  private struct Alike: Hashable {
    var parent: Int
    var look: Int
  }

  /// The most stops that are counted.
  private static let mostStops = 6
  /// The longest unit whose links are a reference in it, in tenths of its characters; a list's; a text's.
  private static let fourFifths = Share(4, of: 5)
  private static let threeTenths = Share(3, of: 10)
  /// The longest short line without marks, the longest control, in characters.
  private static let fragment = 14
  private static let longestControl = 30
  private static let shortestComma = 8
  private static let shortestIndented = 4
  /// The shortest headline within a text, in characters; the longest mark above it (附件12：).
  private static let shortestHeadline = 4
  private static let longestMarkAlone = 5
  /// How many units below its head a list of files reaches, and how far from it in the tree.
  private static let reachOfList = 10
  private static let stepsOfList = 3

  init(
    _ page: WebUnits, pairs: WebPairFinder, names: WebTitleNames, outline: WebOutline
  ) {
    self.page = page
    self.pairs = pairs
    self.names = names
    hasInputs = outline.inputs > 0
    seams = outline.seams
    words = WebWords(page)
    (lastSigned, headline) = (Self.lastSigned(page.units), Self.headline(page.units, names))
    front = WebFront(page) { pairs.points[$0] > 0 && !pairs.softUnits.contains($0) }.lines
    var hidden = 0
    var shown = 0
    for unit in page.units where unit.characters > 0 && unit.linked * 2 < unit.characters {
      let stops = Self.stops(in: unit.text)
      if stops > 0, unit.isVeiled { hidden += unit.characters }
      if stops > 0, !unit.isVeiled { shown += unit.characters }
      if stops > 0 {
        prose.insert(unit.node)
        let node = page.tree.nodes[unit.node]
        proseAlike.insert(Alike(parent: node.parent, look: node.look))
        runs.insert(WebRun(node))
      }
    }
    showsVeiled = hidden > shown
    let nodes = page.tree.nodes
    let written = Set(prose.map { nodes[$0].form })
    let free = nodes[0].characters - nodes[0].linked
    controls = Set(nodes.lazy.map(\.form).filter { $0 >= 0 }).filter { form in
      (nodes[form].characters - nodes[form].linked) * 2 < free || !written.contains(form)
    }
    if outline.inputs == 0 {
      guide = WebGuide(page, names: names, words: words) { pairs.points[$0] > 0 }.lines
    }
    weights.reserveCapacity(page.units.count)
    for index in page.units.indices { weigh(index) }
  }

  private mutating func weigh(_ index: Int) {
    let unit = page.units[index]
    var weight = WebWeight()
    weight.metadata = pairs.points[index]
    weight.isHeading = unit.level > 0
    if let table = unit.table {
      weigh(table, of: unit, into: &weight)
    } else {
      weigh(unit, index, into: &weight)
      words.weigh(
        index, isInText: prose.contains(unit.node), isContact: weight.isContact, into: &weight)
    }
    if words.boxes.clue(of: unit) == .aside {
      weight.text += WebPoints.aside
      weight.clues.insert(.aside)
    }
    if pairs.textsOfRecord.contains(index), !weight.clues.contains(.sentence) {
      weight.text += WebPoints.sentence
      weight.clues.insert(.sentence)
    }
    if front.contains(index) {
      (weight.isOfHead, weight.metadata) = (true, 0)
      weight.text += WebPoints.number
    }
    if guide.contains(index), weight.clues.isDisjoint(with: WebClue.ofNoTitle.union(.promotion)) {
      weight.text += WebPoints.inGuide
    }
    weighElements(unit, index, into: &weight)
    if weight.metadata > 0 {
      weight.clues.insert(.labelled)
      weight.isSoft = pairs.softUnits.contains(index)
      weight.text +=
        unit.table != nil
        ? WebPoints.labelled - weight.metadata
        : weight.isSoft ? WebPoints.softlyLabelled : WebPoints.labelled
    } else if unit.table == nil {
      weighDate(unit, into: &weight)
    }
    if weight.clues.contains(.sentence), weight.text >= WebSteps.prose { hasProse = true }
    noteAttachment(unit, index, weight)
    weights.append(weight)
  }

  private mutating func noteAttachment(_ unit: WebUnit, _ index: Int, _ weight: WebWeight) {
    isAsked =
      page.tree.nodes[unit.node].item < 0
      ? WebForm.isMarked(unit.key) && unit.key.last == "?" : isAsked && isAnswer(unit)
    if weight.role == .headline, weights.last?.role == .attachment,
      page.units[index - 1].characters <= Self.longestMarkAlone
    {
      attachment = page.tree.nodes[unit.node].parent
    } else if weight.role != .plain || !weight.clues.isEmpty {
      attachment = nil
    }
  }

  /// How many stops of sentences a text has, counted up to a few: 。 and ；, in Latin text a point behind a word.
  static func stops(in text: ArraySlice<Unicode.Scalar>) -> Int {
    var count = 0
    for index in text.indices {
      switch text[index] {
      case "。", "；": count += 1
      case ".":
        guard index - text.startIndex >= shortestLatin, isLetter(text[index - 1]),
          isLetter(text[index - 2]),
          index + 1 == text.endIndex || UnicodeClass.isBlank(text[index + 1])
        else { continue }
        count += 1
      default: continue
      }
      if count >= mostStops { break }
    }
    return count
  }

  /// The shortest Latin sentence, in characters: some words.
  private static let shortestLatin = 30

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value | 0x20) &- 0x61 < 26
  }

  // MARK: Tables

  private func weigh(_ table: WebTable, of unit: WebUnit, into weight: inout WebWeight) {
    weight.role = .table
    if weight.metadata == 0 {
      if table.listsFiles(unit) {
        weight.role = .attachment
        weight.text += WebPoints.file
        weight.clues.insert(.element)
      } else if isBelowRecords(unit) {
        weight.text += WebPoints.relatedLabel
        weight.clues.insert(.related)
      } else if table.isList(unit) {
        weight.text += WebPoints.linked + WebPoints.list
        weight.clues.formUnion([.linked, .listed])
      } else if table.isOfHead {
        weight.role = .number
        weight.isOfHead = true
        weight.text += WebPoints.number
        weight.clues.insert(.element)
      } else if table.isOfClosing {
        weight.role = .date
        weight.text += WebPoints.signature + WebPoints.dateBelowSignature
        weight.clues.formUnion([.element, .dateBelowSignature])
      } else if table.cells.contains(where: { WebPhrases.footers.stands(in: $0.key[...]) }) {
        weight.text += WebPoints.footer
        weight.clues.insert(.footer)
      } else {
        weight.text += WebPoints.table + min(WebPoints.mostOfRows, WebPoints.row * table.rows)
        if table.isDirectory(unit) { weight.clues.insert(.directory) }
      }
    }
    let stops = min(
      Self.mostStops, table.cells.reduce(0) { $0 + Self.stops(in: $1.key[...]) })
    if stops > 0, unit.linked * 2 < unit.characters {
      weight.text += WebPoints.sentenceInTable + WebPoints.furtherSentenceInTable * stops
      weight.clues.insert(.sentence)
    }
  }

  /// Whether a unit is right below the head of a record of the system (已阅人员).
  private func isBelowRecords(_ unit: WebUnit) -> Bool {
    guard let above = page.units[..<weights.count].last, WebPhrases.records.holds(above.key[...])
    else { return false }
    return page.tree.distance(above.node, unit.node) <= Self.stepsOfList
  }

  // MARK: Text

  private func weigh(_ unit: WebUnit, _ index: Int, into weight: inout WebWeight) {
    let key = unit.key
    let isFree = unit.free * 2 > unit.characters
    let stops = Self.stops(in: unit.text)
    if stops > 0, isFree {
      weight.text += min(
        WebPoints.mostOfSentences, WebPoints.sentence + WebPoints.furtherSentence * (stops - 1))
      weight.clues.insert(.sentence)
    } else if isFree, unit.characters >= Self.shortestComma,
      key.contains(where: { $0 == "、" || $0 == "," })
    {
      weight.text += WebPoints.comma
    }
    weight.text += min(WebPoints.mostOfLength, unit.free / WebPoints.charactersForOne)
    if unit.isIndented, unit.characters >= Self.shortestIndented { weight.text += WebPoints.indent }
    weighForm(unit, index, stops: stops, into: &weight)
    let isNumberOfArticle = weight.role == .marked && unit.linked == unit.characters
    guard weight.role != .attachment, !isNumberOfArticle else { return }
    if Self.fourFifths.isReached(by: unit.linked, of: unit.characters) {
      weight.text += WebPoints.linked
      weight.clues.insert(.linked)
    } else if Self.threeTenths.isReached(by: unit.linked, of: unit.characters) {
      weight.text += WebPoints.partlyLinked
    }
  }

  private func weighForm(
    _ unit: WebUnit, _ index: Int, stops: Int, into weight: inout WebWeight
  ) {
    let key = unit.key
    func found(_ role: WebRole, _ points: Int) {
      weight.role = role
      weight.text += points
      weight.clues.insert(.element)
    }
    if offersText(unit, index) {
      weight.text += WebPoints.tool
      weight.clues.insert(.tool)
    } else if isHeadOfFiles(index)
      || unit.files > 0
        && (isInFileList(unit, index) || WebPhrases.fileCounters.stands(in: key[...]))
    {
      weight.text += WebPoints.related
      weight.clues.insert(.related)
      return
    } else if isAttached(unit) {
      return found(.attachment, unit.files > 0 ? WebPoints.file : WebPoints.attachment)
    }
    // 第1条 alone may lead to the history of the article.
    guard unit.linked * 2 <= unit.characters || unit.links <= 1 && WebForm.isStatute(key) else {
      return
    }
    if WebForm.isImprint(key) {
      found(.closing, WebPoints.closing)
    } else if WebForm.isStatute(key) {
      found(.marked, WebPoints.statute)
    } else if WebForm.isMarked(key) {
      found(.marked, WebPoints.marker)
    } else if isNumber(key) || WebForm.isHead(key) || WebForm.isAdoption(key)
      || pairs.isOfLetter(unit)
    {
      found(.number, WebPoints.number)
    } else if WebForm.isAddressee(key), WebLabel.alone(in: unit.text) == nil {
      found(.addressee, WebPoints.addressee)
    } else if WebForm.isDate(key).date {
      weighWholeDate(unit, index, into: &weight)
    } else if isMark(unit, index) {
      found(.mark, WebPoints.number)
    } else if WebForm.isBody(key), !WebPhrases.columns.holds(key[...]) {
      weight.role = .signature
      weight.text += WebPoints.signature + (unit.isRight ? WebPoints.rightEdge : 0)
    } else if WebForm.isPerson(unit.text) {
      found(.signature, WebPoints.person + (unit.isRight ? WebPoints.rightEdge : 0))
    } else if WebPhrases.closings.firstPrefix(of: key[...]) != nil {
      found(.closing, WebPoints.closing)
    } else if isHeadline(unit, index, stops: stops) {
      weight.role = .headline
      weight.text += WebPoints.headline
    } else if unit.free <= Self.fragment, unit.level == 0, stops == 0, !unit.isRight,
      !isBesideProse(unit)
    {
      weight.text +=
        isInAttachment(unit) || isAnswer(unit) ? WebPoints.inAttachment : WebPoints.fragment
    }
    weighActs(unit, index, into: &weight)
  }

  /// Whether a line is centred as the title of an attachment or of what an order issues: it ends with a 文种, or it is
  /// right below 附件1.
  private func isHeadline(_ unit: WebUnit, _ index: Int, stops: Int) -> Bool {
    if isAmidCase(unit, index) { return true }
    guard unit.isCentred, unit.linked == 0, stops == 0, unit.characters >= Self.shortestHeadline,
      unit.characters <= TitleForm.longestLine, !words.isColumn(unit.key)
    else { return false }
    if TitleForm.isComplete(unit.key) { return true }
    return index > 0 && weights[index - 1].role == .attachment
      && page.units[index - 1].characters <= Self.longestMarkAlone
  }

  /// Whether a short item is one of the answers that a questionnaire offers.
  private func isAnswer(_ unit: WebUnit) -> Bool {
    isAsked && page.tree.nodes[unit.node].item >= 0 && unit.linked == 0 && unit.table == nil
      && unit.characters <= WebWords.longestAnswer
  }

  /// Whether a line follows the title of an attachment in the same element: one of the names that it lists.
  private func isInAttachment(_ unit: WebUnit) -> Bool {
    attachment.map { page.tree.isInside(unit.node, of: $0) } ?? false
  }

  /// Whether a file is one of a list that the page sets apart from its text: 附件下载, and the files below it.
  private func isInFileList(_ unit: WebUnit, _ index: Int) -> Bool {
    let above = index - Self.reachOfList..<index
    return above.contains { place in
      place >= 0 && page.units[place].files == 0
        && (WebWords.listsFiles(page.units[place].key) || isHeadOfFiles(place))
        && page.tree.distance(page.units[place].node, unit.node) <= Self.stepsOfList
    }
  }

  private func isBesideProse(_ unit: WebUnit) -> Bool {
    let node = page.tree.nodes[unit.node]
    return prose.contains(unit.node)
      || proseAlike.contains(Alike(parent: node.parent, look: node.look))
  }

  // MARK: Elements

  private mutating func weighElements(
    _ unit: WebUnit, _ index: Int, into weight: inout WebWeight
  ) {
    let node = page.tree.nodes[unit.node]
    let opensText = node.isInButton && opensText(unit, index)
    if opensText || unit.isPanelHead || weight.clues.isEmpty && isNestedHeading(unit, index) {
      weight.isPanelHead = true
      weight.text += WebPoints.panelHead
    }
    if node.isFurniture, !opensText {
      let before = named[node.namedBy, default: 0]
      named[node.namedBy] = before + 1
      weight.text += node.isCertain ? WebPoints.name : before < 4 ? WebPoints.name >> before : 0
      weight.clues.insert(.named)
    }
    if node.isInFurnitureTag {
      weight.text += WebPoints.tag
      weight.clues.insert(.named)
    }
    switch node.repetition {
    case .none: break
    case .list: weight.text += weight.role == .attachment ? 0 : WebPoints.list
    case .teasers: weight.text += weight.role == .attachment ? 0 : WebPoints.teaser
    }
    if node.repetition != .none, weight.role != .attachment {
      weight.clues.insert(.listed)
      if WebDates.find(in: unit.text) != nil { weight.text += WebPoints.datedItem }
    }
    if node.tag == "figcaption", weight.clues.isEmpty { weight.text += WebPoints.caption }
    if node.isInHeader { weight.text += WebPoints.header }
    if node.isInButton && !opensText
      || hasInputs && controls.contains(node.form)
        && unit.characters <= Self.longestControl
    {
      weight.text += WebPoints.control
      weight.clues.insert(.control)
    }
    if unit.isVeiled, !showsVeiled {
      weight.text += WebPoints.veiled
      weight.clues.insert(.veiled)
    }
  }
}
