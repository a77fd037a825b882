import GongwenLanguage
import GongwenModel
import GongwenText

/// Paragraphs at the end of a text about the whole document, and not of its last item: 本决定自…起施行。,
/// 《…条例》根据本决定作相应修改，重新公布。
enum DocumentTails {
  /// Names that a document has for itself at the start of such a paragraph, sorted.
  private static let documents: [Phrase] = [
    "本令", "本修正案", "本公告", "本决定", "本决议", "本意见", "本措施", "本方案", "本办法", "本规定", "本规划", "本通告", "本通知",
  ]
  /// Names of documents that consist of articles may also begin a 款; these two amend others.
  private static let amending: [Phrase] = ["本修正案", "本决定"]
  private static let effect: PhraseIndex = ["施行", "实施", "执行", "生效", "有效期"]
  private static let republication: PhraseIndex = ["根据本修正案", "根据本决定", "按照本决定", "依照本决定"]

  /// Lifts such paragraphs out of the last of some units.
  static func lift(_ units: [Unit]) -> [Unit] {
    guard var last = units.last, case .section = last.kind else { return units }
    var tail: [Unit] = []
    take(from: &last, &tail)
    return units.dropLast() + [last] + tail
  }

  private static func take(from unit: inout Unit, _ tail: inout [Unit]) {
    guard case .section(let marker, _) = unit.kind else { return }
    while let child = unit.children.last {
      switch child.kind {
      case .paragraph
      where isOfDocument(child.text.scalars[...], inArticle: marker.scheme == .article):
        tail.insert(child, at: 0)
        unit.children.removeLast()
        continue
      case .section where tail.isEmpty:
        take(from: &unit.children[unit.children.count - 1], &tail)
      default: break
      }
      return
    }
  }

  private static func isOfDocument(_ text: ArraySlice<Unicode.Scalar>, inArticle: Bool) -> Bool {
    if text.first == "《", republication.stands(in: text) { return true }
    return text.firstPrefix(of: inArticle ? amending : documents) != nil && effect.stands(in: text)
  }
}
