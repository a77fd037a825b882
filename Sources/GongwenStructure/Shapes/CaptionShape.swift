import GongwenLanguage
import GongwenText

/// Lines that belong to a table or a figure.
enum CaptionShape {
  /// The longest caption, in characters: a word, a number and a title of at most three printed lines.
  private static let longest = 80

  /// 表1 …, 附表 2 …, 3-7 …: the caption of a table.
  static func isTableCaption(_ text: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
    let text = Array(text)[...]
    return isNumbered(text) || isCaption(text, words: annexes)
  }

  /// 附表 各单位基本支出, 附表：…: the name of a table without a number, which an attachment may have as well.
  static func isAnnex(_ text: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
    guard text.count <= longest, let word = text.firstPrefix(of: annexes) else { return false }
    let mark = text.dropFirst(word.scalars.count).first
    return mark == " " || mark == "\u{3000}" || mark == "：" || mark == ":"
  }

  /// 表1 …, 3-7 …: the number of a table and its name. 附表1 may be an attachment.
  static func isNumbered(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    isCaption(text, words: tables) || isYearbookCaption(text)
  }

  /// Words before the numbers of tables and figures.
  private static let annexes: [Phrase] = ["附表"]
  private static let tables: [Phrase] = ["Table", "表"]
  private static let pictures: [Phrase] = ["Fig.", "Figure", "图", "附图"]

  /// 3-7　各县（区）农村居民人均可支配收入（2018年）: in yearbooks the numbers of chapter and table name it, with a hyphen between
  /// them. A unit behind the second number makes a range of both.
  private static func isYearbookCaption(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= longest, let chapter = ChineseNumeral.readDigits(text),
      chapter.length <= mostDigits
    else { return false }
    let behind = text.dropFirst(chapter.length)
    guard behind.first == "-" || behind.first == "－",
      let table = ChineseNumeral.readDigits(behind.dropFirst()), table.length <= mostDigits
    else { return false }
    let name = behind.dropFirst(1 + table.length).drop { $0 == " " || $0 == "\u{3000}" }
    guard let first = name.first else { return false }
    return name.count >= shortestName && UnicodeClass.isHan(first)
      && (!units.contains(first) || name.firstPrefix(of: figures) != nil)
      && !name.contains { "。；，：".unicodeScalars.contains($0) }
  }

  /// The most digits of either number, and the shortest name, in characters.
  private static let mostDigits = 2
  private static let shortestName = 4
  /// Units that are counted from one number to another: 3-7月份.
  private static let units: ScalarTable = "年月日时号天个名人岁周米级层楼章期次届元万亿倍条项款类种家所件处台辆座千百平吨斤幢栋室"
  /// Words about which tables of yearbooks are, and which begin with such a unit.
  private static let figures: [Phrase] = ["人口", "人均", "人民", "年末", "年底", "年均"]

  /// 续表, 续表1, 表1（续）: above the part of a table that continues on a page.
  static func isContinuation(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let plain = text.filter { $0 != " " && $0 != "\u{3000}" }
    guard plain.count <= longest, let table = plain.firstIndex(of: "表") else { return false }
    if table == 1, plain[0] == "续" { return true }
    let end = plain.suffix(3)
    return table == 0
      && (end.elementsEqual(["（", "续", "）"]) || end.elementsEqual(["(", "续", ")"]))
  }

  /// 图1 …, Figure 1 …: the caption of a figure.
  static func isFigureCaption(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    isCaption(text, words: pictures)
  }

  /// The caption of a photo right above it: 图为会议现场, or a line that ends with who took it (王磊 摄).
  static func isPhotoCaption(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= longestOfPhoto else { return false }
    if text.firstPrefix(of: openings) != nil { return true }
    let words = text.dropLast(while: { closings.contains($0) })
    guard let credit = credits.first(where: { words.ends(withAny: [$0]) }) else { return false }
    // 严禁擅自拍摄 names nobody.
    let before = words.dropLast(credit.scalars.count)
    return before.last.map { beforeCredits.contains($0) } ?? true
      || namesOfCredits.contains { before.count > $0 && Surnames.isName(Array(before.suffix($0))) }
  }

  /// The longest caption of a photo, in characters: who did what, when and where, in two sentences.
  private static let longestOfPhoto = 120
  /// The most characters of a word for who took a photo.
  private static let longestCredit = 4
  /// Openings of captions of photos, sorted.
  private static let openings: [Phrase] = [
    "上图为", "上图：", "下图为", "下图：", "右图为", "右图：", "图为", "图片说明：", "图：", "左图为", "左图：",
  ]
  /// Words behind the name of who took a photo, sorted.
  private static let credits: [Phrase] = ["供图", "提供图片", "摄", "摄影"]
  /// Marks before them, where no name is.
  private static let beforeCredits: ScalarTable = " \u{3000}(（【［[/／:："
  /// The lengths of a name before them, in characters.
  private static let namesOfCredits = 2...3
  /// Marks behind them.
  private static let closings: ScalarTable = " )）】］]/／"

  /// A word, a number, and a name without a stop.
  private static func isCaption(_ text: ArraySlice<Unicode.Scalar>, words: [Phrase]) -> Bool {
    guard text.count <= longest, let word = text.firstPrefix(of: words) else { return false }
    var rest = text.dropFirst(word.scalars.count).drop { $0 == " " }
    guard let number = ChineseNumeral.read(rest) else { return false }
    rest = rest.dropFirst(number.length)
    while let first = rest.first, first == "-" || first == "." || first == "—" {
      guard let next = ChineseNumeral.readDigits(rest.dropFirst()) else { break }
      rest = rest.dropFirst(1 + next.length)
    }
    guard let next = rest.first(where: { $0 != " " }) else { return false }
    // 图1所示, 表2中: words of a sentence.
    if "所中为是的和、，显表".unicodeScalars.contains(next) { return false }
    return !text.contains { "。；，".unicodeScalars.contains($0) }
  }

  /// 注：, 备注：, 说明： below a table.
  static func isNote(_ text: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
    text.firstPrefix(of: notes) != nil
  }

  /// 注：, 备注： with nothing behind it. 说明： alone may be the heading of a text as well.
  static func isNoteAlone(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    notesAlone.contains { text.elementsEqual($0.scalars) }
  }

  /// Words of notes that head nothing else, sorted.
  private static let notesAlone: [Phrase] = ["备注:", "备注：", "附注:", "附注：", "注:", "注："]

  /// Words before notes, sorted.
  private static let notes: [Phrase] = [
    "备注:", "备注：", "数据来源：", "注 ", "注1", "注:", "注１", "注：", "说明：", "资料来源：",
  ]
}
