import GongwenLanguage
import GongwenText

/// The words by which a document comes into force on a day: 起施行, 起正式实施, 日生效.
enum EntryIntoForce {
  /// The verbs.
  static let verbs: [Phrase] = [
    "实施", "实行", "執行", "實施", "實行", "执行", "施行", "生效", "試行", "试行",
  ]
  /// Words between 起 and the verb.
  static let manners: [Phrase] = ["开始", "正式", "開始"]

  /// Whether a text has such words.
  static func stands(in text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.contains { index in
      guard text[index] == "起" || text[index] == "日" else { return false }
      var rest = text[(index + 1)...]
      if let manner = rest.firstPrefix(of: manners) { rest = rest.dropFirst(manner.scalars.count) }
      return rest.firstPrefix(of: verbs) != nil
    }
  }
}
