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

  /// The units from the first with a sentence or a number to the last with one or a day, those of the site aside.
  static func text(of units: [WebUnit]) -> Range<Int> {
    guard let first = units.firstIndex(where: { isOfText($0) }),
      let last = units.lastIndex(where: { isOfText($0) || isDay($0.key) }), first <= last
    else { return 0..<0 }
    return first..<last + 1
  }

  private static func isDay(_ key: [Unicode.Scalar]) -> Bool {
    key.contains("年") && WebForm.isDate(key).date
  }

  /// Whether a unit has a sentence or begins with a number, and no words of the site.
  private static func isOfText(_ unit: WebUnit) -> Bool {
    guard unit.table == nil, unit.linked * 2 < unit.characters,
      WebWeigher.stops(in: unit.text) > 0 || WebForm.isMarked(unit.key)
    else { return false }
    let key = unit.key
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
