internal import Crypto

/// SHA-256 in hex.
enum HexDigest {
  private static let digits = Array("0123456789abcdef".utf8)

  /// The text of a digest.
  static func text(_ digest: SHA256.Digest) -> String {
    String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Whether a text is one.
  static func isDigest(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy(digits.contains)
  }
}
