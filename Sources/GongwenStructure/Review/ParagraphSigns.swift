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
    /// A warning where hardly any right paragraph has the sign.
    var severity = Severity.info
    /// The odd sign.
    var message: String
  }

  /// The shortest paragraph that is cut where the next one ends its sentence, in characters: shorter ones are names.
  static let shortestCut = 12
  /// The shortest title or name in a text that is reported, in characters: 某某县通知 and shorter words end items, too.
  static let shortestElement = 7
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
  /// - Parameters:
  ///   - next: the words of the paragraph below it.
  ///   - isAbove: whether no sentence is above it.
  static func questions(
    _ text: [Unicode.Scalar], next: [Unicode.Scalar]?, isAbove: Bool
  ) -> [Question] {
    var found: [Question] = []
    let isClosed = endsWithStop(text)
    if !isClosed, let next, isCut(text, by: next) {
      found.append(Question(code: "text-unfinished", message: "a paragraph ends without a stop"))
    }
    if !isClosed, let element = element(text) {
      found.append(Question(code: "element-in-text", message: "a paragraph is \(element)"))
    }
    if let label = label(text, isAbove: isAbove) {
      found.append(
        Question(
          code: "label-in-text",
          message: "a paragraph begins with the label \(TracedText(scalars: label).string)"))
    }
    if !isClosed, let body = bodyAtEnd(text) {
      found.append(
        Question(
          code: "signature-in-text", severity: .warning,
          message: "\(TracedText(scalars: Array(body)).string) is behind the last stop of a text"))
    }
    if !isClosed, labels(text) >= fewestLabels {
      found.append(
        Question(code: "labels-joined", message: "several labels with values are one paragraph"))
    }
    if !isClosed, isUnmarked(text) {
      found.append(
        Question(code: "text-unmarked", message: "\(text.count) characters without a mark"))
    }
    if let number = gluedNumber(text) {
      found.append(
        Question(
          code: "number-glued",
          message: "\(TracedText(scalars: Array(number)).string) may not belong to the sentence"))
    }
    return found
  }

  /// Whether the words below may continue a text without a stop. A name and a label are whole.
  private static func isCut(_ text: [Unicode.Scalar], by next: [Unicode.Scalar]) -> Bool {
    if let first = next.first, Marks.neverFirst.contains(first) { return true }
    if let last = text.last, last == "，" || last == "、" { return true }
    return text.count >= shortestCut && endsWithStop(next)
      && !text.contains { $0 == "：" || $0 == ":" }
  }

  /// A title, a number or a body that is a paragraph.
  private static func element(_ text: [Unicode.Scalar]) -> String? {
    let key = LineKey.key(of: text[...])
    guard !text.contains(where: { Marks.pauses.contains($0) || $0 == ":" }) else { return nil }
    if NumberForm.kind(of: key[...]) == .full { return "a document number" }
    guard key.count >= shortestElement else { return nil }
    if BodyName.isBody(key[...]) { return "the name of a body" }
    guard let last = key.last, last != "）", last != ")" else { return nil }
    return TitleForm.isComplete(key) ? "a title" : nil
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

  /// The body whose name is behind the last stop of a text.
  private static func bodyAtEnd(_ text: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
    guard let stop = text.lastIndex(where: { Marks.sentenceEnds.contains($0) }) else { return nil }
    let tail = text[(stop + 1)...].drop { Marks.closings.contains($0) || $0 == " " }
    return BodyName.isBody(tail) ? tail : nil
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

  private static let marks: ScalarTable = "，。；：、！？,.;:!?（）()《》“”\"「」…—·-/　 "

  /// Signs between the labels of one line.
  private static let partings: ScalarTable = "，、　 "

  /// A number that a page's number or the mark of a note may have been glued to: 》18第三十条, 1水产品.
  private static func gluedNumber(_ text: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
    for place in text.indices.dropFirst() where text[place] == "第" && isDigit(text[place - 1]) {
      let digits = text[..<place].reversed().prefix { isDigit($0) }.count
      let start = place - digits
      guard digits <= mostDigitsOfPage, ChineseNumeral.read(text[(place + 1)...]) != nil,
        start == 0 || !partsOfNumbers.contains(text[start - 1])
      else { continue }
      return text[start...place]
    }
    return nil
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
  private static let mostDigitsOfPage = 3
  private static let partsOfNumbers: ScalarTable = ".,．，-－—～~/:："
}
