import GongwenLanguage
import GongwenModel
import GongwenText

/// The titles that 附件说明 lines announce (GB/T 9704-2012, 7.3.4).
struct AttachmentTitles {
  /// Gives texts their origins.
  let tracer: Tracer

  /// The most markers before a title: 附件 and a number.
  private static let mostMarkers = 2

  /// The titles of the elements of a closing.
  func read(_ closing: [PartElement]) -> [TracedText] {
    let grammar = MarkerGrammar()
    return closing.filter { $0.kind == .attachmentNote }.flatMap(\.ranges).compactMap { range in
      Self.title(in: tracer.text.scalars[range], grammar).map { title in
        tracer.trace(title.startIndex..<title.endIndex)
      }
    }
  }

  /// The title in a line of an announcement: behind 附件, behind its number, without a stop.
  static func title(
    in line: ArraySlice<Unicode.Scalar>, _ grammar: MarkerGrammar
  ) -> ArraySlice<Unicode.Scalar>? {
    var text = line
    for _ in 0..<mostMarkers {
      guard let marker = grammar.candidates(text).first, marker.isPossible else { break }
      text = text.dropFirst(marker.length).drop { $0 == " " || $0 == "\u{3000}" }
    }
    text = text.dropLast(while: { "。；;.".unicodeScalars.contains($0) })
    return text.isEmpty ? nil : text
  }
}
