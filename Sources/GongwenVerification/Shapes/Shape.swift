/// The form of a value of the contract: the checks of this target's own, in addition to the published
/// JSON Schema.
indirect enum Shape: Sendable {
  /// Any string.
  case string
  /// A string that is not empty.
  case words
  /// A string that a predicate accepts; the name is for messages.
  case text(String, @Sendable (String) -> Bool)
  /// An integer, at least so great.
  case integer(least: Int)
  /// An integer from 0 to 100.
  case percent
  /// `true`: the member is left out where it is false.
  case isTrue
  /// One of these strings.
  case oneOf([String])
  /// A list, at least so long.
  case list(Shape, least: Int)
  /// An object with these members; others are left alone, for readers ignore what they do not
  /// know.
  case object([Field])
  /// An object whose members are all of one shape.
  case map(Shape)
  /// One of two shapes, told apart by a member.
  case either(ifPresent: String, Shape, otherwise: Shape)
  /// Nothing: the member must not be there.
  case absent
  /// A node of the body.
  case node
  /// Anything: checked elsewhere.
  case anything

  /// A member of an object.
  struct Field: Sendable {
    let name: String
    let shape: Shape
    let isRequired: Bool

    /// A member that must be there.
    static func required(_ name: String, _ shape: Shape) -> Field {
      Field(name: name, shape: shape, isRequired: true)
    }

    /// A member that may be absent.
    static func optional(_ name: String, _ shape: Shape) -> Field {
      Field(name: name, shape: shape, isRequired: false)
    }
  }
}
