import GongwenLanguage
import GongwenModel
import GongwenText

/// The days from which the acts of a document are in force, where each attached act names its own.
struct EffectDays {
  /// Gives texts their origins.
  let tracer: Tracer

  /// The different days that attachments name, in their order, where the notice or the main text names none; one at most is
  /// the document's.
  func days(of parts: [DocumentPart], _ lines: [Line]) -> [String] {
    guard parts.count(where: { $0.role == .attachment }) > 1 else { return [] }
    var days: [String] = []
    for (index, part) in parts.enumerated() {
      let end = index + 1 < parts.count ? parts[index + 1].start : lines.count
      guard let day = day(in: Array(lines[part.start..<end])) else { continue }
      guard part.role == .attachment else { return [] }
      if !days.contains(day) { days.append(day) }
    }
    return days
  }

  private func day(in lines: [Line]) -> String? {
    var own = Metadata()
    ValidityReader(tracer: tracer).read(lines, into: &own)
    if let day = own[.effective] { return day }
    return own.effectiveFrom.map { from in
      [from.relative.rawValue, from.after].compactMap { $0 }.joined(separator: " + ")
    }
  }

  // MARK: Parts of an act

  /// The days other than that of the document from which parts of it are in force (第五条自2032年1月1日起施行), in their order.
  func daysOfParts(in lines: [Line], besides day: String?) -> [String] {
    let reader = ValidityReader(tracer: tracer)
    var days: [String] = []
    for index in lines.indices.suffix(ValidityReader.reach) where !lines[index].isCell {
      guard lines[index].text.contains("自") || lines[index].text.contains("从") else { continue }
      let text = reader.words(from: index, in: lines).scalars[...]
      for start in text.indices where text[start] == "自" || text[start] == "从" {
        guard let reading = CalendarDate.read(text[(start + 1)...]),
          let end = ValidityReader.entry(text[(start + 1 + reading.length)...]),
          Self.isOfPart(text[..<start]), !reader.isQuoted(text[..<start], text[end...])
        else { continue }
        let part = reading.date.iso
        if part != day, !days.contains(part) { days.append(part) }
      }
    }
    return days
  }

  /// Whether the words before 自…起施行 name a part of an act, and not the act: 本规定第二条, 其他条款.
  static func isOfPart(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = before.dropLast(while: { " ，,".unicodeScalars.contains($0) })
    guard parts.end(words) else { return false }
    // 根据该办法第三条规定，自2031年1月1日起施行: what the day rests on.
    let clause = words.suffix(longestClause).split { marks.contains($0) }.last ?? []
    if bases.stands(in: clause) { return false }
    // 第五条 自2020年1月1日起施行: the number of the line.
    guard words.first == "第", let number = ChineseNumeral.read(words.dropFirst()) else {
      return true
    }
    return words.count > number.length + 2
  }

  /// Words for what an act rests on, before an article.
  private static let bases: PhraseIndex = [
    "依据", "依據", "依照", "按照", "根据", "根據", "遵照",
  ]
  /// The longest clause before a day, in characters: longer ones are lists.
  private static let longestClause = 60
  private static let marks: ScalarTable = "，,。；;：:"

  private static let parts: PhraseEndings = [
    "条", "条款", "款", "项", "条规定", "款规定", "项规定", "条的规定", "款的规定", "项的规定", "其他规定", "其余规定", "條", "條款",
  ]
}
