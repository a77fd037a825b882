import GongwenLanguage
import GongwenText

/// Paragraphs at the end of a decision about the whole of it: 本决定自…起施行。, 《…条例》根据本决定作相应修改，重新公布。
enum DecisionTail {
  /// Names that a decision has for itself. In an opinion or a notice such a paragraph is one of its last section as
  /// often.
  private static let decisions: PhraseIndex = ["本修正案", "本决定", "本决议"]
  private static let effects: PhraseIndex = ["施行", "实施", "执行", "生效", "有效期"]
  private static let revisions: PhraseIndex = ["根据本修正案", "根据本决定", "按照本决定", "依照本决定"]

  /// Whether a paragraph is one.
  static func matches(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    if text.first == "《", revisions.stands(in: text) { return true }
    return decisions.firstPrefix(of: text) != nil && effects.stands(in: text)
  }
}
