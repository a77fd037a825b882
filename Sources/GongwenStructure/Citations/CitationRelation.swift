import GongwenLanguage
import GongwenModel
import GongwenText

/// The relations of a document to those that a text cites, by the words of the clause that each is cited in.
///
/// A list of citations has one relation. It is that of the verb behind it in its clause, unless a preposition governs the list
/// (根据《甲》第三条的规定，现予以公布), else that of the word before it. A list that begins its clause, or is behind 对, 将 and the
/// like, is also what the next clauses are about, up to another subject: 《甲》已经会议通过，现予公布. A list right behind a
/// comma continues the one before it, unless it has a sentence of its own: 根据《甲》，《乙》予以废止.
struct CitationRelation {
  typealias Relation = Annotation.Relation

  /// The relation of a list.
  private enum Verdict {
    /// The words around the list name no relation.
    case unsaid
    /// The words say what becomes of the list; nil for what holds or remains.
    case said(Relation?)

    var relation: Relation? {
      if case .said(let relation) = self { relation } else { nil }
    }
  }

  private let words: [Unicode.Scalar]
  private let lists: [CitedList]
  /// Whether a word before a list, or before those that it continues, governs it.
  private var governed: [Bool] = []
  private var verdicts: [Verdict] = []

  /// The farthest words behind a list, in characters: 已经2031年3月1日市第十六届人民政府第3次常务会议审议通过 comes before 现予公布.
  private static let reach = 60

  /// Sets the relations of the titles and numbers that a text cites, and of the articles of the titles.
  ///
  /// - Parameter announced: The relation of those for which the text's own words name none.
  static func set(
    _ annotations: inout [Annotation], in text: [Unicode.Scalar], announced: Relation? = nil
  ) {
    guard !annotations.isEmpty else { return }
    let acts = CitedActParts(annotations, in: text)
    for frame in CitedFrame.all(of: text, annotations, acts) where !frame.citations.isEmpty {
      var reading = CitationRelation(frame, annotations)
      reading.readForward()
      reading.readBack()
      var introduced: Relation?
      for (place, verdict) in zip(reading.lists.indices, reading.verdicts) {
        let list = reading.lists[place]
        let part = reading.isPartOfLast(place) ? list.annotations.last : nil
        introduced = reading.introduced(place, behind: introduced)
        for index in list.annotations {
          switch verdict {
          case .said(let relation):
            annotations[index].relation =
              announced.flatMap { reading.entry(place, relation, $0) } ?? relation
          case .unsaid:
            annotations[index].relation =
              annotations[index].kind == .article
              ? nil : introduced ?? announced.flatMap { reading.applied(list) ?? $0 }
          }
          if annotations[index].relation == .repeals,
            index == part || reading.lapses(list) && CitationWords.isGrant(annotations[index])
          {
            annotations[index].relation = nil
          }
        }
      }
    }
    join(&annotations, acts)
  }

  /// Gives numbers in brackets, articles and citations inside of titles the relations of their titles.
  private static func join(_ annotations: inout [Annotation], _ acts: CitedActParts) {
    var outer: Int?
    for index in annotations.indices {
      if let title = acts.title(of: index) {
        annotations[index].relation = annotations[title].relation
      } else if let outer, annotations[index].kind == .documentNumber,
        annotations[index].start < annotations[outer].end
      {
        annotations[index].relation = annotations[outer].relation
      }
      if annotations[index].kind == .title { outer = index }
    }
    // An act of which only articles are repealed holds.
    for index in annotations.indices where annotations[index].kind != .article {
      let title = acts.title(of: index) ?? index
      if acts.hasArticles(title), annotations[index].relation == .repeals {
        annotations[index].relation = nil
      }
    }
  }

  private init(_ frame: CitedFrame, _ annotations: [Annotation]) {
    words = frame.words
    lists = CitedList.all(in: frame, annotations)
  }

  // MARK: Governors

  /// Reads the lists that a word before them governs, and the verbs behind the others.
  private mutating func readForward() {
    for index in lists.indices {
      let list = lists[index]
      if let governor = list.governor?.governor {
        governed.append(true)
        verdicts.append(verdict(governor, index))
      } else if list.isBehindComma, governed[index - 1], continues(index) {
        governed.append(true)
        verdicts.append(verdicts[index - 1])
      } else {
        governed.append(false)
        verdicts.append(predicate(behind: index))
      }
    }
  }

  private func verdict(_ governor: CitationWords.Governor, _ index: Int) -> Verdict {
    if governor.isPreposition { return .said(governor.relation) }
    let own = CitationWords.predicate(in: words[clauseBehind(index)])
    if case .relation(let relation)? = own { return .said(relation) }
    if governor.relation == .issues, isNarrated(index) { return .unsaid }
    // 不再执行《某规定》中关于资质的规定: the rest of the act holds.
    return .said(governor.relation == .repeals && isPart(index) ? nil : governor.relation)
  }

  /// Whether the words around an issuing verb place it in the past, so that the text itself issues nothing:
  /// 2015年国家颁布实施《某条例》, 颁布《某条例》以来, 先后印发《甲》、《乙》.
  private func isNarrated(_ index: Int) -> Bool {
    guard let start = lists[index].governor?.start else { return false }
    let front = words[lists[index].clause..<start]
    if front.ends(withAny: CitationWords.abouts) || Self.deciding.end(front) { return false }
    return Self.narrating.end(front)
      || Self.since.firstPrefix(of: words[clauseBehind(index)]) != nil
      || namesEarlierYear(front)
  }

  /// Whether a year in the words before an issuing verb is that of an earlier deed: 2015年国家颁布. A ground, a meeting or an approval has
  /// a year of its own: 经省政府2033年4月1日批准印发, 根据省政府2032年工作部署印发.
  private func namesEarlierYear(_ front: ArraySlice<Unicode.Scalar>) -> Bool {
    // 根据省政府2015年印发《…》: the year right before the verb is that of the deed.
    if front.last == "年", Self.isYear(front.dropLast()) { return true }
    guard let year = front.indices.first(where: { front[$0] == "年" && Self.isYear(front[..<$0]) })
    else { return false }
    if year == front.startIndex + Self.digitsOfYear { return true }
    return Self.grounds.firstPrefix(of: front) == nil && !Self.approving.end(front)
  }

  /// Words with which the ground of an act begins.
  private static let grounds: PhraseIndex = [
    "为", "依据", "依據", "依照", "按照", "根据", "根據", "為", "经", "經",
  ]
  /// Words right before a verb of what an approval lets the text do.
  private static let approving: PhraseEndings = ["并", "批准", "通过", "通過", "並"]

  private static func isYear(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    let digits = words.suffix(digitsOfYear)
    return digits.count == digitsOfYear
      && digits.allSatisfy { ChineseNumeral.arabicDigit($0) != nil }
  }

  private static let digitsOfYear = 4
  /// Words right before a verb of what the text itself does, whatever date is before them.
  private static let deciding: PhraseEndings = [
    "一并", "予以", "决定", "同意", "決定", "特", "现", "现予", "現", "現予",
  ]
  /// Words right before a verb of several earlier deeds.
  private static let narrating: PhraseEndings = ["先后", "先後", "曾", "曾经", "相继", "相繼", "陆续", "陸續"]
  private static let since: PhraseIndex = ["之后", "之後", "以來", "以来"]

  /// Whether the words behind a list are about a part of it: 《某规定》中关于资质的条款, 《某规定》所附标准.
  private func isPart(_ index: Int) -> Bool {
    Self.parts.firstPrefix(of: words[clauseBehind(index)]) != nil && !isPartOfLast(index)
  }

  /// Whether they are about a part of the last act of the list alone: 《甲》、《乙》附件2同时废止.
  private func isPartOfLast(_ index: Int) -> Bool {
    let rest = words[clauseBehind(index)]
    guard lists[index].annotations.count > 1, let annex = Self.annexes.firstPrefix(of: rest) else {
      return false
    }
    let last = lists[index].range.upperBound - 1
    return words[last - 1] == "、"
      || ChineseNumeral.read(rest.dropFirst(annex.scalars.count)) != nil
  }

  private static let annexes: PhraseIndex = ["附件", "附表"]

  private static let parts: PhraseIndex = [
    "中", "所附", "有关条款", "的有关条款", "的相关条款", "的部分条款", "的附件", "的附表", "相关条款", "部分条款", "附件", "附表",
  ]

  /// Whether a list behind a comma is one with the list before it, which is governed.
  private func continues(_ index: Int) -> Bool {
    let rest = words[clauseBehind(index)]
    let clause = lists[index].withoutHead(rest)
    // 根据《甲》第三条的规定，《乙》的要求: the phrase was closed before.
    let before = words[clauseBehind(index - 1)]
    let isClosed = !lists[index - 1].withoutHead(before).isEmpty
    if isClosed { return !clause.isEmpty && CitationWords.objects.end(clause) }
    return clause.isEmpty || CitationWords.objects.end(clause)
      || CitationWords.subjects.firstPrefix(of: clause) == nil
        && CitationWords.predicate(in: clause) == nil
  }

  /// Whether what becomes of a list is that it lapses.
  private func lapses(_ list: CitedList) -> Bool {
    let start = list.range.upperBound
    let clause = words[start..<min(words.count, start + Self.reach)]
    return CitationWords.lapses.stands(in: clause.prefix { !CitedList.ends.contains($0) })
  }

  // MARK: Verbs behind a list

  /// The words behind a list in its clause, up to the next list and its governor.
  private func clauseBehind(_ index: Int) -> Range<Int> {
    let start = lists[index].range.upperBound
    let next = index + 1 < lists.count ? lists[index + 1] : nil
    let limit = next.map { max(start, $0.governor?.start ?? $0.range.lowerBound) } ?? words.count
    let end = words[start..<min(limit, start + Self.reach)].firstIndex {
      $0 == "，" || CitedList.ends.contains($0)
    }
    return start..<(end ?? min(limit, start + Self.reach))
  }

  /// The verb behind a list without a governor.
  private func predicate(behind index: Int) -> Verdict {
    let list = lists[index]
    let front = words[list.clause..<list.range.lowerBound]
    let isHandedOn = Self.handing.end(front)
    // 市政府制定了《某办法》，现予公布: the sentence goes to its end for what issues the act alone.
    let isMade = Self.makers.end(front.last == "了" ? front.dropLast() : front)
    let isSubject = isHandedOn || isMade || Self.isSubject(front)
    var start = list.range.upperBound
    let farthest = min(start + Self.reach, words.count)
    var next = index + 1
    while start < farthest {
      let follows = next < lists.count && lists[next].isInSentence
      let end = min(farthest, follows ? max(start, limit(before: next)) : sentenceEnd(from: start))
      if let verdict = verdict(
        in: start..<end, isFirst: start == list.range.upperBound, isSubject: isSubject,
        isHandedOn: isHandedOn)
      {
        if isMade, verdict.relation != .issues, verdict.relation != .forwards { break }
        return verdict.relation == .repeals && isPart(index) ? .said(nil) : verdict
      }
      // 《甲》根据《乙》制定，现予公布.
      guard isSubject, follows, lists[next].governor?.governor.isPreposition == true else { break }
      start = lists[next].range.upperBound
      next += 1
    }
    let behind = words[list.range.upperBound..<sentenceEnd(from: list.range.upperBound)]
    if isMade || isSubject, behind.isEmpty || isMade, isIssuedNext(behind.endIndex, index) {
      return .said(.issues)
    }
    return isHandedOn && !CitationWords.reports.stands(in: behind) ? .said(.issues) : .unsaid
  }

  /// 市政府制定了《某某办法》。现印发给你们，…: whether the next sentence issues what this one is about, without naming it or anything else.
  private func isIssuedNext(_ end: Int, _ index: Int) -> Bool {
    guard end < words.count, words[end] == "。",
      index + 1 == lists.count || lists[index + 1].range.lowerBound > end + Self.shortestIssue
    else { return false }
    return Self.issuedNext.firstPrefix(of: words[(end + 1)...]) != nil
  }

  private static let issuedNext: PhraseIndex = [
    "現予公布", "現予發布", "現印發", "現發布", "现下发", "现予以印发", "现予公布", "现予印发", "现予发布", "现公布", "现印发",
    "现发给", "现发布", "现将其印发",
  ]
  /// The characters of the shortest words that issue: another document is not named in them.
  private static let shortestIssue = 3

  /// The verb in words behind a list, clause by clause.
  private func verdict(
    in range: Range<Int>, isFirst: Bool, isSubject: Bool, isHandedOn: Bool
  ) -> Verdict? {
    var isFirst = isFirst
    for clause in words[range].split(separator: "，", omittingEmptySubsequences: false) {
      if !isFirst {
        guard isSubject, CitationWords.others.firstPrefix(of: clause) == nil else { return nil }
      }
      isFirst = false
      switch CitationWords.predicate(in: clause, isHandedOn: isHandedOn) {
      case .relation(let relation): return .said(relation)
      case CitationWords.Predicate.none?: return .said(nil)
      case nil: continue
      }
    }
    return nil
  }

  /// Where the words about the list before another one end: at the comma before it, or at its governor.
  private func limit(before index: Int) -> Int {
    if let start = lists[index].governor?.start { return start }
    return lists[index].clause > lists[index - 1].range.upperBound
      ? lists[index].clause - 1 : lists[index - 1].range.upperBound
  }

  private func sentenceEnd(from start: Int) -> Int {
    words[start..<min(start + Self.reach, words.count)].firstIndex { CitedList.ends.contains($0) }
      ?? min(start + Self.reach, words.count)
  }

  /// Whether a list behind some words of its clause is what the sentence is about.
  private static func isSubject(_ front: ArraySlice<Unicode.Scalar>) -> Bool {
    ListedDocument.isIssue(front)
      || marks.end(front) && purposes.firstPrefix(of: front) == nil
  }

  private static let purposes: PhraseIndex = ["为", "為"]
  /// Verbs by which an act is made, before it is issued.
  private static let makers: PhraseEndings = [
    "修訂", "修订", "制定", "制訂", "制订", "形成", "拟定", "擬定", "編制", "编制", "訂定", "起草", "通过", "通過",
  ]
  private static let handing: PhraseEndings = ["现将", "現將"]
  private static let marks: PhraseEndings = ["对", "将", "對", "將", "把", "的"]

  // MARK: Lists across commas

  /// Joins lists without governors across commas, the last of which has the verb: 《甲》，2001年市政府发布的《乙》同时废止.
  private mutating func readBack() {
    for index in lists.indices.dropFirst().reversed() where lists[index].isBehindComma {
      let before = words[clauseBehind(index - 1)]
      guard !governed[index], !governed[index - 1], case .unsaid = verdicts[index - 1],
        lists[index - 1].withoutHead(before).isEmpty,
        Self.isSubject(words[lists[index - 1].clause..<lists[index - 1].range.lowerBound])
      else { continue }
      verdicts[index - 1] = verdicts[index]
    }
  }

  // MARK: Announced lists

  /// The relation that the words before a colon announce for a list behind it, and for those that follow behind marks alone:
  /// 下列文件同时废止：《甲》、《乙》；《丙》.
  private func introduced(_ index: Int, behind last: Relation?) -> Relation? {
    let list = lists[index]
    guard list.clause > 0, case .unsaid = verdicts[index],
      ListedDocument.isIssue(words[list.clause..<list.range.lowerBound])
    else { return nil }
    let mark = list.clause - 1
    if words[mark] == "：" { return AnnouncedRelations.introduction(words[..<list.clause]) }
    guard let last, index > 0, words[mark] == "；" || words[mark] == "，" else { return nil }
    let before = lists[index - 1]
    let isAlone =
      before.range.upperBound <= mark
      && before.withoutHead(words[before.range.upperBound..<mark]).isEmpty
      && list.withoutHead(words[clauseBehind(index)]).isEmpty
    return isAlone ? last : nil
  }

  /// The relation of what the name of an entry is about; nil where the name has no verb.
  ///
  /// 印发《某办法》的通知 and the act that it issues are one; 关于修改《某办法》的决定 and the act that it changes are two. 关于修改《某办法》
  /// alone, in a decision that amends several acts, names the act.
  private func entry(_ index: Int, _ relation: Relation?, _ announced: Relation) -> Relation? {
    let list = lists[index]
    guard relation != nil, let (governor, start) = list.governor, !governor.isPreposition else {
      return nil
    }
    if governor.relation == .issues || governor.relation == .forwards { return announced }
    if governor.relation == announced, !TitleForm.endsWithGenre(words[clauseBehind(index)]) {
      return announced
    }
    return words[list.clause..<start].ends(withAny: CitationWords.abouts) ? .cites : nil
  }

  /// The relation of an act that the name of an entry applies: 关于贯彻《某条例》的实施意见.
  private func applied(_ list: CitedList) -> Relation? {
    Self.appliers.end(words[list.clause..<list.range.lowerBound]) ? .cites : nil
  }

  private static let appliers: PhraseEndings = ["宣传", "实施", "宣傳", "實施", "落实", "落實", "貫徹", "贯彻"]
}
