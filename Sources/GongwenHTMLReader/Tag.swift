/// The name of an element, with what it means for text.
struct Tag {
  /// What names mean.
  struct Traits: OptionSet {
    let rawValue: UInt8
    /// It begins and ends a line of text.
    static let block = Traits(rawValue: 1)
    /// It shows a bold text.
    static let bold = Traits(rawValue: 2)
    /// It shows a picture or a video.
    static let media = Traits(rawValue: 4)
    /// It keeps the line breaks of the source.
    static let preformatted = Traits(rawValue: 8)
    /// It is `html` or `body`.
    static let root = Traits(rawValue: 16)
  }

  /// The name, in lower case.
  let name: String
  /// What it means.
  let traits: Traits
  /// 1 to 6 for h1 to h6, else 0.
  let headingLevel: Int

  /// The tag of a name.
  init(_ name: String) {
    self.name = name
    var traits: Traits = []
    if ElementNames.blocks.contains(name) { traits.insert(.block) }
    if ElementNames.bold.contains(name) { traits.insert(.bold) }
    if ElementNames.media.contains(name) { traits.insert(.media) }
    if ElementNames.preformatted.contains(name) { traits.insert(.preformatted) }
    if name == "html" || name == "body" { traits.insert(.root) }
    self.traits = traits
    let digits = name.utf8.dropFirst()
    let isHeading =
      name.utf8.first == UInt8(ascii: "h") && digits.count == 1
      && (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digits.first ?? 0)
    headingLevel = isHeading ? Int(digits.first ?? 0) - Int(UInt8(ascii: "0")) : 0
  }
}
