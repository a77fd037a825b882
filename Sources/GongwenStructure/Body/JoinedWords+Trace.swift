import GongwenModel
import GongwenText

extension JoinedWords {
  /// Some of the characters with their origin; the line breaks between them are dropped.
  func trace(_ range: Range<Int>, by tracer: Tracer) -> TracedText {
    tracer.trace(TreeBuilder(tracer: tracer).passage(ranges(of: range)))
  }
}
