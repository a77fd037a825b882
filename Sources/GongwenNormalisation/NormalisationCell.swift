import GongwenModel

/// The outcome of one raw character.
struct NormalisationCell {
  /// The character as it will be written.
  var scalar: Unicode.Scalar
  /// Its class, by the raw character.
  var kind: CharacterClass
  /// The rule that changed or dropped it; nil while it is verbatim.
  var rule: Rule?
  /// How many characters it gives: 0, 1, or 2 of the same.
  var count: UInt8 = 1
  /// The characters that it gives instead of its own, where composition made several of one or one of
  /// several: a place in ``NormalisationWorkspace/compositions``. A cell holds no memory of its own,
  /// since there is one for every character.
  var composed: Composed?
  /// Whether it is one edit together with the cell before.
  var joinsPrevious = false
  /// Whether it is in a token that no rule of punctuation may touch (an address, a file name).
  var isProtected = false

  /// A place among the composed characters of a block.
  struct Composed {
    var start: Int32
    var count: Int32
  }
}
