package import GongwenModel

/// A component.
package struct Part: Hashable, Sendable {
  /// What it is in the document.
  package var role: ComponentRole
  /// 附件1, as printed.
  package var sign: String?
  /// Its pieces.
  package var children: [Piece]

  /// Makes a component.
  package init(_ role: ComponentRole, sign: String? = nil, _ children: [Piece]) {
    self.role = role
    self.sign = sign
    self.children = children
  }
}
