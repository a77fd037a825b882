import GongwenLanguage
import GongwenModel

/// Which numbers and articles of a text are those of a title before them: 《某办法》（某府〔2018〕5号）第二条、第三条.
struct CitedActParts {
  /// The titles of the citations, by the places of both in the list.
  private var titles: [Int: Int] = [:]
  private var titlesWithArticles = Set<Int>()

  /// Joins the citations of a text, which are sorted by place.
  init(_ annotations: [Annotation], in text: [Unicode.Scalar]) {
    var title: Int?
    var end = 0
    for (index, annotation) in annotations.enumerated() where annotation.start >= end {
      let between = text[end..<annotation.start]
      switch annotation.kind {
      case .title:
        title = index
        end = annotation.end
      case .documentNumber:
        // The words behind the number are still in its brackets, so that the end of the title remains.
        if let title, Self.isInBracket(between) { titles[index] = title }
      case .article:
        guard let own = title else { continue }
        let behind = Self.withoutBracket(between)
        guard annotation.targetHandle == 0, CitationReader.isConnection(behind) || behind.isEmpty
        else {
          title = nil
          continue
        }
        titles[index] = own
        titlesWithArticles.insert(own)
        end = annotation.end
      case .noteRef: continue
      }
    }
  }

  /// The title that a number or an article belongs to.
  func title(of index: Int) -> Int? { titles[index] }

  /// Whether the text cites articles of a title.
  func hasArticles(_ title: Int) -> Bool { titlesWithArticles.contains(title) }

  private static func isInBracket(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.first == "（" && !text.prefix(CitationReader.longestBracket).contains("）")
      && text.count <= CitationReader.longestBracket
  }

  private static func withoutBracket(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<
    Unicode.Scalar
  > {
    guard text.first == "（",
      let close = text.prefix(CitationReader.longestBracket).firstIndex(of: "）")
    else {
      return text
    }
    return text[(close + 1)...]
  }
}
