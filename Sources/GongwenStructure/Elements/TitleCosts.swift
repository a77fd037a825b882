import GongwenLanguage
import GongwenText

/// The cost of taking some lines together for a title (GB/T 9704-2012, 7.3.1: 发文机关, 事由, 文种, over several lines
/// if it is long). Lines have their own costs in ``ElementCosts``; here is what they are as one.
struct TitleCosts {
  /// The most lines of a title: joint issuers have one each above what they issue.
  static let mostLines = 6
  /// The dearest title that the search considers.
  static let dearest = 14
  /// A clear sign against a line (it is a number, an addressee, a table's): nothing that the other lines are outweighs
  /// it, but that the document names the title.
  static let clear = 7
  /// The dearest line of one: two clear signs against it. A table of contents or a text is full of such lines.
  static let dearestLine = 21

  /// A title without any sign for it.
  private static let base = 7
  /// Brackets closed, a 文种 at its end.
  private static let complete = -4
  /// 关于 and the like.
  private static let about = -4
  /// The first line of a document.
  private static let first = -1
  /// The first line of a document, with a sentence or numbered text below it.
  private static let headsText = -2
  /// The text above issues it, or one of the two explains the other; it announces it as attached; the page calls itself so.
  private static let issued = -9
  private static let announced = -8
  private static let page = -6
  /// The headline of a press release, below the word for one.
  private static let belowKind = -6
  /// The name of what is to be cut off, below the line for it.
  private static let belowTear = -10
  /// The first of several lines that end with the same kind of day or number in brackets: rows of a list.
  private static let row = 8
  /// A bracket or quotation is open at its end.
  private static let unbalanced = 4
  /// A date or an act in a line of it.
  private static let date = 8
  /// 《…》已经…通过: a sentence about a text.
  private static let statement = 12
  /// A line all in brackets; the first line so.
  private static let bracket = 5
  private static let bracketFirst = 12
  /// A line of four characters or fewer that is no title: a name, a cell.
  private static let short = 2
  /// Nothing but a body; a body at the end of several lines.
  private static let onlyBody = 4
  private static let endsInBody = 5
  /// Nothing but bodies inside a text, with a date below: those who sign.
  private static let signed = 8
  /// Nothing but a mark (某某市人民政府令), with a number below it; without.
  private static let mark = 8
  private static let markAlone = 1

  /// The costs of a break inside it: the first that applies.
  private static let joinOpen = -3
  private static let joinContinuation = -4
  private static let joinParticle = -3
  private static let joinBodies = -1
  private static let joinAbout = -3
  private static let joinComplete = 5
  /// A letterhead and the name of what it is on.
  private static let joinLetterhead = 7
  /// A mark with its number below, which begins a head of its own.
  private static let joinMark = 8
  /// A label and its value, which are no line of the title below them (公告编号：2031-009).
  private static let joinLabel = 8
  /// The indent of a paragraph below a line without one.
  private static let joinIndented = 3
  /// A blank line inside; the same line twice.
  private static let blankInside = 3
  /// The same above a line that is a whole title (关于…的答复).
  private static let blankAboveWhole = 3
  private static let repeated = 4
  /// A line of signs below its last line; below another one.
  private static let ruled = -8
  private static let joinRuled = 8
  /// Letters of another size, or another page, inside: a title is set in one size and not divided.
  private static let otherPrintInside = 12

  private static let dates: LineFeatures = [
    .fullDate, .monthDate, .bracketDate, .bodyDate, .dateBody, .adoption, .placedDate,
  ]
  private static let breaks: LineFeatures = [
    .number, .stop, .longer, .attachmentAlone, .cell, .contents,
  ]

  private static let text: LineFeatures = [.marker, .stop, .innerStop]

  /// The lines.
  let lines: [ElementLine]
  /// Titles that lines and the page name.
  let known: KnownTitles

  /// Adds the titles that may begin at a line to its readings; `lineCosts` are those of all lines.
  func addSegments(at start: Int, lineCosts: [Int32], to edges: inout [ElementSearch.Edge]) {
    let rest = lines.count - start
    if rest > 0, lines[start].features.has(.headline) { return addHeadline(at: start, to: &edges) }
    guard rest > 0, Int(lineCosts[start]) < Self.dearestLine else { return }
    var text: [Unicode.Scalar] = []
    var sum = 0
    var against: Int32 = 0
    for count in 1...min(Self.mostLines, rest) {
      let line = lines[start + count - 1]
      if count > 1, line.features.hasAny(of: Self.breaks) { return }
      if line.features.has(.headline) { return }
      // ★, ※: a sign by itself is no part of a title.
      let hasWord = line.key.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
      guard hasWord else { return }
      if count > 1 { sum += joinCost(text[...], at: start, count) }
      sum += Int(lineCosts[start + count - 1]) + lineCost(line, count)
      if Int(lineCosts[start + count - 1]) >= Self.clear { against += lineCosts[start + count - 1] }
      if Self.base + sum + cheapest <= Self.dearest {
        text += line.key
        let naming = known.naming(of: text[...], at: start)
        let cost = Self.base + sum + wholeCost(text[...], naming, at: start, count)
        if cost <= Self.dearest {
          edges.append(
            ElementSearch.Edge(
              count: count,
              state: (naming == .issued || naming == .explained) && isPrinted(start)
                ? .issuedTitle : .title,
              cost: max(naming == nil ? against : 0, Int32(max(0, cost)))))
        }
      } else if sum > Self.dearestLine {
        return
      } else {
        text += line.key
      }
      if line.features.hasAny(of: [.stop, .longer, .number]) { return }
    }
  }

  /// Adds the title that a page shows to be one, with all of its lines and no others.
  private func addHeadline(at start: Int, to edges: inout [ElementSearch.Edge]) {
    guard start == 0 || !lines[start - 1].features.has(.headline) else { return }
    let count = lines[start...].prefix { $0.features.has(.headline) }.count
    // The mark of an order is printed as the headline of its page.
    let isMark = isMark(lines[start..<start + count]) && lines[start].features.has(.numberBelow)
    edges.append(
      ElementSearch.Edge(
        count: min(count, Int(UInt8.max)), state: .title, cost: Int32(isMark ? Self.mark : 0)))
  }

  /// The terms of a title's cost, for those who ask why.
  func terms(at start: Int, count: Int) -> [ElementCosts.Term] {
    if lines[start].features.has(.headline) { return [] }
    var terms = [ElementCosts.Term(name: "base", cost: Self.base)]
    var text: [Unicode.Scalar] = []
    for offset in 0..<count {
      let line = lines[start + offset]
      if offset > 0 {
        terms.append(.init(name: "break", cost: joinCost(text[...], at: start, offset + 1)))
      }
      terms += ElementCosts.terms(of: .title, line.features)
      terms.append(.init(name: "form of line", cost: lineCost(line, offset + 1)))
      text += line.key
    }
    let naming = known.naming(of: text[...], at: start)
    terms.append(.init(name: "whole", cost: wholeCost(text[...], naming, at: start, count)))
    return terms.filter { $0.cost != 0 }
  }

  /// The least that ``wholeCost(_:_:at:_:)`` may be.
  private var cheapest: Int {
    let named = known.isEmpty ? 0 : Self.issued
    return Self.complete + Self.about + Self.first + Self.headsText + Self.ruled + Self.belowKind
      + Self.belowTear + named
  }

  private func lineCost(_ line: ElementLine, _ count: Int) -> Int {
    let features = line.features
    var cost = 0
    let isAct = features.has(.adoption) && !features.hasAny(of: [.bracket, .fullDate])
    if features.hasAny(of: Self.dates), !(isAct && features.has(.about)) { cost += Self.date }
    if features.has(.bracket), !(features.has(.addition) && count > 1) { cost += Self.bracket }
    if count == 1, features.has(.bracket) { cost += Self.bracketFirst }
    if features.has(.upTo4), !features.has(.genre) { cost += Self.short }
    return cost
  }

  /// The cost of the break above line `count` of a title.
  private func joinCost(_ left: ArraySlice<Unicode.Scalar>, at start: Int, _ count: Int) -> Int {
    let (line, above) = (lines[start + count - 1], lines[start + count - 2])
    var cost = 0
    if LineKey.openBrackets(in: left) > 0 {
      cost = Self.joinOpen
    } else if line.features.has(.continuation)
      || line.features.has(.addition) && goesOn(start + count)
    {
      cost = Self.joinContinuation
    } else if ElementWords.endsWithJoint(left) {
      cost = Self.joinParticle
    } else if lines[start..<start + count - 1].allSatisfy({ $0.features.has(.body) }),
      line.features.has(.body) || ElementWords.deeds.firstPrefix(of: line.key) != nil
    {
      cost = Self.joinBodies
    } else if ElementWords.deeds.firstPrefix(of: line.key) != nil, !TitleForm.isComplete(left),
      !ElementWords.about.stands(in: left)
    {
      cost = Self.joinAbout
    } else if TitleForm.isComplete(left) {
      cost = Self.joinComplete
    }
    if above.features.has(.letterBelow) { cost += Self.joinLetterhead }
    if line.features.has(.markWord), line.features.has(.numberBelow) { cost += Self.joinMark }
    if above.features.has(.bareMark), line.features.has(.ruled) { cost += Self.joinMark }
    if line.features.has(.blank) {
      cost += Self.blankInside
      let isWhole = line.features.has(.about) && TitleForm.isComplete(line.key)
      if isWhole, cost > 0 { cost += Self.blankAboveWhole }
    }
    if above.features.has(.ruled) { cost += Self.joinRuled }
    if above.features.has(.label) || above.features.has(.labels) { cost += Self.joinLabel }
    if line.key == above.key { cost += Self.repeated }
    if line.features.has(.indented), !above.features.has(.indented), above.features.has(.lineBreak)
    {
      cost += Self.joinIndented
    }
    if line.features.has(.otherPrint) { cost += Self.otherPrintInside }
    return cost
  }

  /// Whether a title that has an addition in brackets continues below it: （试行） / 的通知.
  private func goesOn(_ next: Int) -> Bool {
    next < lines.count && lines[next].features.has(.continuation)
  }

  /// Whether a title is a heading here, and not an item or a citation of a list.
  private func isPrinted(_ start: Int) -> Bool {
    !lines[start].features.hasAny(of: [.marker, .item, .attachment])
      && lines[start].key.first != "《"
  }

  private func wholeCost(
    _ text: ArraySlice<Unicode.Scalar>, _ naming: KnownTitles.Naming?, at start: Int, _ count: Int
  ) -> Int {
    let segment = lines[start..<start + count]
    var cost = start == 0 ? Self.first : 0
    if start == 0, count < lines.count, lines[count].features.hasAny(of: Self.text),
      !lines[0].features.has(.marker)
    {
      cost += Self.headsText
    }
    if lines[start].features.has(.belowKind) { cost += Self.belowKind }
    if lines[start].features.has(.belowTear) { cost += Self.belowTear }
    if count == 1, start > 0, start + 1 < lines.count,
      LineContext.areRows(lines[start], lines[start + 1])
    {
      cost += Self.row
    }
    let isComplete = TitleForm.isComplete(text)
    if isComplete {
      cost += Self.complete
    } else if LineKey.openBrackets(in: text) != 0 {
      cost += Self.unbalanced
    }
    if ElementWords.about.stands(in: text) { cost += Self.about }
    if Self.isStatement(text) { cost += Self.statement }
    switch naming {
    case .issued: cost += Self.issued
    case .announced: cost += Self.announced
    case .explained: cost += Self.issued
    case .page: cost += Self.page
    case nil: break
    }
    if segment.last?.features.has(.addition) ?? false, count > 1 { cost += Self.bracket }
    if segment.last?.features.has(.ruled) ?? false { cost += Self.ruled }
    let bodies = segment.allSatisfy { $0.features.has(.body) }
    if count == 1, bodies { cost += Self.onlyBody }
    if count > 1, !isComplete, segment.last?.features.has(.body) ?? false {
      cost += Self.endsInBody
    }
    if bodies, start > 0, isAboveDate(start + count) { cost += Self.signed }
    if isMark(segment) {
      cost += segment.last?.features.has(.numberBelow) ?? false ? Self.mark : Self.markAlone
    }
    return cost
  }

  /// Whether a date is below some bodies, or below other bodies that follow them.
  private func isAboveDate(_ next: Int) -> Bool {
    var line = next
    while line < min(next + Self.mostLines, lines.count), lines[line].features.has(.body) {
      line += 1
    }
    return line < lines.count && lines[line].features.hasAny(of: Self.wholeDates)
      || lines[line - 1].features.has(.dateNext)
  }

  private static let wholeDates: LineFeatures = [.bracketDate, .fullDate, .monthDate]

  /// Whether a text is a sentence about another one, which it names first.
  private static func isStatement(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.first == "《", let end = KnownTitles.quoted(text).first?.endIndex else {
      return false
    }
    return ElementWords.predicates.firstPrefix(of: text[(end + 1)...]) != nil
  }

  /// Whether lines are a mark and no title: bodies and words for a kind of document.
  private func isMark(_ segment: ArraySlice<ElementLine>) -> Bool {
    segment.allSatisfy { $0.features.hasAny(of: [.markWord, .bareMark, .body]) }
      && !(segment.last?.features.has(.about) ?? false)
      && !segment.contains { $0.features.has(.genre) && !$0.features.has(.markWord) }
  }
}
