import GongwenLanguage
import GongwenModel
import GongwenText

/// Paragraphs at the end of a text about the whole document, and not of its last item: 本决定自…起施行。,
/// 《…条例》根据本决定作相应修改，重新公布。
enum DocumentTails {
  /// Names that a decision has for itself at the start of such a paragraph, sorted. In an opinion or a notice it is a paragraph
  /// of its last section as often.
  private static let decisions: [Phrase] = ["本修正案", "本决定", "本决议"]
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
    guard case .section = unit.kind else { return }
    while let child = unit.children.last {
      switch child.kind {
      case .paragraph where isOfDocument(child.text.scalars[...]):
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

  private static func isOfDocument(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    if text.first == "《", republication.stands(in: text) { return true }
    return text.firstPrefix(of: decisions) != nil && effect.stands(in: text)
  }
}
