import GongwenLanguage
import GongwenModel
import GongwenText

/// The titles that 附件说明 lines announce (GB/T 9704-2012, 7.3.4).
struct AttachmentTitles {
  /// Gives texts their origins.
  let tracer: Tracer

  /// The most markers before a title: 附件 and a number.
  private static let mostMarkers = 2
  /// Marks that end each of several titles on one line.
  private static let stops: ScalarTable = "。；;. \u{3000}"

  /// The titles of the elements of a closing.
  func read(_ closing: [PartElement]) -> [TracedText] {
    let grammar = MarkerGrammar()
    let notes = closing.filter { $0.kind == .attachmentNote }.flatMap(\.ranges)
    // Names of files repeat what the text announces.
    let announced = notes.filter { !AttachedFiles.isName(tracer.text.scalars[$0]) }
    return (announced.isEmpty ? notes : announced).flatMap { range in
      Self.titles(in: tracer.text.scalars[range], grammar).map { title in
        tracer.trace(title.startIndex..<title.endIndex)
      }
    }
  }

  /// The titles in a line of an announcement: behind 附件, each behind its number, without a stop.
  ///
  /// A line may announce several: 1.检查表；2.汇总表 3.名单. A number follows a stop or a blank and is the
  /// next one of the same scheme.
  static func titles(
    in line: ArraySlice<Unicode.Scalar>, _ grammar: MarkerGrammar
  ) -> [ArraySlice<Unicode.Scalar>] {
    var text = line
    var number: MarkerCandidate?
    for _ in 0..<mostMarkers {
      guard let marker = grammar.candidates(text).first, marker.isPossible else { break }
      number = marker
      text = text.dropFirst(marker.length).drop { $0 == " " || $0 == "\u{3000}" }
    }
    var titles: [ArraySlice<Unicode.Scalar>] = []
    while let current = number, let next = next(behind: current, in: text, grammar) {
      titles.append(text[..<next.start])
      text = text[(next.start + next.marker.length)...].drop { $0 == " " || $0 == "\u{3000}" }
      number = next.marker
    }
    return (titles + [text]).map { $0.dropLast(while: { Self.stops.contains($0) }) }
      .filter { !$0.isEmpty }
  }

  /// Where the title behind the next number of a line starts, its number included.
  private static func next(
    behind number: MarkerCandidate, in text: ArraySlice<Unicode.Scalar>, _ grammar: MarkerGrammar
  ) -> (start: Int, marker: MarkerCandidate)? {
    guard let ordinal = number.ordinal else { return nil }
    for start in text.indices.dropFirst() where stops.contains(text[start - 1]) {
      guard let marker = grammar.candidates(text[start...]).first, marker.isPossible,
        marker.scheme == number.scheme, marker.ordinal == ordinal + 1
      else { continue }
      return (start, marker)
    }
    return nil
  }
}
