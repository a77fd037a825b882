import Crypto
import GongwenJSON

/// Digests in lower-case hex.
enum Hex {
  /// SHA-256 of some bytes.
  static func sha256(_ bytes: [UInt8]) -> String {
    sha256 { bytes.withUnsafeBytes($0) }
  }

  /// SHA-256 of the bytes that are written piece by piece.
  static func sha256(_ write: (@escaping ByteSink) -> Void) -> String {
    var hash = SHA256()
    write { hash.update(bufferPointer: $0) }
    let digits = Array("0123456789abcdef".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(64)
    for byte in hash.finalize() {
      result.append(digits[Int(byte >> 4)])
      result.append(digits[Int(byte & 15)])
    }
    return String(decoding: result, as: UTF8.self)
  }
}
