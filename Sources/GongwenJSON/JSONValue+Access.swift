extension JSONValue {
  /// The value of a member of an object; nil for a name that is absent and for anything that is
  /// not an object. Linear in the number of members, which is what small objects want.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    for member in members where JSONText.same(member.name, name) { return member.value }
    return nil
  }

  /// The string, or nil for any other value.
  public var asString: String? {
    if case .string(let value) = self { value } else { nil }
  }

  /// The integer, or nil for any other value.
  public var asInt: Int? {
    if case .int(let value) = self { value } else { nil }
  }

  /// The number as a double, or nil for any other value.
  public var asDouble: Double? {
    switch self {
    case .int(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The truth value, or nil for any other value.
  public var asBool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements, or nil for any other value.
  public var asArray: [JSONValue]? {
    if case .array(let value) = self { value } else { nil }
  }

  /// The members in the order they were read, or nil for any other value.
  public var asObject: [(name: String, value: JSONValue)]? {
    if case .object(let value) = self { value } else { nil }
  }

  /// Whether it is `null`.
  public var isNull: Bool {
    if case .null = self { true } else { false }
  }
}
