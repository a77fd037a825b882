/// Which character maps a page needed and poppler did not have, by what poppler said while it read the
/// page.
///
/// A font whose map is missing is dropped, and so is every text that is set in it. A font that is only
/// declared loses nothing: poppler reports `No font in show` where text is dropped. A font that has a part
/// of its map elsewhere is used without that part, and loses text without a further message.
struct MissingMaps: Hashable {
  /// Maps of fonts that poppler dropped.
  private var dropped: [String] = []
  /// Maps that fonts which poppler kept are built on.
  private var partial: [String] = []
  /// A map that poppler looked for last; the next message shows for what.
  private var sought: String?
  private var hasTextWithoutFont = false

  /// The maps without which text of the page is lost, each once, in the order of their mention.
  var names: [String] {
    var names: [String] = []
    let all = partial + [sought].compactMap { $0 } + (hasTextWithoutFont ? dropped : [])
    for name in all where !names.contains(name) { names.append(name) }
    return names
  }

  /// Whether a message of poppler is about a character map that it does not have.
  static func isNamed(in message: String) -> Bool {
    var maps = MissingMaps()
    maps.hear(message)
    return maps != MissingMaps()
  }

  /// Takes in a message of poppler, as `Syntax error at position -1: No font in show`.
  mutating func hear(_ message: String) {
    guard let start = message.firstRange(of: ": ") else { return }
    let text = message[start.upperBound...]
    if let name = Self.name(in: text, behind: "Unknown CMap '") {
      // The whole map of a font, and not a part of it.
      if sought == name { sought = nil }
      dropped.append(name)
      return
    }
    if let last = sought { partial.append(last) }
    sought = Self.name(in: text, behind: "Couldn't find '")
    if let name = Self.name(in: text, behind: "Missing language pack for '") {
      dropped.append(name)
    } else if let name = Self.name(in: text, behind: "Couldn't find ToUnicode CMap file for '") {
      partial.append(name)
    } else if text.hasPrefix("No font in show") {
      hasTextWithoutFont = true
    }
  }

  /// Characters of a name that are repeated; a file may name maps as it likes.
  private static let longestName = 40

  private static func name(in text: Substring, behind words: String) -> String? {
    guard text.hasPrefix(words) else { return nil }
    let name = text.dropFirst(words.count).prefix { $0 != "'" }
    let plain = name.unicodeScalars.filter { (0x21...0x7E).contains($0.value) }
    return String(String.UnicodeScalarView(plain.prefix(longestName)))
  }
}
