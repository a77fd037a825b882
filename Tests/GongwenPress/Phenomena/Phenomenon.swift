/// Something that releases have and that a reader can get wrong.
package struct Phenomenon: Sendable {
  /// Its name in tables.
  package let name: String
  /// The clause or the practice that it rests on.
  package let source: String
  /// How often it is drawn, beside the others.
  package let weight: Int
  /// What it shapes.
  package let slot: Slot
  /// Further slots that it fills.
  let fixes: Set<Slot>
  /// The kinds that it does not go with.
  let excludes: Set<String>
  /// The kind that it needs: a function, since phenomena are static values that name each other.
  private let kind: (@Sendable () -> Phenomenon)?
  /// Shapes a draft.
  let apply: @Sendable (inout Draft) -> Void

  /// Makes a phenomenon.
  init(
    _ name: String, source: String, weight: Int = 10, slot: Slot, fixes: Set<Slot> = [],
    excludes: Set<String> = [], needs: (@Sendable () -> Phenomenon)? = nil,
    apply: @escaping @Sendable (inout Draft) -> Void
  ) {
    self.name = name
    self.source = source
    self.weight = weight
    self.slot = slot
    self.fixes = fixes
    self.excludes = excludes
    self.kind = needs
    self.apply = apply
  }

  /// The kind that it needs.
  var needs: Phenomenon? { kind?() }

  /// Whether it can be added to others: the slots are free, and the kind is one that it goes with.
  package func goes(with plan: [Phenomenon]) -> Bool {
    let slots = fixes.union([slot])
    for other in plan {
      if !slots.isDisjoint(with: other.fixes.union([other.slot])) { return false }
      if excludes.contains(other.name) || other.excludes.contains(name) { return false }
      if other.slot == .kind, let needs, needs.name != other.name { return false }
    }
    return true
  }

  /// The phenomenon of a name.
  package static func named(_ name: String) -> Phenomenon? { all.first { $0.name == name } }
}
