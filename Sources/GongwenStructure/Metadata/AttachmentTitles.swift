import GongwenLanguage
import GongwenModel
import GongwenText

/// The titles that 附件说明 lines announce (GB/T 9704-2012, 7.3.4).
struct AttachmentTitles {
  /// Gives texts their origins.
  let tracer: Tracer

  /// The titles of the elements of a closing. The name of a file is no further title where a line above already announces
  /// it, in these words or with others before them.
  func read(_ closing: [PartElement]) -> [TracedText] {
    let grammar = MarkerGrammar()
    var seen: Set<TitleKey> = []
    var titles: [TracedText] = []
    for element in closing where element.kind == .attachmentNote {
      let words = JoinedWords(element.ranges, of: tracer.text)
      for title in AttachmentLine.titles(in: words.scalars[...], grammar) {
        let name = AttachedFiles.withoutEnding(title)
        let key = TitleKey(name)
        if AttachedFiles.isName(title), seen.contains(key) || isEnd(name, of: titles) { continue }
        seen.insert(key)
        titles.append(words.trace(title.startIndex..<title.endIndex, by: tracer))
      }
    }
    return titles
  }

  /// The fewest characters of a name that may be the end of a title: 申请表.
  private static let shortest = 3

  /// Whether the name of a file is how a title ends that has none of its own: 申请表.doc for 某某资助申请表.
  private func isEnd(_ name: ArraySlice<Unicode.Scalar>, of titles: [TracedText]) -> Bool {
    name.count >= Self.shortest
      && titles.contains { title in
        !AttachedFiles.isName(title.scalars[...]) && title.scalars.count >= name.count
          && title.scalars.suffix(name.count).elementsEqual(name)
      }
  }
}
