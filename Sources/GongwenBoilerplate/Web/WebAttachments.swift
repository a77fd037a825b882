import GongwenLanguage
import GongwenModel
import GongwenText

/// The titles of the files that a page attaches to its article.
struct WebAttachments {
  private static let marks: PhraseIndex = ["附件", "附表", "附图"]
  private static let signs: ScalarTable = ":：、.．（）() \u{3000}\u{A0}"
  /// The longest ending of a file's name with its point, in characters.
  private static let longestEnding = 5
  /// Words of a link that offers the text itself, or a program to read it with.
  private static let ofText: PhraseIndex = [
    "pdf下载", "pdf版", "word下载", "word版", "下载全文", "下载文字版", "下载本文", "全文下载", "办公软件", "图片版", "客户端",
    "打印版",
    "文字版", "文本下載", "文本下载", "本文下载", "正文下载", "浏览器", "版式文件", "阅读器",
  ]
  /// Links that name no file.
  private static let bare: PhraseIndex = [
    "下载", "下载附件", "文件下载", "查看", "点击下载", "点击查看", "附件", "附件下载", "附件:", "预览",
  ]

  /// Whether the words of a link are the name of a file, whatever page of the system its address is
  /// (download.jsp?wbfileid=7).
  static func isNamed(_ link: WebLink, in scalars: [Unicode.Scalar]) -> Bool {
    let words = scalars[link.range].dropLast(while: UnicodeClass.isBlank)
    return AttachedFiles.isName(words)
  }

  /// Whether a folded line offers the article's own text, or a program to read it with.
  static func offersText(_ key: ArraySlice<Unicode.Scalar>) -> Bool { ofText.stands(in: key) }

  /// The title in the words of a link, raw: without 附件1： and without the file's ending; nil if they name none.
  static func title(of link: Range<Int>, in scalars: [Unicode.Scalar]) -> Range<Int>? {
    var text = scalars[link].drop(while: UnicodeClass.isBlank)
    let key = WebKey.folded(text, upTo: WebUnit.reach)
    guard !key.isEmpty, !offersText(key[...]), !bare.holds(key[...]) else { return nil }
    text = AttachedFiles.withoutSize(text.dropLast(while: UnicodeClass.isBlank))
    if marks.firstPrefix(of: text) != nil {
      text = withoutLabel(text)
    }
    if let number = digits(of: text) { text = text.dropFirst(number).drop { signs.contains($0) } }
    if let point = text.lastIndex(of: "."), text.endIndex - point <= longestEnding,
      text[(point + 1)...].allSatisfy({ $0.properties.isAlphabetic && $0.isASCII })
    {
      text = text[..<point]
    }
    if text.first == "《", text.firstIndex(of: "》") == text.indices.last {
      text = text.dropFirst().dropLast()
    }
    return text.isEmpty ? nil : text.startIndex..<text.endIndex
  }

  /// A name without its label and what sets that apart: 附件1：, 附件1-5下载：, 附件2-. A name that is nothing else has no title, and
  /// the ending of the file is left out too.
  private static func withoutLabel(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    var rest = text.dropFirst(2).drop { WebForm.isNumeral($0) }
    // 附件5-2033-2034学年校历 has one number, a hyphen and a year.
    let last = rest.dropFirst().prefix { WebForm.isNumeral($0) }
    if let sign = rest.first, ranges.contains(sign), (1...2).contains(last.count),
      rest.dropFirst(1 + last.count).first.map({ !ranges.contains($0) }) ?? true
    {
      rest = rest.dropFirst(1 + last.count)
    }
    if rest.starts(with: "下载" as Phrase) { rest = rest.dropFirst(2) }
    if rest.first == ".", rest.dropFirst().allSatisfy({ $0.isASCII && $0.value > 0x20 }) {
      return rest.suffix(0)
    }
    return rest.drop { signs.contains($0) || ranges.contains($0) || $0 == "_" }
  }

  /// Signs between two numbers of attachments, or between the number and the name.
  private static let ranges: ScalarTable = "-–—―－~～至"

  /// The length of a number before a title (1. 2、), its sign included.
  private static func digits(of text: ArraySlice<Unicode.Scalar>) -> Int? {
    let digits = text.prefix { WebForm.isDigit($0) }
    guard (1...2).contains(digits.count), let sign = text.dropFirst(digits.count).first,
      sign == "." || sign == "、" || sign == "．",
      text.dropFirst(digits.count + 1).first.map({ !WebForm.isDigit($0) }) ?? false
    else { return nil }
    return digits.count + 1
  }
}
