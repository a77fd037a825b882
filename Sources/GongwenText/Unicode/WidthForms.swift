/// Full-width variants of ASCII characters (Unicode block Halfwidth and Fullwidth Forms, U+FF01–U+FF5E).
public enum WidthForms {
  private static let variants: ClosedRange<UInt32> = 0xFF01...0xFF5E
  /// The distance from an ASCII character to its variant, in code points.
  private static let distance: UInt32 = 0xFEE0

  /// The ASCII character of a full-width variant; nil for any other character.
  @inlinable
  public static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    // Most characters that are asked of lie below.
    guard scalar.value >= 0xFF01 else { return nil }
    return variant(scalar)
  }

  @usableFromInline static func variant(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    variants.contains(scalar.value) ? Unicode.Scalar(scalar.value - distance) : nil
  }

  /// The full-width variant of an ASCII character; nil for any other character.
  public static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let value = scalar.value + distance
    return variants.contains(value) ? Unicode.Scalar(value) : nil
  }
}
