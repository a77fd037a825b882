import GongwenLanguage
import GongwenModel

/// The article of a page, by the best labelling of all of its units, and whether there is one.
struct WebArticle {
  let page: WebUnits
  let weights: [WebWeight]
  let pairs: WebPairFinder
  /// For each unit its part, after second prints of the title were set aside.
  private(set) var parts: [WebPart]
  /// Units that print the title a second time.
  private(set) var duplicates = Set<Int>()
  /// Headlines that are not the title, since the text prints one of its own.
  private(set) var headlines = Set<Int>()
  /// The units of the title.
  private(set) var title: [Int] = []
  /// How far the sum of the evidence is from the bound of acceptance, in points; an article has 0 or more.
  private(set) var acceptance = 0

  /// For each unit how many points ahead the labelling is of one that decides otherwise whether the unit belongs to the
  /// document; nil if there is none.
  let margins: [Int?]

  private let names: WebTitleNames

  /// How many units of the text may print the title again.
  private static let reachOfTitle = WebOwnTitle.reach

  init(_ document: RawDocument, outline: WebOutline) {
    page = WebUnits(document, outline: outline)
    pairs = WebPairFinder(page, scalars: document.scalars, seams: outline.seams)
    names = WebTitleNames(outline, values: pairs.values, scalars: document.scalars)
    let weigher = WebWeigher(page, pairs: pairs, names: names, outline: outline)
    weights = weigher.weights
    let titles = WebTitleWeigher(page: page, weights: weights, names: names, words: weigher.words)
    let labelling = WebLabelling(page, weights, titles: titles)
    parts = labelling.parts
    margins = labelling.margins
    title = parts.indices.filter { parts[$0] == .title }
    acceptance = accepted(outline, document.blocks)
    findSecondText()
    findCutPrint()
    findSecondPrints()
  }

  /// The unit whose other reading is nearest, and its margin.
  var nearest: (unit: Int, margin: Int)? {
    var nearest: (unit: Int, margin: Int)?
    for (unit, margin) in margins.enumerated() {
      guard let margin, margin < nearest?.margin ?? .max else { continue }
      nearest = (unit, margin)
    }
    return nearest
  }

  /// Whether the page has an article.
  var isAccepted: Bool { acceptance >= 0 && parts.contains(.text) }

  // MARK: Acceptance

  private func accepted(_ outline: WebOutline, _ blocks: [Block]) -> Int {
    let text = parts.indices.filter { parts[$0] == .text }
    let key = title.flatMap { page.units[$0].key }
    let isNamed = isNamed(key)
    let range = range(of: title + text, blocks)
    let fields = WebFields(outline, within: isNamed ? range : nil)
    // Below any title, a text without a word of logging in is none about the fields above it.
    let isOfSite =
      !title.isEmpty && !text.contains { explainsLogin($0) }
      && outline.passwords.allSatisfy { $0 <= range?.lowerBound ?? 0 }
      && !Self.systems.end(key[...])
    let asksPassword = !isDocument(text, key) && fields.asksPassword && !isOfSite
    let sum = text.reduce(0) { sum, unit in
      let isVoid =
        weights[unit].clues.contains(.directory) || asksPassword && explainsLogin(unit)
      return sum + max(WebAcceptance.leastOfUnit, isVoid ? 0 : weights[unit].text)
    }
    var points = sum + WebAcceptance.needed
    if !title.isEmpty || pairs.values.contains(where: { $0.label.field == .title }) {
      points += WebAcceptance.title
    }
    let labels = pairs.values.filter { $0.isStrong && !$0.value.isEmpty }.count
    if labels >= WebAcceptance.fewestLabels { points += WebAcceptance.labels }
    let pageTitle = WebKey.folded(outline.title ?? "", upTo: WebUnit.reach)
    if WebPhrases.errorTitles.stands(in: pageTitle[...]), !names.confirm(key) {
      points += WebAcceptance.errorTitle
    }
    let isForm = asksPassword || fields.count >= WebAcceptance.fewestInputs
    if isForm, sum < WebAcceptance.muchText { points += WebAcceptance.form }
    if asksPassword, sum < WebAcceptance.muchText { points += WebAcceptance.login }
    if isTeaser(text) { points += WebAcceptance.teaser }
    let isAroundFile = text.allSatisfy { unit in
      switch weights[unit].role {
      case .attachment, .date, .signature, .stamp: true
      default: false
      }
    }
    if isAroundFile, !text.isEmpty { points += WebAcceptance.filesOnly }
    return points
  }

  /// Ends of the names of systems, which are the titles of pages to log in.
  private static let systems: PhraseEndings = ["平台", "系统", "认证", "门户"]

  private func explainsLogin(_ unit: Int) -> Bool {
    WebPhrases.logins.stands(in: page.units[unit].key[...])
  }

  /// Whether a text has the elements of a document: a title with a 文种, a date, and a signature or an addressee. Such a
  /// text about a system is a notice, though its page has a box to log in amid it.
  private func isDocument(_ text: [Int], _ title: [Unicode.Scalar]) -> Bool {
    TitleForm.isComplete(title) && text.contains { weights[$0].role == .date }
      && text.contains { weights[$0].role == .signature || weights[$0].role == .addressee }
  }

  /// The raw offsets from the first of some units to the last one.
  private func range(of units: [Int], _ blocks: [Block]) -> Range<Int>? {
    guard let first = units.min(), let last = units.max() else { return nil }
    let start = blocks[page.units[first].blocks.lowerBound].range.lowerBound
    return start..<max(start, blocks[page.units[last].blocks.upperBound - 1].range.upperBound)
  }

  /// Whether a title is that of an article: it has a 文种, or the page is named so and not after a form.
  private func isNamed(_ key: [Unicode.Scalar]) -> Bool {
    TitleForm.isComplete(key)
      || names.confirm(key) && !WebPhrases.errorTitles.stands(in: key[...])
  }

  /// Whether all of a text is in items of a list that begin with a link, below the name of a column: the teaser of an only entry.
  private func isTeaser(_ text: [Int]) -> Bool {
    !title.isEmpty && title.allSatisfy { weights[$0].clues.contains(.column) }
      && text.allSatisfy { unit in
        let item = page.tree.nodes[page.units[unit].node].item
        return item >= 0 && page.tree.nodes[item].beginsWithLink
      }
  }

  // MARK: Second prints of the title

  /// A page that prints its article twice, for screens of two sizes: the second text is a duplicate of the first.
  private mutating func findSecondText() {
    let text = parts.indices.filter { parts[$0] == .text }
    guard let second = WebSecondText(text.map { page.units[$0] })?.range else { return }
    for index in text[second] {
      duplicates.insert(index)
      parts[index] = .below
    }
    let (key, first) = (title.flatMap { page.units[$0].key }, text[second.lowerBound])
    for index in (title.last ?? first)..<first
    where !key.isEmpty && index > title.last ?? index && page.units[index].key == key {
      duplicates.insert(index)
      parts[index] = .within
    }
  }

  /// A summary above the text that is its beginning.
  private mutating func findCutPrint() {
    let text = parts.indices.filter { parts[$0] == .text }
    guard !title.isEmpty, let cut = WebCutPrint(text, of: page.units)?.unit else { return }
    duplicates.insert(cut)
    parts[cut] = .between
  }

  private mutating func findSecondPrints() {
    let key = title.flatMap { page.units[$0].key }
    guard let first = title.first, let last = title.last, !key.isEmpty else { return }
    for index in parts.indices.prefix(first) where page.units[index].key == key {
      duplicates.insert(index)
      parts[index] = .above
    }
    let text = page.units.indices.dropFirst(last + 1).filter { parts[$0] == .text }
    let opening = page.units.indices.dropFirst(last + 1).prefix { $0 < text.first ?? $0 }
    for index in opening where page.units[index].key == key { duplicates.insert(index) }
    let start = Set(text.prefix(Self.reachOfTitle).map { page.units[$0].key })
    for index in opening
    where weights[index].metadata <= 0 && start.contains(page.units[index].key) {
      duplicates.insert(index)
    }
    let below = text.prefix(Self.reachOfTitle)
    let own = WebOwnTitle(page: page, weights: weights, parts: parts)
    guard let second = print(of: key, among: Array(below)) else {
      if let lines = own.find(otherThan: key, among: Array(below)) {
        // The headline is the first line of the title.
        if lines.lowerBound == last + 1, areOfOneTitle(last, last + 1), goesOn(last, key) {
          for index in lines { parts[index] = .title }
          title += lines
          return
        }
        let text = lines.flatMap { page.units[$0].key }
        if !WebOwnTitle.isPart(key, of: text) { headlines = Set(title) }
        setAside(title, title: Array(lines))
      } else if own.isPrintedBelowHead(key, among: text) {
        setAside(title, title: [])
      }
      return
    }
    // 发文机关标志 and number stand above the title that the text prints: then that one is read.
    let hasHead = below.contains {
      $0 < second.lowerBound && (weights[$0].role == .number || weights[$0].role == .mark)
    }
    if hasHead || own.isUnderLetterhead(second) || isNumbered(key, below: second.upperBound) {
      setAside(title, title: Array(second))
    } else {
      for index in second {
        duplicates.insert(index)
        parts[index] = .between
      }
      findSecondSubtitle(below: last, and: second.upperBound)
    }
  }

  /// Whether the bracket at the end of a headline is the number that the text prints below its title.
  private func isNumbered(_ headline: [Unicode.Scalar], below title: Int) -> Bool {
    let bracket = headline.dropFirst(TitleForm.withoutBracket(headline).count)
    return !bracket.isEmpty && title + 1 < page.units.count
      && weights[title + 1].role == .number && page.units[title + 1].key.elementsEqual(bracket)
  }

  /// The lines below the title that are printed again below its second print: a subtitle with a dash.
  private mutating func findSecondSubtitle(below first: Int, and second: Int) {
    var (one, other) = (first + 1, second + 1)
    while one <= second, other < parts.count, parts[one] == .text, parts[other] == .text,
      page.units[one].key == page.units[other].key
    {
      duplicates.insert(other)
      parts[other] = .between
      (one, other) = (one + 1, other + 1)
    }
  }

  /// Whether the line below a unit, which ends with some text of the title, is of the same title: that has no 文种 yet, both
  /// are lines of one heading, or the next line begins with a bracket, as no title does.
  private func goesOn(_ unit: Int, _ key: [Unicode.Scalar]) -> Bool {
    let below = page.units[unit + 1]
    let isOfHeading = below.level > 0 && below.element == page.units[unit].element
    return !TitleForm.isComplete(key) || isOfHeading || WebTitleWeigher.goesOnWithBracket(below.key)
  }

  /// Whether two units look alike and follow each other in one run.
  private func areOfOneTitle(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (page.units[one], page.units[other])
    return one.isCentred == other.isCentred && one.isBold == other.isBold
      && one.level == other.level
      && page.tree.distance(one.node, other.node) <= 1
  }

  /// The units that print the title again, over one line or several.
  /// A site adds the parties of a decision in brackets.
  private func print(of key: [Unicode.Scalar], among units: [Int]) -> ClosedRange<Int>? {
    let short = TitleForm.withoutBracket(key)
    for (offset, start) in units.enumerated() {
      var text: [Unicode.Scalar] = []
      for next in units.dropFirst(offset).prefix(WebTitleWeigher.most) {
        text += page.units[next].key
        if text == key || text == short { return start...next }
        guard key.starts(with: text) else { break }
      }
      if weights[start].clues.contains(.sentence) { return nil }
    }
    return nil
  }

  private mutating func setAside(_ old: [Int], title new: [Int]) {
    for index in old {
      duplicates.insert(index)
      parts[index] = .above
    }
    for index in new { parts[index] = .title }
    title = new
  }
}
