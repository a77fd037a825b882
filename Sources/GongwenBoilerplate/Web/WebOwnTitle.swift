import GongwenLanguage

/// Finds the title that a text prints itself, below another headline of its page.
///
/// Newspapers and 微信公众平台 print a headline of their own above a document; sites shorten its title, or give what an
/// order issues the place above the order.
struct WebOwnTitle {
  let page: WebUnits
  let weights: [WebWeight]
  let parts: [WebPart]

  /// How many units of the text may come before its title.
  static let reach = 6
  /// The shortest title of a text's own, in characters: body, subject and 文种.
  private static let shortest = 10
  /// The longest line of it.
  private static let longest = TitleForm.longestLine
  /// The longest name of a decision (刑事附带民事调解书), in characters.
  private static let longestName = 12
  /// How many lines (number, date, 题注) may come between a title and the addressee.
  private static let reachOfAddressee = 2
  private static let about: [Phrase] = ["关于", "關於"]

  /// The lines of the title, among the units at the start of the text; nil where the page's headline names it.
  func find(otherThan headline: [Unicode.Scalar], among units: [Int]) -> ClosedRange<Int>? {
    for (offset, start) in units.enumerated() {
      var text: [Unicode.Scalar] = []
      for next in units.dropFirst(offset).prefix(WebTitleWeigher.most) {
        let unit = page.units[next]
        guard parts[next] == .text, unit.table == nil, unit.characters <= Self.longest,
          mayBeTitle(next)
        else { break }
        text += unit.key
        guard TitleForm.isComplete(text) else { continue }
        let isSetApart = (start...next).allSatisfy(isSetApart)
        if isAmidLetterhead(start...next) { return start...next }
        if isSetApart, isOfSpeech(start...next, headline) { return start...next }
        if isSetApart, isUnderLetterhead(start...next) { return start...next }
        // The body above it is its letterhead.
        if start < next, isSetApart, isUnderLetterhead(start + 1...next) { return start + 1...next }
        guard text.count >= Self.shortest else { continue }
        let isLonger = text.count >= headline.count && Self.isPart(headline, of: text)
        if isSetApart, isLonger || isOfDocument(start...next) { return start...next }
        let hasAbout = Self.about.contains { text[...].firstIndex(of: $0) != nil }
        if start == next, hasAbout, isAddressed(below: next) { return start...next }
      }
      if weights[start].clues.contains(.sentence) { return nil }
    }
    return nil
  }

  /// Whether a page has the title of what an order issues above it: below mark and number of the order, the text prints
  /// that title where it belongs.
  func isPrintedBelowHead(_ title: [Unicode.Scalar], among text: [Int]) -> Bool {
    guard let mark = text.prefix(Self.reach).first(where: { weights[$0].role == .mark }) else {
      return false
    }
    var isBelow = false
    for (offset, unit) in text.enumerated() where unit > mark {
      if weights[unit].role == .number, offset < Self.reach {
        isBelow = true
      } else if isBelow, prints(title, at: text[offset...]) {
        return true
      }
    }
    return false
  }

  /// Whether units begin with the lines of a title.
  private func prints(_ title: [Unicode.Scalar], at units: ArraySlice<Int>) -> Bool {
    var text: [Unicode.Scalar] = []
    for unit in units.prefix(WebTitleWeigher.most) {
      text += page.units[unit].key
      if text == title { return true }
      guard title.starts(with: text) else { return false }
    }
    return false
  }

  /// Whether a line may be one of a title: no sentence, and no other element.
  private func mayBeTitle(_ unit: Int) -> Bool {
    guard !weights[unit].clues.contains(.sentence), weights[unit].metadata <= 0 else {
      return false
    }
    switch weights[unit].role {
    case .plain, .headline, .mark, .signature: return true
    default: return false
    }
  }

  private func isSetApart(_ unit: Int) -> Bool {
    let unit = page.units[unit]
    return unit.isCentred || unit.level > 0 || unit.isBold || unit.isLarge
  }

  /// Whether lines are the title of a document whose other elements are around them: number, mark or 签发人 above it, a
  /// number or the addressee below.
  private func isOfDocument(_ lines: ClosedRange<Int>) -> Bool {
    let below = lines.upperBound + 1
    if lines.lowerBound > 0, parts[lines.lowerBound - 1] == .text,
      weights[lines.lowerBound - 1].isOfHead
    {
      return true
    }
    return below < parts.count && weights[below].role == .number || isAddressed(below: below - 1)
  }

  /// Whether lines are between the name of a body and a number, as decisions of courts begin: 柳塘县人民法院, 民事判决书,
  /// （2033）…号.
  func isUnderLetterhead(_ lines: ClosedRange<Int>) -> Bool {
    let (above, below) = (lines.lowerBound - 1, lines.upperBound + 1)
    guard lines.count == 1, Self.isName(page.units[lines.lowerBound].key) else { return false }
    return above >= 0 && below < parts.count && parts[above] == .text
      && page.units[above].isCentred && WebForm.isBody(page.units[above].key)
      && weights[below].role == .number
  }

  /// The same where nothing sets them apart: each of the three is as it is nowhere else.
  private func isAmidLetterhead(_ lines: ClosedRange<Int>) -> Bool {
    let (above, below) = (lines.lowerBound - 1, lines.upperBound + 1)
    return lines.count == 1 && above >= 0 && below < parts.count && parts[above] == .text
      && Self.isName(page.units[lines.lowerBound].key) && WebForm.isBody(page.units[above].key)
      && WebForm.isNumber(page.units[below].key) && WebForm.isOfCase(page.units[below].key[...])
  }

  /// Whether lines are the title of a report or a speech, of which the headline gives the year and the body as well: the occasion
  /// is right below them, behind a dash (——2033年1月10日在柳塘县第九届人民代表大会第三次会议上).
  private func isOfSpeech(_ lines: ClosedRange<Int>, _ headline: [Unicode.Scalar]) -> Bool {
    let below = lines.upperBound + 1
    guard below < parts.count, parts[below] == .text else { return false }
    let occasion = page.units[below].key
    return occasion.first == "—" && occasion.last == "上" && occasion.contains("在")
      && occasion.count <= Self.longest * 2
      && Self.isPart(lines.flatMap { page.units[$0].key }, of: Self.withoutYear(headline))
  }

  /// A headline without its year: 柳塘县法院2033年工作报告.
  private static func withoutYear(_ headline: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let sign = headline.firstIndex(of: "年"), sign >= digitsOfYear,
      headline[(sign - digitsOfYear)..<sign].allSatisfy(WebForm.isDigit)
    else { return headline }
    return Array(headline[..<(sign - digitsOfYear)] + headline[(sign + 1)...])
  }

  private static let digitsOfYear = 4

  /// Whether a line may be the name of a decision: short, without a subject.
  static func isName(_ key: [Unicode.Scalar]) -> Bool {
    key.count <= longestName && !about.contains { key[...].firstIndex(of: $0) != nil }
  }

  private func isAddressed(below title: Int) -> Bool {
    for unit in weights.indices.dropFirst(title + 1).prefix(Self.reachOfAddressee + 1) {
      switch weights[unit].role {
      case .addressee: return true
      case .number, .date, .stamp: continue
      default: return false
      }
    }
    return false
  }

  /// Whether a title is in another apart from brackets and quotation marks.
  static func isPart(_ one: [Unicode.Scalar], of other: [Unicode.Scalar]) -> Bool {
    TitleKey(other).scalars.firstIndex(of: TitleKey(one).scalars) != nil
  }
}
