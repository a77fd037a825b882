/// The superscript forms of digits.
public enum Superscripts {
  /// By the value of the digit. Unicode has three of them in Latin-1 and the others in a block of their own.
  private static let forms: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  /// The superscript of an ASCII or full-width digit; nil for any other character.
  public static func superscript(of digit: Unicode.Scalar) -> Unicode.Scalar? {
    switch digit {
    case "0"..."9": forms[Int(digit.value - ("0" as Unicode.Scalar).value)]
    case "０"..."９": forms[Int(digit.value - ("０" as Unicode.Scalar).value)]
    default: nil
    }
  }

  /// The value of a superscript; nil for any other character.
  public static func value(of scalar: Unicode.Scalar) -> Int? { forms.firstIndex(of: scalar) }
}
