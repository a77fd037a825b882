/// The path of a value in a JSON text, as `body[3].children[0].heading`; empty for the whole text.
public struct JSONPath: Hashable, Sendable, CustomStringConvertible {
  enum Step: Hashable {
    case name(String)
    case index(Int)
  }

  private(set) var steps: [Step] = []

  /// Makes the path of the whole text.
  public init() {}

  /// Makes a path from its steps.
  init(_ steps: [Step]) { self.steps = steps }

  /// Moves down to a member of an object.
  public mutating func enter(_ name: String) { steps.append(.name(name)) }
  /// Moves down to an element of an array.
  public mutating func enter(_ index: Int) { steps.append(.index(index)) }
  /// Moves up again.
  public mutating func leave() { steps.removeLast() }

  /// The path in one word.
  public var description: String {
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
