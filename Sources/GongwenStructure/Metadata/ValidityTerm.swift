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

  /// Words before a term.
  private static let terms: PhraseIndex = [
    "有效期", "执行期限", "实施期限", "施行期限", "试行期", "暂行期", "政策期限", "执行期", "試行期", "執行期限",
  ]
  /// Words of what is done with a document for a time: 试行两年, 执行至2027年12月31日.
  private static let acts: PhraseIndex = ["执行", "施行", "实施", "试行", "暂行", "有效", "執行", "試行"]
  /// Words that may be between a term and its first day, or its length.
  private static let links: [Phrase] = [
    "期限", "限", "为", "是", "自", "从", "：", "暂定", "一般为", "為", "至", "到", "截至", "截止到",
  ]
  /// Words before the last day.
  private static let untils: [Phrase] = ["至", "到", "—", "－", "-", "～", "~"]
  /// Marks at which a clause begins.
  private static let clauses: ScalarTable = "，,。；;：:、（(“！"
  /// Marks at which a sentence begins.
  private static let sentences: ScalarTable = "。；;！"
  /// Subjects of a term of the document in addition to 本办法 and the like.
  private static let subjects: PhraseIndex = [
    "公告", "公告的", "政策", "政策的", "办法", "规定", "文件", "本文件", "该政策", "上述政策", "以上政策", "此文件", "此政策", "通知",
    "该办法",
  ]
  /// Words of the entry into force in the same sentence.
  private static let entries: PhraseIndex = [
    "起施行", "起实施", "起执行", "起实行", "起生效", "起试行", "日施行", "日实施", "日执行", "起實施", "起執行",
  ]

  /// Reads the first term of a text that is the document's.
  init(in text: ArraySlice<Unicode.Scalar>) {
    var index = text.startIndex
    while index < text.endIndex {
      if let term = Self.terms.longestPrefix(of: text[index...]),
        Self.isOwn(text[..<index])
      {
        read(text, from: index, behind: index + term.scalars.count)
        if end != nil || duration != nil { return }
        index += term.scalars.count
      } else if let act = Self.acts.longestPrefix(of: text[index...]) {
        readAct(text, from: index, behind: index + act.scalars.count)
        if end != nil || duration != nil { return }
        index += act.scalars.count
      } else if text[index] == "至", readEnd(text, from: index) {
        return
      } else {
        index += 1
      }
    }
  }

  /// 有效期三年, 有效期至…, 执行期限为…至….
  private mutating func read(_ text: ArraySlice<Unicode.Scalar>, from start: Int, behind: Int) {
    var rest = text[behind...].drop { $0 == " " }
    while let link = rest.firstPrefix(of: Self.links) {
      rest = rest.dropFirst(link.scalars.count).drop { $0 == " " }
    }
    if let first = CalendarDate.read(rest) {
      let behindFirst = rest.startIndex + first.length
      if let last = Self.lastDay(text[behindFirst...]) {
        self.start = (first.date, start..<behindFirst)
        end = (last.date, start..<last.range.upperBound)
      } else {
        end = (first.date, start..<behindFirst)
      }
      return
    }
    if let value = Self.duration(&rest) {
      duration = (value, start..<rest.startIndex)
      return
    }
    // 有效期自公布之日起至2026年12月31日.
    let clause = rest.prefix { $0 != "。" && $0 != "；" }
    for index in clause.indices where clause[index] == "至" || clause[index] == "到" {
      guard let day = CalendarDate.read(clause[(index + 1)...]) else { continue }
      end = (day.date, start..<index + 1 + day.length)
      return
    }
  }

  /// 本办法自…起施行，至2027年12月31日止.
  private mutating func readEnd(_ text: ArraySlice<Unicode.Scalar>, from start: Int) -> Bool {
    guard let last = CalendarDate.read(text[(start + 1)...]) else { return false }
    let behind = start + 1 + last.length
    let before = text[..<start]
    let sentence = before[Self.start(of: before, after: Self.sentences)...]
    guard behind < text.endIndex, text[behind] == "止",
      Self.start(of: before, after: Self.clauses) == start, Self.entries.stands(in: sentence),
      EffectClause.isNamed(in: sentence)
    else { return false }
    end = (last.date, start..<behind)
    return true
  }

  /// 执行至2027年12月31日, 试行两年; 自2023年1月1日起至2025年12月31日止执行.
  private mutating func readAct(_ text: ArraySlice<Unicode.Scalar>, from start: Int, behind: Int) {
    var rest = text[behind...].drop { $0 == " " }
    if let value = Self.duration(&rest), Self.isOwn(text[..<start]), Self.endsClause(rest) {
      duration = (value, start..<rest.startIndex)
      return
    }
    if let until = text[behind...].firstPrefix(of: ["至", "到", "截至"]) {
      let day = text[(behind + until.scalars.count)...]
      guard let last = CalendarDate.read(day), Self.isOwn(text[..<start]) else { return }
      end = (last.date, start..<day.startIndex + last.length)
      return
    }
    readRange(text, before: start, behind: behind)
  }

  /// 自2023年1月1日起至2025年12月31日止 in the clause before what is done with the document.
  private mutating func readRange(_ text: ArraySlice<Unicode.Scalar>, before act: Int, behind: Int)
  {
    guard Self.endsClause(text[behind...]) else { return }
    let clause = text[Self.start(of: text[..<act], after: Self.clauses)..<act]
    for from in clause.indices where clause[from] == "自" || clause[from] == "从" {
      guard let first = CalendarDate.read(clause[(from + 1)...]) else { continue }
      let behindFirst = from + 1 + first.length
      guard let last = Self.lastDay(clause[behindFirst...]),
        clause[last.range.upperBound...].drop(while: { $0 == "止" || $0 == "期" || $0 == "间" })
          .isEmpty,
        Self.isSubject(clause[..<from])
      else { return }
      self.start = (first.date, from..<behindFirst)
      end = (last.date, from..<last.range.upperBound)
      return
    }
  }

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
    text.suffix(ValidityReader.longestSentence).lastIndex { marks.contains($0) }.map { $0 + 1 }
      ?? text.startIndex
  }

  /// Whether a term behind some words is the document's: its clause names the document, or nothing, in a sentence that
  /// names it, lets it come into force, or has no other words.
  private static func isOwn(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let clause = before[start(of: before, after: clauses)...]
    guard clause.isEmpty else { return isSubject(clause) }
    let sentence = before[start(of: before, after: sentences)...]
    return sentence.isEmpty || EffectClause.isNamed(in: sentence) || entries.stands(in: sentence)
  }

  /// Whether words are a name of the document, with nothing behind it but 的, 自…起 and the like.
  private static func isSubject(_ words: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = words.drop { $0 == " " }
    if words.isEmpty || entries.stands(in: words) { return true }
    // 自印发之日起有效期五年.
    if words.first == "自", words.last == "起" { return true }
    if let length = EffectClause.nameLength(atStartOf: words) {
      return words.count <= length + longestRest
    }
    return subjects.firstPrefix(of: words).map { words.count <= $0.scalars.count + longestRest }
      ?? false
  }

  /// The most characters between the name of a document and its term: 自印发之日起.
  private static let longestRest = 8
}
