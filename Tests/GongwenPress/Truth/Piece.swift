package import GongwenModel

/// A piece of a release, in reading order: the tree of the contract, without origins.
package enum Piece: Hashable, Sendable {
  /// A covering notice, what it issues, or an attachment.
  case component(Part)
  /// A numbered unit, a box, or an unnumbered heading.
  case unit(Unit)
  /// An element of GB/T 9704 or a paragraph.
  case element(Element)
  /// An item without a number.
  case item(Item)
  /// A table.
  case table(Grid)
  /// A table of contents of the units that follow it.
  case contents(Contents)

  /// A paragraph.
  package static func paragraph(_ text: String) -> Piece { .element(Element(.paragraph, [text])) }

  /// The pieces below it.
  package var children: [Piece] {
    get {
      switch self {
      case .component(let part): part.children
      case .unit(let unit): unit.children
      case .element, .item, .table, .contents: []
      }
    }
    set {
      switch self {
      case .component(var part):
        part.children = newValue
        self = .component(part)
      case .unit(var unit):
        unit.children = newValue
        self = .unit(unit)
      case .element, .item, .table, .contents: break
      }
    }
  }

  /// The kind of an element; nil for any other piece.
  package var elementKind: ElementKind? {
    if case .element(let element) = self { element.kind } else { nil }
  }

  /// The unit that it is.
  package var asUnit: Unit? {
    if case .unit(let unit) = self { unit } else { nil }
  }
}
