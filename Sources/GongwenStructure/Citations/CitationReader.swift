import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds what a text cites: titles in 《》, document numbers, and articles of the same document and of cited acts.
struct CitationReader {
  /// The articles of the act that the text is part of, by number and insert, with their items.
  let articles: [ArticleNumber: Article]
  /// The act that a text outside of all acts may cite as 本办法: the only one of the document.
  var issued: IssuedAct?

  /// The title of the act that the text is part of; empty where none is known.
  var title: [Unicode.Scalar] = []

  /// How many characters before a cited article 本法 or 本办法 may come (本实施办法).
  private static let reachOfOwn = 6

  /// An article's number.
  struct ArticleNumber: Hashable {
    var ordinal: Int
    var insert: Int
  }

  /// An article and its items.
  struct Article {
    /// 0 where several articles have the number, so that none can be the target.
    var handle: Int
    var items: [Int: Int] = [:]
  }

  /// An act in another component, and its title.
  struct IssuedAct {
    var title: [Unicode.Scalar]
    var articles: [ArticleNumber: Article]
  }

  init(
    articles: [ArticleNumber: Article], title: [Unicode.Scalar] = [], issued: IssuedAct? = nil
  ) {
    self.articles = articles
    self.title = title
    self.issued = issued
  }

  /// The citations in a text, by place. Offsets are those of the text.
  func annotations(in text: [Unicode.Scalar]) -> [Annotation] {
    let titles = titles(in: text)
    let articles = articles(in: text)
    let names = articles.compactMap { LawName.annotation(before: $0.start, in: text, titles) }
    let all = titles + CitedNumber.all(in: text) + articles + names
    return all.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  // MARK: 《》

  private func titles(in text: [Unicode.Scalar]) -> [Annotation] {
    var result: [Annotation] = []
    var open: Int?
    var depth = 0
    for index in text.indices {
      if text[index] == "《" {
        if depth == 0 { open = index }
        depth += 1
      } else if text[index] == "》", depth > 0 {
        depth -= 1
        guard depth == 0, let start = open, index > start + 1 else { continue }
        result.append(
          Annotation(
            kind: .title, start: start, end: index + 1, value: string(text[(start + 1)..<index])))
      }
    }
    return result
  }

  // MARK: 本办法第十二条第（三）项

  private func articles(in text: [Unicode.Scalar]) -> [Annotation] {
    var result: [Annotation] = []
    var index = 0
    // The end of the last article, and whether it is one of this act.
    var last: (end: Int, owner: Owner)?
    while index < text.count {
      guard text[index] == "第", let found = article(at: index, in: text) else {
        index += 1
        continue
      }
      var annotation = found.annotation
      let owner: Owner =
        if let last, Self.isConnection(text[last.end..<index]) { last.owner } else {
          self.owner(index, annotation.end, in: text)
        }
      last = (annotation.end, owner)
      index = annotation.end
      guard owner != .nothing else { continue }
      annotation.targetHandle = target(of: found.key, found.item, owner)
      result.append(annotation)
    }
    return result
  }

  /// The act that a cited article is one of.
  private enum Owner {
    /// The act that the text is part of, or the one that it calls 本办法.
    case own
    /// The act that the document issues.
    case issued
    /// Another act, or one that is not known.
    case other
    /// No act at all, as it seems: 第三条生产线.
    case nothing
  }

  private func target(of key: ArticleNumber, _ item: Int?, _ owner: Owner) -> Int {
    let cited: Article?
    switch owner {
    case .own: cited = articles[key]
    case .issued: cited = issued?.articles[key]
    case .other, .nothing: return 0
    }
    guard let cited, cited.handle != 0 else { return 0 }
    return item.flatMap { cited.items[$0] } ?? cited.handle
  }

  private func article(
    at start: Int, in text: [Unicode.Scalar]
  ) -> (annotation: Annotation, key: ArticleNumber, item: Int?)? {
    guard let number = ChineseNumeral.read(text[(start + 1)...]) else { return nil }
    var end = start + 1 + number.length
    guard end < text.count, Self.articleSigns.contains(text[end]) else { return nil }
    end += 1
    var key = ArticleNumber(ordinal: number.value, insert: 0)
    if end < text.count, text[end] == "之",
      let insert = ChineseNumeral.readChinese(text[(end + 1)...])
    {
      key.insert = insert.value
      end += 1 + insert.length
    }
    let item = item(at: end, in: text)
    if let item { end = item.end }
    let annotation = Annotation(
      kind: .article, start: start, end: end, value: string(text[start..<end]))
    return (annotation, key, item?.ordinal)
  }

  /// 第二款第（三）项 behind an article.
  private func item(
    at start: Int, in text: [Unicode.Scalar]
  ) -> (ordinal: Int, end: Int)? {
    var at = start
    if at < text.count, text[at] == "第", let part = ChineseNumeral.read(text[(at + 1)...]),
      at + 1 + part.length < text.count, Self.paragraphSigns.contains(text[at + 1 + part.length])
    {
      at += part.length + 2
    }
    guard at < text.count, text[at] == "第" else { return at > start ? (0, at) : nil }
    var inner = at + 1
    let isBracketed = inner < text.count && (text[inner] == "（" || text[inner] == "(")
    if isBracketed { inner += 1 }
    guard let number = ChineseNumeral.read(text[min(inner, text.count)...]) else {
      return at > start ? (0, at) : nil
    }
    inner += number.length
    if isBracketed { inner += 1 }
    guard inner < text.count, Self.itemSigns.contains(text[inner]) else {
      return at > start ? (0, at) : nil
    }
    return (number.value, inner + 1)
  }

  private static let articleSigns: ScalarTable = "条條"
  /// 第二款 before an item, and 第一項 before 第二款 in acts of Taiwan.
  private static let paragraphSigns: ScalarTable = "款項"
  private static let itemSigns: ScalarTable = "项款目"

  /// The act of an article: this one, if 本法, 本办法 and the like name it, or nothing at all.
  private func owner(_ start: Int, _ end: Int, in text: [Unicode.Scalar]) -> Owner {
    var at = start
    while at > 0, text[at - 1] == " " { at -= 1 }
    // 《某办法》（某令第5号）第二条.
    var act = at
    if act > 0, text[act - 1] == "）",
      let open = text[..<act].suffix(Self.longestBracket).lastIndex(of: "（")
    {
      act = open
    }
    if act > 0, text[act - 1] == "》" { return .other }
    let own = text[max(0, at - Self.reachOfOwn)..<at]
    if let this = own.lastIndex(of: "本"), Self.namesAct(own[(this + 1)...]),
      Self.places.firstPrefix(of: own[(this + 1)...]) == nil || isOfOwnKind(own[(this + 1)...])
    {
      if !articles.isEmpty { return .own }
      let name = own[(this + 1)...]
      if let issued, !name.isEmpty, issued.title[...].firstIndex(of: Phrase(Array(name))) != nil {
        return .issued
      }
      return .other
    }
    // 刑法第十二条: another law's name; 依照第十二条: this one's.
    if Self.names.end(text[..<at]) { return .other }
    if CountedThings.isCounted(start..<end, in: text) { return .nothing }
    guard !articles.isEmpty else { return .nothing }
    return isAmended(text[..<at], text[end...]) ? .other : .own
  }

  /// Whether words behind 本 are the name of an act, with its parts behind it (本办法第二章), or nothing.
  private static func namesAct(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    name.isEmpty || TitleForm.endsWithGenre(name)
      || name.indices.contains { names.end(name[...$0]) }
  }

  /// Whether words behind 本 are the end of this act's title: 本公司章程第二条 in 某某公司章程, but not 本省条例第三条 in 某某县渡口条例.
  private func isOfOwnKind(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    var title = (articles.isEmpty ? issued?.title : title) ?? []
    // 某公司章程（试行）.
    if title.last == "）", let open = title.lastIndex(of: "（") { title.removeSubrange(open...) }
    if title.suffix(name.count).elementsEqual(name) { return true }
    // 本校章程 in 某某大学章程.
    guard name.first == "校", title.suffix(name.count - 1).elementsEqual(name.dropFirst()) else {
      return false
    }
    return Self.schools.end(title.dropLast(name.count - 1))
  }

  /// Words behind 本 for places and bodies: 本市规划第三条地铁.
  private static let places: PhraseIndex = [
    "乡", "公司", "区", "单位", "县", "地", "州", "市", "村", "校", "省", "镇", "院",
  ]
  /// Ends of names of schools.
  private static let schools: PhraseEndings = [
    "中学", "中學", "大学", "大學", "学院", "學院", "小学", "小學", "幼儿园",
  ]
  /// The last words of names of acts; 工程 and 流程 are not among them.
  private static let names: PhraseEndings = [
    "》", "公告", "公約", "公约", "典", "决定", "决议", "准则", "分则", "协定", "协议", "协议书", "合同", "合约", "契约", "守则",
    "守則", "总则", "条例", "条约", "條例", "條約", "民约", "決定", "決議", "法", "準則", "章", "章程", "約定", "細則", "總則",
    "约定", "细则", "規則", "規定", "規程", "规则", "规定", "规程", "规约", "解释", "解釋", "議定書", "议定书", "通则", "通則",
    "通告", "通知", "附则", "附則", "須知", "须知",
  ]
  /// The longest brackets between a title and a cited article of it, and the farthest words that change an article, in
  /// characters.
  static let longestBracket = 60
  static let longestClause = 60

  /// Whether an article is one of an act that the text changes: 将第三条修改为, 删去第四条, 作为第七条.
  private func isAmended(
    _ before: ArraySlice<Unicode.Scalar>, _ behind: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    if before.ends(withAny: Self.removals) { return true }
    let clause = behind.prefix(Self.longestClause).prefix { $0 != "。" && $0 != "；" && $0 != "，" }
    return Self.changes.contains { clause.firstIndex(of: $0) != nil }
  }

  private static let removals: [Phrase] = ["删去", "删除", "刪去", "作为", "作為", "原"]
  private static let changes: [Phrase] = ["修改为", "修改為", "改为", "改為", "修正为", "修正為"]

  /// Whether the words between two cited articles put them into one list: 第二条、第三条, 第二条第一款和第三款、第五条.
  static func isConnection(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    !words.isEmpty
      && words.allSatisfy {
        connections.contains($0) || ChineseNumeral.arabicDigit($0) != nil
          || ChineseNumeral.readChinese([$0]) != nil
      }
  }

  private static let connections: ScalarTable = "、和及与與至或者第款项項目（） "

  private func string(_ text: ArraySlice<Unicode.Scalar>) -> String {
    TracedText(scalars: Array(text)).string
  }
}
