/// A way to print releases.
package struct Rendering: Sendable {
  /// Its name.
  package let name: String
  /// The column of the table that it belongs to.
  package let group: String
  /// A simpler rendering that shrinking tries in its place.
  package let simpler: String?
  /// Prints a release.
  let render: @Sendable (Release, inout RandomSource) -> Printed

  /// Prints a release: the same bytes each time.
  package func print(_ release: Release) -> Printed {
    var random = RandomSource(seed: release.seed).branch(name)
    return render(release, &random)
  }

  /// All renderings.
  package static let all: [Rendering] =
    PlainText.renderings + WebPage.renderings + PrintedPages.renderings

  /// The columns of the table, in their order.
  package static let groups: [String] = all.reduce(into: []) { groups, rendering in
    if !groups.contains(rendering.group) { groups.append(rendering.group) }
  }

  /// The renderings of a name or a group.
  package static func named(_ name: String) -> [Rendering] {
    all.filter { $0.name == name || $0.group == name }
  }
}
