import GongwenLanguage
import GongwenModel
import GongwenText

/// Reads from when and until when a document holds, where its text says so with a date:
/// 自2020年1月13日起施行, 有效期至2023年12月31日.
struct ValidityReader {
  /// Gives texts their origins.
  let tracer: Tracer

  /// The lines from the end of a document that are searched, and those from its start: its last article or
  /// paragraph, and its covering notice or order.
  private static let reach = 40
  /// The longest subject before 自, in characters, that is still the document's own (新标准, 以上规定).
  private static let longestSubject = 12

  /// Sets `effective` and `expires`.
  func read(_ lines: [Line], into metadata: inout Metadata) {
    let near =
      lines.count > Self.reach * 2
      ? Array(lines.suffix(Self.reach).reversed()) + lines.prefix(Self.reach) : lines.reversed()
    for line in near where !line.isCell {
      if metadata[.effective] == nil, let found = effective(in: line.text) {
        set(.effective, found, &metadata)
      }
      if metadata[.expires] == nil, let found = expires(in: line.text) {
        set(.expires, found, &metadata)
      }
    }
  }

  private typealias Found = (date: CalendarDate, range: Range<Int>)

  private func set(_ field: MetadataField, _ found: Found, _ metadata: inout Metadata) {
    metadata.set(field, found.date.iso, evidence: tracer.trace(found.range))
  }

  /// 自…起施行 of the document itself: 本…, 现…, or nothing before 自 in its clause.
  private func effective(in text: ArraySlice<Unicode.Scalar>) -> Found? {
    for start in text.indices where text[start] == "自" {
      guard let reading = CalendarDate.read(text[(start + 1)...]) else { continue }
      guard let end = Self.entry(text[(start + 1 + reading.length)...]) else { continue }
      // 自…起施行以来, 自…起施行的: another document's.
      if end < text.endIndex, ["以", "的", "后"].contains(text[end]) { continue }
      guard isOwn(text[..<start]) else { continue }
      return (reading.date, start..<end)
    }
    return nil
  }

  /// The end of the words behind a date that let a document come into force on it: 起施行, 0时起正式实施.
  ///
  /// 24时 is no hour of it: the document holds from the next day, which its text does not name.
  private static func entry(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    var rest = text.drop(while: { $0 == " " })
    Self.skip(["0时", "零时", "00:00"], in: &rest)
    guard Self.skip(["起"], in: &rest) else { return nil }
    Self.skip(["开始", "正式"], in: &rest)
    guard let word = rest.firstPrefix(of: ["施行", "实施", "执行", "生效", "试行"]) else { return nil }
    return rest.startIndex + word.scalars.count
  }

  @discardableResult
  private static func skip(_ words: [Phrase], in rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
    guard let word = rest.firstPrefix(of: words) else { return false }
    rest = rest.dropFirst(word.scalars.count).drop(while: { $0 == " " })
    return true
  }

  private func isOwn(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let sentence = before.reversed().prefix { $0 != "。" && $0 != "；" }
    if sentence.isEmpty || sentence.contains("本") || sentence.contains("现") { return true }
    return sentence.count <= Self.longestSubject && sentence.first != "》"
  }

  /// 有效期至…, 有效期截至…, 有效期自…至….
  private func expires(in text: ArraySlice<Unicode.Scalar>) -> Found? {
    guard let start = text.firstIndex(of: "有效期" as Phrase) else { return nil }
    let clause = text[start...].prefix { $0 != "。" && $0 != "；" }
    for index in clause.indices where clause[index] == "至" || clause[index] == "到" {
      guard let reading = CalendarDate.read(clause[(index + 1)...]) else { continue }
      return (reading.date, start..<index + 1 + reading.length)
    }
    return nil
  }
}
