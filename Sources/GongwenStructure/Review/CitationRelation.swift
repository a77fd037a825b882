import GongwenLanguage
import GongwenModel
import GongwenText

/// The relation of a document to one that it cites, by the words around the citation.
enum CitationRelation {
  typealias Relation = Annotation.Relation

  /// Words right before a citation, or before the list that it is in.
  private static let before: [(word: Phrase, relation: Relation)] = [
    ("根据", .basis), ("依据", .basis), ("遵照", .basis), ("根據", .basis), ("依據", .basis), ("按照", .basis),
    ("修改", .amends), ("修正", .amends), ("修订", .amends), ("废止", .repeals), ("廢止", .repeals),
    ("印发", .issues), ("公布", .issues), ("发布", .issues), ("颁布", .issues), ("现将", .issues),
    ("停止执行", .repeals), ("停止執行", .repeals), ("印發", .issues), ("發布", .issues), ("頒布", .issues),
    ("現將", .issues), ("转发", .forwards),
    ("轉發", .forwards), ("批轉", .forwards), ("修訂", .amends),
    ("批转", .forwards), ("参照", .cites), ("依照", .cites), ("参见", .cites), ("适用", .cites),
    ("违反", .cites),
    ("执行", .cites), ("见", .cites),
  ]
  /// Words right before what a document rests on or applies, whatever follows: 根据《某办法》第三条的规定，现予以公布.
  private static let prepositions: [Phrase] = [
    "依据", "依據", "依照", "参照", "按照", "根据", "根據", "违反", "违背", "違反", "遵照", "參照",
  ]
  /// Words behind a citation, or behind the list and the number that follow it; they outweigh those before it, except
  /// prepositions.
  private static let behind: [(word: Phrase, relation: Relation)] = [
    ("同时废止", .repeals), ("予以废止", .repeals), ("即行废止", .repeals), ("自行废止", .repeals),
    ("相应废止", .repeals),
    ("停止执行", .repeals), ("停止執行", .repeals), ("廢止", .repeals), ("同時廢止", .repeals), ("废止", .repeals),
    ("转发给", .forwards),
    ("批转给", .forwards),
    ("印發給", .issues), ("予以印發", .issues), ("轉發給", .forwards), ("批轉給", .forwards),
    ("印发给", .issues), ("予以印发", .issues), ("印发你们", .issues), ("予以公布", .issues), ("予以发布", .issues),
    ("作如下修改", .amends), ("作出修改", .amends), ("作如下修正", .amends), ("作相应修改", .amends), ("的修改", .amends),
  ]
  /// The farthest words behind a citation, in characters: a number in brackets and 已经…会议通过，现 come before them.
  private static let reach = 60
  private static let ends: ScalarTable = "。；！？"

  /// Sets the relations of the titles and numbers that a text cites, and of the articles of the titles.
  ///
  /// - Parameter announced: The relation of those for which the text's own words name none.
  static func set(
    _ annotations: inout [Annotation], in text: [Unicode.Scalar], announced: Relation? = nil
  ) {
    let acts = CitedActParts(annotations, in: text)
    let clauses = CitedClauses(annotations, in: text)
    var known: [Int: Said?] = [:]
    var governed = Set<Int>()
    for index in annotations.indices {
      let title = acts.title(of: index)
      let owner = title.flatMap { annotations[$0].relation }
      switch annotations[index].kind {
      case .title, .documentNumber:
        let said = before(annotations[index].start, in: text, clauses, &known)
        let isGoverned = said.map { self.isGoverned($0, index, in: text, clauses) } ?? false
        if isGoverned || title.map({ governed.contains($0) }) == true {
          governed.insert(index)
          annotations[index].relation = isGoverned ? said?.relation : owner
        } else {
          let isOpen = said.map(\.isAcross) ?? true
          annotations[index].relation =
            relation(behind: index, in: text, clauses, joinsAcrossCommas: isOpen)
            ?? owner ?? said?.relation ?? announced
        }
      case .article:
        guard let title else { continue }
        annotations[index].relation =
          governed.contains(title) ? owner : relation(behind: index, in: text, clauses) ?? owner
      case .noteRef: continue
      }
    }
    // An act of which only articles are repealed holds.
    for index in annotations.indices where annotations[index].kind != .article {
      let title = acts.title(of: index) ?? index
      if acts.hasArticles(title), annotations[index].relation == .repeals {
        annotations[index].relation = nil
      }
    }
  }

  private static func relation(
    behind index: Int, in text: [Unicode.Scalar], _ clauses: CitedClauses,
    joinsAcrossCommas: Bool = true
  ) -> Relation? {
    let clause = clauses.behind(index, reach: reach, joinsAcrossCommas: joinsAcrossCommas)
    let rest = text[clause.words].prefix { !ends.contains($0) }
    var found: (at: Int, relation: Relation)?
    for (word, relation) in behind {
      guard let at = rest.firstIndex(of: word), at < found?.at ?? .max,
        // 决定废止《乙办法》: the document behind the word is the one.
        !clause.isFollowed || rest.endIndex < clause.words.upperBound
          || rest[(at + word.scalars.count)...].contains("，")
      else { continue }
      found = (at, relation)
    }
    return found?.relation
  }

  /// The relation that the words before a citation name, whether they are prepositions, and whether a comma with a
  /// title on both sides comes between.
  private struct Said {
    var relation: Relation
    var isPreposition: Bool
    var isAcross = false
  }

  /// Whether a citation is the object of a preposition, whatever follows. One behind a comma has words of its own, unless
  /// the phrase ends behind it: 根据《甲办法》，《乙办法》予以废止, but 根据《甲办法》，《乙办法》有关规定.
  private static func isGoverned(
    _ said: Said, _ index: Int, in text: [Unicode.Scalar], _ clauses: CitedClauses
  ) -> Bool {
    guard said.isPreposition, said.isAcross else { return said.isPreposition }
    let words = text[clauses.behind(index, reach: reach).words]
    return objects.end(words.prefix { $0 != "，" && !ends.contains($0) })
  }

  /// Ends of what a preposition has as its object.
  private static let objects: PhraseEndings = ["规定", "規定", "要求", "精神", "等"]

  /// The word before a citation; other citations of a list, their numbers and brackets come between. `known` are the
  /// answers for the citations above, by their places: a list is followed back once.
  private static func before(
    _ place: Int, in text: [Unicode.Scalar], _ clauses: CitedClauses, _ known: inout [Int: Said?]
  ) -> Said? {
    var end = place
    var isAcross = false
    var answer: Said?
    while true {
      if let earlier = known[end] {
        answer = earlier
        break
      }
      let words = text[..<end]
      if let found = before.first(where: { words.ends(with: $0.word) }) {
        answer = Said(relation: found.relation, isPreposition: prepositions.contains(found.word))
        break
      }
      guard let start = listStart(of: words, clauses), start < end else { break }
      isAcross = isAcross || words.last == "，"
      end = start
    }
    if isAcross { answer?.isAcross = true }
    known[place] = answer
    return answer
  }

  /// Where the citation before 、, 和 or 及 at the end of some words begins, or the one that they end with, if the next title
  /// comes right behind it (根据《甲》《乙》); nil where there is none.
  private static func listStart(
    of words: ArraySlice<Unicode.Scalar>, _ clauses: CitedClauses
  ) -> Int? {
    var rest = words.dropLast(while: { connections.contains($0) })
    if rest.count < words.count, let number = clauses.numberStart(atEndOf: rest) { return number }
    // 《甲》第五条、第六条第二款、《乙》第七条.
    while true {
      let article = rest.dropLast(while: { partsOfArticles.contains($0) })
      guard article.last == "第" else { break }
      rest = article.dropLast().dropLast(while: { connections.contains($0) })
    }
    if rest.last == "）", let open = rest.lastIndex(of: "（") { rest = rest[..<open] }
    guard rest.last == "》" else { return nil }
    var depth = 0
    for index in rest.indices.reversed() {
      if rest[index] == "》" { depth += 1 }
      if rest[index] == "《" { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  private static let connections: ScalarTable = "、和及与與以，"
  private static let partsOfArticles: ScalarTable = "条款项之一二三四五六七八九十百千零〇0123456789"
}
