import GongwenJSON

extension JSONBuffer {
  /// Writes a list of references as a member.
  mutating func references(_ name: StaticString, _ references: [String]) {
    list(name, references) { $0.reference($1) }
  }

  /// Writes a reference.
  mutating func reference(_ reference: String) {
    openObject()
    member("$ref", reference)
    closeObject()
  }

  /// Writes a number of hundredths as a member.
  mutating func hundredths(_ name: StaticString, _ value: Int) {
    self.name(name)
    let (whole, rest) = value.magnitude.quotientAndRemainder(dividingBy: 100)
    let fraction = rest < 10 ? "0\(rest)" : "\(rest)"
    digits(Array("\(value < 0 ? "-" : "")\(whole).\(fraction)".utf8))
  }
}
