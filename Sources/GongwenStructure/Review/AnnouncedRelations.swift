import GongwenLanguage
import GongwenModel
import GongwenText

/// The relation that words above a list give to what each of its entries cites: 下列文件同时废止：, 废止的规范性文件目录.
struct AnnouncedRelations {
  /// The relation for the nodes from a depth on, the outermost first.
  private var scopes: [(depth: Int, relation: Annotation.Relation)] = []

  /// The farthest citation in an entry, in characters: the names of bodies come before it.
  private static let longestIssuer = 30
  private static let lists: [Phrase] = ["下列", "以下", "如下"]
  private static let verbs: [(word: Phrase, relation: Annotation.Relation)] = [
    ("废止", .repeals), ("廢止", .repeals), ("停止执行", .repeals), ("修改", .amends), ("修正", .amends),
  ]
  /// Words of headings of lists with entries that were not repealed, or not all.
  private static let others: [Phrase] = ["失效", "修改", "修订", "保留", "有效", "关于"]
  /// Ends of headings of lists, before the number of their entries.
  private static let kinds: PhraseEndings = [
    "文件", "规章", "法规", "公告", "目录", "清单", "文件目录", "通知",
  ]

  /// The relation of the citations in a text without words of their own for it; nil where none is announced.
  func relation(of annotations: [Annotation], in text: [Unicode.Scalar]) -> Annotation.Relation? {
    guard let relation = scopes.last?.relation, Self.isEntry(text, annotations) else { return nil }
    return relation
  }

  /// Reads a text of the body, or the heading of a unit.
  ///
  /// - Parameter depth: how many nodes there are from the body down to its node.
  mutating func read(
    _ text: [Unicode.Scalar], of node: Node, _ annotations: [Annotation], depth: Int
  ) {
    switch node.content {
    case .section, .box:
      if let relation = Self.ofIntroduction(text) ?? Self.ofHeading(text) {
        scopes.append((depth + 1, relation))
      }
    case .element(.title, _):
      if let relation = Self.ofHeading(text) { scopes.append((depth, relation)) }
    case .element(.paragraph, _):
      // A paragraph that is no entry ends the list.
      let isEntry = Self.isEntry(text, annotations)
      while let last = scopes.last, last.depth >= depth, !isEntry { scopes.removeLast() }
      if let relation = Self.ofIntroduction(text) { scopes.append((depth, relation)) }
    default: break
    }
  }

  /// Leaves a node.
  mutating func leave(depth: Int) {
    while let last = scopes.last, last.depth > depth { scopes.removeLast() }
  }

  /// 下列文件同时废止：
  private static func ofIntroduction(_ text: [Unicode.Scalar]) -> Annotation.Relation? {
    guard text.last == "：" else { return nil }
    let sentence = text.suffix(CitationReader.longestClause)
    let start = sentence.lastIndex { $0 == "。" || $0 == "；" }.map { $0 + 1 }
    let clause = sentence[(start ?? sentence.startIndex)...]
    guard lists.contains(where: { clause.contains($0) }) else { return nil }
    // 废止或者修改下列文件：: not known which.
    let relations = Set(verbs.filter { clause.contains($0.word) }.map(\.relation))
    return relations.count == 1 ? relations.first : nil
  }

  /// 废止的规范性文件（3件）
  private static func ofHeading(_ text: [Unicode.Scalar]) -> Annotation.Relation? {
    var words = text[...]
    if words.last == "）", let open = words.lastIndex(of: "（") { words = words[..<open] }
    guard kinds.end(words), words.contains("废止" as Phrase) || words.contains("廢止" as Phrase),
      !others.contains(where: { words.contains($0) })
    else { return nil }
    return .repeals
  }

  /// Whether a text is an entry of a list of documents: a title or a number behind the names of bodies at most, and no
  /// sentence about it.
  private static func isEntry(_ text: [Unicode.Scalar], _ annotations: [Annotation]) -> Bool {
    guard let first = annotations.first, first.kind != .article, first.kind != .noteRef,
      first.start <= longestIssuer || first.kind == .documentNumber
    else { return false }
    var depth = 0
    for scalar in text.dropLast() {
      switch scalar {
      case "《", "（": depth += 1
      case "》", "）": depth -= 1
      case "，", "。", "：", "；": if depth <= 0 { return false }
      default: break
      }
    }
    return true
  }
}
