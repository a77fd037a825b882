import GongwenLanguage
import GongwenModel
import GongwenText

/// Reads the acts in the life of a document from its 题注: when and by whom it was adopted, promulgated and changed.
struct HistoryReader {
  /// Gives texts their origins.
  let tracer: Tracer

  /// Words that name an act; followed by 的 they belong to another document (通过的《…的决定》).
  private static let acts: [(word: Phrase, act: HistoryEvent.Act)] = [
    ("通过", .adopted), ("修正", .amended), ("修改", .amended), ("修订", .revised), ("公布", .promulgated),
    ("发布", .promulgated), ("颁布", .promulgated), ("印发", .promulgated), ("批准", .promulgated),
    ("施行", .inForce),
    ("实施", .inForce), ("生效", .inForce), ("废止", .repealed), ("通過", .adopted),
    ("修訂", .revised), ("發布", .promulgated), ("公佈", .promulgated), ("廢止", .repealed),
  ]
  /// Words between a date and the body that acted.
  private static let openings: [Phrase] = ["起", "由", "经", "經", "，"]

  /// An act and its words.
  private struct Found {
    var event: HistoryEvent
    var range: Range<Int>
    /// The words of the body, and of the number of what it decided.
    var by: Range<Int>?
    var number: Range<Int>?
  }

  /// Sets `history`, `versionDate`, and `issued` where nothing else gives it.
  func read(_ parts: [DocumentPart], into metadata: inout Metadata) {
    let part = parts.first { part in
      part.marker == nil && part.head.contains { $0.kind == .subtitle }
    }
    var events: [HistoryEvent] = []
    var evidence: [TracedText] = []
    for element in part?.head ?? [] where element.kind == .subtitle {
      let words = JoinedWords(element.ranges, of: tracer.text)
      for found in Self.events(in: words.scalars) {
        events.append(found.event)
        evidence.append(trace(found.range, of: words))
      }
    }
    guard !events.isEmpty else { return }
    metadata.setHistory(events, evidence: evidence)
    if let last = events.lastIndex(where: { $0.act.changesText }), let date = events[last].date {
      metadata.set(.versionDate, date, evidence: evidence[last])
    }
    // What a body above approves is promulgated later: its approval is the day of a text only where nothing else is known.
    let promulgated = events.indices.filter { events[$0].act == .promulgated }
    let first =
      promulgated.first { !evidence[$0].scalars[...].ends(with: "批准" as Phrase) }
      ?? events.firstIndex { $0.act == .adopted } ?? promulgated.first
    if metadata[.issued] == nil, let first, let date = events[first].date {
      metadata.set(.issued, date, evidence: evidence[first])
    }
  }

  /// Sets `issuers` and `documentNumber` where nothing else gives them: the body that first promulgated the text, and the
  /// number of its order (2019年5月15日国务院令第712号公布), or one that is a statement of its own (塘政〔1986〕9号).
  func addIssuer(of part: DocumentPart?, into metadata: inout Metadata) {
    guard let part, part.marker == nil else { return }
    for element in part.head where element.kind == .subtitle {
      let words = JoinedWords(element.ranges, of: tracer.text)
      addNumberAndDay(words, into: &metadata)
      if metadata[.documentNumber] == nil, let range = Self.number(in: words.scalars) {
        metadata.set(
          .documentNumber, Self.string(words.scalars[range]), evidence: trace(range, of: words))
      }
      let found = Self.events(in: words.scalars).first {
        $0.event.act == .promulgated && !words.scalars[$0.range].ends(with: "批准" as Phrase)
      }
      guard let found else { continue }
      if metadata[.documentNumber] == nil, let number = found.event.number, let range = found.number
      {
        metadata.set(.documentNumber, number, evidence: trace(range, of: words))
      }
      guard metadata[.issuers] == nil, let by = found.by else { return }
      let names = BodyName.bodies(in: words.scalars[by]).map { trace($0, of: words) }
      if !names.isEmpty { metadata.set(.issuers, names.map(\.string), evidence: names) }
      return
    }
  }

  /// （教育部令第41号　2017年2月4日）: the number, the day and the body of what promulgated the text, without a word for it.
  private func addNumberAndDay(_ words: JoinedWords, into metadata: inout Metadata) {
    guard let both = NumberAndDay(words.scalars[...]) else { return }
    let number = words.scalars[both.number].filter { $0 != " " && $0 != "\u{3000}" }
    if metadata[.documentNumber] == nil {
      metadata.set(
        .documentNumber, Self.string(number[...]), evidence: trace(both.number, of: words))
    }
    if metadata[.issued] == nil, let (_, iso) = Self.date(in: words.scalars[both.day]) {
      metadata.set(.issued, iso, evidence: trace(both.day, of: words))
    }
    guard metadata[.issuers] == nil,
      let end = both.number.first(where: { words.scalars[$0] == "第" })
    else { return }
    let name = words.scalars[both.number.lowerBound..<end]
      .dropLast(ElementWords.bodyMarks.length(atEndOf: words.scalars[both.number.lowerBound..<end]))
    let names = BodyName.bodies(in: name).map { trace($0, of: words) }
    if !names.isEmpty { metadata.set(.issuers, names.map(\.string), evidence: names) }
  }

  /// Words that name an entry into force behind its date.
  private static let entries: PhraseIndex = ["实施", "實施", "施行", "生效", "起"]

  /// Adds the entry into force that the text of a document names; the value of a label names no act. Where the text names
  /// none, the only one of the 题注 is the day of it.
  func addEntry(into metadata: inout Metadata) {
    setEffective(&metadata)
    guard let date = metadata[.effective], let words = metadata.evidence[.effective]?.first,
      Self.entries.stands(in: words.scalars[...]),
      !metadata.history.contains(where: { $0.act == .inForce })
    else { return }
    metadata.setHistory(
      metadata.history + [HistoryEvent(act: .inForce, date: date)],
      evidence: (metadata.evidence[.history] ?? []) + [words])
  }

  /// The form of a whole date has so many characters: 2017-09-01.
  private static let wholeDate = 10

  private func setEffective(_ metadata: inout Metadata) {
    let entries = metadata.history.indices.filter { metadata.history[$0].act == .inForce }
    guard metadata[.effective] == nil, metadata.effectiveFrom == nil, entries.count == 1,
      let date = metadata.history[entries[0]].date, date.utf8.count == Self.wholeDate,
      let words = metadata.evidence[.history], words.indices.contains(entries[0])
    else { return }
    metadata.set(.effective, date, evidence: words[entries[0]])
  }

  private func trace(_ range: Range<Int>, of words: JoinedWords) -> TracedText {
    tracer.trace(TreeBuilder(tracer: tracer).passage(words.ranges(of: range)))
  }

  /// The acts of a 题注, in order: each date with the acts up to the next one.
  private static func events(in text: [Unicode.Scalar]) -> [Found] {
    let isInTitle = titles(in: text)
    var dates: [(range: Range<Int>, iso: String)] = []
    var index = 0
    while index < text.count {
      if !isInTitle[index], let (length, iso) = date(in: text[index...]) {
        dates.append((index..<index + length, iso))
        index += length
      } else {
        index += 1
      }
    }
    return dates.indices.flatMap { place -> [Found] in
      let end = place + 1 < dates.count ? dates[place + 1].range.lowerBound : text.count
      return events(
        from: dates[place].range, dates[place].iso, text[dates[place].range.upperBound..<end],
        isInTitle)
    }
  }

  private static func events(
    from date: Range<Int>, _ iso: String, _ text: ArraySlice<Unicode.Scalar>, _ isInTitle: [Bool]
  ) -> [Found] {
    var result: [Found] = []
    for index in text.indices where !isInTitle[index] {
      let rest = text[index...]
      guard let found = acts.first(where: { rest.starts(with: $0.word) }) else { continue }
      let end = index + found.word.scalars.count
      if end < text.endIndex, text[end] == "的" { continue }
      var next = Found(
        event: HistoryEvent(act: found.act, date: iso), range: date.lowerBound..<end)
      if result.isEmpty, found.act != .inForce { describe(text[..<index], in: &next) }
      result.append(next)
    }
    return result
  }

  /// The body, and the title or the number of what it decided, between a date and the word of the act.
  private static func describe(
    _ text: ArraySlice<Unicode.Scalar>, in found: inout Found
  ) {
    var by = text
    if let open = text.firstIndex(of: "《"), let close = text.lastIndex(of: "》"), open < close {
      by = text[..<open]
      found.event.title = string(text[(open + 1)..<close])
    } else if let ordinal = ordinal(at: text) {
      by = text[..<ordinal]
    }
    by = by.drop { $0 == " " }
    while let word = by.firstPrefix(of: openings) {
      by = by.dropFirst(word.scalars.count).drop { $0 == " " }
    }
    by = by.dropLast(while: { $0 == " " })
    // 通过的《…的决定》: the meeting.
    for word in ["通过的", "批准的", "通過的"] as [Phrase] where by.ends(with: word) {
      by = by.dropLast(word.scalars.count)
    }
    for mark in ["令", "公告"] as [Phrase] {
      guard let at = by.firstIndex(of: mark), at > by.startIndex else { continue }
      let rest = by[(at + mark.scalars.count)...]
      if rest.first == "第" || rest.first == "〔" || rest.first == "（", by.last == "号" {
        found.event.number = string(by)
        found.number = by.indices
        by = by[..<at]
      } else if rest.isEmpty {
        by = by[..<at]
      }
      break
    }
    guard !by.isEmpty else { return }
    found.event.by = string(by)
    found.by = by.indices
  }

  /// Where 第二次 begins at the end of a text.
  private static func ordinal(at text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard text.last == "次", let start = text.lastIndex(of: "第"),
      let number = ChineseNumeral.read(text[(start + 1)...]),
      start + 1 + number.length == text.endIndex - 1
    else { return nil }
    return start
  }

  /// The number of a document that blanks or brackets part from the words around it.
  private static func number(in text: [Unicode.Scalar]) -> Range<Int>? {
    text[...].split { separators.contains($0) }.first {
      $0.last == "号" && NumberForm.range(in: $0) == $0.startIndex..<$0.endIndex
    }.map { $0.startIndex..<$0.endIndex }
  }

  private static let separators: ScalarTable = " \u{3000}（）()，,；"

  /// Which characters are in 《》.
  private static func titles(in text: [Unicode.Scalar]) -> [Bool] {
    var depth = 0
    return text.map { scalar in
      if scalar == "《" { depth += 1 }
      defer { if scalar == "》" { depth = max(0, depth - 1) } }
      return depth > 0
    }
  }

  /// A date at the start of a text, as exactly as it is printed, and its length.
  private static func date(in text: ArraySlice<Unicode.Scalar>) -> (length: Int, iso: String)? {
    guard let first = text.first,
      ChineseNumeral.digit(first) != nil || ChineseNumeral.arabicDigit(first) != nil
        || first == "民" || first == "中"
    else { return nil }
    if let reading = CalendarDate.read(text) { return (reading.length, reading.date.iso) }
    return CalendarDate.readMonth(text).map { ($0.length, $0.iso) }
  }

  private static func string(_ text: ArraySlice<Unicode.Scalar>) -> String {
    TracedText(scalars: Array(text)).string
  }
}
