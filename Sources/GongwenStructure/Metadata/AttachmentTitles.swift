import GongwenLanguage
import GongwenModel
import GongwenText

/// The titles that 附件说明 lines announce (GB/T 9704-2012, 7.3.4).
struct AttachmentTitles {
  /// Gives texts their origins.
  let tracer: Tracer

  /// The titles of the elements of a closing. The name of a file is no further title where a line above already announces
  /// it, in these words or with others before them, or where it is a line of its own below such lines.
  func read(_ closing: [PartElement]) -> [TracedText] {
    let grammar = MarkerGrammar()
    var seen: Set<TitleKey> = []
    var titles: [TracedText] = []
    var announced: [ArraySlice<Unicode.Scalar>] = []
    for element in closing where element.kind == .attachmentNote {
      let words = JoinedWords(element.ranges, of: tracer.text)
      for title in AttachmentLine.titles(in: words.scalars[...], grammar) {
        let name = AttachedFiles.withoutEnding(title)
        let isFile = name.count < title.count
        let key = TitleKey(name)
        // A page lists its files below a text that announces its attachments.
        let isListed = !announced.isEmpty && title.count == words.scalars.count
        if isFile, isListed || seen.contains(key) || isEnd(name, of: announced) { continue }
        seen.insert(key)
        if !isFile, announced.count < Self.mostCompared { announced.append(title) }
        titles.append(words.trace(title.startIndex..<title.endIndex, by: tracer))
      }
    }
    return titles
  }

  /// The most titles with which one is compared: without a bound the time would grow with the square of their number.
  static let mostCompared = 400
  /// The fewest characters of a name that may be the end of a title: 申请表.
  private static let shortest = 3

  /// Whether the name of a file is how an announced title ends: 申请表.doc for 某某资助申请表.
  private func isEnd(
    _ name: ArraySlice<Unicode.Scalar>, of announced: [ArraySlice<Unicode.Scalar>]
  ) -> Bool {
    name.count >= Self.shortest
      && announced.contains { $0.suffix(name.count).elementsEqual(name) }
  }
}
