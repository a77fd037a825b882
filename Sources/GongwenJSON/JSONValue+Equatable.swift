extension JSONValue: Equatable {
  /// Whether two values are the same JSON: the order of members does not count, and strings are
  /// compared by their characters, not by canonical equivalence as Swift's `==` does.
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.int(let a), .int(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.string(let a), .string(let b)): JSONText.same(a, b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): sameMembers(a, b)
    default: false
    }
  }

  private typealias Members = [(name: String, value: JSONValue)]

  private static func sameMembers(_ left: Members, _ right: Members) -> Bool {
    guard left.count == right.count else { return false }
    let byName = { (a: Members.Element, b: Members.Element) in JSONText.precedes(a.name, b.name) }
    return zip(left.sorted(by: byName), right.sorted(by: byName)).allSatisfy { a, b in
      JSONText.same(a.name, b.name) && a.value == b.value
    }
  }
}
