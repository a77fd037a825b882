import GongwenLanguage
import GongwenModel
import GongwenText

/// Signs in the words of a paragraph that it was cut, joined, or read as text though it is something else. Each is one that
/// hardly any right paragraph has.
enum ParagraphSigns {
  /// A question of a proof-reader about a paragraph.
  struct Question {
    /// The code of the diagnostic.
    var code: String
    /// The odd sign.
    var message: String
    /// How seldom a right paragraph has it.
    var severity = Severity.info
  }

  /// Where a paragraph is: a list has lines without stops, and words above a title name a series or a page.
  struct Place {
    /// The words of the paragraph right above it.
    var previous: [Unicode.Scalar]?
    /// The words of the paragraph right below it.
    var next: [Unicode.Scalar]?
    /// Whether a unit or a table is right above it.
    var isBelowUnit = false
    /// Whether no sentence is above it.
    var isAbove = false
    /// Whether a title is below it.
    var isAboveTitle = false
    /// Whether it is the last paragraph of a document or an attachment that no body signs.
    var isUnsignedEnd = false
    /// Whether no text is behind it in its unit, and no attachment behind its text.
    var isLast = false
    /// Whether it is right below the title, or only elements are between them.
    var isBelowTitle = false

    /// Whether the paragraph above ends without a stop, as the lines of a list do.
    var isBelowLine: Bool { previous.map { !endsWithStop($0) } ?? false }

    /// Whether the paragraph above is complete: neither the line of a list nor the announcement of one.
    var isBelowSentence: Bool {
      previous.map { endsWithStop($0) && $0.last != "：" && $0.last != ":" } ?? true
    }
  }

  /// The shortest paragraph that is cut where the next one ends its sentence, in characters: shorter ones are names and
  /// headings. Few headings have more; the first printed line of a paragraph has 26, and one that is broken before a date or a
  /// number that did not fit some less.
  static let shortestCut = 20
  /// The same where its words are those of prose, which names and headings have not: half of a printed line, give or take two
  /// characters.
  static let shortestCutProse = 12
  /// The shortest title or name in a text that is reported, in characters: 某某县通知 and shorter words end items, too.
  static let shortestElement = 7
  /// The same of the name of a body that is alone below a sentence, which items of a list are not: 某某省水利厅 has six.
  static let shortestBody = 5
  /// The fewest Chinese characters of a paragraph without any mark that is reported: longer than two lines of a title
  /// (GB/T 9704-2012, 7.3.1).
  static let longestUnmarked = 40
  /// The labels of one paragraph without a stop that are reported: 姓名：… 电话：… has two.
  static let fewestLabels = 3
  /// The longest label inside a paragraph, in characters.
  static let longestLabel = 7
  /// The characters in which a label at the start of a text ends, with its bracket: 行政处罚决定书文号 has nine.
  static let reachOfLabel = 12

  /// Whether a text ends with a stop, behind which quotation marks and brackets may close.
  static func endsWithStop(_ text: [Unicode.Scalar]) -> Bool {
    guard let last = text.last(where: { !Marks.closings.contains($0) && $0 != " " }) else {
      return false
    }
    return Marks.stops.contains(last)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ChineseNumeral.arabicDigit(scalar) != nil
  }

  /// The questions about a paragraph.
  ///
  /// - Parameter isCutTold: whether it was already reported that the paragraph ends without a stop.
  static func questions(
    _ text: [Unicode.Scalar], at place: Place, isCutTold: Bool = false
  ) -> [Question] {
    var found: [Question] = []
    let isClosed = endsWithStop(text)
    if !isClosed, !isCutTold, isCut(text, at: place) {
      found.append(
        Question(
          code: "text-unfinished", message: "a paragraph ends without a stop",
          severity: severityOfCut(text, before: place.next)))
    }
    if !isClosed, let element = element(text, at: place) {
      found.append(
        Question(
          code: "element-in-text", message: "a paragraph is \(element)", severity: .warning))
    } else if isUnreadLine(text, at: place) {
      found.append(
        Question(
          code: "uncertain-element",
          message:
            "a short line right below the title is read as text; it may be an element"))
    }
    if let label = label(text, isAbove: place.isAbove) {
      found.append(
        Question(
          code: "label-in-text",
          message: "a paragraph begins with the label \(TracedText(scalars: label).string)"))
    }
    if !isClosed, place.isUnsignedEnd, let body = bodyAtEnd(text) {
      found.append(
        Question(
          code: "signature-in-text",
          message: "\(TracedText(scalars: Array(body)).string) is behind the last stop of a text",
          severity: .warning))
    }
    if !isClosed, labels(text) >= fewestLabels {
      found.append(
        Question(
          code: "labels-joined", message: "several labels with values are one paragraph",
          severity: .warning))
    }
    if !isClosed, isUnmarked(text) || areNumbered(text) {
      found.append(
        Question(
          code: "text-unmarked", message: "\(text.count) characters without a mark",
          severity: .warning))
    }
    if let number = gluedNumber(text) {
      found.append(
        Question(
          code: "number-glued",
          message: "\(TracedText(scalars: Array(number)).string) may not belong to the sentence",
          severity: .warning))
    }
    return found
  }

  /// How seldom a text without a stop is whole: one that ends with a bracket, a value or a Latin word, or begins with a label, may
  /// be, and so may one above a line that has no stop either.
  static func severityOfCut(
    _ text: [Unicode.Scalar], before next: [Unicode.Scalar]?
  ) -> Severity {
    guard let last = text.last, let next, let first = next.first else { return .info }
    if last == "，" || last == "、" || Marks.neverFirst.contains(first) { return .warning }
    let isLabelled = text.prefix(reachOfLabel).contains { $0 == "：" || $0 == ":" }
    // 《…条例》 / 第二十六条: the name of an act may be the last word of a line. Brackets may end a paragraph.
    let isInside = UnicodeClass.isHan(last) || last == "》"
    let goesOn = endsWithStop(next) || next.contains("，")
    return isInside && !isLabelled && goesOn && (UnicodeClass.isHan(first) || isDigit(first))
      ? .warning : .info
  }

  /// Whether the words below may continue a text without a stop. A name and a label are whole, and a line below others
  /// without a stop is the last of a list.
  private static func isCut(_ text: [Unicode.Scalar], at place: Place) -> Bool {
    guard let next = place.next else { return false }
    if let first = next.first, Marks.neverFirst.contains(first) { return true }
    if let last = text.last, last == "，" || last == "、" { return true }
    let isLong =
      text.count >= shortestCut
      || text.count >= shortestCutProse && HeadingWords.isProse(text[...])
      || text.count >= shortestOpening && openings.firstPrefix(of: text[...]) != nil
    return isLong && endsWithStop(next) && place.isBelowSentence
      && !text.contains { $0 == "：" || $0 == ":" }
  }

  /// The shortest cut sentence that begins as sentences do, in characters.
  static let shortestOpening = 8
  /// Words with which sentences begin, and names and headings do not, sorted by code point.
  private static let openings: PhraseIndex = [
    "为了", "依照", "按照", "根据", "根據", "现将", "现就", "現將", "現就", "由于", "經", "经", "鉴于",
  ]

  /// A title, a number or a body that is a paragraph.
  private static func element(_ text: [Unicode.Scalar], at place: Place) -> String? {
    let key = LineKey.key(of: text[...])
    if place.isBelowTitle, text.contains("各"), AddresseeLine.kind(named: text[...]) == .sure {
      return "a list of bodies below the title, without the colon of an addressee"
    }
    guard !text.contains(where: { Marks.pauses.contains($0) || $0 == ":" }) else { return nil }
    if NumberForm.kind(of: key[...]) == .full { return "a document number" }
    if key.count >= shortestBody, isBody(text) {
      // A list of bodies, a form: a signature is below the last sentence, and alone.
      let isBelow = place.previous == nil ? place.isBelowUnit : place.isBelowSentence
      let isAlone = isBelow && !isBody(place.next)
      return isAlone ? "the name of a body" : nil
    }
    guard key.count >= shortestElement else { return nil }
    if isTitle(key), !place.isAboveTitle, !isListed(place.previous), !isListed(place.next) {
      return "a title"
    }
    return nil
  }

  /// The longest line below a title that may be a second line of it, an addressee or the name of a series, in characters.
  static let longestLineOfHead = 40

  /// Whether a line is below the title, above more text, and neither a sentence, a value with its label nor a remark in brackets. One
  /// that ends with a colon may be an addressee; a sentence that opens a list has other words.
  private static func isUnreadLine(_ text: [Unicode.Scalar], at place: Place) -> Bool {
    guard place.isBelowTitle, place.next != nil, text.count <= longestLineOfHead,
      let first = text.first, !brackets.contains(first), let last = text.last
    else { return false }
    let isCall = last == "：" || last == ":"
    guard isCall || !endsWithStop(text) else { return false }
    let words = isCall ? text.dropLast() : text[...]
    if words.contains(where: { $0 == "：" || $0 == ":" }) { return false }
    return !isCall || !words.contains("，") && !sentences.stands(in: words)
  }

  /// Words of sentences that open a list, sorted by code point.
  private static let sentences: PhraseIndex = [
    "下列", "以下", "决定", "如下", "方式", "決定", "现将", "研究", "選舉", "选举",
  ]

  private static let brackets: ScalarTable = "（([【"

  private static func isBody(_ text: [Unicode.Scalar]?) -> Bool {
    text.map { BodyName.isBody(LineKey.key(of: $0[...])) } ?? false
  }

  /// Whether a line is a title: standards (GB 7959粪便无害化卫生要求) and whole names in 《》 are lines of a list.
  private static func isTitle(_ key: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = key.first, let last = key.last, last != "）", last != ")", first != "《",
      !isLatin(first)
    else { return false }
    return TitleForm.isComplete(key)
  }

  /// Whether a paragraph is the title of a paper in a list of several, which may have （草案） behind it.
  private static func isListed(_ text: [Unicode.Scalar]?) -> Bool {
    guard let text else { return false }
    let key = BodyName.withoutAddition(LineKey.key(of: text[...]))
    return key.count >= shortestElement && TitleForm.isComplete(key)
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar)
  }

  /// The label of a database or a page at the start of a text. 公示时间 below a sentence is one of the text itself.
  private static func label(_ text: [Unicode.Scalar], isAbove: Bool) -> [Unicode.Scalar]? {
    let window = text.prefix(reachOfLabel)
    guard let end = window.firstIndex(where: { labelEnds.contains($0) }), end > 0 else {
      return nil
    }
    let start = labelStarts.contains(text[0]) ? 1 : 0
    guard start < end, let read = RecordLabel.read(text[start..<end]), read.isSure, !read.isCommon,
      isAbove || read.label.field != .published
    else { return nil }
    return Array(text[start..<end])
  }

  private static let labelStarts: ScalarTable = "【[〖"
  private static let labelEnds: ScalarTable = "：:】]〗"

  /// The body or the date that is behind the last stop of a text.
  private static func bodyAtEnd(_ text: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
    guard let stop = text.lastIndex(where: { Marks.sentenceEnds.contains($0) }), text[stop] != "；"
    else { return nil }
    let tail = text[(stop + 1)...].drop { Marks.closings.contains($0) || $0 == " " }
    let isDate = CalendarDate.read(tail).map { $0.length == tail.count } ?? false
    return isDate || BodyName.isBody(tail) ? tail : nil
  }

  /// The labels with values in a text whose values no comma or stop parts.
  private static func labels(_ text: [Unicode.Scalar]) -> Int {
    guard !text.contains(where: { Marks.sentenceEnds.contains($0) }) else { return 0 }
    return text.indices.count { place in
      guard text[place] == "：", place > 1, place + 1 < text.count, text[place + 1] != "“" else {
        return false
      }
      let word = text[..<place].suffix(longestLabel + 1).reversed()
        .prefix { UnicodeClass.isHan($0) }
      guard word.count >= 2 else { return false }
      guard word.count <= longestLabel, place > word.count else { return true }
      return !partings.contains(text[place - word.count - 1])
    }
  }

  /// Whether a long text has no mark at all, as the cells of a table have that were run together.
  private static func isUnmarked(_ text: [Unicode.Scalar]) -> Bool {
    text.count { UnicodeClass.isHan($0) } >= longestUnmarked
      && !text.contains { marks.contains($0) }
  }

  /// 序号姓名1张某2李某3王某: the cells of rows that were run together, with the numbers of the rows.
  private static func areNumbered(_ text: [Unicode.Scalar]) -> Bool {
    guard !text.contains(where: { $0 != " " && marks.contains($0) }) else { return false }
    var next = 1
    var place = text.startIndex
    while next <= fewestRows, let start = text[place...].firstIndex(where: { isDigit($0) }) {
      guard start > 0, let number = ChineseNumeral.readDigits(text[start...]),
        start + number.length < text.count
      else { return false }
      if number.value == next { next += 1 }
      place = start + number.length
    }
    return next > fewestRows
  }

  /// The fewest rows whose numbers are looked for.
  static let fewestRows = 3

  private static let marks: ScalarTable = "，。；：、！？,.;:!?（）()《》“”\"「」…—·-/　 "

  /// Signs between the labels of one line.
  private static let partings: ScalarTable = "，、　 "

  /// A number that a page's number or the mark of a note may have been glued to: 》18第三条. 附件1第三部分 and G205第三标段 are
  /// names with a number.
  private static func gluedNumber(_ text: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
    for place in text.indices.dropFirst() where text[place] == "第" && isDigit(text[place - 1]) {
      let digits = text[..<place].reversed().prefix { isDigit($0) }.count
      let start = place - digits
      guard digits <= mostDigitsOfPage, ChineseNumeral.read(text[(place + 1)...]) != nil,
        start == 0 || !isNumbered(text[start - 1])
      else { continue }
      return text[start...place]
    }
    return nil
  }

  /// Whether a character has a number behind it, as part of a longer number or of a name.
  private static func isNumbered(_ scalar: Unicode.Scalar) -> Bool {
    partsOfNumbers.contains(scalar) || numbered.contains(scalar) || isLatin(scalar)
  }

  // MARK: Closings

  /// The characters before 自…起施行 in a sentence that names the document itself: 本实施意见.
  static let longestSelfName = 10

  /// Whether a paragraph states something about the whole document: its entry into force, who explains it, an excuse.
  static func isClosing(_ text: [Unicode.Scalar]) -> Bool {
    if formulas.firstPrefix(of: text[...]) != nil || excuses.stands(in: text[...]) { return true }
    guard selfNames.firstPrefix(of: text[...]) != nil else { return false }
    let window = text.prefix(longestSelfName)
    return window.contains("自") || (window.contains("由") && explained.stands(in: text[...]))
  }

  private static let formulas: PhraseIndex = ["特此", "此复", "此復", "以上意见", "以上意見", "以上通知"]
  private static let excuses: PhraseIndex = ["敬请谅解", "敬請諒解", "其他内容不变", "其他內容不變"]
  private static let selfNames: PhraseIndex = [
    "本公告", "本决定", "本办法", "本實施", "本实施", "本意见", "本意見", "本方案", "本決定", "本细则", "本规定", "本辦法",
    "本通告", "本通知",
  ]
  private static let explained: PhraseIndex = ["解释", "解釋"]

  /// The most digits of the number of a page.
  static let mostDigitsOfPage = 3
  /// The last characters of words with a number behind them: 附件, 附表, 附图, 专栏, 附录, 方案.
  private static let numbered: ScalarTable = "件图圖录栏案欄表錄"
  private static let partsOfNumbers: ScalarTable = ".,．，-－—～~/:："
}
