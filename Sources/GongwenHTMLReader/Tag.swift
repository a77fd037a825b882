/// The name of an element, with what it means for text.
struct Tag {
  /// The meanings of names.
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

  /// Names that the reader asks for.
  enum Kind: String {
    case a, audio, base, big, br, caption, center, font, hr, input, li, link, meta, ol, source,
      table, td, th
    case thead, time, title, tr, ul, video
  }

  /// The name, in lower case.
  let name: String
  /// Which of the names it is that the reader asks for; nil for others.
  let kind: Kind?
  /// A number of the name's own, in one run of the parser.
  let number: Int
  /// The meaning of the name.
  let traits: Traits
  /// 1 to 6 for h1 to h6, else 0.
  let headingLevel: Int

  /// The tag of a name.
  init(_ name: String, number: Int) {
    self.name = name
    self.number = number
    kind = Kind(rawValue: name)
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
