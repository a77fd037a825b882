import GongwenLanguage
import GongwenModel
import GongwenText

/// The document of which a record speaks, as far as its title shows: a record of a case belongs to a judgment or a decision, and a
/// record that names another document than this is a list of the text.
struct RecordSubject {
  /// The folded title; nil where none was found.
  let title: [Unicode.Scalar]?

  /// Ends of titles of decisions on a case; publications and announcements of cases have others.
  private static let decisions: PhraseEndings = [
    "书", "令", "决定", "判决", "刑事通知", "复议案", "書", "民事通知", "決定", "行政通知", "裁决", "裁定",
  ]
  /// Ends of titles of documents that publish cases of others, sorted by code point.
  private static let publications: PhraseEndings = [
    "公告", "公布", "公示", "名单", "案例", "通告", "通报", "通知",
  ]
  /// The characters in which the ends of two forms of the name of one document agree: databases shorten names of bodies.
  private static let agreeing = 6
  /// Words with which a sentence announces a list.
  private static let announcing: PhraseIndex = ["如下", "下列", "以下"]
  /// The characters at the end of a sentence within which they are.
  private static let reachOfAnnouncement = 8

  /// Whether the rows may be a record of the document by their labels. Labels in 【】 are those of a record, too, unless the
  /// document publishes cases.
  func mayHave(_ rows: RecordRows) -> Bool {
    guard rows.isOfCase, let title else { return true }
    let words = TitleForm.withoutBracket(title)
    return rows.isBracketed
      ? !Self.publications.end(words[...]) : Self.decisions.end(words[...])
  }

  /// Whether the rows name no other document than this.
  func isNamed(by rows: RecordRows) -> Bool {
    guard let title, !rows.title.isEmpty else { return true }
    let (own, named) = (Self.words(title), Self.words(rows.title))
    let common = zip(own.reversed(), named.reversed()).prefix { $0 == $1 }.count
    return common >= min(Self.agreeing, own.count, named.count)
  }

  private static func words(_ title: [Unicode.Scalar]) -> [Unicode.Scalar] {
    title.filter { $0 != "《" && $0 != "》" }
  }

  /// Whether a paragraph announces the rows below it: 现将有关信息公告如下。
  static func announces(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    announcing.stands(in: text.suffix(reachOfAnnouncement))
  }
}
