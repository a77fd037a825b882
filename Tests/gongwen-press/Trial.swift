import GongwenPress

/// A release in a rendering, and what the program made of it.
struct Trial {
  let worker: Worker

  /// What the program gets wrong.
  func differences(_ release: Release, _ rendering: Rendering) throws -> [Difference] {
    try run(release, rendering).differences
  }

  /// What the program makes of a release, what is wrong with it, and how much of its words is right.
  func run(_ release: Release, _ rendering: Rendering) throws -> (
    answer: Answer, differences: [Difference], overlap: Double
  ) {
    let printed = rendering.print(release)
    let answer = try worker.answer(path: "release.\(printed.fileExtension)", printed.bytes)
    var truth = Outline(of: rendering.truth(of: release))
    var given = answer
    if rendering.forms.contains(.withoutSpans) {
      truth = truth.withoutSpans
      given.outline = given.outline.withoutSpans
    }
    return (
      answer, given.differences(from: truth, furniture: printed.furniture),
      Overlap.f1(truth.words, given.outline.words)
    )
  }

  /// The smallest release and the simplest rendering with the same first difference.
  func shrunk(_ release: Release, _ rendering: Rendering, _ first: Difference) -> (
    Release, Rendering
  ) {
    var rendering = rendering
    let plan = release.phenomena.compactMap(Phenomenon.named)
    func fails(_ release: Release, _ rendering: Rendering) -> Bool {
      (try? differences(release, rendering))?.contains { $0.name == first.name } ?? false
    }
    var best = release
    // Fewer phenomena first: the same release without what has no part in the failure.
    var rest = plan
    for phenomenon in plan.reversed() where rest.count > 1 && phenomenon.slot != .kind {
      let fewer = rest.filter { $0.name != phenomenon.name }
      guard fewer.contains(where: { $0.slot == .kind }) else { continue }
      let candidate = Press.release(seed: release.seed, of: fewer)
      if fails(candidate, rendering) {
        best = candidate
        rest = fewer
      }
    }
    while let name = rendering.simpler, let simpler = Rendering.named(name).first,
      fails(best, simpler)
    {
      rendering = simpler
    }
    best = Shrinker { fails($0, rendering) }.shrunk(best)
    return (best, rendering)
  }
}
