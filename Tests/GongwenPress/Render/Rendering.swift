/// A way to print releases.
package struct Rendering: Sendable {
  /// What a rendering cannot show, or prints in another form: the truth is changed before it is printed.
  package enum Form: Sendable {
    case withoutSpans, withoutFootnotes, traditional
  }

  /// Its name.
  package let name: String
  /// The column of the table that it belongs to.
  package let group: String
  /// A simpler rendering that shrinking tries in its place.
  package let simpler: String?
  /// How the truth is changed before it is printed.
  package let forms: [Form]
  /// Prints a release.
  private let render: @Sendable (Release, inout RandomSource) -> Printed

  /// Makes a rendering.
  package init(
    name: String, group: String, simpler: String? = nil, forms: [Form] = [],
    render: @escaping @Sendable (Release, inout RandomSource) -> Printed
  ) {
    self.name = name
    self.group = group
    self.simpler = simpler
    self.forms = forms
    self.render = render
  }

  /// Prints a release: the same bytes each time.
  package func print(_ release: Release) -> Printed {
    var random = RandomSource(seed: release.seed).branch(name)
    return render(truth(of: release), &random)
  }

  /// The truth of what is printed.
  package func truth(of release: Release) -> Release {
    forms.reduce(release) { release, form in
      switch form {
      case .withoutSpans: release.withoutSpans
      case .withoutFootnotes: release.withoutFootnotes
      case .traditional: release.traditional
      }
    }
  }

  /// The light renderings: one seed, one set of bytes.
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
