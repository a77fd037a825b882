import GongwenLanguage
import GongwenModel
import GongwenText

/// Dates and counters without a label.
extension WebWeigher {
  /// The longest line of a date with other words, in characters.
  private static let datedLine = 40
  /// The most characters behind a date in the form of texts in such a line: a counter.
  private static let longestBehind = 6

  func weighDate(_ unit: WebUnit, into weight: inout WebWeight) {
    let key = unit.key
    // http://… 2033-04-09, in a view for printing.
    if Self.isAddress(key) { return label(&weight, WebPoints.dateAtStart) }
    guard unit.characters <= Self.datedLine, !isInList(unit) else { return }
    // Posted on 2033-04-09 by admin.
    if Self.postings.firstPrefix(of: key[...]) != nil, !key.contains(where: WebForm.isHan),
      WebDates.find(in: unit.text) != nil
    {
      return label(&weight, WebPoints.dateAtEnd)
    }
    let whole = WebForm.isDate(key)
    if whole.date {
      // Systems print dates in Arabic digits only.
      guard key.contains(where: WebForm.isDigit), !weight.clues.contains(.dateBelowSignature) else {
        return
      }
      weight.metadata = whole.clock ? WebPoints.clock : WebPoints.bareDate
      if isBelowHeadline, lastSigned > weights.count + 1 || isOfSystem(unit) {
        label(&weight, WebPoints.dateAtStart)
      }
      return
    }
    if WebPhrases.counters.firstPrefix(of: key[...]) != nil,
      key.dropFirst(2).allSatisfy({ WebForm.isDigit($0) || "量次数:".unicodeScalars.contains($0) })
    {
      weight.metadata = WebPoints.dateAtStart
      return
    }
    if Self.isTags(key) { return label(&weight, WebPoints.strip) }
    let text = unit.text
    if unit.isWhole, weight.role == .plain, let strip = WebStrip(text, seams: seams),
      strip.hasCounter || !hasProse && strip.isOfPage
    {
      return label(&weight, strip.hasCounter ? WebPoints.strip : WebPoints.dateAtStart)
    }
    guard weight.role != .marked, Self.stops(in: text) == 0, let date = WebDates.find(in: text)
    else { return }
    guard WebForm.isDigit(text[date.lowerBound]) else { return }
    // 2033年4月9日第五次会议通过: a date with a deed.
    let isOfText = text[date].contains("年")
    if isOfText, text.endIndex - date.upperBound > Self.longestBehind { return }
    let opening = text[..<date.lowerBound]
    let behind = text[date.upperBound...]
    if behind.isEmpty, !opening.isEmpty, !key.contains(","), !key.contains("年"), !isSaid(opening) {
      label(&weight, WebPoints.dateAtEnd)
    } else if opening.allSatisfy({ "[(【（".unicodeScalars.contains($0) }),
      !behind.contains(where: { $0 == "年" || $0 == "，" })
    {
      label(&weight, WebPoints.dateAtStart)
    }
  }

  /// Whether words are a question or an exclamation of somebody, with a name and a colon before it: 网友张某：堤防加固了吗？
  private func isSaid(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let end = words.last(where: { !UnicodeClass.isBlank($0) }), Self.ends.contains(end) else {
      return false
    }
    return words.contains { $0 == "：" || $0 == ":" }
  }

  private static let ends: ScalarTable = "？！?!"

  /// Whether a line is the topics under which an account files a post: #医保#门诊共济.
  private static func isTags(_ key: [Unicode.Scalar]) -> Bool {
    guard key.first == "#" else { return false }
    let tags = key.split { $0 == "#" }
    return tags.count >= fewestTags && tags.allSatisfy { lengthsOfTags.contains($0.count) }
  }

  /// The fewest topics of such a line, and their lengths, in characters.
  private static let fewestTags = 2
  private static let lengthsOfTags = 2...12

  /// Whether the day below a headline is one that a system prints: it has a zero before its month or day, which no day of the text
  /// has, and is in no run of the text's paragraphs.
  private func isOfSystem(_ unit: WebUnit) -> Bool {
    guard Self.isPadded(unit.key), !runs.contains(WebRun(page.tree.nodes[unit.node])) else {
      return false
    }
    return !page.units[(weights.count + 1)...].contains { unit in
      unit.table == nil && unit.linked == 0 && Self.stops(in: unit.text) > 0
        && Self.isPadded(unit.key)
    }
  }

  /// Whether a day has a zero before its month or day: 2033年04月09日.
  private static func isPadded(_ key: [Unicode.Scalar]) -> Bool {
    zip(key, key.dropFirst()).contains { ($0 == "年" || $0 == "月") && $1 == "0" }
  }

  /// Weighs a line that is a date and nothing else.
  func weighWholeDate(_ unit: WebUnit, _ index: Int, into weight: inout WebWeight) {
    let key = unit.key
    let isOfText = key.contains("年") && key.last != ":" && !WebForm.isDate(key).clock
    weight.role = isOfText ? .date : .stamp
    if index > 0, weights.last?.role == .signature {
      weight.text += WebPoints.dateBelowSignature
      weight.clues.formUnion([.dateBelowSignature, .element])
    } else if isOfText {
      weight.text += WebPoints.date
      // 柳塘县人民政府令, 第3号, 2033年4月9日.
      weight.isOfHead = weights.last?.isOfHead ?? false
    }
    if unit.isRight { weight.text += WebPoints.rightEdge }
  }

  /// Gives a line its points for being page metadata.
  private func label(_ weight: inout WebWeight, _ points: Int) {
    weight.metadata = points
    weight.text += WebPoints.labelled
    weight.clues.insert(.labelled)
  }

  /// Whether the unit that is weighed is right below the headline, above all sentences.
  private var isBelowHeadline: Bool { !hasProse && headline == weights.count - 1 }

  /// The heading of a page, where it is no heading within the text: the first of those without links and without a number that
  /// the page gives as its name most fully; without such a name the first one, with no other heading of its level.
  static func headline(_ units: [WebUnit], _ names: WebTitleNames) -> Int? {
    let headings = units.indices.filter {
      units[$0].level > 0 && units[$0].linked == 0 && units[$0].characters <= TitleForm.longestLine
    }
    let agreements = headings.map { names.agreement(units[$0].key, isOneLine: true) }
    if let most = agreements.max(), most >= WebTitlePoints.most,
      let place = agreements.firstIndex(of: most)
    {
      return headings[place]
    }
    guard let first = headings.first, !WebForm.isMarked(units[first].key),
      !headings.dropFirst().contains(where: {
        units[$0].level == units[first].level && units[$0].key != units[first].key
      })
    else { return nil }
    return first
  }

  /// The last date below a body, which closes a text; 0 where there is none.
  static func lastSigned(_ units: [WebUnit]) -> Int {
    units.indices.dropFirst().last { isSigned($0, units) } ?? 0
  }

  /// Whether a unit is the date below a body.
  static func isSigned(_ index: Int, _ units: [WebUnit]) -> Bool {
    let date = units[index].key
    return date.contains("年") && WebForm.isDate(date).date && WebForm.isBody(units[index - 1].key)
  }

  /// Whether a line is the address of the page, with its date or without.
  private static func isAddress(_ key: [Unicode.Scalar]) -> Bool {
    addresses.firstPrefix(of: key[...]) != nil && !key.contains(where: WebForm.isHan)
  }

  private static let addresses: PhraseIndex = ["http://", "https://", "www."]
  /// Words of blogs before the day of a post.
  private static let postings: PhraseIndex = ["postedat", "postedon", "publishedon"]

  /// Whether a unit is in a list of links: its item or its parent is mostly that.
  private func isInList(_ unit: WebUnit) -> Bool {
    let node = page.tree.nodes[unit.node]
    let around = node.item >= 0 ? node.item : node.parent
    guard around >= 0 else { return false }
    let item = page.tree.nodes[around]
    // A link may be as short as the day behind it: 领导之窗 2033-04-09.
    return item.linked * 2 > item.characters || node.item >= 0 && node.repetition != .none
  }
}
