import GongwenModel
import GongwenText

/// Figures of the text outside of all tables of a page, up to a place: sentences, days, and the title, text and day of a document in order.
struct OutsideText {
  /// The characters of all sentences, and of the longest one.
  private(set) var (characters, longest) = (0, 0)
  /// The lines below a sentence that are a day.
  private(set) var dates = 0
  /// Whether a title or an addressee was followed by a sentence, and that by a day.
  private(set) var isDocument = false
  private var (hasHead, hasText) = (false, false)

  /// Adds a block that is in no table.
  mutating func add(_ block: Block, isLinked: Bool, of scalars: [Unicode.Scalar]) {
    let text = scalars[block.range]
    if !isLinked, FramedArticle.isSentence(text) {
      characters += text.count
      longest = max(longest, text.count)
      hasText = hasText || hasHead
    } else if characters > 0, FramedArticle.isDate(text) {
      dates += 1
      isDocument = isDocument || hasText
    } else if !isLinked, !hasHead {
      hasHead = FramedArticle.isHead(text.filter { !UnicodeClass.isBlank($0) })
    }
  }
}
