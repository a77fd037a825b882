/// What is compared of a document: of the truth, and of the program's answer.
package struct Outline: Hashable, Sendable {
  /// The roles and signs of the components.
  package var components: [String] = []
  /// Sections and boxes: component, depth, scheme, number and heading.
  package var sections: [String] = []
  /// Paragraphs, items and tables: component, depth and text.
  package var texts: [String] = []
  /// Every other element: component, kind and text.
  package var elements: [String] = []
  /// The metadata that the truth names.
  package var metadata: [Element.Said] = []
  /// All words of the body, in reading order.
  package var words = ""
  /// The words that were removed.
  package var removed = ""

  /// Makes an empty outline.
  package init() {}

  /// Adds a component.
  package mutating func add(role: String, sign: String?) {
    components.append(role + (sign.map { " " + Fold.text($0) } ?? ""))
    words += Fold.text(sign ?? "")
  }

  /// Adds a section or a box.
  package mutating func add(
    sign: String, scheme: String, number: Int?, insert: Int?, heading: String?, depth: Int
  ) {
    let place = "\(components.count)·\(depth)"
    let marker = scheme.isEmpty ? "—" : "\(scheme) \(number ?? 0)" + (insert.map { "+\($0)" } ?? "")
    sections.append("\(place) \(marker)" + (heading.map { " " + Fold.text($0) } ?? " ∅"))
    words += Fold.text(sign + (heading ?? ""))
  }

  /// Adds a paragraph, an item or a row of cells.
  package mutating func add(text: String, type: String, depth: Int) {
    let folded = Fold.text(text)
    texts.append("\(components.count)·\(depth) \(type) \(folded)")
    words += folded
  }

  /// Adds an element that is no paragraph.
  package mutating func add(element kind: String, text: String) {
    let folded = Fold.text(text)
    let name = kind == "signatory" ? "signature" : kind
    elements.append("\(components.count) \(name) \(folded)")
    words += folded
  }
}
