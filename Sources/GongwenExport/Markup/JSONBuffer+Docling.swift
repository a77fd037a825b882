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
}
