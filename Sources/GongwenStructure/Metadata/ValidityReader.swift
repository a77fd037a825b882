import GongwenLanguage
import GongwenModel
import GongwenText

/// Reads from when and until when a document is valid, where its text gives a date:
/// 自2020年1月13日起施行, 有效期至2023年12月31日. ``ValidityTerm`` has the forms of a term.
struct ValidityReader {
  /// Gives texts their origins.
  let tracer: Tracer

  /// The lines from the end of a document that are searched, and those from its start: its last article or
  /// paragraph, and its covering notice or order.
  static let reach = 40
  /// The longest subject before 自, in characters, that is still the document's own (新标准, 以上规定).
  private static let longestSubject = 12

  /// Sets `effective`, `effectiveFrom`, `expires` and `validity`.
  ///
  /// - Parameter first: the lines of the first part, where there are more: what it has of itself goes before what is in the
  ///   text that it issues.
  func read(_ lines: [Line], first: Range<Int>? = nil, into metadata: inout Metadata) {
    let near =
      lines.count > Self.reach * 2
      ? Array(lines.indices.suffix(Self.reach).reversed()) + Array(lines.indices.prefix(Self.reach))
      : lines.indices.reversed()
    let own = first.map { Array($0.suffix(Self.reach).reversed()) } ?? []
    lazy var hasSeveralPolicies =
      lines.lazy.filter { ValidityTerm.isOfPolicy($0.text) }.prefix(2).count > 1
    // A line that continues a sentence is read with the lines above it: its words alone say less.
    var places = [Int](repeating: 0, count: lines.count)
    for index in lines.indices where continues(index, in: lines) {
      places[index] = (places[index - 1] + 1) % (Self.mostContinued + 1)
    }
    for index in own + near
    where !lines[index].isCell && (places[index] == 0 || Self.isEntryAlone(lines[index].text)) {
      let words = words(from: index, in: lines)
      let text = words.scalars[Self.lengthOfNumber(lines[index])...]
      func trace(_ range: Range<Int>) -> TracedText {
        tracer.trace(TreeBuilder(tracer: tracer).passage(words.ranges(of: range)))
      }
      let signs = Signs(in: text)
      let isOfOne = signs.mayBeTerm && (!lines[index].markers.isEmpty || hasSeveralPolicies)
      let term = signs.mayBeTerm ? ValidityTerm(in: text, isOfOne: isOfOne) : ValidityTerm()
      if metadata[.effective] == nil, let found = effective(in: text, signs) ?? term.start {
        metadata.set(.effective, found.date.iso, evidence: trace(found.range))
      }
      if metadata[.expires] == nil, let found = term.end {
        metadata.set(.expires, found.date.iso, evidence: trace(found.range))
      }
      if metadata.effectiveFrom == nil, signs.mayBeFrom, metadata[.effective] == nil,
        let (day, range) = effectiveFrom(in: text)
      {
        metadata.setEffectiveFrom(day, evidence: [trace(range)])
      }
      if metadata[.validity] == nil, let (duration, range) = term.duration {
        metadata.set(.validity, duration, evidence: trace(range))
      }
    }
    setEffective(&metadata)
  }

  /// The signs of days and terms in a text: most texts have none.
  private struct Signs {
    private(set) var mayBeTerm = false
    private(set) var mayNameItself = false
    private(set) var mayBeFrom = false

    private static let all = ScalarTable(uniting: [ValidityTerm.firsts, ValidityReader.froms, "本"])

    init(in text: ArraySlice<Unicode.Scalar>) {
      let (all, firsts, froms) = (Self.all, ValidityTerm.firsts, ValidityReader.froms)
      for scalar in text where all.contains(scalar) {
        if firsts.contains(scalar) { mayBeTerm = true }
        if froms.contains(scalar) { mayBeFrom = true }
        if scalar == "本" { mayNameItself = true }
      }
    }
  }

  /// Whether a line is a day and the word for what begins on it: 二〇二一年一月一日起施行.
  private static func isEntryAlone(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, DateForm.mayStart(with: first),
      let reading = CalendarDate.read(text)
    else { return false }
    let rest = text.dropFirst(reading.length)
    return rest.first == "起" && entry(rest) == text.endIndex
  }

  /// The length of the number of a unit and of the blanks behind it, which are no words of its sentence.
  private static func lengthOfNumber(_ line: Line) -> Int {
    guard CalendarDate.read(line.text) == nil,
      let marker = line.markers.first(where: { $0.isLikely && $0.ordinal != nil })
    else { return 0 }
    return line.text.count
      - line.text.dropFirst(marker.length).drop { $0 == " " || $0 == "\u{3000}" }.count
  }

  /// The form of a whole date has so many characters: 2017-09-01.
  private static let wholeDate = 10

  /// The day from which the document is in force, where it is that of its promulgation or issue, and known.
  private func setEffective(_ metadata: inout Metadata) {
    guard metadata[.effective] == nil, let day = metadata.effectiveFrom, day.after == nil,
      let words = metadata.evidence[.effectiveFrom]?.first
    else { return }
    // A text may be approved by one body and promulgated by another: the day of issue is that of the second.
    let promulgated = metadata.history.lazy.filter { $0.act == .promulgated }.compactMap(\.date)
    let date =
      switch day.relative {
      case .published:
        metadata[.published] ?? promulgated.first { $0 == metadata[.issued] }
      case .issued: metadata[.issued]
      }
    // 2033年4月: the day is not known.
    if let date, date.utf8.count == Self.wholeDate {
      metadata.set(.effective, date, evidence: words)
    }
  }

  /// 自公布之日起施行, 自印发之日起30日后施行.
  private func effectiveFrom(
    in text: ArraySlice<Unicode.Scalar>
  ) -> (day: EffectiveFrom, range: Range<Int>)? {
    for start in text.indices where text[start] == "自" || text[start] == "从" || text[start] == "從" {
      var rest = text[(start + 1)...].drop { $0 == " " }
      // 自本通知印发之日起.
      if let name = SelfName.length(atStartOf: rest) { rest = rest.dropFirst(name) }
      guard let act = rest.firstPrefix(of: Self.promulgations + Self.issues) else { continue }
      rest = rest.dropFirst(act.scalars.count)
      guard Self.skip(["之日起", "日起", "之日"], in: &rest) else { continue }
      Self.skip(["满", "滿"], in: &rest)
      let after = ValidityTerm.duration(&rest)
      Self.skip(["后", "後", "起"], in: &rest)
      Self.skip(EntryIntoForce.manners, in: &rest)
      guard let word = rest.firstPrefix(of: EntryIntoForce.verbs), isOwn(text[..<start]) else {
        continue
      }
      let end = rest.startIndex + word.scalars.count
      if end < text.endIndex, Self.others.contains(text[end]) { continue }
      let day: EffectiveFrom.Day = Self.issues.contains(act) ? .issued : .published
      return (EffectiveFrom(relative: day, after: after), start..<end)
    }
    return nil
  }

  private static let promulgations: [Phrase] = ["公布", "发布", "發布", "颁布", "公佈"]
  private static let issues: [Phrase] = ["印发", "成文", "下发", "发文", "签发"]
  private static let others: ScalarTable = "以的后"

  typealias Found = (date: CalendarDate, range: Range<Int>)

  /// A line with the lines that may continue its sentence.
  func words(from line: Int, in lines: [Line]) -> JoinedWords {
    var ranges = [lines[line].range]
    var next = line + 1
    while ranges.count <= Self.mostContinued, continues(next, in: lines) {
      ranges.append(lines[next].range)
      next += 1
    }
    return JoinedWords(ranges, of: tracer.text)
  }

  /// Whether a line may continue the sentence of the line above it.
  private func continues(_ line: Int, in lines: [Line]) -> Bool {
    guard lines.indices.contains(line), line > 0 else { return false }
    return !lines[line - 1].isTerminated && !lines[line - 1].isCell
      && lines[line - 1].evidence.endsAtLineBreak && !lines[line].isCell
      && lines[line].evidence.indent < LineWrap.indent && lines[line].markers.isEmpty
      && lines[line].evidence.blankLinesBefore == 0
      && !(isName(line - 1, in: lines) && Self.beginnings.firstPrefix(of: lines[line].text) != nil)
  }

  /// Whether a line is a few words without a mark that the next line does not continue: a number and a name (四、其他规定), or a
  /// name alone behind the end of a sentence (附则, 有效期限).
  private func isName(_ place: Int, in lines: [Line]) -> Bool {
    let line = lines[place]
    guard line.text.count <= HeadingRules.longestOpener,
      !line.text.contains(where: { Self.clauses.contains($0) || $0 == "》" })
    else { return false }
    if !line.markers.isEmpty { return true }
    let isFirst = place == 0 || lines[place - 1].isTerminated || line.evidence.blankLinesBefore > 0
    return isFirst && Self.names.holds(line.text)
  }

  /// Names of units about the term of a document, or about all that is left, sorted by code point.
  private static let names: PhraseIndex = [
    "其他", "其他事项", "其他规定", "其它", "实施时间", "实施期限", "执行时间", "执行期限", "政策期限", "施行日期", "施行时间", "施行期限",
    "有效期", "有效期限", "期限", "生效日期", "附 则", "附则", "附則",
  ]

  /// Beginnings of a sentence on the term of a document, below the name of its unit.
  private static let beginnings: PhraseIndex = ["从", "從", "有效", "本", "自"]

  /// The most lines that continue a sentence: narrow ones have a dozen characters, and a sentence that cites acts a few hundred.
  private static let mostContinued = 24

  /// 自…起施行 of the document itself: 本…, 现…, or nothing before 自 in its clause.
  private func effective(in text: ArraySlice<Unicode.Scalar>, _ signs: Signs) -> Found? {
    // 二〇二一年一月一日起施行 on a line of its own.
    if let reading = CalendarDate.read(text) {
      let rest = text[(text.startIndex + reading.length)...]
      if rest.first == "起", let end = Self.entry(rest), end == text.endIndex {
        return (reading.date, text.startIndex..<end)
      }
    }
    for start in text.indices where signs.mayNameItself && text[start] == "本" {
      // 本办法2031年10月1日起生效.
      guard let length = SelfName.length(atStartOf: text[start...]),
        start == text.startIndex || Self.stops.contains(text[start - 1]),
        let reading = CalendarDate.read(text[(start + length)...]),
        let end = Self.entry(text[(start + length + reading.length)...]),
        end == text.endIndex || !Self.others.contains(text[end]),
        !isQuoted(text[..<start], text[end...])
      else { continue }
      return (reading.date, start + length..<end)
    }
    guard signs.mayBeFrom else { return nil }
    let froms = Self.froms
    for start in text.indices where froms.contains(text[start]) {
      guard let reading = CalendarDate.read(text[(start + 1)...]) else { continue }
      guard
        let end = Self.entry(
          text[(start + 1 + reading.length)...],
          mayLackStart: text[start] == "于" || text[start] == "於")
      else { continue }
      // 自…起施行以来, 自…起施行的: another document's; 修改为“本办法自…起施行”: a provision of one.
      if end < text.endIndex, Self.others.contains(text[end]) { continue }
      // 于 also tells when another document came into force.
      let isPlain = text[start] != "于" && text[start] != "於"
      guard isPlain ? isOwn(text[..<start]) : namesItself(text[..<start]),
        !isQuoted(text[..<start], text[end...])
      else { continue }
      return (reading.date, start..<end)
    }
    return nil
  }

  /// Whether a place is in a quotation: one is open before it, and the next mark behind it closes one.
  func isQuoted(
    _ before: ArraySlice<Unicode.Scalar>, _ behind: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    let marks = (
      before.suffix(Self.longestSentence).last { Self.quotations.contains($0) },
      behind.prefix(Self.longestSentence).first { Self.quotations.contains($0) }
    )
    return (marks.0 == "“" || marks.0 == "「") && (marks.1 == "”" || marks.1 == "」")
  }

  private static let quotations: ScalarTable = "“”「」"

  private static let stops: ScalarTable = "。；，"

  /// Words before a date from which a document is in force.
  private static let froms: ScalarTable = "于从從於由自"

  /// The end of the words behind a date that let a document come into force on it: 起施行, 0时起正式实施.
  ///
  /// 24时 is no hour of it: the document holds from the next day, which its text does not name.
  ///
  /// - Parameter mayLackStart: Whether 起 may be absent: 于2023年6月1日施行.
  static func entry(
    _ text: ArraySlice<Unicode.Scalar>, mayLackStart: Bool = false
  ) -> Int? {
    var rest = text.drop(while: { $0 == " " })
    Self.skip(["0时", "零时", "00:00"], in: &rest)
    guard Self.skip(["起"], in: &rest) || mayLackStart else { return nil }
    Self.skip(EntryIntoForce.manners, in: &rest)
    rest = EntryIntoForce.withoutScope(rest)
    guard let word = rest.firstPrefix(of: EntryIntoForce.verbs) else { return nil }
    let behind = rest.dropFirst(word.scalars.count)
    // 自…起实行网上申报: what the document introduces.
    if Self.introducing.contains(word), let next = behind.first,
      UnicodeClass.isHan(next) || Self.openings.contains(next)
    {
      return nil
    }
    return behind.startIndex
  }

  private static let openings: ScalarTable = "“「《"
  /// Entries that may have an object.
  private static let introducing: [Phrase] = ["实行", "實行"]

  @discardableResult
  private static func skip(_ words: [Phrase], in rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    guard let word = rest.firstPrefix(of: words) else { return false }
    rest = rest.dropFirst(word.scalars.count).drop(while: { $0 == " " })
    return true
  }

  /// Whether the sentence before a place names the document itself: 本办法, 现….
  private func namesItself(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    !EffectDays.isOfPart(before) && Self.sentence(before).contains { Self.itself.contains($0) }
  }

  /// 本办法, 现公布: words of a document for itself.
  private static let itself: ScalarTable = "本现現"

  /// The farthest start of a sentence that is looked for, in characters: longer ones are lists.
  static let longestSentence = 400

  /// The words before a place back to the start of the sentence, from behind.
  private static func sentence(_ before: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    before.suffix(longestSentence).reversed().prefix { $0 != "。" && $0 != "；" }
  }

  private static let clauses: ScalarTable = "，,。；;：:"
  /// Words for others than the document at the start of a clause.
  private static let pointers: PhraseIndex = ["上述", "其", "有关", "有關", "相关", "相關", "該", "该"]

  private static func others(_ clause: ArraySlice<Unicode.Scalar>) -> Bool {
    pointers.firstPrefix(of: clause) != nil
  }

  private func isOwn(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    if EffectDays.isOfPart(before) { return false }
    // 上述制度自印发之日起施行: what is named above, unless a name of the document is behind it.
    let clause = before.suffix(Self.longestSentence).split { Self.clauses.contains($0) }.last ?? []
    if before.last.map({ !Self.clauses.contains($0) }) ?? false,
      Self.others(clause), SelfName.lengthOfSubject(clause) == nil, !SelfName.stands(in: clause)
    {
      return false
    }
    let sentence = Self.sentence(before)
    if sentence.isEmpty || sentence.contains(where: { Self.itself.contains($0) }) { return true }
    return sentence.count <= Self.longestSubject && sentence.first != "》"
  }
}
