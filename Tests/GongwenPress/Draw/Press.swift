/// Draws releases.
package enum Press {
  /// The release of a seed, drawn for a phenomenon: one of all of them, by weight, if none is named.
  package static func release(seed: UInt64, for wanted: Phenomenon? = nil) -> Release {
    var random = RandomSource(seed: seed)
    let focus = wanted ?? drawn(from: Phenomenon.all, &random)
    var plan = [focus]
    if focus.slot != .kind {
      let kinds = Phenomenon.all.filter { $0.slot == .kind && $0.goes(with: [focus]) }
      plan.append(focus.needs ?? drawn(from: kinds, &random))
    }
    for _ in 0..<random.below(4) {
      let rest = Phenomenon.all.filter { $0.goes(with: plan) }
      if !rest.isEmpty { plan.append(drawn(from: rest, &random)) }
    }
    return release(seed: seed, of: plan)
  }

  /// The release of a seed with just these phenomena, the first of which it is drawn for.
  package static func release(seed: UInt64, of plan: [Phenomenon]) -> Release {
    let random = RandomSource(seed: seed)
    var scene = random.branch("scene")
    var draft = Draft(
      release: Release(seed: seed, phenomena: plan.map(\.name)), scene: Scene(&scene),
      random: random.branch("draft"))
    for slot in Slot.allCases {
      for phenomenon in plan where phenomenon.slot == slot { phenomenon.apply(&draft) }
    }
    return draft.release
  }

  private static func drawn(
    from phenomena: [Phenomenon], _ random: inout RandomSource
  ) -> Phenomenon {
    var place = random.below(phenomena.reduce(0) { $0 + $1.weight })
    for phenomenon in phenomena {
      if place < phenomenon.weight { return phenomenon }
      place -= phenomenon.weight
    }
    return phenomena[0]
  }
}
