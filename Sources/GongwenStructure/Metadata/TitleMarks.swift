import GongwenLanguage
import GongwenModel
import GongwenText

/// The name in a title that is printed in title marks: 《某某管理办法》 alone above its text. The marks do not belong to it.
enum TitleMarks {
  /// The words of a title without the marks around all of it.
  static func name(in element: PartElement, _ tracer: Tracer) -> TracedText {
    let tree = TreeBuilder(tracer: tracer)
    let scalars = element.ranges.flatMap { tracer.text.scalars[$0] }
    guard isMarked(scalars[...]), var first = element.ranges.first else {
      return tracer.trace(tree.passage(element.ranges))
    }
    var ranges = element.ranges
    first = first.lowerBound + 1..<first.upperBound
    ranges[0] = first
    let last = ranges[ranges.count - 1]
    ranges[ranges.count - 1] = last.lowerBound..<last.upperBound - 1
    return tracer.trace(tree.passage(ranges.filter { !$0.isEmpty }))
  }

  /// Whether one pair of title marks is around all of a text.
  private static func isMarked(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let open = text.first, open == "《" || open == "「", text.count > 2 else { return false }
    let close: Unicode.Scalar = open == "《" ? "》" : "」"
    var depth = 0
    for index in text.indices {
      if text[index] == open { depth += 1 }
      if text[index] == close {
        depth -= 1
        if depth == 0 { return index == text.endIndex - 1 }
      }
    }
    return false
  }
}
