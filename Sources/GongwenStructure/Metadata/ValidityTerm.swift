import GongwenLanguage
import GongwenText

/// The term for which a document is in force by its own words: 有效期三年, 有效期至2026年12月31日,
/// 执行期限为2024年1月1日至2025年12月31日, 本公告执行至2027年12月31日, 试行两年. A permit or a certificate has a term as well: the
/// words before it show whose it is.
struct ValidityTerm {
  /// The first day, where the sentence gives two.
  private(set) var start: ValidityReader.Found?
  /// The last day.
  private(set) var end: ValidityReader.Found?
  /// The length in ISO 8601.
  private(set) var duration: (value: String, range: Range<Int>)?

  /// How far the text was read for marks of quotations, and whether one is open there.
  private var quotation = (end: 0, isOpen: false)

  /// Words before a term.
  private static let terms: PhraseIndex = [
    "有效期", "执行期限", "实施期限", "施行期限", "试行期", "暂行期", "政策期限", "执行期", "試行期", "執行期限",
  ]
  /// Words of what is done with a document for a time: 试行两年, 执行至2027年12月31日.
  private static let acts: PhraseIndex = ["执行", "施行", "实施", "试行", "暂行", "有效", "執行", "試行"]
  /// Words that may be between a term and its first day, or its length.
  private static let links: [Phrase] = [
    "期限", "限", "为", "是", "自", "从", "：", "暂定", "一般为", "為", "至", "到", "截至", "截止到", "截止",
  ]
  /// Those of them before the first day.
  private static let froms: [Phrase] = ["自", "从"]
  /// Words before the last day.
  private static let untils: [Phrase] = ["至", "到", "—", "－", "-", "～", "~"]
  /// The same with another word before them.
  private static let others: [Phrase] = ["截至", "截止到", "截止"]
  /// Words between what is done and the last day.
  private static let beforeDays: [Phrase] = ["至", "到", "截至"]
  /// Marks at which a clause begins.
  private static let clauses: ScalarTable = "，,。；;：:、（(“！"
  /// Marks at which a sentence begins.
  private static let sentences: ScalarTable = "。；;！"
  /// The characters with which something begins that is read here.
  static let firsts = ScalarTable(uniting: [terms.firsts, acts.firsts, ownExpiries.firsts, "至"])

  /// Whether a policy that the text describes may be one of several.
  private let isOfOne: Bool

  /// No term.
  init() { isOfOne = true }

  /// Reads the first term of a text that is the document's: its length, its last day, or both from one sentence.
  ///
  /// - Parameter isOfOne: whether the text may be about one of several policies of the document.
  init(in text: ArraySlice<Unicode.Scalar>, isOfOne: Bool = true) {
    self.isOfOne = isOfOne
    let (firsts, sentences) = (Self.firsts, Self.sentences)
    var index = text.startIndex
    while index < text.endIndex, end == nil || duration == nil {
      let scalar = text[index]
      if end != nil || duration != nil, sentences.contains(scalar) { return }
      if firsts.contains(scalar) {
        index = step(text, at: index)
      } else {
        index += 1
      }
    }
  }

  /// Reads a term at a place, and gives the next place.
  private mutating func step(_ text: ArraySlice<Unicode.Scalar>, at index: Int) -> Int {
    if let term = Self.terms.longestPrefix(of: text[index...]), isOwn(text[..<index]) {
      return read(text, from: index, behind: index + term.scalars.count)
    }
    if let act = Self.acts.longestPrefix(of: text[index...]) {
      return readAct(text, from: index, behind: index + act.scalars.count)
    }
    if let expiry = Self.ownExpiries.longestPrefix(of: text[index...]) {
      readExpiry(text, before: index)
      return index + expiry.scalars.count
    }
    return text[index] == "至" ? readEnd(text, from: index) : index + 1
  }

  /// 本办法自…起施行，2034年9月30日自行失效: a day alone in the clause before the word. The clause before that names what ends: the
  /// entry into force of the document or its term, and no permit or act that it replaces. In a quotation it is another document's.
  private mutating func readExpiry(_ text: ArraySlice<Unicode.Scalar>, before word: Int) {
    let before = text[..<word]
    let start = Self.start(of: before, after: Self.clauses)
    var clause = before[start...].drop { $0 == " " }
    if clause.first == "于" || clause.first == "至" { clause = clause.dropFirst() }
    guard let day = CalendarDate.read(clause), day.length == clause.count else { return }
    let sentence = before[Self.start(of: before, after: Self.sentences)..<start]
    var last = sentence[Self.start(of: sentence.dropLast(), after: Self.clauses)...]
    // 本办法自…起施行，由市财政局负责解释，《旧办法》同时废止，2034年9月30日自行失效.
    while Self.isPassedOver(last), last.startIndex > sentence.startIndex {
      let before = sentence[..<last.startIndex]
      last = before[Self.start(of: before.dropLast(), after: Self.clauses)...]
    }
    guard EntryIntoForce.stands(in: sentence), SelfName.stands(in: sentence),
      EntryIntoForce.stands(in: last) || Self.isTerm(last),
      !isQuoted(text, at: word)
    else { return }
    _ = set((nil, (day.date, clause.startIndex..<word)), from: clause.startIndex)
  }

  /// Whether a clause between the entry into force and the last day is about who explains the document, or about an act that it
  /// replaces and that ends at once.
  private static func isPassedOver(_ clause: ArraySlice<Unicode.Scalar>) -> Bool {
    // 《旧办法》（: a clause with the number of the act behind it.
    if clause.last == "（" || clause.last == "(" { return !EntryIntoForce.stands(in: clause) }
    return passedOver.stands(in: clause) && !clause.contains("日")
  }

  private static let passedOver: PhraseIndex = [
    "予以废止", "即行废止", "即行廢止", "同时作废", "同时停止执行", "同时失效", "同时废止", "同時失效", "同時廢止", "解释", "解釋",
  ]

  /// Whether a place is in a quotation. Places are asked for in their order, so that no character is read twice.
  private mutating func isQuoted(_ text: ArraySlice<Unicode.Scalar>, at place: Int) -> Bool {
    let next = max(text.startIndex, quotation.end)
    if next < place, let mark = text[next..<place].last(where: { Self.quotations.contains($0) }) {
      quotation.isOpen = mark == "“" || mark == "「"
    }
    quotation.end = max(next, place)
    return quotation.isOpen
  }

  private static func isTerm(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    terms.longestPrefix(of: text) != nil || acts.longestPrefix(of: text) != nil
  }

  private static let quotations: ScalarTable = "“”「」"

  /// Words by which the document ends on a day.
  private static let ownExpiries: PhraseIndex = ["自动失效", "自行失效", "自行终止", "自动终止", "失效"]

  /// 有效期三年, 有效期至…, 执行期限为…至….
  ///
  /// - Returns: The place behind what was read.
  private mutating func read(
    _ text: ArraySlice<Unicode.Scalar>, from start: Int, behind: Int
  ) -> Int {
    var rest = text[behind...].drop { $0 == " " }
    var isFirst = false
    while let link = rest.firstPrefix(of: Self.links) {
      // 执行期限自2031年5月1日起: the first day, if no other follows.
      isFirst = Self.froms.contains(link)
      rest = rest.dropFirst(link.scalars.count).drop { $0 == " " }
    }
    if let days = Self.days(atStartOf: rest), days.first != nil || !isFirst {
      return set(days, from: start)
    }
    if let value = Self.duration(&rest) {
      return set(value, from: start, rest)
    }
    // 有效期自公布之日起至2026年12月31日.
    let clause = rest.prefix(ValidityReader.longestSentence).prefix {
      !Self.sentences.contains($0)
    }
    for index in clause.indices where clause[index] == "至" || clause[index] == "到" {
      guard let day = CalendarDate.read(clause[(index + 1)...]) else { continue }
      return set((nil, (day.date, index + 1..<index + 1 + day.length)), from: start)
    }
    return behind
  }

  /// Sets the days of a term that are not known yet.
  private mutating func set(
    _ days: (first: ValidityReader.Found?, last: ValidityReader.Found), from start: Int
  ) -> Int {
    let behind = days.last.range.upperBound
    guard end == nil else { return behind }
    if let first = days.first { self.start = (first.date, start..<first.range.upperBound) }
    end = (days.last.date, start..<behind)
    return behind
  }

  /// Sets the length of a term, and its days where they are right behind it: 有效期五年（自2031年1月1日至2035年12月31日）.
  private mutating func set(
    _ length: String, from start: Int, _ behind: ArraySlice<Unicode.Scalar>
  ) -> Int {
    if duration == nil { duration = (length, start..<behind.startIndex) }
    var rest = behind.drop { $0 == " " }
    guard let mark = rest.first, Self.apposing.contains(mark) else { return behind.startIndex }
    rest = rest.dropFirst().drop { $0 == " " }
    var isUntil = false
    while let link = rest.firstPrefix(of: Self.links + Self.namings) {
      isUntil = Self.untils.contains(link) || Self.others.contains(link)
      rest = rest.dropFirst(link.scalars.count).drop { $0 == " " }
    }
    guard let days = Self.days(atStartOf: rest),
      isUntil || days.first != nil
        || Self.expiries.firstPrefix(of: behind[days.last.range.upperBound...]) != nil
    else { return behind.startIndex }
    return set(days, from: rest.startIndex)
  }

  /// Marks between the length of a term and its days.
  private static let apposing: ScalarTable = "，,（(："
  /// Words before the days of a term behind its length, in addition to those between the term and its days.
  private static let namings: [Phrase] = ["即", "有效期", "于", "至迟", "於"]
  /// Words behind the last day of a term whose length is before it.
  private static let expiries: PhraseIndex = [
    "到期", "失效", "届满", "废止", "期满", "止", "終止", "终止", "自动失效", "自动终止", "自行失效", "自行废止", "自行终止",
  ]

  /// One day, the last, or two with a word or a sign between them.
  private static func days(
    atStartOf text: ArraySlice<Unicode.Scalar>
  ) -> (first: ValidityReader.Found?, last: ValidityReader.Found)? {
    guard let day = CalendarDate.read(text) else { return nil }
    let behind = text.startIndex + day.length
    let first: ValidityReader.Found = (day.date, text.startIndex..<behind)
    guard let last = lastDay(text[behind...]) else { return (nil, first) }
    return (first, last)
  }

  /// 本办法自…起施行，至2027年12月31日止.
  private mutating func readEnd(_ text: ArraySlice<Unicode.Scalar>, from start: Int) -> Int {
    guard let last = CalendarDate.read(text[(start + 1)...]) else { return start + 1 }
    let behind = start + 1 + last.length
    let before = text[..<start]
    let sentence = before[Self.start(of: before, after: Self.sentences)...]
    guard behind < text.endIndex, text[behind] == "止",
      Self.start(of: before, after: Self.clauses) == start, EntryIntoForce.stands(in: sentence),
      SelfName.stands(in: sentence)
    else { return behind }
    return set((nil, (last.date, start..<behind)), from: start)
  }

  /// 执行至2027年12月31日, 试行两年; 自2023年1月1日起至2025年12月31日止执行.
  private mutating func readAct(
    _ text: ArraySlice<Unicode.Scalar>, from start: Int, behind: Int
  ) -> Int {
    var rest = text[behind...].drop { $0 == " " }
    if let value = Self.duration(&rest), isOwn(text[..<start]), Self.endsClause(rest) {
      return set(value, from: start, rest)
    }
    if let until = text[behind...].firstPrefix(of: Self.beforeDays) {
      let day = text[(behind + until.scalars.count)...]
      guard let last = CalendarDate.read(day), isOwn(text[..<start]) else { return behind }
      let range = day.startIndex..<day.startIndex + last.length
      return set((nil, (last.date, range)), from: start)
    }
    readRange(text, before: start, behind: behind)
    return behind
  }

  /// 自2023年1月1日起至2025年12月31日止 in the clause before what is done with the document.
  private mutating func readRange(_ text: ArraySlice<Unicode.Scalar>, before act: Int, behind: Int)
  {
    guard Self.endsClause(text[behind...]) else { return }
    let clause = text[Self.start(of: text[..<act], after: Self.clauses)..<act]
    for from in clause.indices where clause[from] == "自" || clause[from] == "从" {
      guard let days = Self.days(atStartOf: clause[(from + 1)...]) else { continue }
      guard days.first != nil,
        clause[days.last.range.upperBound...].drop(while: { Self.ends.contains($0) }).isEmpty,
        Self.isSubject(clause[..<from])
      else { return }
      _ = set(days, from: from)
      return
    }
  }

  /// Characters behind the last day.
  private static let ends: ScalarTable = "止期间"

  /// 起至2025年12月31日 at the start of a text.
  private static func lastDay(_ text: ArraySlice<Unicode.Scalar>) -> ValidityReader.Found? {
    var rest = text.drop { $0 == " " }
    if rest.first == "起" { rest = rest.dropFirst() }
    guard let until = rest.firstPrefix(of: untils) else { return nil }
    rest = rest.dropFirst(until.scalars.count).drop { $0 == " " }
    guard let last = CalendarDate.read(rest) else { return nil }
    return (last.date, text.startIndex..<rest.startIndex + last.length)
  }

  /// A number of years, months or days at the start of a text, which is moved behind it.
  static func duration(_ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    let text = rest.drop { $0 == " " }
    guard let number = ChineseNumeral.read(text), number.value > 0 else { return nil }
    var behind = text.dropFirst(number.length).drop { $0 == " " }
    let units: [(word: Phrase, letter: String)] = [
      ("年", "Y"), ("个月", "M"), ("個月", "M"), ("日", "D"), ("天", "D"),
    ]
    guard let unit = units.first(where: { behind.starts(with: $0.word) }) else { return nil }
    behind = behind.dropFirst(unit.word.scalars.count)
    // 有效期2023年1月…: a date.
    if unit.letter == "Y", number.value >= longestYears { return nil }
    rest = behind
    return "P\(number.value)\(unit.letter)"
  }

  /// A number of years from here on is a year.
  private static let longestYears = 100

  /// Whether a clause ends where a text begins.
  private static func endsClause(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.first.map { clauses.contains($0) || $0 == "）" || $0 == ")" } ?? true
  }

  /// Where the last clause or sentence of a text begins.
  private static func start(of text: ArraySlice<Unicode.Scalar>, after marks: ScalarTable) -> Int {
    let near = text.suffix(ValidityReader.longestSentence)
    return near.lastIndex { marks.contains($0) }.map { $0 + 1 } ?? near.startIndex
  }

  /// Whether a term behind some words is the document's: its clause names the document, or nothing, in a sentence that
  /// names it, lets it come into force, or has no other words.
  private func isOwn(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let clause = before[Self.start(of: before, after: Self.clauses)...]
    // 按每人1500元给予补贴。政策执行至…: the policy that the sentences before describe.
    if isOfOne, Self.policies.firstPrefix(of: clause) != nil,
      clause.startIndex - before.startIndex > HeadingRules.longestOpener
    {
      return false
    }
    guard clause.isEmpty else { return Self.isSubject(clause) }
    let sentence = before[Self.start(of: before, after: Self.sentences)...]
    return sentence.isEmpty || SelfName.stands(in: sentence) || EntryIntoForce.stands(in: sentence)
  }

  private static let policies: PhraseIndex = ["政策"]

  /// Whether a text has the term of a policy: 政策执行至2033年12月31日.
  static func isOfPolicy(_ text: ArraySlice<Unicode.Scalar>) -> Bool { terminated.stands(in: text) }

  private static let terminated: PhraseIndex = ["政策执行", "政策有效期", "政策期限", "政策试行"]

  /// Whether words are a name of the document, with nothing behind it but 的, 自…起 and the like.
  private static func isSubject(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = words.drop { $0 == " " }
    if words.isEmpty || EntryIntoForce.stands(in: words) { return true }
    // 自印发之日起有效期五年.
    if words.first == "自", words.last == "起" { return true }
    guard let length = SelfName.lengthOfSubject(words) else { return false }
    let rest = words.dropFirst(length)
    if rest.count <= longestRest { return true }
    // 本办法自2031年10月1日起.
    guard rest.first == "自" || rest.first == "从", let day = CalendarDate.read(rest.dropFirst())
    else { return false }
    return rest.dropFirst(1 + day.length).elementsEqual("起".unicodeScalars)
  }

  /// The most characters between the name of a document and its term: 自印发之日起.
  private static let longestRest = 8
}
