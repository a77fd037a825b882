import GongwenLanguage
import GongwenModel
import GongwenText

/// Signs that the words of a title are more than the title.
enum TitlePlausibility {
  /// The longest title that is not reported, in characters: three printed lines of 20 characters in the size of a title
  /// (GB/T 9704-2012, 7.3.1).
  static let longest = 60
  /// The fewest characters behind the name of a letterhead in a title.
  static let shortestRest = 6

  /// The fault of a title.
  static func fault(_ title: [Unicode.Scalar]) -> String? {
    guard let first = title.first else { return nil }
    if title.count > longest { return "it has \(title.count) characters" }
    if Marks.dashes.contains(first) || Self.neverFirst.contains(first) {
      return "it begins with a mark"
    }
    if let end = title.prefix(ParagraphSigns.reachOfLabel).firstIndex(where: {
      $0 == "：" || $0 == ":"
    }),
      RecordLabel.read(title[..<end]) != nil || ofMail.holds(title[..<end])
    {
      return "it begins with a label"
    }
    let outside = outsideBrackets(title)
    if outside.contains(where: { $0 == "〔" }), !title.contains("《") {
      return "a document number is in it"
    }
    if hasDateAtEdge(outside) { return "a date is in it" }
    if hasLabelBehind(outside) { return "a label is in it" }
    if let last = title.last, marksInside.contains(last) || ElementWords.endsWithJoint(title[...]) {
      return "it ends inside of a phrase"
    }
    if isCode(title) || title.contains(blank) { return "a number or a blank is in it" }
    if sites.end(title[...]) { return "it may be the name of a site" }
    if title[...].ends(with: letterhead),
      BodyName.isBody(title.dropLast(letterhead.scalars.count))
    {
      return "it is a letterhead"
    }
    if let mark = outside.firstIndex(of: letterhead), mark > 3,
      outside.count - mark - letterhead.scalars.count >= shortestRest,
      BodyName.isBody(outside[..<mark]),
      isTitle(outside[(mark + letterhead.scalars.count)...])
    {
      return "a letterhead is in it"
    }
    return nil
  }

  private static let neverFirst: ScalarTable = "_=~*#|>"
  private static let ofMail: PhraseIndex = [
    "Date", "From", "Subject", "To", "主题", "发件人", "日期",
  ]
  private static let letterhead: Phrase = "文件"
  private static let blank: Phrase = "__"

  /// GF-2033-0058, YXCR—2033—01007: the number of a model or of a registration, before the words of a title.
  private static func isCode(_ title: [Unicode.Scalar]) -> Bool {
    let letters = title.prefix { ("A"..."Z").contains($0) }
    guard !letters.isEmpty, letters.count < title.count, Marks.dashes.contains(title[letters.count])
    else { return false }
    let year = title[(letters.count + 1)...].prefix { ChineseNumeral.arabicDigit($0) != nil }
    guard year.count >= digitsOfYear, year.endIndex < title.count else { return false }
    return Marks.dashes.contains(title[year.endIndex])
  }

  /// The digits of the year in such a number.
  private static let digitsOfYear = 4
  private static let marksInside: ScalarTable = "，、：（《“"
  /// Endings of the names of sites and columns, which no document is.
  private static let sites: PhraseEndings = [
    "信息网", "公开平台", "公报室", "官网", "数据库", "政务网", "查询系统", "查詢系統", "网站", "網站", "資料庫", "门户", "首页", "首頁",
  ]

  /// The words of a title without those in brackets and 《》.
  private static func outsideBrackets(_ title: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var depth = 0
    return title.filter { scalar in
      if scalar == "（" || scalar == "《" || scalar == "(" { depth += 1 }
      defer { if scalar == "）" || scalar == "》" || scalar == ")" { depth -= 1 } }
      return depth <= 0
    }
  }

  /// Whether a date is before or behind all other words of the title, or behind a whole title with what a page prints behind it
  /// (…的通知2034-03-05 10:20): 某某局2031年5月12日拟作出的… has one that is its own.
  private static func hasDateAtEdge(_ title: [Unicode.Scalar]) -> Bool {
    title.indices.contains { place in
      guard ChineseNumeral.arabicDigit(title[place]) != nil,
        place == 0 || ChineseNumeral.arabicDigit(title[place - 1]) == nil,
        let date = CalendarDate.read(title[place...])
      else { return false }
      let end = place + date.length
      return place == 0 || end == title.count
        || TitleForm.isComplete(title[..<place]) && !TitleForm.isComplete(title[end...])
    }
  }

  /// Whether the label of a record is behind a whole title: …的通知 发布时间：2034-03-05.
  private static func hasLabelBehind(_ title: [Unicode.Scalar]) -> Bool {
    title.indices.contains { colon in
      guard title[colon] == "：" || title[colon] == ":" else { return false }
      return lengthsOfLabels.contains { length in
        guard colon > length, let label = RecordLabel.read(title[colon - length..<colon]) else {
          return false
        }
        return label.isSure
          && TitleForm.isComplete(title[..<(colon - length)].dropLast(while: { $0 == " " }))
      }
    }
  }

  /// The lengths of such labels, in characters: 来源, 信息公开日期.
  private static let lengthsOfLabels = 2...6

  /// Whether words behind a letterhead are a title: 管理办法 behind 某某局文件 is the end of one.
  private static func isTitle(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    behind.firstPrefix(of: words) != nil || body(in: Array(words)) != nil
  }

  /// Whether a document's issuer is named by its title and was not read: a body before 关于 or a year.
  static func body(in title: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar>? {
    let end = title.indices.dropFirst(BodyName.lengths.lowerBound).first { place in
      behind.firstPrefix(of: title[place...]) != nil
        || ChineseNumeral.arabicDigit(title[place]) != nil
    }
    guard let end, BodyName.isBody(title[..<end]) else { return nil }
    return title[..<end]
  }

  private static let behind: PhraseIndex = ["关于", "關於"]
}
