/// The cost of each pair of elements that follow each other: 0 in the order of GB/T 9704-2012, more for a rare order;
/// pairs that are not listed cannot occur.
enum ElementTransitions {
  /// One line of the table: any of some states, any of the states that may follow, the cost.
  private struct Rule {
    var from: [ElementState]
    var to: [ElementState]
    var cost: Int32
  }

  /// The cost of a pair that cannot occur: more than all lines of a source cost together.
  static let never: Int32 = 1 << 28

  /// The cost of each pair: `to` times ``CostTable/width`` plus `from`.
  private static let table: [Int32] = {
    let width = CostTable.width
    var table = [Int32](repeating: never, count: width * width)
    func set(_ from: Int, _ to: ElementState, _ cost: Int32) {
      let place = Int(to.rawValue) * width + from
      table[place] = min(table[place], cost)
    }
    for rule in rules {
      for to in rule.to { for from in rule.from { set(Int(from.rawValue), to, rule.cost) } }
    }
    for (to, cost) in beginning { for state in to { set(ElementState.start, state, cost) } }
    // An issued title is a title with the same neighbours, but for the text above it.
    let (title, issued) = (Int(ElementState.title.rawValue), Int(ElementState.issuedTitle.rawValue))
    for state in 0..<width {
      table[issued * width + state] = table[title * width + state]
      table[state * width + issued] = table[state * width + title]
    }
    set(Int(ElementState.text.rawValue), .issuedTitle, issuedBelowText)
    // 公告 and its closing, then the number and the title of what it promulgates.
    for state in ElementState.allCases where state.isClosing || numbers.contains(state) {
      set(Int(state.rawValue), .issuedTitle, issuedBelowClosing)
    }
    // What is issued may have its own number above its title: 法释〔2027〕5号.
    for state in numbers { set(Int(state.rawValue), .issuedTitle, issuedBelowClosing) }
    return table
  }()

  /// The cost of an issued title behind text without a closing: below 0, since as text it would be unexplained.
  private static let issuedBelowText: Int32 = -3
  /// The same behind a closing, which is what it is expected to follow.
  private static let issuedBelowClosing: Int32 = -6

  /// The cost of a state behind another, or behind the start; ``never`` if it cannot follow.
  static func cost(from: Int, to: Int) -> Int32 { table[to * CostTable.width + from] }

  /// The cost of the end of a document behind each state: behind most the document is cut off.
  static let ending: [Int32] = {
    var costs = [Int32](repeating: cutOff, count: CostTable.width)
    for (states, cost) in final { for state in states { costs[Int(state.rawValue)] = cost } }
    return costs
  }()

  /// The cost of the end behind any other state.
  private static let cutOff: Int32 = 8

  /// The costs of the first element: above all a title or an element above it.
  private static let beginning: [([ElementState], Int32)] = [
    (
      [.headMark, .issuerMark, .number, .numberAndSignatory, .levelAndNumber, .signatory, .title], 0
    ),
    ([.headOther, .appendix, .titledAppendix], 2), ([.addressee], 3), ([.text], 7),
    ([.subtitle, .titleDate, .titleBody, .titleNumber], 9),
  ]

  private static let final: [([ElementState], Int32)] = [
    (
      [
        .text, .untitled, .attachmentNote, .date, .signatureAndDate, .note, .closingOther, .copies,
        .imprint, .lateSignature,
      ], 0
    ),
    ([.titleDate], 2), ([.subtitle, .titleBody], 3),
    // A list of bodies may end a text: a signature without a date needs a price.
    ([.signature, .titleNumber, .appendix, .titledAppendix, .title, .issuedTitle], 4),
    ([.addressee], 6),
  ]

  private static let numbers: [ElementState] = [
    .number, .numberAndSignatory, .levelAndNumber, .signatory,
  ]

  private static let rules: [Rule] =
    headRules + titleRules + textRules + closingRules + printRules + partRules

  private static let headRules: [Rule] = [
    Rule(from: [.headMark], to: [.headMark, .issuerMark], cost: 0),
    Rule(from: [.headMark], to: [.number, .levelAndNumber, .numberAndSignatory, .title], cost: 2),
    Rule(from: [.headMark], to: [.headOther], cost: 3),
    Rule(
      from: [.issuerMark],
      to: [.issuerMark, .headMark, .number, .numberAndSignatory, .levelAndNumber], cost: 0),
    Rule(from: [.issuerMark], to: [.issueDate], cost: 2),
    Rule(from: [.issuerMark], to: [.signatory], cost: 3),
    Rule(from: [.issuerMark], to: [.headOther, .title], cost: 4),
    Rule(from: [.issuerMark], to: [.text, .addressee], cost: 7),
    Rule(from: numbers, to: [.title, .signatory], cost: 0),
    Rule(from: numbers, to: [.headMark, .issueBody, .issueDate], cost: 1),
    // The star in the line below the number (GB/T 9704-1999, 5.2.7) is the likeliest.
    Rule(from: numbers, to: [.headOther], cost: 2),
    Rule(from: numbers, to: [.text, .addressee], cost: 4),
    Rule(from: numbers, to: [.issuerMark, .number], cost: 5),
    Rule(from: [.issueBody], to: [.issueDate, .title], cost: 0),
    Rule(from: [.issueBody], to: [.issueBody], cost: 2),
    Rule(from: [.issueDate], to: [.title], cost: 0),
    Rule(from: numbers + [.headAddressee], to: [.headAddressee], cost: 0),
    Rule(from: [.headAddressee], to: [.title], cost: 0),
    Rule(from: [.headAddressee], to: [.text], cost: 4),
    Rule(from: [.issueBody, .issueDate], to: [.text], cost: 4),
    Rule(from: [.issueBody, .issueDate], to: [.number, .headOther], cost: 4),
    Rule(
      from: [.headOther],
      to: [
        .headOther, .issuerMark, .number, .levelAndNumber, .numberAndSignatory, .signatory, .title,
        .headMark, .issueDate, .issueBody,
      ], cost: 1),
    Rule(from: [.headOther], to: [.text, .addressee], cost: 5),
  ]

  private static let titleRules: [Rule] = [
    Rule(from: [.title], to: [.addressee, .text, .titleNumber, .subtitle, .titleDate], cost: 0),
    Rule(from: [.title], to: [.titleBody, .titleOther], cost: 1),
    // A page prints its headline above the mark and the number of an announcement, or above number and 签发人.
    Rule(from: [.title], to: [.issuerMark], cost: 3),
    Rule(from: [.title], to: [.numberAndSignatory], cost: 1),
    Rule(from: [.numberAndSignatory], to: [.titleOther], cost: 3),
    Rule(from: [.title], to: [.appendix], cost: 3),
    Rule(from: [.title], to: [.signature], cost: 4),
    Rule(from: [.title], to: [.date, .signatureAndDate], cost: 6),
    Rule(from: [.title], to: [.attachmentNote], cost: 8),
    Rule(from: [.title], to: [.note], cost: 9),
    Rule(from: [.subtitle], to: [.text, .addressee, .titleNumber], cost: 0),
    Rule(from: [.subtitle], to: [.subtitle, .titleDate], cost: 1),
    Rule(from: [.subtitle], to: [.titleBody], cost: 2),
    Rule(from: [.subtitle], to: [.titleOther], cost: 3),
    Rule(from: [.titleNumber], to: [.addressee, .text, .subtitle], cost: 0),
    Rule(from: [.titleNumber], to: [.titleDate, .titleBody], cost: 2),
    Rule(from: [.titleNumber], to: [.titleNumber], cost: 5),
    Rule(from: [.titleNumber], to: [.titleOther], cost: 3),
    Rule(from: [.titleBody], to: [.titleDate, .addressee, .subtitle], cost: 0),
    Rule(from: [.titleBody], to: [.titleBody, .text], cost: 2),
    Rule(from: [.titleBody], to: [.titleNumber, .titleOther], cost: 3),
    Rule(from: [.titleDate], to: [.titleBody, .text, .addressee], cost: 0),
    Rule(from: [.titleDate], to: [.titleNumber, .subtitle], cost: 2),
    Rule(from: [.titleDate], to: [.titleOther, .titleDate], cost: 4),
    Rule(
      from: [.titleOther], to: [.titleNumber, .subtitle, .titleBody, .titleDate, .addressee],
      cost: 0),
    Rule(from: [.titleOther], to: [.titleOther], cost: 1),
    Rule(from: [.titleOther], to: [.text], cost: 2),
    Rule(from: [.addressee], to: [.text], cost: 0),
    Rule(from: [.addressee], to: [.addressee], cost: 4),
    Rule(
      from: [.addressee], to: [.signature, .attachmentNote, .date, .signatureAndDate], cost: 5),
    Rule(from: [.addressee], to: [.titleNumber], cost: 6),
  ]

  private static let textRules: [Rule] = [
    Rule(
      from: [.text],
      to: [.text, .attachmentNote, .signature, .signatureAndDate, .appendix, .titledAppendix],
      cost: 0),
    Rule(from: [.text], to: [.date], cost: 1),
    Rule(from: [.text], to: [.copies, .imprint], cost: 3),
    Rule(from: [.text], to: [.note], cost: 8),
    // A new part without a closing above it needs strong evidence: a title that was issued gives 9.
    Rule(from: [.text], to: [.title], cost: 13),
    Rule(from: [.text], to: [.issuerMark], cost: 16),
  ]

  private static let closingRules: [Rule] = [
    Rule(
      from: [.attachmentNote], to: [.attachmentNote, .signature, .signatureAndDate], cost: 0),
    Rule(from: [.attachmentNote], to: [.date], cost: 1),
    Rule(from: [.attachmentNote], to: [.appendix, .title, .copies, .imprint, .note], cost: 2),
    Rule(from: [.attachmentNote], to: [.closingOther], cost: 4),
    Rule(from: [.attachmentNote], to: [.text], cost: 5),
    Rule(from: [.signature], to: [.signature, .date], cost: 0),
    Rule(
      from: [.signature],
      to: [.appendix, .note, .copies, .closingOther, .imprint, .attachmentNote], cost: 3),
    Rule(from: [.signature], to: [.title], cost: 6),
    Rule(from: [.signature], to: [.text], cost: 13),
    Rule(
      from: [.date, .signatureAndDate], to: [.note, .copies, .imprint, .appendix, .closingOther],
      cost: 0),
    Rule(from: [.date], to: [.lateSignature], cost: 2),
    Rule(from: [.date, .signatureAndDate], to: [.attachmentNote], cost: 2),
    Rule(from: [.date, .signatureAndDate], to: [.title], cost: 4),
    // Dearer than any evidence: else a dated list becomes a closing with text behind it.
    Rule(from: [.date, .signatureAndDate, .lateSignature, .note], to: [.text], cost: 16),
    Rule(from: [.date, .signatureAndDate], to: [.issuerMark, .number], cost: 9),
    Rule(
      from: [.lateSignature],
      to: [.lateSignature, .note, .copies, .imprint, .appendix, .closingOther], cost: 0),
    Rule(from: [.lateSignature], to: [.title], cost: 4),
    Rule(
      from: [.note], to: [.copies, .imprint, .appendix, .attachmentNote, .closingOther], cost: 0),
    Rule(from: [.note], to: [.note], cost: 2),
    // （印章）, above the date.
    Rule(from: [.note], to: [.date, .signature], cost: 1),
    Rule(from: [.note], to: [.title], cost: 4),
    Rule(from: [.note], to: [.issuerMark, .number], cost: 9),
  ]

  private static let printRules: [Rule] = [
    Rule(
      from: [.closingOther],
      to: [.closingOther, .copies, .imprint, .note, .appendix, .attachmentNote], cost: 0),
    Rule(from: [.closingOther], to: [.signature, .date, .signatureAndDate], cost: 4),
    Rule(from: [.closingOther], to: [.title], cost: 5),
    Rule(from: [.closingOther, .copies, .imprint], to: [.issuerMark, .number], cost: 9),
    Rule(from: [.closingOther, .copies, .imprint], to: [.text], cost: 11),
    Rule(from: [.copies], to: [.copies, .imprint], cost: 0),
    Rule(from: [.copies], to: [.closingOther, .appendix], cost: 1),
    Rule(from: [.copies], to: [.note], cost: 3),
    Rule(from: [.copies], to: [.title], cost: 5),
    // Letters in the form of Taiwan are signed below 副本.
    Rule(from: [.copies], to: [.signature], cost: 4),
    Rule(from: [.copies], to: [.date, .signatureAndDate], cost: 6),
    Rule(from: [.imprint], to: [.closingOther, .appendix, .copies], cost: 1),
    Rule(from: [.imprint], to: [.imprint], cost: 3),
    Rule(from: [.imprint], to: [.title], cost: 4),
  ]

  private static let partRules: [Rule] = [
    Rule(
      from: [.date, .signatureAndDate, .lateSignature, .note, .closingOther], to: [.untitled],
      cost: 4),
    Rule(
      from: [
        .signature, .date, .signatureAndDate, .lateSignature, .note, .closingOther, .copies,
        .imprint,
      ], to: [.titledAppendix], cost: 0),
    Rule(from: [.attachmentNote], to: [.titledAppendix], cost: 2),
    Rule(from: [.titledAppendix], to: [.text, .untitled, .subtitle], cost: 0),
    Rule(from: [.titledAppendix], to: [.title], cost: 2),
    Rule(from: [.titledAppendix], to: [.addressee, .titleNumber], cost: 3),
    Rule(from: [.titledAppendix], to: [.titleDate, .titleBody], cost: 4),
    Rule(from: [.titledAppendix], to: [.appendix, .titledAppendix], cost: 5),
    Rule(from: [.appendix], to: [.title], cost: 0),
    Rule(from: [.appendix], to: [.untitled], cost: 1),
    Rule(from: [.appendix], to: [.appendix, .addressee], cost: 5),
    Rule(from: [.appendix], to: [.subtitle], cost: 6),
    Rule(from: [.appendix], to: [.text], cost: 8),
    Rule(from: [.appendix], to: [.titleDate, .titleBody, .titleNumber], cost: 9),
    Rule(
      from: [.untitled],
      to: [
        .text, .attachmentNote, .signature, .signatureAndDate, .date, .appendix, .titledAppendix,
      ], cost: 0),
  ]
}
