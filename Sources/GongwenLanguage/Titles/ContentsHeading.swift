import GongwenText

/// The heading of a table of contents: 目录, 目次, 本期要目, with any blanks between.
public enum ContentsHeading {
  /// The headings, without blanks; those with 本期 are above what an issue of a gazette has.
  private static let headings: PhraseIndex = ["本期目录", "本期目錄", "本期要目", "目录", "目次", "目錄", "要目"]
  /// The longest of them, in characters.
  private static let longest = 4

  /// Whether a line is that heading.
  public static func isHeading(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var key: [Unicode.Scalar] = []
    for scalar in text where scalar != " " && scalar != "\u{3000}" {
      guard key.count < longest else { return false }
      key.append(scalar)
    }
    return headings.holds(key[...])
  }
}
