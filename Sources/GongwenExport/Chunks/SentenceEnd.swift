import GongwenLanguage
import GongwenText

/// Places at which a text that is too long may be cut.
enum SentenceEnd {
  /// The index behind the last end of a sentence in the first `room` characters from `start` on, else behind the last
  /// pause, else `start + room`. A cut in the first half is not worth it. Never more than the text has.
  static func cut(_ scalars: [Unicode.Scalar], from start: Int, room: Int) -> Int {
    guard scalars.count - start > room else { return scalars.count }
    for isEnd in [isSentenceEnd, isPause] {
      for index in stride(from: start + room - 1, through: start + room / 2, by: -1)
      where isEnd(scalars[index]) {
        // A closing mark belongs to what it closes.
        let behind = scalars[(index + 1)...(start + room)]
        if let end = behind.firstIndex(where: { !Marks.closings.contains($0) }) { return end }
      }
    }
    return start + room
  }

  private static func isSentenceEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || Marks.sentenceEnds.contains(scalar)
  }

  private static func isPause(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\t" || scalar == " " || Marks.pauses.contains(scalar)
  }
}
