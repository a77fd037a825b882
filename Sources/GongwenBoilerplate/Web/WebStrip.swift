import GongwenLanguage
import GongwenModel
import GongwenText

/// A line of a date, counters and names without labels, as pages print it below a headline:
/// 柳塘水务 2033-05-06 09:12 3.2万阅读, 2033年5月6日 · 阅读约需1分钟.
struct WebStrip {
  /// The first date; nil if only counters show that it is a strip.
  let date: Range<Int>?
  /// Whether its date is in the form of systems, with a clock or digits alone, or a mark parts it from its names: bodies
  /// and dates side by side in the form of texts are a signature.
  let isOfPage: Bool
  /// Whether a piece of it counts readers or minutes: no text does.
  let hasCounter: Bool

  /// The pieces, in order.
  let pieces: [Range<Int>]

  /// The longest strip and its longest piece, in characters; the fewest pieces.
  private static let longest = 60
  private static let longestPiece = 24
  private static let fewestPieces = 2
  /// The longest counter (阅读约需12分钟).
  private static let longestCounter = 12
  /// The blanks that part two pieces where no mark or element does, in half-width columns.
  private static let wide = 2
  private static let marks: ScalarTable = "|｜·•/丨"
  /// Marks of a text, which no strip has.
  private static let stops: ScalarTable = "。；，、;"
  /// Words of counters, and of times that are relative to the reading.
  private static let counters: PhraseIndex = [
    "人气", "分钟", "围观", "播放", "次", "浏览", "点击", "热度", "訪問", "評論", "访问", "评论", "閱讀", "阅读",
  ]
  private static let relatives: PhraseIndex = ["分钟前", "刚刚", "天前", "小时前", "昨天"]
  private static let follow: Phrase = "关注"
  private static let digits: ScalarTable = "0123456789.,+:：万wWkK()（）"

  /// Reads a line; nil where it is no strip.
  init?(_ text: ArraySlice<Unicode.Scalar>, seams: [Int]) {
    guard text.count <= Self.longest * 2,
      !text.contains(where: { Self.stops.contains($0) })
    else { return nil }
    let pieces = Self.pieces(of: text, seams)
    guard pieces.count >= Self.fewestPieces, pieces.allSatisfy({ $0.count <= Self.longestPiece })
    else { return nil }
    var date: Range<Int>?
    var counters = 0
    var word: [Unicode.Scalar]?
    for piece in pieces {
      let key = WebKey.folded(text[piece], upTo: WebUnit.reach)
      // 浏览：<span>12</span>: the word and its figure are elements of their own.
      if let word, key.first.map(WebForm.isDigit) ?? false, Self.isCounter(word + key) {
        counters += 1
      }
      word = Self.counters.stands(in: key[...]) ? key : nil
      if WebForm.isDate(key).date {
        date = date ?? piece
      } else if Self.isCounter(key) {
        counters += 1
      }
    }
    guard date != nil || counters > 0 else { return nil }
    self.date = date
    self.pieces = pieces
    isOfPage =
      date.map { place in
        !text[place].contains("年")
          || WebForm.isDate(WebKey.folded(text[place], upTo: WebUnit.reach)).clock
          || text.contains { Self.marks.contains($0) && $0 != "/" }
      } ?? false
    hasCounter = counters > 0
  }

  /// Whether a text is unknown labels with their values, each in an element: 征集状态：已结束 征集部门：柳塘县公安局.
  static func isLabelled(_ text: ArraySlice<Unicode.Scalar>, seams: [Int]) -> Bool {
    guard text.count <= longest * 2, !text.contains("。") else { return false }
    let pieces = pieces(of: text, seams)
    return pieces.count >= fewestLabelled
      && pieces.allSatisfy { isLabel(WebKey.folded(text[$0], upTo: WebUnit.reach)) }
  }

  /// Whether a folded text is a label, known or not, and its value.
  static func isLabel(_ key: [Unicode.Scalar]) -> Bool {
    guard let colon = key.firstIndex(of: ":") else { return false }
    return labels.contains(colon) && colon + 1 < key.count
  }

  /// The fewest labels of such a strip, and their lengths, in characters.
  private static let fewestLabelled = 3
  private static let labels = 2...8

  /// The pieces between marks, wide blanks, and the borders of elements with a blank or a border of a date.
  private static func pieces(of text: ArraySlice<Unicode.Scalar>, _ seams: [Int]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start: Int?
    var end = text.startIndex
    var blanks = 0
    var seam = seams.partitioningIndex { $0 > text.startIndex }
    for index in text.indices {
      var isCut = false
      while seam < seams.count, seams[seam] <= index {
        isCut = true
        seam += 1
      }
      let scalar = text[index]
      if UnicodeClass.isBlank(scalar) {
        blanks += scalar == "\u{3000}" ? 2 : 1
        if isCut { blanks += wide }
        continue
      }
      let isMark = marks.contains(scalar) && !isWithinDate(index, text)
      if let first = start, isCut || isMark || blanks >= wide {
        pieces.append(first..<end)
        start = nil
      }
      blanks = 0
      if !isMark {
        start = start ?? index
        end = index + 1
      }
    }
    if let first = start { pieces.append(first..<end) }
    return pieces
  }

  /// 2033/5/6: the bar of a date.
  private static func isWithinDate(_ index: Int, _ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text[index] == "/" && index > text.startIndex && index + 1 < text.endIndex
      && WebForm.isDigit(text[index - 1]) && WebForm.isDigit(text[index + 1])
  }

  /// 3.2万阅读, 浏览 12 次, 阅读约需1分钟, 2天前.
  static func isCounter(_ key: [Unicode.Scalar]) -> Bool {
    guard key.count <= longestCounter else { return false }
    // What a reader is offered next to the name of an account.
    if key.first == "+", key.dropFirst().elementsEqual(follow.scalars) { return true }
    if relatives.stands(in: key[...]) { return true }
    return key.contains(where: WebForm.isDigit) && counters.stands(in: key[...])
  }
}
