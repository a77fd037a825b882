/// Which characters are blank in the contract's sense: White_Space, control characters and
/// Default_Ignorable_Code_Point. Blanks are not counted in the coverage and not hashed in
/// `textDigest`.
public enum Blank {
  /// Whether a character is blank.
  public static func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x7F { return value <= 0x20 }
    // Han, and the CJK and full-width punctuation beside it: by far the most frequent.
    if 0x4E00...0x9FFF ~= value || 0x3001...0x303F ~= value || 0xFF01...0xFF9F ~= value {
      return false
    }
    let properties = scalar.properties
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
      || properties.generalCategory == .control
  }
}
