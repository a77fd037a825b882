import GongwenLanguage
import GongwenModel
import GongwenText

/// Faults of the dates of a document: of those in its head and closing, and of the days from which and until which it is in force.
struct DateFindings {
  /// Gives texts their origins.
  let tracer: Tracer

  /// The findings for all parts.
  func diagnostics(for parts: [DocumentPart], _ lines: [Line]) -> [Diagnostic] {
    let elements = parts.flatMap { $0.head + $0.closing }
    return elements.flatMap { element in
      let misprint = element.kind == .date ? misprint(in: element) : nil
      let impossible = Self.dated.contains(element.kind) ? impossible(in: element) : nil
      return [misprint, impossible].compactMap { $0 }
    } + alone(lines, besides: elements) + validity(lines)
  }

  // MARK: Dates alone on their line

  /// 2024.13.1 below a body, and 发文日期：2024年2月30日: days that no calendar has are read as no element.
  private func alone(_ lines: [Line], besides elements: [PartElement]) -> [Diagnostic] {
    let known = Set(
      elements.lazy.filter { Self.dated.contains($0.kind) }.flatMap(\.ranges).map(\.lowerBound))
    let last = max(lines.count - Self.reachOfClosing, 0)
    let indices = Array(0..<min(Self.reachOfHead, last)) + Array(last..<lines.count)
    return indices.compactMap { index in
      guard !lines[index].isCell, !known.contains(lines[index].range.lowerBound) else { return nil }
      var text = lines[index].text
      if let label = Self.labels.firstPrefix(of: text) {
        text = text.dropFirst(label.scalars.count).drop { $0 == "：" || $0 == ":" || $0 == " " }
      }
      guard let length = CalendarDate.lengthOfImpossible(text), length == text.count else {
        return nil
      }
      return Self.impossible(tracer.trace(text.startIndex..<text.endIndex))
    }
  }

  /// The lines of head and closing that are looked through.
  private static let reachOfHead = 24
  private static let reachOfClosing = 12
  /// Labels of days, sorted by code point.
  private static let labels: PhraseIndex = [
    "发布日期", "发文日期", "实施日期", "成文日期", "施行日期", "生效日期", "發布日期", "發文日期",
  ]

  /// Elements whose date is that of the document or of its history.
  private static let dated: Set<ElementKind> = [.date, .subtitle]

  /// A date in which recognition of characters read 曰 for 日.
  private func misprint(in element: PartElement) -> Diagnostic? {
    let words = tracer.trace(TreeBuilder(tracer: tracer).passage(element.ranges))
    guard words.scalars.contains("曰"), impossible(in: element) == nil else { return nil }
    return Diagnostic(
      code: "date-misprint", severity: .info,
      message: "\(words.string) has 曰 for 日 and was read as a date", origin: words.origin)
  }

  private func impossible(in element: PartElement) -> Diagnostic? {
    element.ranges.first.flatMap { DateValue.impossible(in: tracer.text.scalars[$0]) }.map {
      Self.impossible(tracer.trace($0))
    }
  }

  private static func impossible(_ words: TracedText) -> Diagnostic {
    Diagnostic(
      code: "date-impossible", severity: .warning,
      message: "\(words.string) is no day of the calendar; no day was read from it",
      origin: words.origin)
  }

  // MARK: Days of validity

  /// 自2024年2月30日起施行, 有效期至2029年2月29日 in the lines where ``ValidityReader`` looks for them.
  private func validity(_ lines: [Line]) -> [Diagnostic] {
    let reader = ValidityReader(tracer: tracer)
    let last = max(lines.count - ValidityReader.reach, 0)
    let indices = Array(0..<min(ValidityReader.reach, last)) + Array(last..<lines.count)
    return indices.flatMap { index -> [Diagnostic] in
      let line = lines[index].text
      guard !lines[index].isCell, line.contains(where: { Self.marks.contains($0) }) else {
        return []
      }
      let words = reader.words(from: index, in: lines)
      return Self.impossibleDays(in: words.scalars[...], upTo: line.count).map { range in
        Self.impossible(
          tracer.trace(TreeBuilder(tracer: tracer).passage(words.ranges(of: range))))
      }
    }
  }

  /// Words before a day from which or until which a document is in force.
  private static let marks: ScalarTable = "自从從于於至到"

  /// The days of validity that no calendar has behind words that begin in the first characters of a text.
  private static func impossibleDays(
    in text: ArraySlice<Unicode.Scalar>, upTo count: Int
  ) -> [Range<Int>] {
    let marks = marks
    let begins = text.prefix(count).indices.filter { marks.contains(text[$0]) }
    return begins.compactMap { mark in
      guard let length = CalendarDate.lengthOfImpossible(text[(mark + 1)...]) else { return nil }
      let end = mark + 1 + length
      let clause = text[..<mark].suffix(longestClause).split { stops.contains($0) }.last ?? []
      let isOfValidity =
        ValidityReader.entry(text[end...]) != nil
        || (text[mark] == "至" || text[mark] == "到") && terms.stands(in: clause)
      return isOfValidity ? mark + 1..<end : nil
    }
  }

  /// The longest clause before a last day, in characters: longer ones are lists.
  private static let longestClause = 40
  private static let stops: ScalarTable = "，,。；;"
  /// Words of a term before its last day.
  private static let terms: PhraseIndex = ["执行", "執行", "实施", "實施", "施行", "有效", "试行", "試行"]
}
