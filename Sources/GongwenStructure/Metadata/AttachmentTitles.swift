import GongwenLanguage
import GongwenModel
import GongwenText

/// The titles that 附件说明 lines announce (GB/T 9704-2012, 7.3.4).
struct AttachmentTitles {
  /// Gives texts their origins.
  let tracer: Tracer

  /// A title of a line.
  private struct Entry {
    var words: JoinedWords
    var title: ArraySlice<Unicode.Scalar>
    /// The title without the ending of a file.
    var name: ArraySlice<Unicode.Scalar>
    /// Whether it is the name of a file.
    var isFile: Bool { name.count < title.count }
    /// Whether it is a line of its own, as a page lists its files below a text.
    var isListed: Bool { title.count == words.scalars.count }
  }

  /// The titles of the elements of a closing.
  ///
  /// The name of a file is no further title where a line announces it, in these words or as the end of others. Other
  /// files below announced titles are taken, in their order, for those among the titles that no file has the name of.
  ///
  /// - Parameter own: The titles of the document, whose own text a page may list as a file.
  func read(_ closing: [PartElement], own: Set<TitleKey> = []) -> [TracedText] {
    let entries = entries(of: closing)
    let announced = entries.lazy.filter { !$0.isFile }.map(\.name).prefix(Self.mostCompared)
    let titles = Array(announced)
    var nameless = Set(titles.indices)
    let keys = Dictionary(titles.enumerated().map { (TitleKey($1), $0) }) { first, _ in first }
    let matches = entries.map { entry in
      entry.isFile ? keys[TitleKey(entry.name)] ?? Self.match(of: entry.name, in: titles) : nil
    }
    for case let match? in matches { nameless.remove(match) }
    var left = nameless.count
    var seen: Set<TitleKey> = []
    var result: [TracedText] = []
    for (entry, match) in zip(entries, matches) {
      let key = TitleKey(entry.name)
      if entry.isFile {
        guard match == nil, !seen.contains(key) else { continue }
        if entry.isListed {
          if own.contains(key) { continue }
          if left > 0 {
            left -= 1
            continue
          }
        }
      }
      // A list that is printed again at the end announces nothing more.
      guard seen.insert(key).inserted || entry.isFile else { continue }
      result.append(entry.words.trace(entry.title.startIndex..<entry.title.endIndex, by: tracer))
    }
    return result
  }

  private func entries(of closing: [PartElement]) -> [Entry] {
    let grammar = MarkerGrammar()
    return closing.lazy.filter { $0.kind == .attachmentNote }.flatMap { element in
      let words = JoinedWords(element.ranges, of: tracer.text)
      return AttachmentLine.titles(in: words.scalars[...], grammar).compactMap { found -> Entry? in
        // 申报表（请在网站下载） is 申报表, and （另发） alone names nothing.
        if AttachmentLine.isRemark(found) || AttachmentLine(text: found).kind == .colon
          || Self.nothing.holds(found)
        {
          return nil
        }
        let whole = AttachmentLine.withoutRemark(found)
        // Without its size a name may have nothing left: 1.(2MB).
        let title = AttachedFiles.withoutSize(whole)
        return Entry(
          words: words, title: title.isEmpty ? whole : title,
          name: AttachedFiles.withoutEnding(whole))
      }
    }
  }

  /// Words of a form to which nothing is attached: 附件：无.
  private static let nothing: PhraseIndex = ["/", "—", "——", "无", "無"]

  /// The most titles with which one is compared: without a bound the time would grow with the square of their number.
  static let mostCompared = 400
  /// The fewest characters of a name that may be the end of a title: 申请表.
  private static let shortest = 3

  /// The place of the announced title that the name of a file is the end of, or that ends it: 申请表.doc for
  /// 某某资助申请表, 某某市申请表（定稿）.doc for 申请表.
  private static func match(
    of name: ArraySlice<Unicode.Scalar>, in titles: [ArraySlice<Unicode.Scalar>]
  ) -> Int? {
    let plain = TitleForm.withoutBracket(name)
    return titles.firstIndex { title in
      name.count >= shortest && title.suffix(name.count).elementsEqual(name)
        || title.count >= shortest
          && (name.suffix(title.count).elementsEqual(title)
            || plain.suffix(title.count).elementsEqual(title))
    }
  }
}
