import GongwenModel
import GongwenText

/// A line of labels and values, as sites print above an article:
/// 作者：　来源：科研处　发表时间：2020-09-24　点击：12.
public struct LabelledStrip: Sendable {
  /// A label with its value.
  public struct Value: Sendable {
    /// The label.
    public var label: WebLabel
    /// Its value without blanks at both ends; may be empty. Indices are those of the text.
    public var value: Range<Int>
  }

  /// The longest strip, in characters: a dozen labels with their values in one row.
  private static let longest = 240
  /// The longest strip of one label, in characters: the label and the longest value, with blanks and
  /// brackets around them.
  private static let longestOfOne = 80
  /// The longest value, in characters: a title or a list of bodies over two printed lines. A longer one
  /// is a sentence with a colon in it.
  private static let longestValue = 60
  /// How many labels make a strip where none is unmistakable and no date comes first: one is the
  /// beginning of a paragraph (来源：).
  private static let fewestLabels = 2

  /// The labels in order.
  public let values: [Value]

  /// Reads a strip, or gives nil where the text is not one.
  public init?(_ text: ArraySlice<Unicode.Scalar>) {
    guard text.count <= Self.longest, text.contains(where: { $0 == ":" || $0 == "：" }),
      !text.contains(where: { $0 == "。" })
    else { return nil }
    let found = Self.labels(in: text)
    guard let first = found.first, found.count > 1 || !Self.isNote(text) else { return nil }
    let opening = text.startIndex..<first.start
    let date = Self.date(text[opening])
    guard date != nil || Self.isOpening(text[opening]) else { return nil }
    guard
      found.count >= Self.fewestLabels || date != nil
        || (first.label.isStrong && text.count <= Self.longestOfOne)
    else { return nil }
    let labelled = found.indices.map { index in
      let end = index + 1 < found.count ? found[index + 1].start : text.endIndex
      let value = Self.withoutNextLabel(Self.trimmed(found[index].end..<end, text), text)
      return Value(label: found[index].label, value: value)
    }
    let dated = date.map { Value(label: $0, value: Self.trimmed(opening, text)) }
    values = [dated].compactMap { $0 } + labelled
    guard values.allSatisfy({ $0.value.count <= Self.longestValue }) else { return nil }
  }

  /// Whether a text is 附注 of a document (GB/T 9704-2012, 7.3.9) about its publicity: （公开方式：主动公开）.
  public static func isNote(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return (first == "（" || first == "(") && (last == "）" || last == ")")
      && text.dropFirst().firstPrefix(of: publicities) != nil
  }

  private static let publicities: [Phrase] = ["信息公开", "公开", "公開", "資訊公開"]

  private struct Found {
    var label: WebLabel
    var start: Int
    var end: Int
  }

  private static func labels(in text: ArraySlice<Unicode.Scalar>) -> [Found] {
    var found: [Found] = []
    var index = text.startIndex
    while index < text.endIndex {
      if let match = label(at: index, in: text) {
        found.append(match)
        index = match.end
      } else {
        index += 1
      }
    }
    return found
  }

  /// A label at a place, letter-spaced or not, with its colon.
  private static func label(at start: Int, in text: ArraySlice<Unicode.Scalar>) -> Found? {
    guard let (label, end) = WebLabel.at(start, in: text) else { return nil }
    let rest = text[end...].drop(while: isBlank)
    guard rest.first == ":" || rest.first == "：" else { return nil }
    return Found(label: label, start: start, end: rest.startIndex + 1)
  }

  /// The label of a date without one before the first label, as many sites print it: that of publication.
  private static func date(_ text: ArraySlice<Unicode.Scalar>) -> WebLabel? {
    let isDate = text.allSatisfy {
      isBlank($0) || "0123456789-/:.年月日时分秒".unicodeScalars.contains($0)
    }
    guard isDate, CalendarDate.read(text) != nil else { return nil }
    return SiteProfile.labels.first { $0.field == .published }
  }

  /// A value without an unknown label, and what is behind it: BJT-7 版本号：C/2.
  private static func withoutNextLabel(
    _ range: Range<Int>, _ text: ArraySlice<Unicode.Scalar>
  ) -> Range<Int> {
    guard let colon = text[range].firstIndex(where: { $0 == "：" }) else { return range }
    var start = colon
    while start > range.lowerBound, colon - start < longestUnknown,
      UnicodeClass.isHan(text[start - 1])
    { start -= 1 }
    guard start < colon, start > range.lowerBound,
      !UnicodeClass.isHan(text[start - 1]) || isBlank(text[start - 1])
    else { return range }
    return trimmed(range.lowerBound..<start, text)
  }

  /// The longest label that is not in the list, in characters.
  private static let longestUnknown = 6

  /// A line that is one field of a catalogue: a known label before a colon or in brackets (文号：, 【发文字号】), letter-spaced or
  /// not, and its value.
  public static func field(_ text: ArraySlice<Unicode.Scalar>) -> Value? {
    let line = text.drop(while: isBlank)
    guard text.count <= longestOfOne, let first = line.first else { return nil }
    let isBracketed = first == "【" || first == "["
    let close = line.prefix(WebLabel.longest).firstIndex {
      isBracketed ? $0 == "】" || $0 == "]" : $0 == "：" || $0 == ":"
    }
    guard let close, let label = WebLabel.alone(in: line[...close]) else { return nil }
    let value = withoutNextLabel(trimmed(close + 1..<text.endIndex, text), text)
    return value.isEmpty || value.count > longestValue ? nil : Value(label: label, value: value)
  }

  /// The subject of a message (主题：某某通知), which is the title of a document that has none.
  public static func subject(_ text: ArraySlice<Unicode.Scalar>) -> Value? {
    guard let label = SiteProfile.labels.first(where: { $0.field == .title }) else { return nil }
    var word: [Unicode.Scalar] = []
    for index in text.indices where !isBlank(text[index]) {
      let folded = WidthForms.ascii(text[index]) ?? text[index]
      word.append(folded.properties.lowercaseMapping.unicodeScalars.first ?? folded)
      guard word.count <= longestSubject else { return nil }
      if subjects.holds(word[...]) {
        let value = text[(index + 1)...].drop(while: isBlank).indices
        return value.isEmpty ? nil : Value(label: label, value: value)
      }
    }
    return nil
  }

  /// Labels of the subject of a message, folded: in ASCII width and lower case, without blanks.
  public static let subjects: PhraseIndex = ["subject:", "主旨:", "主題:", "主题:"]
  /// The longest of them, in characters.
  private static let longestSubject = 8

  private static func isOpening(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.allSatisfy { isBlank($0) || $0 == "【" || $0 == "[" || $0 == "（" || $0 == "(" || $0 == "|" }
  }

  private static func trimmed(
    _ range: Range<Int>, _ text: ArraySlice<Unicode.Scalar>
  ) -> Range<Int> {
    var range = range
    func isEdge(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "|", "【", "】", "[", "]", "（", "(", "；", ";", "｜": true
      default: UnicodeClass.isBlank(scalar)
      }
    }
    while let first = range.first, isEdge(text[first]) { range = first + 1..<range.upperBound }
    while let last = range.last, isEdge(text[last]) { range = range.lowerBound..<last }
    return range
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { UnicodeClass.isBlank(scalar) }
}
