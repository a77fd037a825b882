import CPosix

/// The end of a worker's standard error, as it would be for the same source on any
/// machine at any time.
struct ComplaintTail {
  /// Bytes that are kept.
  private static let longest = 4096
  /// Where Swift's runtime begins to list addresses, which are others every time.
  private static let trace = "Current stack trace:"

  private var bytes: [UInt8] = []

  mutating func append(_ more: ArraySlice<UInt8>) {
    bytes += more
    if bytes.count > Self.longest { bytes.removeFirst(bytes.count - Self.longest) }
  }

  /// Whether a crash followed a refused allocation.
  var saysOutOfMemory: Bool { lines.contains { $0 == GW_OUT_OF_MEMORY } }

  /// The text, from the first whole character; nil if there is none.
  var text: String? {
    let said = lines.prefix { $0 != Self.trace }.map(Self.withoutMoment)
    return said.isEmpty ? nil : said.joined(separator: "\n")
  }

  private var lines: [Substring] {
    String(decoding: bytes.drop { $0 & 0xC0 == 0x80 }, as: UTF8.self).split(separator: "\n")
  }

  /// A line of GLib's without the process and the time of day:
  /// `(process:71): GLib-ERROR **: 06:38:21.034: text`.
  private static func withoutMoment(_ line: Substring) -> Substring {
    guard line.hasPrefix("("), let head = line.firstRange(of: "): ") else { return line }
    let rest = line[head.upperBound...]
    guard let stars = rest.firstRange(of: "**: ") else { return rest }
    let said = rest[stars.upperBound...]
    let isTime = said.first?.isNumber ?? false
    guard isTime, let end = said.firstRange(of: ": ") else { return rest }
    return said[end.upperBound...]
  }
}
