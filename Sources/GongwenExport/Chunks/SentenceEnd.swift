/// Places at which a text that is too long may be cut.
enum SentenceEnd {
  /// The index behind the last end of a sentence in the first `room` characters, else behind the last comma, else `room`.
  /// A cut in the first half is not worth it. Never more than the text has.
  static func cut(_ scalars: [Unicode.Scalar], room: Int) -> Int {
    guard scalars.count > room else { return scalars.count }
    for isEnd in [isSentenceEnd, isClauseEnd] {
      for index in stride(from: room - 1, through: room / 2, by: -1) where isEnd(scalars[index]) {
        return index + 1
      }
    }
    return room
  }

  private static func isSentenceEnd(_ scalar: Unicode.Scalar) -> Bool {
    "。！？；\n".unicodeScalars.contains(scalar)
  }

  private static func isClauseEnd(_ scalar: Unicode.Scalar) -> Bool {
    "，、：\t ".unicodeScalars.contains(scalar)
  }
}
