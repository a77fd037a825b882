/// The heading of a table of contents: 目录, 目次, with any blanks between.
public enum ContentsHeading {
  /// Whether a line is that heading.
  public static func isHeading(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var hasFirst = false
    var hasSecond = false
    for scalar in text where scalar != " " && scalar != "\u{3000}" {
      switch scalar {
      case "目" where !hasFirst: hasFirst = true
      case "录" where hasFirst && !hasSecond, "次" where hasFirst && !hasSecond,
        "錄" where hasFirst && !hasSecond:
        hasSecond = true
      default: return false
      }
    }
    return hasSecond
  }
}
