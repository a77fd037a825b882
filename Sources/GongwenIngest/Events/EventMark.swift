internal import GongwenPipeline

/// An event, as a follower remembers it: its number, and a hash of it and of all events before it. So it is an event of one
/// sequence alone, and one of outputs that were made again, or brought back from a backup, is another.
public struct EventMark: Hashable, Sendable, CustomStringConvertible {
  /// The number of the event.
  public let seq: Int64
  /// The hash, in hex; nil where the number alone is known.
  public let hash: String?

  /// Hex digits of a hash: 128 bits, since no one gains by two events that have the same.
  static let digits = 32

  /// The mark of an event whose line without a mark is `bytes`, after one with the hash `before`; it is empty for the first.
  init(_ seq: Int64, line bytes: [UInt8], after before: String) {
    self.seq = seq
    hash = String(ContentDigest.hex(of: Array(before.utf8) + bytes).prefix(Self.digits))
  }

  /// The mark of an event of which the number alone is known.
  init(_ seq: Int64) {
    self.seq = seq
    hash = nil
  }

  /// The mark of a text: a number, or a number, a hyphen and a hash; nil for any other text.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let number = parts.first, let seq = Int64(number), number.first != "+" else { return nil }
    self.seq = seq
    guard parts.count == 2 else {
      hash = nil
      return
    }
    let isHash = { (digit: UInt8) in (0x30...0x39).contains(digit) || (0x61...0x66).contains(digit)
    }
    guard parts[1].utf8.count == Self.digits, parts[1].utf8.allSatisfy(isHash) else { return nil }
    hash = String(parts[1])
  }

  /// The text of the mark.
  public var description: String { hash.map { "\(seq)-\($0)" } ?? String(seq) }
}
