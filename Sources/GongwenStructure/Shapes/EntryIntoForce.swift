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

  /// The longest words for where a document is in force, in characters, and their last ones: 在全县范围内, 在全市.
  private static let longestScope = 12
  private static let scopes: ScalarTable = "内县市省区州国"

  /// Words without those for where a document is in force: 起在全县范围内施行.
  static func withoutScope(_ words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard words.first == "在",
      let scope = words.prefix(longestScope).lastIndex(where: { scopes.contains($0) })
    else { return words }
    return words[(scope + 1)...]
  }

  /// Whether a text has such words.
  static func stands(in text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.contains { index in
      guard text[index] == "起" || text[index] == "日" else { return false }
      var rest = text[(index + 1)...]
      if let manner = rest.firstPrefix(of: manners) { rest = rest.dropFirst(manner.scalars.count) }
      return withoutScope(rest).firstPrefix(of: verbs) != nil
    }
  }
}
