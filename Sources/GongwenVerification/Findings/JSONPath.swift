/// Where a check stands in a document, as `body[3].children[0].heading`.
struct JSONPath: CustomStringConvertible {
  private enum Step {
    case name(String)
    case index(Int)
  }

  private var steps: [Step] = []

  mutating func enter(_ name: String) { steps.append(.name(name)) }
  mutating func enter(_ index: Int) { steps.append(.index(index)) }
  mutating func leave() { steps.removeLast() }

  var description: String {
    var result = ""
    for step in steps {
      switch step {
      case .name(let name): result += result.isEmpty ? name : "." + name
      case .index(let index): result += "[\(index)]"
      }
    }
    return result
  }
}
