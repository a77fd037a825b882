import GongwenLanguage
import GongwenText

/// A line that names attachments, or begins one (GB/T 9704-2012, 7.3.4 and 7.3.7): 附件：1.…, 附件2, 附：.
struct AttachmentLine {
  /// The kinds.
  enum Kind {
    /// 附件： with nothing behind it.
    case colon
    /// 附件, 附件1, 附表2： with nothing behind it.
    case alone
    /// 附件1：某某表, 附件 某某表.
    case titled
  }

  /// The characters of the line.
  let text: ArraySlice<Unicode.Scalar>

  private static let opening: ScalarTable = "（("
  private static let closing: ScalarTable = "）)"
  private static let kinds: ScalarTable = "件表图圖"
  private static let numerals: ScalarTable =
    "0123456789０１２３４５６７８９一二三四五六七八九十-－—.之"
  /// Marks between the word with its number and a title.
  static let marks: ScalarTable = "：:.．、"
  private static let digits: ScalarTable = "0123456789０１２３４５６７８９"
  private static let numbers: ScalarTable = "一二三四五六七八九十"
  private static let dots: ScalarTable = ".．、"
  /// The longest number, in characters: 1-12.
  private static let longestNumber = 4
  /// The most digits of the number of an item.
  private static let mostDigits = 3

  /// The kind of the line; nil for any other line.
  var kind: Kind? {
    var scanner = ScalarScanner(text)
    let isBracketed = scanner.take(Self.opening)
    guard scanner.rest.first == "附" else { return nil }
    scanner = ScalarScanner(scanner.rest.dropFirst())
    scanner.skipBlanks()
    let hasKind = scanner.take(Self.kinds)
    let start = scanner.rest.startIndex
    scanner.skipBlanks()
    let hasNumber = scanner.count(of: Self.numerals, most: Self.longestNumber) > 0
    let numberEnd = scanner.rest.startIndex
    scanner.skipBlanks()
    let hasBlank = scanner.rest.startIndex > (hasNumber ? numberEnd : start)
    let hasMark = scanner.take(Self.marks)
    let isColon = hasMark && text[scanner.rest.startIndex - 1] != "、"
    if isBracketed, !scanner.isAtEnd { scanner.take(Self.closing) }
    scanner.skipBlanks()
    if scanner.isAtEnd { return hasMark && isColon && !hasNumber ? .colon : .alone }
    // 附件（另发）, 附件：（请在网站下载）: how they are to be had, and no title.
    if hasKind, !hasNumber, Self.isRemark(scanner.rest) { return .colon }
    // 附件建设, 附加…: a word.
    guard hasKind || hasMark else { return nil }
    return hasMark || hasNumber || hasBlank ? .titled : nil
  }

  /// Whether words are one bracket with how attachments are to be had: （另发）, （请从网站下载）.
  static func isRemark(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, opening.contains(first), let last = text.last,
      closing.contains(last), text.count <= longestRemark
    else { return false }
    let words = text.dropFirst()
    return remarks.stands(in: text)
      || omitted.contains { words.dropLast().elementsEqual($0.scalars) }
      || requests.firstPrefix(of: words) != nil && places.stands(in: words)
  }

  /// A title without such a remark behind it.
  static func withoutRemark(_ title: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard let open = title.lastIndex(where: { opening.contains($0) }), open > title.startIndex,
      isRemark(title[open...])
    else { return title }
    return title[..<open].dropLast(while: { $0 == " " || $0 == "\u{3000}" })
  }

  /// The longest remark, in characters: （请登录某某省财政厅门户网站“通知公告”栏目下载）.
  private static let longestRemark = 40
  /// Words of remarks, sorted by code point. A name has others in brackets: （网上办理）, （另行制定部分）.
  private static let remarks: PhraseIndex = [
    "下載", "下载", "从略", "另发", "另寄", "另行下发", "另行公布", "另行印发", "另行发", "另行寄", "另行通知", "另附", "從略", "附后",
    "附後",
  ]
  /// Remarks that are names in longer words: （强省战略）.
  private static let omitted: [Phrase] = ["略", "全文略", "内容略"]
  /// Beginnings of remarks on where attachments are, and the places, sorted by code point: （见市财政局网站）.
  private static let requests: PhraseIndex = ["可", "登录", "登錄", "見", "见", "詳見", "请", "請", "详见"]
  private static let places: PhraseIndex = ["公众号", "網站", "網頁", "網址", "网上", "网址", "网站", "网页"]

  /// Whether a line begins with the number of an item: 1.某某表, （2）某某表, 三、某某表.
  static func isItem(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var scanner = ScalarScanner(text)
    if scanner.take(opening) {
      return scanner.count(of: digits, most: 2) > 0 && scanner.take(closing)
    }
    if scanner.count(of: digits, most: mostDigits) > 0 {
      scanner.skipBlanks()
      guard scanner.take(dots), let next = scanner.rest.first else { return false }
      return ChineseNumeral.arabicDigit(next) == nil || scanner.rest.count > 4
    }
    return scanner.count(of: numbers, most: mostDigits) > 0 && scanner.rest.first == "、"
  }
}
