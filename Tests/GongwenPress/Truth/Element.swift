package import GongwenModel

/// An element of GB/T 9704, or a paragraph.
package struct Element: Hashable, Sendable {
  /// What it is.
  package var kind: ElementKind
  /// Its printed lines: one node, whatever their number.
  package var lines: [String]
  /// The text of the node where it is not that of the printed lines: a number whose brackets are edited.
  package var canonical: String?
  /// The mark of a footnote, which stands in the paragraph before it.
  package var footnote: Character?
  /// What it says for the metadata, by field; the first element that names a field decides, of issuers the longest list.
  package var says: [Said]

  /// A metadata field and its values.
  package struct Said: Hashable, Sendable {
    /// The member of `metadata`.
    package var field: String
    /// Its values: one for a field that is no list, none if the field must be absent.
    package var values: [String]

    /// Makes what is said of a field.
    package init(field: String, values: [String]) {
      self.field = field
      self.values = values
    }
  }

  /// Makes an element.
  package init(_ kind: ElementKind, _ lines: [String], says: [(String, [String])] = []) {
    self.kind = kind
    self.lines = lines
    self.says = says.map { Said(field: $0.0, values: $0.1) }
  }

  /// The text of the node.
  package var text: String { canonical ?? lines.joined() }
}
