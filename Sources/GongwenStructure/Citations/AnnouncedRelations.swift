import GongwenLanguage
import GongwenModel
import GongwenText

/// The relation that words above a list give to what each of its entries cites: 下列文件同时废止：, 废止的规范性文件目录.
///
/// The entries are nodes next to each other, or below headings of groups next to each other. The list ends with a node
/// that is neither, with words that announce another one, and where the numbers begin again behind a text.
struct AnnouncedRelations {
  /// A list that is open.
  private struct List {
    /// How many nodes there are from the body down to its entries, or to the headings of their groups.
    var depth: Int
    /// nil where other words than those of a relation announce it.
    var relation: Annotation.Relation?
    /// Whether an entry was found at its depth: then headings there are no groups.
    var hasEntries = false
    /// Whether a text was found that is not an entry; only the next number leads back to it.
    var isInterrupted = false
    /// The number of the last unit at its depth.
    var last: Marker?
    /// Whether the last unit at its depth has no heading and its text comes next.
    var awaitsText = false
  }

  /// The open lists, the outermost first.
  private var open: [List] = []

  private static let lists: [Phrase] = ["下列", "以下", "如下"]
  private static let verbs: [(word: Phrase, relation: Annotation.Relation)] = [
    ("废止", .repeals), ("廢止", .repeals), ("停止执行", .repeals), ("停止執行", .repeals), ("修改", .amends),
    ("修正", .amends),
  ]
  /// Words before such a verb that deny it.
  private static let denials: [Phrase] = ["不", "不予", "不再", "未"]
  /// Words about documents that remain in force.
  private static let holding: PhraseIndex = [
    "保留", "有效文件", "有效的", "有效规", "現行有效", "现行有效", "繼續", "继续",
  ]
  /// Words of headings of lists with entries that were not repealed, or not all.
  private static let others: [Phrase] = [
    "失效", "修改", "修订", "修訂", "保留", "有效", "关于", "關於", "继续", "繼續",
  ]
  /// Words of headings of groups that were not repealed, in addition to ``holding``.
  private static let changed: PhraseIndex = ["修改", "修訂", "修订", "失效"]
  /// Ends of headings of lists, before the number of their entries.
  private static let kinds: PhraseEndings = [
    "文件", "规章", "法规", "公告", "目录", "清单", "文件目录", "通知", "法規", "清單", "目錄", "規章",
  ]

  /// The relation of the citations in a text without words of their own for it; nil where none is announced.
  func relation(of annotations: [Annotation], in text: [Unicode.Scalar]) -> Annotation.Relation? {
    guard let list = open.last, !list.isInterrupted, let relation = list.relation,
      ListedDocument.matches(text, annotations)
    else { return nil }
    return relation
  }

  /// Enters a node.
  ///
  /// - Parameter depth: how many nodes there are from the body down to it.
  mutating func enter(_ node: Node, depth: Int) {
    if open.isEmpty { return }
    let (marker, hasHeading): (Marker?, Bool)
    switch node.content {
    case .section(_, let own, let heading), .box(_, let own, let heading):
      (marker, hasHeading) = (own, heading != nil)
    default: return
    }
    while let list = open.last, list.depth == depth, list.isInterrupted,
      !Self.isNext(marker, behind: list.last)
    {
      open.removeLast()
    }
    guard let place = open.indices.last else { return }
    open[place].awaitsText = false
    guard open[place].depth == depth else { return }
    open[place].isInterrupted = false
    open[place].last = marker
    open[place].awaitsText = !hasHeading
  }

  private static func isNext(_ marker: Marker?, behind last: Marker?) -> Bool {
    guard let marker, let last, let ordinal = marker.ordinal, let before = last.ordinal else {
      return false
    }
    return marker.scheme == last.scheme && ordinal > before
  }

  /// Reads a text of the body, or the heading of a unit, once its node was entered.
  mutating func read(
    _ text: [Unicode.Scalar], of node: Node, _ annotations: [Annotation], depth: Int
  ) {
    let isEntry = ListedDocument.matches(text, annotations)
    let cites = annotations.contains { $0.kind != .noteRef }
    switch node.content {
    case .section, .box:
      readUnit(text, depth: depth, isEntry: isEntry, cites: cites, isHeading: true)
      if let relation = Self.introduction(text[...]) ?? Self.ofHeading(text) {
        open.append(List(depth: depth + 1, relation: relation))
      } else if !open.isEmpty, !cites, Self.isOther(text) {
        open.append(List(depth: depth + 1, relation: nil))
      }
    case .element(.title, _):
      while let list = open.last, list.depth >= depth { open.removeLast() }
      if let relation = Self.ofHeading(text) { open.append(List(depth: depth, relation: relation)) }
    case .element(.paragraph, _):
      if let list = open.last, list.awaitsText, list.depth + 1 == depth {
        readUnit(text, depth: depth - 1, isEntry: isEntry, cites: cites, isHeading: false)
      } else {
        readParagraph(text, depth: depth, isEntry: isEntry)
      }
      if let relation = Self.introduction(text[...]) {
        open.append(List(depth: depth, relation: relation))
      }
    default: break
    }
  }

  /// Leaves a node.
  mutating func leave(depth: Int) {
    while let last = open.last, last.depth > depth { open.removeLast() }
  }

  /// Reads the heading of a unit, or its text.
  private mutating func readUnit(
    _ text: [Unicode.Scalar], depth: Int, isEntry: Bool, cites: Bool, isHeading: Bool
  ) {
    guard let place = open.indices.last, open[place].depth == depth else { return }
    open[place].awaitsText = false
    if isEntry {
      open[place].hasEntries = true
    } else if cites {
      // 三、《某办法》由市公安局修改: no entry, and nothing below it is one.
      open[place].isInterrupted = true
    } else if open[place].hasEntries || !isHeading || Self.isOther(text) {
      open.removeLast()
    }
  }

  /// Reads a paragraph that is no text of a unit in a list.
  private mutating func readParagraph(_ text: [Unicode.Scalar], depth: Int, isEntry: Bool) {
    while let list = open.last, list.depth >= depth, !isEntry { open.removeLast() }
    guard let place = open.indices.last else { return }
    if isEntry {
      if open[place].depth == depth { open[place].hasEntries = true }
    } else if text.last == "：" || Self.isOther(text) {
      // 继续有效的文件如下：, printed behind the last entry, or in a group.
      if open[place].hasEntries {
        open.removeLast()
      } else {
        open.append(List(depth: depth, relation: nil))
      }
    } else if open[place].hasEntries {
      open[place].isInterrupted = true
    }
  }

  /// 下列文件同时废止：
  static func introduction(_ text: ArraySlice<Unicode.Scalar>) -> Annotation.Relation? {
    guard text.last == "：" else { return nil }
    let sentence = text.suffix(CitationReader.longestClause)
    let start = sentence.lastIndex { $0 == "。" || $0 == "；" }.map { $0 + 1 }
    let clause = sentence[(start ?? sentence.startIndex)...]
    // 根据废止文件的决定，下列文件继续有效：: the words next to 下列 decide.
    let parts = clause.split(separator: "，")
    guard let part = parts.last(where: { part in lists.contains { part.contains($0) } }),
      !holding.stands(in: part)
    else { return nil }
    // 废止或者修改下列文件：: not known which.
    let relations = Set(verbs.filter { isSaid($0.word, in: clause) }.map(\.relation))
    return relations.count == 1 ? relations.first : nil
  }

  /// 废止的规范性文件（3件）
  private static func ofHeading(_ text: [Unicode.Scalar]) -> Annotation.Relation? {
    var words = text[...]
    if words.last == "）", let open = words.lastIndex(of: "（") { words = words[..<open] }
    guard kinds.end(words), isSaid("废止", in: words) || isSaid("廢止", in: words),
      !others.contains(where: { words.contains($0) })
    else { return nil }
    return .repeals
  }

  /// Whether a verb is in some words, and not denied.
  private static func isSaid(_ verb: Phrase, in words: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let at = words.firstIndex(of: verb) else { return false }
    return !words[..<at].ends(withAny: denials)
  }

  /// Whether a text mentions documents that are not repealed.
  private static func isOther(_ text: [Unicode.Scalar]) -> Bool {
    holding.stands(in: text[...]) || changed.stands(in: text[...])
  }
}
