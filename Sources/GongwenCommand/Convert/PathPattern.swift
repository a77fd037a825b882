import GongwenIngest

/// A pattern for paths (`Glob`; `*` matches slashes too) as it is named on a command line.
struct PathPattern {
  /// The last folder without a sign, by which it is opened.
  let root: [UInt8]
  /// The beginning of the names of sources for people: that folder in the words of the command line, with a slash.
  let folder: [UInt8]
  /// The pattern for paths below the folder.
  let below: Glob

  private static let slash = UInt8(ascii: "/")

  init(_ bytes: [UInt8]) {
    let names = bytes.split(separator: Self.slash, omittingEmptySubsequences: false)
    let fixed = names.prefix { !Self.hasSign($0) }
    folder = fixed.flatMap { $0 + [Self.slash] }
    root = folder.isEmpty ? [UInt8(ascii: ".")] : folder
    let rest = names.dropFirst(fixed.count).joined(separator: [Self.slash])
    below = Glob(String(decoding: Array(rest), as: UTF8.self))
  }

  /// Whether a path has a sign of patterns.
  static func hasSign(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.contains { "*?[".utf8.contains($0) }
  }
}
