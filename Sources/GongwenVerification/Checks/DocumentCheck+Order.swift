import GongwenJSON
import GongwenModel

extension DocumentCheck {
  /// Whether the texts of the body follow each other as in the source. Not for a PDF, whose characters have no
  /// reading order of their own; captions and notes of a table, which may be printed above or below, are passed
  /// over.
  mutating func checkOrder() {
    guard value["source"]?["pages"] == nil else { return }
    var last = -1
    checkOrder("body", of: value, &last)
  }

  private mutating func checkOrder(_ list: String, of value: JSONValue, _ last: inout Int) {
    guard let elements = value[list]?.asArray else { return }
    path.enter(list)
    for (index, node) in elements.enumerated() {
      path.enter(index)
      for part in [node["marker"], node["heading"], node] { checkPlace(of: part, &last) }
      for row in node["rows"]?.asArray ?? [] {
        for cell in row["cells"]?.asArray ?? [] { checkPlace(of: cell, &last) }
      }
      checkOrder("entries", of: node, &last)
      checkOrder("children", of: node, &last)
      path.leave()
    }
    path.leave()
  }

  private mutating func checkPlace(of text: JSONValue?, _ last: inout Int) {
    for value in text?["origin"]?["runs"]?.asArray ?? [] {
      guard let run = Run(value, isPaged: false), !run.places.isEmpty else { continue }
      if run.places.lowerBound < last {
        report(.orderBroken, "byte \(run.places.lowerBound) comes before what the body has above")
      }
      last = run.places.lowerBound
      return
    }
  }
}
