internal import CPosix
import Glibc

/// The memory that reading a source needs, compared with the limit of the process (`limits.memory`).
struct MemoryNeed: Hashable, Sendable {
  /// Bytes of memory for a byte of a text or page: the data of a source whose marks are few, with its document. Others
  /// need more, and may end as `out-of-memory`.
  static let perByte = 12
  /// Bytes of address space of the program and its libraries, with a small source.
  static let ofProgram = 512 << 20

  /// The most bytes of memory; nil without a limit.
  let limit: Int?

  /// That of this process.
  static var current: MemoryNeed {
    let limit = gw_address_space()
    return MemoryNeed(limit: limit > 0 ? Int(limit) : nil)
  }

  /// The largest text or page that fits, in bytes; nil without a limit.
  var largest: Int? { limit.map { max(0, ($0 - Self.ofProgram) / Self.perByte) } }

  /// Whether a file of a size fits. A PDF, by its first bytes, does: its pages are read one after the other.
  func fits(_ size: Int, _ file: borrowing OpenFile) -> Bool {
    guard let largest, size > largest else { return true }
    var start = [UInt8](repeating: 0, count: Self.reachOfSignature)
    let count = pread(file.descriptor, &start, start.count, 0)
    let signature = Array("%PDF-".utf8)
    return (0..<max(0, count - signature.count + 1)).contains {
      start[$0..<$0 + signature.count].elementsEqual(signature)
    }
  }

  /// The first bytes of a file in which the signature of a PDF may be (ISO 32000-1, annex H, note 13).
  private static let reachOfSignature = 1024
}
