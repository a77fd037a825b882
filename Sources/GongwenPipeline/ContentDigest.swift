import Crypto
import GongwenJSON

/// SHA-256 in lower-case hex, the identity of contents.
public enum ContentDigest {
  private static let digits = Array("0123456789abcdef".utf8)

  /// The digest of some bytes.
  public static func hex(of bytes: [UInt8]) -> String {
    hex { bytes.withUnsafeBytes($0) }
  }

  /// The digest of bytes that are written piece by piece.
  static func hex(_ write: (ByteSink) -> Void) -> String {
    var hash = SHA256()
    withoutActuallyEscaping(write) { write in write { hash.update(bufferPointer: $0) } }
    var result: [UInt8] = []
    result.reserveCapacity(2 * SHA256.byteCount)
    for byte in hash.finalize() {
      result.append(digits[Int(byte >> 4)])
      result.append(digits[Int(byte & 15)])
    }
    return String(decoding: result, as: UTF8.self)
  }
}
