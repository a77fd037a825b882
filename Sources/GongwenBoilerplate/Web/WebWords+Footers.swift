import GongwenLanguage

/// Words of the footer of a site.
extension WebWords {
  /// The longest name of who runs a site, in characters.
  private static let longestOwner = 40

  /// Whether a unit is a line of a footer.
  static func isFooter(_ index: Int, of page: WebUnits) -> Bool {
    hasFooterWords(page.units[index])
      || namesCookies(page.units[index].key) && !isAmidProse(index, page)
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

  /// Whether a unit is between two others of one element that have sentences.
  private static func isAmidProse(_ index: Int, _ page: WebUnits) -> Bool {
    let node = page.units[index].node
    return [index - 1, index + 1].allSatisfy { place in
      page.units.indices.contains(place)
        && page.tree.distance(page.units[place].node, node) <= 1
        && WebWeigher.stops(in: page.units[place].text) > 0
    }
  }
}
