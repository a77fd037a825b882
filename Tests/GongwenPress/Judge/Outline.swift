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
  /// The words of footnotes, without their numbers. Their place in the tree is no matter of the truth.
  package var footnotes: [String] = []
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

  /// Adds a table.
  package mutating func add(rows: [[String]], depth: Int) {
    let text = rows.map { $0.joined(separator: "|") }.joined(separator: "/")
    add(text: text, type: "table", depth: depth)
  }

  /// A cell, with its spans if it has any.
  package static func cell(_ text: String, down: Int, across: Int) -> String {
    down * across == 1 ? text : text + "{\(down)×\(across)}"
  }

  /// The outline where a rendering shows no spans: cells that are empty say nothing of the table.
  package var withoutSpans: Outline {
    var outline = self
    outline.texts = texts.map { text in
      guard text.split(separator: " ").dropFirst().first == "table" else { return text }
      let rows = text.split(separator: "/", omittingEmptySubsequences: false).map { row in
        row.split(separator: "|").map { $0.prefix { $0 != "{" } }.joined(separator: "|")
      }
      return rows.joined(separator: "/")
    }
    return outline
  }

  /// Adds an element that is no paragraph.
  package mutating func add(element kind: String, text: String) {
    let folded = Fold.text(text)
    let name = kind == "signatory" ? "signature" : kind
    elements.append("\(components.count) \(name) \(folded)")
    words += folded
  }
}
