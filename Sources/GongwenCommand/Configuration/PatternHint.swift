/// Advice about patterns that match no source: most were meant for a name or a folder, and match whole paths.
enum PatternHint {
  /// `: it must match the whole path …`, with examples where the pattern has no signs of its own.
  static func text(for pattern: String, subject: String = "it") -> String {
    var name = pattern.hasSuffix("/") ? String(pattern.dropLast()) : pattern
    // Paths below the inputs folder do not begin like this.
    if name.hasPrefix("./") { name.removeFirst(2) }
    let isPlain = !name.contains { "*?[".contains($0) }
    return ": \(subject) must match the whole path below the inputs folder"
      + (isPlain ? ", as '*/\(name)' or '\(name)/*'" : "")
  }

  /// The same for several patterns, of which the first without signs is the example; nothing where each has some.
  static func text(for patterns: [String]) -> String {
    guard let plain = patterns.first(where: { !$0.contains { "*?[".contains($0) } }) else {
      return ""
    }
    return text(for: plain, subject: patterns.count == 1 ? "it" : "a pattern")
  }
}
