import GongwenLanguage
import GongwenModel
import GongwenText

/// The titles that 附件说明 lines announce (GB/T 9704-2012, 7.3.4).
struct AttachmentTitles {
  /// Gives texts their origins.
  let tracer: Tracer

  /// The titles of the elements of a closing. The name of a file that a line above already announces is no further
  /// title.
  func read(_ closing: [PartElement]) -> [TracedText] {
    let grammar = MarkerGrammar()
    var seen: Set<TitleKey> = []
    var titles: [TracedText] = []
    for element in closing where element.kind == .attachmentNote {
      let words = JoinedWords(element.ranges, of: tracer.text)
      for title in AttachmentLine.titles(in: words.scalars[...], grammar) {
        let key = TitleKey(AttachedFiles.withoutEnding(title))
        if AttachedFiles.isName(title), seen.contains(key) { continue }
        seen.insert(key)
        titles.append(words.trace(title.startIndex..<title.endIndex, by: tracer))
      }
    }
    return titles
  }
}
