import GongwenLanguage
import GongwenModel
import GongwenText

/// The body and the day of minutes and bulletins that have them in one line of their head, with the word of an imprint behind
/// them: 某某市人民政府办公室　2033年4月9日印发.
struct HeadImprint {
  /// Gives texts their origins.
  let tracer: Tracer

  /// The body, and the day with its words; nil where the head of a part has no such line, or where the line has no day.
  func read(_ part: DocumentPart) -> (body: TracedText?, day: (iso: String, words: TracedText))? {
    guard let range = part.head.first(where: { $0.kind == .imprint })?.ranges.first else {
      return nil
    }
    let text = tracer.text.scalars[range]
    for start in text.indices where DateForm.mayStart(with: text[start]) {
      guard let day = CalendarDate.read(text[start...]) else { continue }
      let name = text[..<start].dropLast(while: { $0 == " " || $0 == "\u{3000}" })
      let isBody = BodyName.isBody(name)
      return (
        isBody ? tracer.trace(name.startIndex..<name.endIndex) : nil,
        (day.date.iso, tracer.trace(start..<start + day.length))
      )
    }
    return nil
  }
}
