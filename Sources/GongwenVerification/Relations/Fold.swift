import GongwenText

/// How characters are brought together before they are compared.
enum Fold: String, Sendable {
  case none
  case composition = "NFC"
  case compatibility = "NFKC"

  func callAsFunction(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    switch self {
    case .none: scalars
    case .composition: UnicodeNormaliser.nfc(scalars)
    case .compatibility: UnicodeNormaliser.nfkc(scalars)
    }
  }
}
