/// An item without a number.
package struct Item: Hashable, Sendable {
  /// Its sign: ——.
  package var sign: String
  /// Its text.
  package var text: String

  /// Makes an item.
  package init(sign: String, _ text: String) {
    self.sign = sign
    self.text = text
  }
}
