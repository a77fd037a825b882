import GongwenLanguage
import GongwenModel
import GongwenText

/// Checks of a finished tree that need no right answer.
///
/// Nothing is changed. A check that right documents fail too is information; one that hardly any fails is a warning.
struct Plausibility {
  /// The shortest paragraph whose missing stop is reported, in characters: shorter ones are names, notes and contacts.
  static let shortestSentence = 16
  /// The same for one with a comma: few names have one.
  static let shortestClause = 12
  /// The longest paragraph of a release, in characters: four printed pages of 22 lines of 28 characters
  /// (GB/T 9704-2012, 5.2.3), with more than one lost break in them.
  static let longestParagraph = 3_000
  /// The least number of units with headings for each one without, which is reported then.
  static let headingsForEach = 2

  /// The diagnostics.
  private(set) var diagnostics: [Diagnostic] = []
  /// The handle of the next node that is named.
  private(set) var nextHandle: Int
  private let grammar = MarkerGrammar()

  /// Starts with nothing.
  init(firstHandle: Int) { nextHandle = firstHandle }

  /// Checks nodes that are siblings, and those below them.
  mutating func review(_ nodes: inout [Node]) { review(&nodes, isEnd: !Self.isSigned(nodes)) }

  /// Checks nodes that are siblings.
  ///
  /// - Parameters:
  ///   - isEnd: whether no text and no signature is below them.
  ///   - isFollowed: whether another component is below them.
  private mutating func review(_ nodes: inout [Node], isEnd: Bool, isFollowed: Bool = false) {
    guard !nodes.isEmpty else { return }
    var isAbove = true
    var isBelowTitle = false
    let lastText = isFollowed ? nil : nodes.lastIndex(where: Self.isText)
    let title = nodes.lastIndex { node in
      if case .element(.title, _) = node.content { true } else { false }
    }
    let last = nodes.lastIndex { node in
      switch node.content {
      case .element(.paragraph, _), .section, .item: true
      default: false
      }
    }
    for index in nodes.indices {
      let isLast = isEnd && index == last
      switch nodes[index].content {
      case .element(.paragraph, let text):
        let next = index + 1 < nodes.count ? nodes[index + 1] : nil
        let place = ParagraphSigns.Place(
          previous: index > 0 ? Self.words(nodes[index - 1]) : nil, next: next.flatMap(Self.words),
          isBelowUnit: index > 0 && Self.isUnit(nodes[index - 1]),
          isAbove: isAbove, isAboveTitle: title.map { index < $0 } ?? false, isUnsignedEnd: isLast,
          isLast: index == lastText, isBelowTitle: isBelowTitle)
        reviewParagraph(text.scalars, &nodes[index], before: next, at: place)
        if ParagraphSigns.endsWithStop(text.scalars) { isAbove = false }
        review(&nodes[index].children, isEnd: false)
      case .component:
        review(
          &nodes[index].children, isEnd: !Self.isSigned(nodes[index].children),
          isFollowed: index + 1 < nodes.count)
      default:
        if case .table(let table) = nodes[index].content { reviewTable(table, &nodes[index]) }
        review(
          &nodes[index].children, isEnd: isLast,
          isFollowed: index + 1 < nodes.count ? Self.beginsList(nodes[index + 1]) : isFollowed)
      }
      isBelowTitle = Self.isHead(nodes[index], below: isBelowTitle)
    }
    reviewHeadings(&nodes)
    reviewUnits(&nodes)
    reviewCounts(&nodes)
    reviewRest(&nodes)
    reviewSequence(&nodes)
    reviewClosing(&nodes)
  }

  /// Whether a body signs among some nodes.
  private static func isSigned(_ nodes: [Node]) -> Bool {
    nodes.contains { node in
      if case .element(.signature, _) = node.content { true } else { false }
    }
  }

  /// Whether a node is of the text, and not of the head or the closing.
  private static func isText(_ node: Node) -> Bool {
    switch node.content {
    case .element(let kind, _): kind == .paragraph || kind == .note
    default: true
    }
  }

  /// Whether a node may be the first of what a sentence in the unit above it announces.
  private static func beginsList(_ node: Node) -> Bool {
    switch node.content {
    case .section(_, let marker, _): marker?.ordinal ?? 1 == 1
    case .item, .table, .figure: true
    default: false
    }
  }

  private static func isUnit(_ node: Node) -> Bool {
    switch node.content {
    case .section, .table: true
    default: false
    }
  }

  /// Whether a node is the title, or an element below it: no line of text is between the title and what is below the node.
  private static func isHead(_ node: Node, below title: Bool) -> Bool {
    guard case .element(let kind, _) = node.content else { return false }
    switch kind {
    case .title: return true
    case .date, .documentNumber, .issuerMark, .signature, .subtitle: return title
    default: return false
    }
  }

  /// The words of a paragraph.
  private static func words(_ node: Node) -> [Unicode.Scalar]? {
    if case .element(.paragraph, let text) = node.content { text.scalars } else { nil }
  }

  // MARK: Paragraphs

  private mutating func reviewParagraph(
    _ text: [Unicode.Scalar], _ node: inout Node, before next: Node?, at place: ParagraphSigns.Place
  ) {
    if text.count > Self.longestParagraph {
      tell(
        code: "text-long", .info, "a paragraph of \(text.count) characters; are breaks lost?", &node
      )
    }
    if text.allSatisfy({ ChineseNumeral.arabicDigit($0) != nil || Marks.dashes.contains($0) }) {
      tell(code: "text-digits", .info, "a paragraph of digits only", &node)
    }
    // A line below others without a stop is one of a list: 请假：… / 列席：….
    let isUnfinished = place.isBelowLine ? false : reviewEnd(text, &node, before: next)
    let questions =
      ParagraphSigns.questions(text, at: place, isCutTold: isUnfinished)
      + ParagraphBounds.questions(text, at: place)
    for question in questions {
      tell(code: question.code, question.severity, question.message, &node)
    }
  }

  /// Reports a clause without a stop above more text; whether it did.
  private mutating func reviewEnd(
    _ text: [Unicode.Scalar], _ node: inout Node, before next: Node?
  ) -> Bool {
    guard let next, isUnfinished(text) else { return false }
    switch next.content {
    case .section, .item, .element(.paragraph, _):
      let severity = ParagraphSigns.severityOfCut(text, before: Self.words(next))
      tell(code: "text-unfinished", severity, "a paragraph ends without a stop", &node)
      return true
    default: return false
    }
  }

  /// Whether a text has a clause and ends without a stop.
  private func isUnfinished(_ text: [Unicode.Scalar]) -> Bool {
    let shortest = text.contains("，") ? Self.shortestClause : Self.shortestSentence
    guard text.count >= shortest, text.contains(where: { Self.clauses.contains($0) }),
      let last = text.last(where: { !Marks.closings.contains($0) && $0 != " " })
    else { return false }
    return !Marks.stops.contains(last) && ChineseNumeral.arabicDigit(last) == nil
  }

  private static let clauses: ScalarTable = "，。；"

  // MARK: Tables

  /// Cells that are sentences, as columns of running text have that were read as a table.
  private mutating func reviewTable(_ table: Table, _ node: inout Node) {
    let cells = table.rows.joined().filter { !$0.text.scalars.isEmpty }
    let cut = cells.count { cell in
      isUnfinished(cell.text.scalars) && cell.text.scalars.count >= Self.shortestSentence
    }
    if cells.count >= Self.fewestCells, cut * 2 > cells.count {
      tell(code: "table-of-prose", .warning, "most cells of a table end inside a sentence", &node)
    }
    guard let fault = TablePlausibility(table).fault() else { return }
    tell(
      code: "table-implausible", fault.isSure ? .warning : .info,
      "this may be no table, or not all of it: \(fault.words)", &node)
  }

  /// The fewest cells of a table that is checked: a table of two is a form more often.
  private static let fewestCells = 3

  // MARK: Units

  /// A unit of a list without a heading where most of its siblings have one, and the other way round.
  private mutating func reviewHeadings(_ nodes: inout [Node]) {
    var headed: [Scheme: Int] = [:]
    var plain: [Scheme: [Int]] = [:]
    for index in nodes.indices {
      // Articles have headings or not, one by one.
      guard case .section(_, let marker?, let heading) = nodes[index].content,
        marker.scheme != .article
      else { continue }
      if heading != nil {
        headed[marker.scheme, default: 0] += 1
      } else {
        plain[marker.scheme, default: []].append(index)
      }
    }
    // Sorted, so that equal sources have equal diagnostics.
    let odd = plain.filter { scheme, own in
      scheme != .article && headed[scheme, default: 0] >= own.count * Self.headingsForEach
    }
    for index in odd.values.joined().sorted() {
      tell(
        code: "headings-differ", .info, "a unit without a heading among units with headings",
        &nodes[index])
    }
  }

  /// A statement about the document as the last of several paragraphs in the last unit of a list: it may be the document's.
  private mutating func reviewClosing(_ nodes: inout [Node]) {
    // Signatures and dates are behind the text.
    guard let last = nodes.lastIndex(where: Self.isText),
      case .section(_, let marker?, _) = nodes[last].content, Self.ofItems(marker.scheme),
      !isAboutEffect(nodes[last])
    else { return }
    // 本决定自…起施行。 / 《…》根据本决定修改，重新公布。: another sentence about the document may be below it.
    let below = nodes[last].children.indices.dropFirst().suffix(Self.mostClosings).first { child in
      Self.words(nodes[last].children[child]).map { ParagraphSigns.isClosing($0) } ?? false
    }
    guard let below,
      nodes[last].children[below...].allSatisfy({ Self.words($0) != nil })
    else { return }
    tell(
      code: "closing-in-unit", .warning,
      "a statement about the whole document is the last paragraph of a unit",
      &nodes[last].children[below])
  }

  /// The most paragraphs about the document at the end of a unit among which one is looked for.
  private static let mostClosings = 2

  /// Whether a unit is about the validity of the document or about all that is left, by its heading (附则, 其他, 施行时间) or by
  /// all of its paragraphs.
  private func isAboutEffect(_ unit: Node) -> Bool {
    if case .section(_, _, let heading?) = unit.content,
      EffectClause.isSubject(heading.scalars[...])
    {
      return true
    }
    return unit.children.allSatisfy { child in
      Self.words(child).map { ParagraphSigns.isClosing($0) } ?? false
    }
  }

  /// Whether units of a scheme have statements about the document behind them: articles state it themselves.
  private static func ofItems(_ scheme: Scheme) -> Bool {
    switch scheme {
    case .part, .subpart, .chapter, .division, .article: false
    default: true
    }
  }

  /// A number that is missing in its list and begins a sentence inside a text above.
  private mutating func reviewSequence(_ nodes: inout [Node]) {
    for index in nodes.indices {
      guard case .section(_, let marker?, let heading) = nodes[index].content,
        let ordinal = marker.ordinal, marker.insert == nil
      else { continue }
      guard Self.next(marker.scheme, behind: index, in: nodes)?.ordinal != ordinal + 1 else {
        continue
      }
      let isRunIn =
        heading.map { holds(marker.scheme, ordinal + 1, $0.scalars) } == true
        || holds(marker.scheme, ordinal + 1, in: nodes[index].children)
        || beginsText(marker.scheme, ordinal + 1, of: nodes[index])
      guard isRunIn else { continue }
      tell(
        code: "marker-in-text", .warning,
        "the next number of the list, \(ordinal + 1), begins a sentence inside a text",
        &nodes[index])
    }
  }

  /// The marker of the next unit of a scheme among siblings.
  private static func next(_ scheme: Scheme, behind index: Int, in nodes: [Node]) -> Marker? {
    for place in index + 1..<nodes.count {
      if case .section(_, let own?, _) = nodes[place].content, own.scheme == scheme { return own }
    }
    return nil
  }

  /// Whether a sentence inside a paragraph begins with a marker. A list of the same scheme further below has its own numbers,
  /// so that each paragraph is read once for a scheme at most.
  private func holds(_ scheme: Scheme, _ ordinal: Int, in nodes: [Node]) -> Bool {
    nodes.contains { node in
      switch node.content {
      case .element(.paragraph, let text): return holds(scheme, ordinal, text.scalars)
      case .section(_, let own?, _) where own.scheme == scheme: return false
      default: return holds(scheme, ordinal, in: node.children)
      }
    }
  }

  /// Whether the text behind the heading of a unit begins with a marker: the heading took the sentence before it.
  private func beginsText(_ scheme: Scheme, _ ordinal: Int, of unit: Node) -> Bool {
    guard case .section(_, _, _?) = unit.content,
      case .element(.paragraph, let text)? = unit.children.first?.content
    else { return false }
    return begins(text.scalars[...], scheme, ordinal)
  }

  /// Whether a text begins with a marker.
  func begins(
    _ text: ArraySlice<Unicode.Scalar>, _ scheme: Scheme, _ ordinal: Int
  ) -> Bool {
    guard let first = text.first,
      Self.firsts.contains(first) || ChineseNumeral.digit(first) != nil
    else { return false }
    return grammar.candidates(text).contains {
      $0.scheme == scheme && $0.ordinal == ordinal && $0.isClear
    }
  }

  /// Whether a sentence inside a text begins with a marker.
  private func holds(_ scheme: Scheme, _ ordinal: Int, _ text: [Unicode.Scalar]) -> Bool {
    text.indices.dropFirst().contains { index in
      Marks.stops.contains(text[index - 1]) && begins(text[index...], scheme, ordinal)
    }
  }

  private static let firsts: ScalarTable = "第十（(0123456789"

  /// Reports something about a node.
  mutating func tell(
    code: String, _ severity: Severity, _ message: String, _ node: inout Node
  ) {
    if node.handle == 0 {
      node.handle = nextHandle
      nextHandle += 1
    }
    diagnostics.append(
      Diagnostic(code: code, severity: severity, message: message, handle: node.handle))
  }
}
