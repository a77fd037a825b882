import Glibc

/// The files that list the commits: `events.jsonl`, and those it was rotated into, named
/// `events-<first>-<last>.jsonl` with numbers of twenty digits, so that names sort as numbers do.
enum EventFiles {
  static let current = Array("events.jsonl".utf8)
  private static let prefix = Array("events-".utf8)
  private static let suffix = Array(".jsonl".utf8)
  private static let digits = 20

  /// The name a file is rotated to.
  static func name(first: Int64, last: Int64) -> [UInt8] {
    prefix + padded(first) + [UInt8(ascii: "-")] + padded(last) + suffix
  }

  /// The rotated files in a folder that hold events after `seq`, in order.
  static func rotated(in folder: OpenFolder, after seq: Int64) throws(SystemError) -> [[UInt8]] {
    try folder.names().filter { name in last(name).map { $0 > seq } ?? false }
  }

  /// The number of the last event in a rotated file; nil for other names.
  static func last(_ name: [UInt8]) -> Int64? {
    guard name.count == prefix.count + 2 * digits + 1 + suffix.count, name.starts(with: prefix),
      name.suffix(suffix.count) == suffix[...]
    else { return nil }
    let number = name.dropLast(suffix.count).suffix(digits)
    return Int64(String(decoding: number, as: UTF8.self))
  }

  private static func padded(_ number: Int64) -> [UInt8] {
    let text = Array(String(number).utf8)
    return Array(repeating: UInt8(ascii: "0"), count: digits - text.count) + text
  }
}
