import GongwenLanguage
import GongwenModel
import GongwenText

/// Checks of a finished document as a whole that need no right answer.
struct DocumentPlausibility {
  /// The nodes of the document.
  let body: [Node]
  /// Its metadata.
  let metadata: Metadata
  /// The text that was set aside.
  let removed: [Removed]
  /// Titles that the source gives in addition to its text.
  let pageTitles: [String]

  /// The fewest characters of a text without a title that is reported: shorter ones are notes.
  static let shortestText = 100
  /// The shortest title of a page that is looked for in the text, in characters: shorter ones name a column.
  static let shortestTitle = 8
  /// The shortest sentence whose removal is reported, in characters.
  static let shortestSentence = 24
  /// The fewest such sentences: a footer and a teaser have one each.
  static let fewestSentences = 3

  /// The findings.
  func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    let kinds = kinds
    let count = characters
    if metadata[.title] == nil, count >= Self.shortestText {
      found.append(warning(code: "title-missing", "no title was found"))
    }
    let isLetter = kinds.contains(.documentNumber) || kinds.contains(.addressee)
    if isLetter, kinds.isDisjoint(with: [.signature, .date]), metadata[.issued] == nil {
      found.append(
        info(code: "closing-missing", "number or addressee, but neither signature nor date"))
    } else if isLetter || kinds.contains(.signature), metadata[.issuers] == nil {
      found.append(info(code: "issuer-missing", "no issuer was found"))
    }
    if let title = unread {
      found.append(info(code: "page-title-unread", "\(title) is not in the text"))
    }
    let sentences = removedSentences
    if sentences >= Self.fewestSentences {
      found.append(
        info(code: "removed-sentences", "\(sentences) sentences were set aside as menus or lists"))
    }
    if metadata[.language] == nil, count >= Self.shortestText {
      found.append(info(code: "language-other", "the text is not Chinese"))
    }
    return found
  }

  private func info(code: String, _ message: String) -> Diagnostic {
    Diagnostic(code: code, severity: .info, message: message)
  }

  private func warning(code: String, _ message: String) -> Diagnostic {
    Diagnostic(code: code, severity: .warning, message: message)
  }

  /// The kinds of its elements.
  private var kinds: Set<ElementKind> {
    var kinds = Set<ElementKind>()
    Node.forEach(in: body) { node in
      if case .element(let kind, _) = node.content { kinds.insert(kind) }
    }
    return kinds
  }

  private var characters: Int {
    var count = 0
    Node.forEach(in: body) { node in node.forEachText { text, _ in count += text.scalars.count } }
    return count
  }

  /// A title of the page that is nowhere in the document.
  private var unread: String? {
    guard let first = pageTitles.first, first.unicodeScalars.count >= Self.shortestTitle else {
      return nil
    }
    let titles = pageTitles.map { TitleKey(Array($0.unicodeScalars)) }
    if let own = metadata[.title].map({ TitleKey(Array($0.unicodeScalars)) }),
      titles.contains(where: { Self.isSame(own, $0) })
    {
      return nil
    }
    var words: [Unicode.Scalar] = []
    Node.forEach(in: body) { node in node.forEachText { text, _ in words += text.scalars } }
    let text = TitleKey(words).scalars
    return titles.contains { text.contains(Phrase($0.scalars)) } ? nil : first
  }

  private static func isSame(_ one: TitleKey, _ other: TitleKey) -> Bool {
    one == other || one.isLike(other, above: TitleLikeness.ofEntry) || one.isCut(of: other)
      || other.isCut(of: one) || one.scalars.contains(Phrase(other.scalars))
      || other.scalars.contains(Phrase(one.scalars))
  }

  /// The number of sentences among the menus, lists and teasers that were set aside.
  private var removedSentences: Int {
    removed.count { block in
      switch block.reason {
      case .navigation, .relatedLinks, .advertisement: break
      default: return false
      }
      let text = block.text.scalars
      return text.count >= Self.shortestSentence && (text.last == "。" || text.last == "；")
        && text.contains("，")
    }
  }
}
