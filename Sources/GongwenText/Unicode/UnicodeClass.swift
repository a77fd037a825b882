internal import CICU

/// The classes of characters of the contract.
public enum UnicodeClass {
  /// Whether a scalar is blank: White_Space, a control character (Cc), or
  /// Default_Ignorable_Code_Point. Blanks are not counted in a document's coverage.
  @inlinable
  public static func isBlank(_ scalar: Unicode.Scalar) -> Bool { blanks.contains(scalar) }

  /// Whether a scalar is of the Han script: ideographs, radicals, 々 and 〇, not Chinese
  /// punctuation.
  @inlinable
  public static func isHan(_ scalar: Unicode.Scalar) -> Bool { han.contains(scalar) }

  /// The blanks as a set, for loops over many characters.
  public static let blanks = ScalarSet(GW_SET_BLANK)
  /// The characters of the Han script as a set, for loops over many characters.
  public static let han = ScalarSet(GW_SET_HAN)
}
