/// Advice about patterns that match no source: most were meant for a name or a folder, and match whole paths.
enum PatternHint {
  /// `: it must match the whole path …`, with examples where the pattern has no signs of its own, or begins with the inputs
  /// folder.
  static func text(
    for pattern: String, subject: String = "it", inputs: String? = nil, isFolder: Bool = false
  ) -> String {
    let name = plain(pattern)
    let examples =
      below(inputs, pattern).map { ", as '\($0)'" }
      ?? (hasSigns(name)
        ? "" : isFolder ? ", as '\(name)/*'" : ", as '*/\(name)' or '\(name)/*'")
    return ": \(subject) must match the whole path below the inputs folder" + examples
  }

  /// The same for several patterns, of which the first that begins with the inputs folder, or has no signs, is the example;
  /// nothing where there is none.
  static func text(for patterns: [String], inputs: String? = nil) -> String {
    let example =
      patterns.first { below(inputs, $0) != nil } ?? patterns.first { !hasSigns($0) }
    guard let example else { return "" }
    let subject = patterns.count == 1 ? "it" : "a pattern"
    return text(for: example, subject: subject, inputs: inputs)
  }

  /// The part of a pattern behind the inputs folder that it begins with; nil for any other.
  private static func below(_ inputs: String?, _ pattern: String) -> String? {
    guard let inputs else { return nil }
    let start = plain(inputs) + "/"
    let name = plain(pattern)
    return name.hasPrefix(start) && name != start ? String(name.dropFirst(start.count)) : nil
  }

  /// A name without `./` before it and a slash behind it: paths below the inputs folder have neither.
  private static func plain(_ pattern: String) -> String {
    var name = Substring(pattern)
    if name.hasSuffix("/") { name.removeLast() }
    if name.hasPrefix("./") { name.removeFirst(2) }
    return String(name)
  }

  private static func hasSigns(_ pattern: String) -> Bool {
    pattern.contains { "*?[".contains($0) }
  }
}
