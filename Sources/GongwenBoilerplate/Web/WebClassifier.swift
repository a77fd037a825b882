import GongwenLanguage
import GongwenModel
import GongwenText

/// Labels the parts of a page that are not its article, and finds what the page states about it: values
/// next to labels, the lines of its title, its pictures.
struct WebClassifier {
  private let article: WebArticle
  private let scalars: [Unicode.Scalar]
  private let outline: WebOutline

  /// How many units below a line of a footer belong to the footer: contacts, addresses, counters.
  private static let reachOfFooter = 12
  /// How many units below the head of a list of other pages are its items.
  private static let reachOfRelated = 12
  /// The shortest item of a list that is a headline and not a column, in characters.
  private static let headline = 10
  /// The fewest links of a page of links.
  private static let fewestLinks = 3
  /// The most characters that a message quotes.
  private static let quoted = 24

  init(_ document: RawDocument, outline: WebOutline) {
    article = WebArticle(document, outline: outline)
    scalars = document.scalars
    self.outline = outline
  }

  /// Labels the blocks.
  func label(_ blocks: inout [Block]) {
    let isAccepted = article.isAccepted
    let last = article.parts.lastIndex(of: .text) ?? 0
    var footer: Int?
    var related: Int?
    for (index, unit) in article.page.units.enumerated() {
      if isAccepted, article.parts[index].isOfDocument {
        related = nil
        for block in unit.blocks where article.parts[index] == .title {
          blocks[block].evidence.page?.isTitle = true
        }
        // A table that places number and signatory, or signatures, side by side holds lines of the head or the closing.
        let isPlacing =
          article.weights[index].isOfHead || unit.table?.isOfClosing ?? false
          || article.weights[index].role == .attachment
        for block in unit.blocks where isPlacing {
          blocks[block].evidence.cell = nil
        }
        continue
      }
      let clues = article.weights[index].clues
      if clues.contains(.footer) { footer = index }
      // The head of a list below a disclaimer ends the footer.
      if clues.contains(.related) { (related, footer) = (index, nil) }
      let isNear = { (place: Int?, reach: Int) in place.map { index - $0 <= reach } ?? false }
      var reason = reason(index)
      if reason == .navigation, index <= last || !isAccepted {
        if isHeadline(index) { reason = .relatedLinks }
      } else if reason == .navigation {
        if isNear(footer, Self.reachOfFooter) || isContact(unit) {
          reason = .footer
        } else if !clues.isDisjoint(with: [.linked, .listed])
          || isNear(related, Self.reachOfRelated)
        {
          reason = .relatedLinks
        }
      }
      for block in unit.blocks where blocks[block].furniture == nil {
        blocks[block].furniture = reason
      }
    }
  }

  /// Whether a unit above the text is a link to another page, and not to a column.
  private func isHeadline(_ index: Int) -> Bool {
    let (unit, clues) = (article.page.units[index], article.weights[index].clues)
    guard clues.contains(.linked), unit.table == nil, unit.characters >= Self.headline else {
      return false
    }
    return clues.contains(.listed) || article.parts[index] == .between
  }

  /// Whether a short line below an article has words of a footer's other lines.
  private func isContact(_ unit: WebUnit) -> Bool {
    unit.linked * 2 <= unit.characters && unit.table == nil
      && WebPhrases.companions.stands(in: unit.key[...])
  }

  /// Why a unit is furniture, by the strongest of its clues.
  private func reason(_ index: Int) -> FurnitureReason {
    let clues = article.weights[index].clues
    if article.headlines.contains(index) { return .pageMetadata }
    if article.duplicates.contains(index) { return .duplicate }
    let isLabelled = article.weights[index].metadata > 0
    let reasons: [(WebClue, FurnitureReason)] = [
      (.veiled, .hidden), (.breadcrumb, .breadcrumb), ([.footer, .companion], .footer),
    ]
    for (clue, reason) in reasons where !clues.isDisjoint(with: clue) { return reason }
    let isOfTools = clues.contains(.tool) && WebWords.isToolbar(article.page.units[index].key)
    if isLabelled, article.pairs.points[index] > 0, !isOfTools { return .pageMetadata }
    if clues.contains(.tool) { return .toolbar }
    if clues.contains(.pager) { return .navigation }
    if clues.contains(.promotion) { return .advertisement }
    if clues.contains(.related) { return .relatedLinks }
    if isLabelled, !clues.contains(.linked) { return .pageMetadata }
    return reasonOfNames(index)
  }

  /// The reason that the names around a unit give: a footer's disclaimer, a step of a path, a button.
  private func reasonOfNames(_ index: Int) -> FurnitureReason {
    let unit = article.page.units[index]
    // A headline of the page's own above a document that prints its title.
    if unit.level == 1, unit.linked == 0, article.isAccepted { return .pageMetadata }
    let kind = article.page.tree.nodes[article.page.units[index].node].kind
    if kind.contains(.path) { return .breadcrumb }
    if kind.contains(.footer) { return .footer }
    if kind.contains(.tools) { return .toolbar }
    return kind.contains(.others) ? .relatedLinks : .navigation
  }

  // MARK: What the page says

  /// The values next to labels in the order in which they count: certain labels first, then those that texts use too,
  /// then a date that stands alone, then labels that are believed last.
  func pairs() -> [WebPair] {
    guard article.isAccepted else { return [] }
    let known = article.pairs.values.filter { value in
      !value.value.isEmpty && value.label.field != nil
        && !WebSourceName.isNone(scalars[value.value])
        && !(value.label.field == .contentSource && WebSourceName.isUnknown(scalars[value.value]))
        && (article.parts[value.unit] != .text || isLabelled(value.unit))
    }
    func pairs(_ isMeant: (WebLabelledValue) -> Bool) -> [WebPair] {
      known.filter(isMeant).compactMap { value in
        value.label.field.map {
          WebPair(field: $0, value: value.value, isTabled: value.isTabled)
        }
      }
    }
    return pairs { $0.isStrong && !$0.label.isLoose } + pairs { !$0.isStrong && !$0.label.isLoose }
      + [bareDate ?? dateOfRelease].compactMap { $0 } + pairs { $0.label.isLoose } + attachments
  }

  /// The titles of attached files: links to them from the title on, alone in their lines.
  private var attachments: [WebPair] {
    guard let start = article.parts.firstIndex(where: \.isOfDocument) else { return [] }
    let units = article.page.units.indices.dropFirst(start).filter {
      article.page.units[$0].files > 0 && article.page.units[$0].isWhole
        && article.weights[$0].clues.isDisjoint(with: [.sentence, .tool])
        && !article.weights[$0].isOfBar(article.page.units[$0])
    }
    let links = LinkPlaces(outline.links)
    return units.flatMap { unit in
      let text = article.page.units[unit].text
      return links.links(in: text.startIndex..<text.endIndex).filter { link in
        !link.isMedia
          && (AttachedFiles.isDocument(link.href) || WebAttachments.isNamed(link, in: scalars))
      }.compactMap { link in
        WebAttachments.title(
          of: link.range.clamped(to: text.startIndex..<text.endIndex), in: scalars
        )
        .map { WebPair(field: .attachments, value: $0, isTabled: false) }
      }
    }
  }

  private func isLabelled(_ unit: Int) -> Bool {
    article.page.units[unit].table != nil
      || article.pairs.points[unit] >= WebPoints.strongLabel
        && !article.pairs.softUnits.contains(unit)
  }

  /// A date without a label above the first sentence, outside of lists.
  private var bareDate: WebPair? {
    let units = article.page.units
    let first = units.indices.first {
      article.parts[$0] == .text && article.weights[$0].clues.contains(.sentence)
    }
    for index in units.indices.prefix((first ?? units.count - 1) + 1) {
      let weight = article.weights[index]
      switch article.parts[index] {
      case .labelsAbove, .labelsBetween, .within:
        guard weight.metadata > 0 else { continue }
      case .between:
        guard weight.clues.contains(.tool) || weight.metadata > 0 else { continue }
      default: continue
      }
      guard weight.clues.isDisjoint(with: [.linked, .related, .breadcrumb, .greeting]),
        units[index].isWhole, let date = WebDates.find(in: units[index].text),
        article.parts[index] != .labelsAbove || !Self.isToday(units[index].key),
        !article.pairs.valuesOfUnknown.contains(index),
        !article.pairs.values.contains(where: { $0.value.overlaps(date) })
      else { continue }
      return WebPair(field: .published, value: date, isTabled: false)
    }
    return nil
  }

  /// 2033年5月6日（星期五）, and 香港時間12時30分 in the next line, as press releases of Hong Kong have below their text.
  private var dateOfRelease: WebPair? {
    let units = article.page.units
    let place = units.indices.dropLast().first { index in
      Self.times.firstPrefix(of: units[index + 1].key[...]) != nil
        && Self.isToday(units[index].key.filter { $0 != "(" && $0 != ")" })
    }
    return place.flatMap { WebDates.find(in: units[$0].text) }
      .map { WebPair(field: .published, value: $0, isTabled: false) }
  }

  private static let times: PhraseIndex = ["香港时间", "香港時間"]

  /// Whether a line is a date and the day of the week, as the head of a site prints that of the visit.
  private static func isToday(_ key: [Unicode.Scalar]) -> Bool {
    guard let date = WebForm.date(key[...]) else { return false }
    let behind = key[date...]
    return behind.starts(with: "星期" as Phrase) && behind.count == weekday
  }

  /// The characters of 星期六.
  private static let weekday = 3

  /// Which pictures are the article's, once the blocks are labelled.
  var figures: WebFigures {
    let tree = article.page.tree
    let units = article.page.units.indices.filter { article.parts[$0] == .text }
    var around = units.first.map { article.page.units[$0].node } ?? 0
    for unit in units { around = tree.around(around, article.page.units[unit].node) }
    var isInside = [Bool](repeating: false, count: tree.nodes.count)
    for place in tree.nodes.indices {
      let parent = tree.nodes[place].parent
      isInside[place] = place == around || parent >= 0 && isInside[parent]
    }
    let isAccepted = article.isAccepted
    return WebFigures(
      isOfArticle: outline.elements.indices.map { element in
        let place = tree.place(of: element)
        return isAccepted && isInside[place] && !tree.nodes[place].isFurniture
      })
  }

  // MARK: Diagnostics

  /// The diagnostics of the article.
  var diagnostics: [Diagnostic] { uncertainty + nearness + resemblance + remainder + severalPages }

  /// How near another article is, and how near the page is to having none.
  var certainty: Int? {
    guard article.isAccepted else { return nil }
    let acceptance = CertaintyScale.certainty(ofMargin: article.acceptance, unit: .point)
    let labelling = CertaintyScale.certainty(ofMargin: article.nearest?.margin, unit: .point)
    return min(acceptance, labelling)
  }

  /// The unit that may as well belong to the article, or not.
  private var nearness: [Diagnostic] {
    guard article.isAccepted, let (unit, margin) = article.nearest else { return [] }
    let value = CertaintyScale.certainty(ofMargin: margin, unit: .point)
    guard value < CertaintyScale.told else { return [] }
    let isOfDocument = article.parts[unit].isOfDocument
    return [
      Diagnostic(
        code: "uncertain-article", severity: value < CertaintyScale.warned ? .warning : .info,
        message: "\(beginning(of: unit)) "
          + (isOfDocument ? "may be no part of the article" : "may be a part of the article"))
    ]
  }

  /// The looks of a unit's element and of the one around it.
  private struct Place: Hashable {
    var look: Int
    var around: Int
  }

  /// A sentence that was set aside though it is in an element like those of the text and no word speaks against it.
  private var resemblance: [Diagnostic] {
    guard article.isAccepted else { return [] }
    let (units, tree) = (article.page.units, article.page.tree)
    func place(_ unit: Int) -> Place {
      let node = tree.nodes[units[unit].node]
      return Place(look: node.look, around: tree.nodes[max(0, node.parent)].look)
    }
    let places = Set(
      units.indices.lazy.filter {
        article.parts[$0] == .text && article.weights[$0].clues.contains(.sentence)
      }.map(place))
    let aside = units.indices.first { unit in
      !article.parts[unit].isOfDocument && article.weights[unit].clues == .sentence
        && !article.duplicates.contains(unit) && article.weights[unit].metadata <= 0
        && !tree.nodes[units[unit].node].isFurniture && places.contains(place(unit))
    }
    guard let aside else { return [] }
    return [
      Diagnostic(
        code: "uncertain-article", severity: .warning,
        message:
          "\(beginning(of: aside)) may be a part of the article: it is printed as its text is")
    ]
  }

  /// Lines below the text that nothing shows to be furniture, if they have more words than the text: a guide of short items.
  private var remainder: [Diagnostic] {
    guard article.isAccepted else { return [] }
    let (units, tree) = (article.page.units, article.page.tree)
    let left = units.indices.filter { unit in
      article.parts[unit] == .below && units[unit].linked == 0 && units[unit].table == nil
        && article.weights[unit].clues.subtracting(.sentence).isEmpty
        && !tree.nodes[units[unit].node].isFurniture
    }
    let text = units.indices.reduce(0) {
      $0 + (article.parts[$1] == .text ? units[$1].characters : 0)
    }
    let count = left.reduce(0) { $0 + units[$1].characters }
    guard count >= Self.fewestLeft, count > text, let first = left.first else { return [] }
    return [
      Diagnostic(
        code: "uncertain-article", severity: .warning,
        message: "\(beginning(of: first)) and what is below it may be a part of the article")
    ]
  }

  /// The fewest characters of such lines: some items.
  private static let fewestLeft = 30

  /// The first words of a unit, for a message.
  private func beginning(of unit: Int) -> String {
    String(String.UnicodeScalarView(article.page.units[unit].text.prefix(Self.quoted)))
  }

  private var uncertainty: [Diagnostic] {
    guard article.isAccepted, article.acceptance < WebAcceptance.doubt else { return [] }
    return [
      Diagnostic(
        code: "article-uncertain",
        severity: article.acceptance < WebAcceptance.nearDoubt ? .warning : .info,
        message: "this page may have no article: \(evidence)")
    ]
  }

  /// The warning about an article on several pages, of which this is one: found by the pager in it or behind it.
  private var severalPages: [Diagnostic] {
    guard let first = article.parts.firstIndex(where: \.isOfDocument), article.isAccepted else {
      return []
    }
    for unit in article.page.units[first...] {
      guard let pager = PagerLine(unit.key), pager.count > 1 else { continue }
      let page = pager.page.map { "page \($0) of \(pager.count)" } ?? "one page of \(pager.count)"
      return [
        Diagnostic(
          code: "page-of-several", severity: .warning,
          message: "\(page) of the article; the other pages are not in this source")
      ]
    }
    return []
  }

  /// The evidence that was found in a page, and the evidence that is missing.
  var evidence: String {
    let units = article.page.units
    let links = units.reduce(0) { $0 + $1.links }
    let sentences = article.weights.indices.filter {
      article.weights[$0].clues.contains(.sentence) && article.weights[$0].text > 0
    }.count
    let elements = article.weights.filter { $0.clues.contains(.element) && $0.text > 0 }.count
    func number(_ count: Int, _ word: String) -> String {
      "\(count == 0 ? "no" : String(count)) \(word)\(count == 1 ? "" : "s")"
    }
    var found = [
      number(sentences, "paragraph") + " of sentences",
      number(elements, "element") + " of an official document", number(links, "link"),
    ]
    let tables = article.weights.indices.filter {
      article.weights[$0].role == .table && article.weights[$0].text > 0
    }.count
    if tables > 0 { found.append(number(tables, "table")) }
    if outline.inputs > 0 { found.append(number(outline.inputs, "field") + " to fill in") }
    if let error = article.weights.firstIndex(where: { $0.clues.contains(.error) }) {
      let words = units[error].text.prefix(Self.quoted)
      found.append("a message of the server (\(String(String.UnicodeScalarView(words))))")
    }
    return found.joined(separator: ", ")
  }

  /// Why a page without an article has none.
  var refusal: String? {
    guard !article.isAccepted else { return nil }
    let units = article.page.units
    let links = units.reduce(0) { $0 + $1.links }
    let hasSentence = article.weights.contains { $0.clues.contains(.sentence) }
    let kind =
      units.isEmpty
      ? "an empty page"
      : links >= Self.fewestLinks && !hasSentence ? "a page of links" : "no article"
    let doubt =
      article.acceptance > -WebAcceptance.doubt && !units.isEmpty
      ? "; this was a close decision" : ""
    return "\(kind): \(evidence)\(doubt)"
  }
}
