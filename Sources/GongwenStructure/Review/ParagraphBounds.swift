import GongwenLanguage
import GongwenModel
import GongwenText

/// Signs at the ends of a paragraph, or in it, that it is a piece of one, has one more in it, or holds what a page printed
/// around the text. Hardly any right paragraph has one.
enum ParagraphBounds {
  /// The fewest characters of a sentence that opens a list which does not follow: shorter ones are labels of a form.
  static let shortestOpening = 8
  /// The longest label before a colon, in characters, whose value a form leaves blank: 项目负责人联系电话.
  static let longestLabel = 10
  /// The longest piece that is reported as one, in characters: 栈道, 问.
  static let longestPiece = 2
  /// The fewest Latin letters of a sentence behind a Chinese one that is another paragraph: names and addresses are shorter.
  static let fewestLetters = 30
  /// The fewest Chinese characters in front of it.
  static let fewestIdeographs = 10
  /// The fewest dots or lines between an entry of contents and its number: 省略号 has six.
  static let fewestLeaders = 4

  /// The questions about a paragraph.
  static func questions(
    _ text: [Unicode.Scalar], at place: ParagraphSigns.Place
  ) -> [ParagraphSigns.Question] {
    var found: [ParagraphSigns.Question] = []
    func tell(code: String, _ message: String, _ severity: Severity = .warning) {
      found.append(ParagraphSigns.Question(code: code, message: message, severity: severity))
    }
    if let first = text.first, Self.neverFirst.contains(first) {
      tell(code: "text-unfinished", "a paragraph begins with a mark that begins none")
    } else if isPiece(text) {
      // 目的, 单位: the name of a part or a cell. A character alone is a piece of a word.
      tell(
        code: "text-unfinished", "a paragraph of \(text.count) characters",
        text.count == 1 ? .warning : .info)
    } else if place.isUnsignedEnd, isCutEnd(text) {
      tell(code: "text-unfinished", "the text ends without a stop")
    }
    if place.isLast, opensList(text) {
      tell(code: "list-differs", "a sentence opens a list, and none follows")
    }
    let signs = Signs(of: text)
    if let start = signs.latin, hasOtherScript(text, from: start) {
      tell(code: "text-joined", "a Latin sentence is behind a Chinese one in a paragraph")
    }
    if let words = furniture(in: text) {
      let quoted = TracedText(scalars: Array(text[words])).string
      tell(code: "furniture-in-text", "\(quoted) is printed around texts by sites")
    }
    if isBarred(text) || signs.lines >= Self.fewestLines {
      tell(code: "table-in-text", "a paragraph has the lines of a table in it")
    }
    if isEntry(text) || ContentsHeading.isHeading(text[...]) {
      tell(code: "contents-in-text", "a paragraph is of a table of contents")
    }
    return found
  }

  /// 》 and ” may close a quotation of several paragraphs.
  private static let neverFirst: ScalarTable = "，。、；：！？）〕"

  /// A paragraph of one or two Chinese characters. 无 and 略 are answers.
  private static func isPiece(_ text: [Unicode.Scalar]) -> Bool {
    text.count <= longestPiece && text.allSatisfy { UnicodeClass.isHan($0) }
      && !answers.holds(text[...])
  }

  private static let answers: PhraseIndex = ["否", "完", "无", "是", "暂无", "此致", "無", "略", "附"]

  /// A last paragraph with a clause that stops at a character: a page that was cut off. Values, addresses and names in brackets
  /// end without a stop.
  private static func isCutEnd(_ text: [Unicode.Scalar]) -> Bool {
    guard text.count >= Plausibility.shortestSentence, let last = text.last,
      UnicodeClass.isHan(last), text.contains("，")
    else { return false }
    return !text.contains { $0 == "：" || $0 == ":" } && !BodyName.isBody(lastClause(of: text))
  }

  private static func lastClause(of text: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    let mark = text.lastIndex { $0 == "，" || Marks.sentenceEnds.contains($0) }
    return text[(mark.map { $0 + 1 } ?? 0)...]
  }

  /// Whether a sentence ends with a colon: 本次招标的条件如下：, 今年，我们将办好十件实事：. A label with a blank value does as well.
  private static func opensList(_ text: [Unicode.Scalar]) -> Bool {
    guard let last = text.last, last == "：" || last == ":", text.count >= shortestOpening else {
      return false
    }
    let clause = lastClause(of: Array(text.dropLast()))
    return ElementWords.following.stands(in: clause)
      || clause.count < text.count - 1 && clause.count > longestLabel
  }

  /// Signs that may be anywhere in a paragraph, found in one pass.
  private struct Signs {
    /// The first capital letter right behind a stop.
    var latin: Int?
    /// The characters that draw lines.
    var lines = 0

    /// Most characters are of these, and none is a sign.
    private static let ideographs: Range<UInt32> = 0x4E00..<0xA000

    init(of text: [Unicode.Scalar]) {
      let (drawn, ends) = (ParagraphBounds.lines, Marks.sentenceEnds)
      var isBehindStop = false
      for index in text.indices {
        let value = text[index].value
        if Self.ideographs.contains(value) {
          isBehindStop = false
        } else if value < 0x80 {
          if isBehindStop, latin == nil, ("A"..."Z").contains(text[index]) { latin = index }
          isBehindStop = false
        } else {
          if drawn.contains(value) { lines += 1 }
          isBehindStop = ends.contains(text[index])
        }
      }
    }
  }

  /// 。Article 1 These Guidelines…: a translation that was printed below.
  private static func hasOtherScript(_ text: [Unicode.Scalar], from start: Int) -> Bool {
    let letters = text[start...].prefix { isOfLatinSentence($0) }.count { $0 != " " }
    return letters >= fewestLetters
      && text[..<start].count { UnicodeClass.isHan($0) } >= fewestIdeographs
  }

  private static func isOfLatinSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9", " ", ",", "'", "-": true
    default: false
    }
  }

  /// The fewest characters that draw lines in a row of a table: an arrow or a rule in a sentence has fewer.
  static let fewestLines = 3

  /// |甲|乙|.
  private static func isBarred(_ text: [Unicode.Scalar]) -> Bool {
    text.count > 1 && bars.contains(text[0]) && text.last.map { bars.contains($0) } ?? false
  }

  private static let bars: ScalarTable = "|│┃｜"
  /// Box Drawing (U+2500 to U+257F) without the lines across, which also stand for dashes.
  private static let lines: ClosedRange<UInt32> = 0x2502...0x257F

  /// Dots and the number of a page behind words.
  private static func isEntry(_ text: [Unicode.Scalar]) -> Bool {
    let words = text[...].dropLast { ChineseNumeral.arabicDigit($0) != nil || $0 == " " }
    guard words.count < text.count else { return false }
    let rest = words.dropLast { Marks.leaderDots.contains($0) || $0 == " " }
    return !rest.isEmpty && words[rest.endIndex...].count { $0 != " " } >= fewestLeaders
  }

  /// The first words of sites in a paragraph that are no words of its sentences: a text about sites has them within a sentence
  /// that ends with a stop, or in quotation marks.
  private static func furniture(in text: [Unicode.Scalar]) -> Range<Int>? {
    let endsWithStop = text.last.map { Marks.sentenceEnds.contains($0) } ?? false
    var rest = text[...]
    var mark: Unicode.Scalar?
    while let words = furniture.first(in: rest) {
      mark = rest[..<words.lowerBound].last { quotations.contains($0) } ?? mark
      let behind = text[words.upperBound...]
      let isPrinted =
        if text[words.upperBound - 1] == "备" {
          // 某ICP备12345号: a number. ICP备案 is what a text is about.
          behind.drop { $0 == " " }.first.map { ChineseNumeral.arabicDigit($0) != nil } ?? false
        } else {
          words.lowerBound == 0
            || !(mark.map { opening.contains($0) } ?? false)
              && (edges.contains(text[words.lowerBound - 1]) || !endsWithStop)
        }
      if isPrinted { return words }
      rest = behind
    }
    return nil
  }

  /// Marks behind which words belong to no sentence before them.
  private static let edges: ScalarTable = " \n。！？|｜【"
  private static let opening: ScalarTable = "“「《"
  private static let quotations: ScalarTable = "“”「」《》"

  /// Words of sites that no text has, sorted by code point; from `BoilerplatePhrases`, without those that texts have, too.
  private static let furniture: PhraseIndex = [
    "ICP备", "【关闭", "【字体", "【打印", "上一条：", "上一篇：", "下一条：", "下一篇：", "关闭本页", "关闭窗口", "加入收藏", "您当前的位置",
    "您所在的位置", "您现在的位置", "打印本页", "打印此页", "本站所载", "本网发布的信息", "本网站刊登", "本网转载", "浏览次数：", "点击数：",
    "版权所有：", "相关稿件：", "设为首页", "责任编辑：",
    "返回列表", "返回顶部", "阅读次数：",
  ]
}
