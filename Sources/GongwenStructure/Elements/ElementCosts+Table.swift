extension ElementCosts {
  /// The table, in the order of the states.
  static let table: [Row] = head + underTitle + text + closing + parts

  private static let head: [Row] = [
    Row(
      state: .headMark, base: 14,
      reason: "only these words and figures (GB/T 9704-2012, 7.2.1–7.2.3)",
      features: [.headMark: -14, .cell: 30, .contents: 30]),
    Row(
      state: .issuerMark, base: 16,
      reason: "a body's name, or a word for a kind of document, short and with a number below",
      features: [
        .body: -11, .bodies: 1, .markWord: -10, .bareMark: -9, .longer: 20, .upTo80: 9, .comma: 6,
        .stop: 9, .innerStop: 9, .marker: 9, .colon: 8, .about: 6, .number: 6, .other: 8,
        .bracket: 5, .first: -2, .sessionPaper: -6, .numberBelow: -7, .letterBelow: -4,
        .fullDate: 6, .label: 4,
        .copies: 6, .contact: 6,
        .cell: 30, .contents: 30,
      ]),
    Row(
      state: .number, base: 14, reason: "only the forms of a number",
      features: [
        .number: -14, .namedNumber: 5, .trailingNumber: -6, .stop: 9, .longer: 9, .comma: 5,
        .marker: 4, .cell: 30,
        .contents: 30,
      ]),
    Row(
      state: .numberAndSignatory, base: 14, reason: "only the form of both",
      features: [.numberAndSignatory: -14, .cell: 30, .contents: 30]),
    Row(
      state: .levelAndNumber, base: 18,
      reason: "a telegram's line: words for its level and a number",
      features: [
        .trailingNumber: -9, .level: -9, .signatory: -2, .stop: 9, .cell: 30, .contents: 30,
      ]),
    Row(
      state: .signatory, base: 14, reason: "签发人：, or names behind a number",
      features: [.signatory: -14, .name: -10, .cell: 30, .contents: 30]),
    Row(
      state: .issueBody, base: 14, reason: "minutes: the body between number and title",
      features: [
        .body: -8, .bodyDate: -12, .imprint: -12, .office: -4, .bodyRun: 4, .cell: 30,
        .contents: 30,
      ]),
    Row(
      state: .issueDate, base: 14, reason: "minutes: the date between number and title",
      features: [.fullDate: -12, .bracketDate: -9, .cell: 30, .contents: 30]),
    Row(
      state: .headAddressee, base: 14, reason: "only those above the headline of a circular",
      features: [.addresseeAbove: -14, .cell: 30, .contents: 30]),
    Row(
      state: .headOther, base: 7, reason: "an unknown line must not cost the head",
      features: [
        .other: -3, .address: -3, .bracket: -3, .stop: 4, .longer: 8, .contact: -1, .level: -4,
        .number: 2, .smaller: -3, .enlarged: 3,
        .marker: 5, .genre: 1, .about: 2, .adoption: 2, .body: 1, .cell: 30, .contents: -7,
        .aboveHead: -20, .editorial: -20, .label: -3, .labels: -6, .signatory: 3, .separator: -7,
      ]),
  ]

  private static let underTitle: [Row] = [
    Row(
      state: .title, base: 0,
      reason: "against a line of a title; TitleCosts adds what its lines are together",
      features: [
        .stop: 9, .innerStop: 9, .pause: 5, .colon: 7, .marker: 7, .number: 8, .namedNumber: -8,
        .numberAndSignatory: 8, .trailingNumber: 8, .signatory: 8, .level: 8, .openAdoption: 8,
        .attachmentAlone: 9, .attachment: 9, .nextAttachment: 9, .copies: 8, .contact: 8, .cell: 30,
        .contents: 30, .headMark: 8,
        .other: 6, .label: 4, .addressee: 8, .addresseeMaybe: 8, .addresseeAbove: 8, .upTo80: 3,
        .longer: 12,
        .office: 6, .comma: 2, .centred: -2, .dateFirst: 4, .name: 10, .dash: 8, .address: 12,
        .enlarged: -2, .smaller: 6, .largest: -5, .partName: 12, .sessionPaper: 12, .labels: 12,
        .caption: 12, .imprint: 12, .editorial: 12, .heading: 4, .report: 12,
      ]),
    Row(
      state: .issuedTitle, base: 0,
      reason: "against a line of a title, as above: only titles are read as it",
      features: [
        .upTo4: 30, .upTo12: 30, .upTo24: 30, .upTo40: 30, .upTo80: 30, .longer: 30, .cell: 30,
      ]),
    Row(
      state: .subtitle, base: 11, reason: "brackets, a dash, or the date of an act",
      features: [
        .adoptionLine: -6, .openAdoption: -11, .bracket: -7, .adoption: -6, .addition: -5,
        .dash: -11, .bracketDate: -4, .inBracket: -11, .stop: 6, .marker: 6, .longer: 1, .number: 4,
        .cell: 30, .contents: 30,
      ]),
    Row(
      state: .titleNumber, base: 14, reason: "as above the title; a bare count is rarer here",
      features: [
        .number: -14, .trailingNumber: -6, .shortNumber: 2, .stop: 9, .comma: 5, .longer: 9,
        .marker: 4, .cell: 30, .contents: 30,
      ]),
    Row(
      state: .titleBody, base: 12, reason: "a body or a person with an office, and nothing else",
      features: [
        .cut: 8, .body: -12, .bodies: -1, .bodyRun: 4, .office: -9, .name: -8, .bodyDate: -8,
        .letterBelow: 10, .genre: 2,
        .about: 4, .comma: 5, .stop: 8, .marker: 4, .cell: 30, .contents: 30,
      ]),
    Row(
      state: .titleDate, base: 14, reason: "a date alone, also without its day",
      features: [
        .fullDate: -13, .monthDate: -13, .bracketDate: -9, .placedDate: -6, .adoption: -1,
        .marker: 4, .cell: 30, .contents: 30,
      ]),
    Row(
      state: .titleOther, base: 7, reason: "an unknown line must not cost number and addressee",
      features: [
        .other: -6, .bracket: -2, .contact: -1, .stop: 4, .longer: 8, .marker: 5, .comma: 3,
        .numberBelow: 3, .letterBelow: 6, .labels: -6, .dispatch: -12, .cell: 30, .contents: 30,
      ]),
    Row(
      state: .addressee, base: 14, reason: "only the form of 主送机关",
      features: [
        .addressee: -14, .addresseeMaybe: -14, .following: 4, .marker: 6, .label: 3, .cell: 30,
        .contents: 30,
      ]),
  ]

  private static let text: [Row] = [
    Row(
      state: .text, base: 0, reason: "free, except for evidence that it leaves unexplained",
      features: [
        .fullDate: 8, .monthDate: 5, .bracketDate: 4, .placedDate: 5, .bodyDate: 8, .dateBody: 8,
        .signs: 4, .closes: 3, .rest: 6, .number: 8,
        .numberAndSignatory: 8, .body: 3, .bodyRun: -3, .inBracket: 3, .openAdoption: 4, .office: 4,
        .addressee: 8, .addresseeMaybe: 2, .addresseeAbove: 2, .copies: 8, .imprint: 8,
        .attachmentAlone: 8,
        .attachment: 7, .nextAttachment: 5, .fileName: 3, .headMark: 3, .adoptionLine: 4,
        .enlarged: 3, .largest: 7,
        .ruled: 6, .addition: 3, .letterBelow: 10, .titleAgain: 6, .belowKind: 6,
        .publicityNote: 10, .heads: 14,
      ])
  ]

  private static let closing: [Row] = [
    Row(
      state: .attachmentNote, base: 12, reason: "附件：, or an item below such a line",
      features: [
        .attachment: -12, .attachmentColon: -3, .listBelow: -9, .item: -9, .innerStop: 6, .stop: 3,
        .longer: 6, .upTo80: 1, .fileName: -12, .attachmentAlone: 2, .following: 2,
        .afterAttachment: -4, .nextAttachment: -5,
        .addressee: 4, .number: 12, .loneItem: 12, .cell: 30, .contents: 30,
      ]),
    Row(
      state: .signature, base: 11, reason: "a body or a person with an office, best above a date",
      features: [
        .cut: 8, .body: -11, .bodyRun: 2, .office: -11, .dateNext: -3, .stop: 8, .comma: 6,
        .marker: 9,
        .colon: 9,
        .longer: 12, .upTo80: 4, .attachmentAlone: 6, .item: 6, .label: 6, .genre: 2, .about: 6,
        .bracket: 2, .cell: 30, .contents: 30,
      ]),
    Row(
      state: .signatureAndDate, base: 14, reason: "only the form of both",
      features: [.bodyDate: -14, .dateBody: -14, .imprint: 8, .label: 3, .cell: 30, .contents: 30]),
    Row(
      state: .date, base: 14, reason: "a date alone; without its day, or in brackets, it is rarer",
      features: [
        .fullDate: -14, .monthDate: -10, .bracketDate: -8, .placedDate: -13, .cell: 30,
        .contents: 30,
      ]),
    Row(
      state: .lateSignature, base: 11, reason: "as above the date",
      features: [
        .cut: 8, .body: -11, .office: -11, .stop: 8, .comma: 6, .marker: 9, .colon: 9, .longer: 12,
        .upTo80: 4, .attachmentAlone: 6, .item: 6, .label: 6, .genre: 3, .about: 6, .bracket: 2,
        .cell: 30, .contents: 30,
      ]),
    Row(
      state: .note, base: 14, reason: "brackets, best with a word of 附注",
      features: [
        .bracket: -11, .noteWord: -5, .item: 3, .marker: 5, .addition: 2, .adoption: 4, .cell: 30,
        .contents: 30,
      ]),
    Row(
      state: .closingOther, base: 8, reason: "an unknown line must not cost the closing",
      features: [
        .other: -6, .contact: -6, .label: -4, .labels: -4, .formula: -2, .stop: 3, .longer: 5,
        .innerStop: 3,
        .marker: 5, .comma: 1, .about: 2, .genre: 2, .attachmentAlone: 8, .attachment: 2, .body: 1,
        .copies: 6, .imprint: 6, .number: 3, .cell: -4, .tearLine: -8,
      ]),
    Row(
      state: .copies, base: 14, reason: "only the form of 抄送",
      features: [.copies: -14, .cell: 30, .contents: 30]),
    Row(
      state: .imprint, base: 14, reason: "日印发 at its end, or a body and a date below 抄送",
      features: [.imprint: -14, .bodyDate: -10, .cell: 30, .contents: 30]),
  ]

  private static let parts: [Row] = [
    Row(
      state: .appendix, base: 15, reason: "附件 and its number alone on their line",
      features: [
        .attachmentAlone: -14, .attachmentColon: 1, .listBelow: 5, .attachment: -9, .stop: 5,
        .innerStop: 6, .comma: 3, .blank: -1, .cell: 30, .contents: 30,
      ]),
    Row(
      state: .titledAppendix, base: 18,
      reason: "only what a line further up announces, with its text below",
      features: [.attachedBelow: -18, .cell: 30, .contents: 30]),
    Row(
      state: .untitled, base: 14,
      reason: "the first chapter, article or group of a text without a title",
      features: [.firstUnit: -13, .counted: -13, .cell: 30, .contents: 30]),
  ]
}
