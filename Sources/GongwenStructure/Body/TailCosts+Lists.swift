import GongwenLanguage
import GongwenModel
import GongwenText

/// The signs that a list, and the words of a paragraph behind it, add to the cost of taking the paragraph out of the last item.
extension TailCosts {
  /// Inside a text, no closing is expected.
  private static let more = 3
  /// It counts the items, or all: whatever the other items are.
  private static let counting = -12
  private static let countingLater = -9
  /// It counts as many things as the text right above it lists: 用水总量、用水效率、达标比例 and 上述三项.
  private static let counted = 10
  private static let all = -7
  /// It points at things that the opening or most of the items name: 以上迁改工作, below 关于管线迁改.
  private static let shared = -5
  /// It points at matters, as items are: 上述措施.
  private static let matter = -3
  /// It points at things that only the last item names, at units inside it, or counts other things.
  private static let own = 4
  /// The items are paragraphs of a divided text.
  private static let running = 8
  /// It continues the words on one thing.
  private static let one = 3
  /// A sentence announced the items, which are short: the list ends with the last one.
  private static let announced = -2
  /// It has no word of the last item, but of others; at the end of a text, words of the document are no sign.
  private static let elsewhere = -2
  /// It has words of the last item that nothing else has.
  private static let topic = 2
  /// Its first word is one of the text that opens the list.
  private static let subject = -2
  /// It sums up: 从检查情况看，….
  private static let conclusion = -4
  /// The text above it ends inside a sentence; it is one of a series (一是…), or quoted, or no sentence.
  private static let continued = 8
  private static let series = 4

  /// The fewest words that only the last item has: one may be there by chance.
  private static let fewestWords = 2

  private static let conclusions: PhraseIndex = [
    "总之，", "总体上看", "总体看", "总的来看", "总的看", "綜上", "總之，", "總的看", "综上", "综合来看",
  ]
  private static let from: Unicode.Scalar = "从"
  /// The most characters of 从前三季度检查的情况看.
  private static let longestView = 16
  private static let views: PhraseIndex = ["来看，", "看，"]
  private static let seriesWords: PhraseIndex = [
    "一方面", "一是", "三是", "二是", "五是", "六是", "其次", "四是", "第一，", "第三，", "第二，", "首先",
  ]
  private static let open: ScalarTable = "：；，、:;,"
  private static let ends: ScalarTable = "。！？；.!?;”）」』…"
  private static let quotes: ScalarTable = "“「『（("
  /// Matters that items are, by their first two characters.
  private static let matters: PhraseIndex = [
    "事項", "事项", "任务", "任務", "内容", "办法", "原则", "原則", "問題", "工作", "建议", "情况", "情形", "情況", "意見",
    "意见", "措施", "材料", "条件", "标准", "條件", "標準", "步驟", "步骤", "程序", "纪律", "行为", "行為", "要求", "規定",
    "规定", "问题",
  ]

  /// The terms that hold for any paragraph behind a list inside a text.
  static func inside(isApart: Bool, company: TailCompany) -> [Term] {
    var terms = [Term(name: "printed behind the item", cost: more)]
    if isApart { terms.append(Term(name: "blank lines", cost: apart)) }
    if company.cost != 0 { terms.append(Term(name: "items next to it", cost: company.cost)) }
    return terms
  }

  /// The terms of a list and of a paragraph behind it.
  ///
  /// - Parameters:
  ///   - above: the text above the paragraph in the item.
  ///   - tail: the number of paragraphs from this one to the end of the item.
  static func listTerms(
    of text: ArraySlice<Unicode.Scalar>, above: ArraySlice<Unicode.Scalar>, tail: Int,
    company: TailCompany, in list: TailList
  ) -> [Term] {
    var terms: [Term] = []
    let reference = TailReference(of: text)
    if let reference, let term = term(of: reference, list.unitsInside(tail: tail), list) {
      terms.append(term)
      if term.cost <= countingLater, case .counted(let count, _, _) = reference,
        lists(count, above)
      {
        terms.append(Term(name: "counts what the text above lists", cost: counted))
      }
    }
    if list.items.count > 1 {
      if company.isShort, list.isAnnounced {
        terms.append(Term(name: "an announced list", cost: announced))
      }
      let sharing = list.sharing(text)
      if list.isInside, sharing.last + sharing.both == 0, sharing.elsewhere > 0 {
        terms.append(Term(name: "words of other items", cost: elsewhere))
      } else if sharing.last >= fewestWords, sharing.last > sharing.elsewhere {
        terms.append(Term(name: "words of the item", cost: topic))
      }
      if list.beginsAsOpening(text) {
        terms.append(Term(name: "subject of the list", cost: subject))
      }
      if concludes(text) { terms.append(Term(name: "sums up", cost: conclusion)) }
    }
    guard list.isInside else {
      // 悬挂下列标语：, and the words in quotation marks below it.
      if text.first.map({ quotes.contains($0) }) ?? false,
        above.last.map({ open.contains($0) }) ?? false
      {
        terms.append(Term(name: "continues a sentence", cost: continued))
      }
      return terms
    }
    if list.isRunning { terms.append(Term(name: "paragraphs of a chapter", cost: running)) }
    if let last = above.last, open.contains(last) {
      terms.append(Term(name: "continues a sentence", cost: continued))
    }
    if seriesWords.firstPrefix(of: text) != nil || text.first.map({ quotes.contains($0) }) ?? false
      || !(text.last.map { ends.contains($0) } ?? false)
    {
      terms.append(Term(name: "part of a series", cost: series))
    }
    return terms
  }

  /// Whether a clause of a text lists so many things: 甲、乙和丙.
  private static func lists(_ count: Int, _ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.split { clauses.contains($0) }.contains { clause in
      let marks = clause.count { $0 == "、" }
      guard marks > 0, let last = clause.lastIndex(of: "、" as Unicode.Scalar) else { return false }
      let isJoined = clause[last...].contains { conjunctions.contains($0) }
      return marks + 1 == count || isJoined && marks + 2 == count
    }
  }

  private static let clauses: ScalarTable = "，。：；"
  private static let conjunctions: ScalarTable = "与及和與"

  private static func term(
    of reference: TailReference, _ unitsInside: Int, _ list: TailList
  ) -> Term? {
    switch reference {
    case .counted(let count, let things, let isFirst):
      if list.isOfLast(things) { return Term(name: "things of the item", cost: own) }
      if count == unitsInside { return Term(name: "counts units inside the item", cost: own) }
      if count == list.items.count || list.around.contains(count) {
        return Term(name: "counts the items", cost: isFirst ? counting : countingLater)
      }
      return Term(name: "counts other things", cost: own)
    case .all:
      guard list.items.count > 1 || list.around.contains(where: { $0 > 1 }) else { return nil }
      return unitsInside > 0
        ? Term(name: "refers to units inside the item", cost: own)
        : Term(name: "refers to all items", cost: all)
    case .things(let word):
      guard list.items.count > 1, unitsInside == 0 else { return nil }
      if list.isOfLast(word) { return Term(name: "things of the item", cost: own) }
      if list.names(word) { return Term(name: "things of the list", cost: shared) }
      return matters.firstPrefix(of: word) != nil
        ? Term(name: "matters above", cost: matter) : nil
    case .item(let number):
      guard number > unitsInside, number <= list.items.count else { return nil }
      if TailReference.names(number, in: list.last.content) {
        return Term(name: "things of the item", cost: own)
      }
      return Term(name: "names an item", cost: counting)
    case .one:
      return Term(name: "continues the item", cost: one)
    }
  }

  /// 从检查情况看，各地…: what follows from all that is above.
  private static func concludes(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    if conclusions.firstPrefix(of: text) != nil { return true }
    guard text.first == from, let view = views.first(in: text.prefix(longestView)) else {
      return false
    }
    return !text[..<view.lowerBound].contains("，")
  }
}
