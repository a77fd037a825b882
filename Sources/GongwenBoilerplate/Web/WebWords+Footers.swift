import GongwenLanguage

/// Words of the footer of a site.
extension WebWords {
  /// The longest name of who runs a site, in characters.
  private static let longestOwner = 40

  /// Whether a unit is a line of a footer.
  ///
  /// - Parameter text: the units from the first of the text to the last.
  static func isFooter(_ index: Int, of page: WebUnits, text: Range<Int>) -> Bool {
    hasFooterWords(page.units[index])
      || namesCookies(page.units[index].key) && !text.contains(index)
        && !isNextToNumber(index, page)
  }

  /// The units from the first with a sentence or a number to the last with one, those of the site aside, or to the date below the
  /// signature, where no attachment or number follows it. The answers below a last question are of the text, too.
  static func text(of page: WebUnits) -> Range<Int> {
    let units = page.units
    guard let first = units.firstIndex(where: { isOfText($0) }) else { return 0..<0 }
    let signed = WebWeigher.lastSigned(units)
    if signed > first, !units[(signed + 1)...].contains(where: { opensPart($0) }),
      !asks(below: signed, page)
    {
      return first..<signed + 1
    }
    var end = first + 1
    for index in units.indices.dropFirst(first) {
      let isDated = index == end && isDay(units[index].key) || index == signed
      if isOfText(units[index]) || isDated { end = index + 1 }
    }
    return first..<endOfAnswers(below: end, page)
  }

  private static func isDay(_ key: [Unicode.Scalar]) -> Bool {
    key.contains("年") && WebForm.isDate(key).date
  }

  /// Whether a unit continues a document behind its closing: 附件1, 第一条, a title. A site numbers its own terms, too.
  private static func opensPart(_ unit: WebUnit) -> Bool {
    unit.table == nil && unit.linked * 2 <= unit.characters
      && (WebForm.isAttachment(unit.key) || WebForm.isStatute(unit.key)
        || TitleForm.isComplete(unit.key))
  }

  /// Whether the run of a date has numbered questions below it: a questionnaire. A site asks one question.
  private static func asks(below signed: Int, _ page: WebUnits) -> Bool {
    let run = WebRun(page.tree.nodes[page.units[signed].node])
    let questions = page.units[(signed + 1)...].lazy.filter { unit in
      WebForm.isMarked(unit.key) && unit.key.last == "?" && unit.linked == 0
        && WebRun(page.tree.nodes[unit.node]) == run
    }
    return questions.prefix(fewestQuestions).count == fewestQuestions
  }

  /// The fewest questions of a questionnaire.
  private static let fewestQuestions = 2

  /// The end of the short items below a numbered question.
  private static func endOfAnswers(below question: Int, _ page: WebUnits) -> Int {
    let key = page.units[question - 1].key
    guard WebForm.isMarked(key), key.last == "?" else { return question }
    return page.units[question...].firstIndex { unit in
      unit.linked > 0 || unit.table != nil || unit.characters > longestAnswer
        || page.tree.nodes[unit.node].item < 0
    } ?? page.units.count
  }

  /// The longest answer that a questionnaire offers, in characters.
  static let longestAnswer = 20

  /// Whether a unit has a sentence or begins with a number, and no words of the site.
  private static func isOfText(_ unit: WebUnit) -> Bool {
    guard unit.table == nil, unit.linked * 2 < unit.characters,
      WebWeigher.stops(in: unit.text) > 0 || WebForm.isMarked(unit.key)
    else { return false }
    let key = unit.key
    // 上一篇：某局召开会议，部署工作。
    if let head = WebPhrases.related.longestPrefix(of: key[...]),
      key.dropFirst(head.scalars.count).first == ":"
    {
      return false
    }
    return unit.characters > longest
      || !(hasFooterWords(unit) || namesCookies(key) || WebPhrases.comments.stands(in: key[...])
        || WebPhrases.ratings.stands(in: key[...]) && !WebForm.isMarked(key)
        || WebPhrases.promotions.stands(in: key[...]) || WebPhrases.companions.stands(in: key[...]))
  }

  /// Whether words of a footer are in a unit, or it is the name of who runs the site (…主办).
  private static func hasFooterWords(_ unit: WebUnit) -> Bool {
    guard unit.table == nil, unit.characters <= longest else { return false }
    if WebPhrases.footers.stands(in: unit.key[...]) { return true }
    // 本网站使用Cookie改善您的体验。
    if unit.key[...].firstIndex(of: cookie) != nil, WebPhrases.hosts.stands(in: unit.key[...]),
      WebPhrases.consents.stands(in: unit.key[...])
    {
      return true
    }
    return unit.characters <= longestOwner && unit.key.ends(withAny: WebPhrases.owners)
      && WebForm.isHan(unit.key[0]) && !unit.key.contains("。")
  }

  private static let cookie: Phrase = "cookie"

  /// 本网站使用Cookie以确保网站正常运行。: a site that begins with what it does itself.
  private static func namesCookies(_ key: [Unicode.Scalar]) -> Bool {
    guard key.count <= longest, let place = key[...].firstIndex(of: cookie),
      let host = WebPhrases.hosts.longestPrefix(of: key[...])
    else { return false }
    let verb = key[host.scalars.count..<place].drop { $0 == "站" }
    return verb.elementsEqual(["使", "用"]) || verb.elementsEqual(["会", "使", "用"])
      || verb.elementsEqual(["會", "使", "用"])
  }

  /// Whether a unit is right above or below a numbered one of its element or of the one around it.
  private static func isNextToNumber(_ index: Int, _ page: WebUnits) -> Bool {
    let node = page.units[index].node
    return [index - 1, index + 1].contains { place in
      page.units.indices.contains(place) && WebForm.isMarked(page.units[place].key)
        && page.tree.distance(page.units[place].node, node) <= stepsToNumber
    }
  }

  /// How far apart in the tree a number and the text of its unit are: one in an element of its own.
  private static let stepsToNumber = 2
}
