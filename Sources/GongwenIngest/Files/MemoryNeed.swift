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

  /// Whether a file of a size fits.
  func fits(_ size: Int, _ file: borrowing OpenFile) -> Bool {
    guard let largest, size > largest else { return true }
    var start = [UInt8](repeating: 0, count: Self.reachOfSignature)
    let count = pread(file.descriptor, &start, start.count, 0)
    return fits(size, startingWith: start.prefix(max(0, count)))
  }

  /// Whether a source of a size with these first bytes fits. A PDF does, since its pages are read one after the other; a
  /// text that only mentions its sign is judged as one.
  func fits(_ size: Int, startingWith start: ArraySlice<UInt8>) -> Bool {
    guard let largest, size > largest else { return true }
    let head = start.prefix(Self.reachOfSignature)
    let signature = Array("%PDF-".utf8)
    return head.indices.contains { head[$0...].starts(with: signature) }
  }

  /// The first bytes of a file in which the signature of a PDF may be (ISO 32000-1, annex H, note 13).
  private static let reachOfSignature = 1024
}
