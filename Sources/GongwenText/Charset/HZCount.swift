/// How much of a text is HZ (RFC 1843), which writes the characters of GB 2312 as pairs of ASCII
/// between `~{` and `~}`; WHATWG does not decode it, nor does this program.
public struct HZCount: Hashable, Sendable {
  /// Sequences from `~{` to `~}`.
  public private(set) var sequences = 0
  /// The characters of the sequences, their marks among them.
  public private(set) var encoded = 0
  /// All characters that are not blank.
  public private(set) var visible = 0

  /// Sequences from which a text is taken to be in HZ: one or two may be in a text about
  /// such marks.
  private static let fewestSequences = 3
  /// The share of a text, in per cent, from which most of it is HZ: what is left are figures, blanks
  /// and marks, and no sentence can be read.
  private static let most = 50

  /// Whether there is HZ in the text.
  public var isThere: Bool { sequences >= Self.fewestSequences }

  /// The share of HZ, in per cent.
  public var share: Int { visible == 0 ? 0 : encoded * 100 / visible }

  /// Whether so much of the text is HZ that it is no text.
  public var isMost: Bool { isThere && share >= Self.most }

  /// Whether a text has so many opening marks that there may be HZ in it. Most texts have none, and need not be counted.
  static func isPossible(_ scalars: [Unicode.Scalar]) -> Bool {
    scalars.withUnsafeBufferPointer { scalars in
      var marks = 0
      var index = 0
      while index + 1 < scalars.count {
        if scalars[index] == "~", scalars[index + 1] == "{" { marks += 1 }
        index += 1
      }
      return marks >= fewestSequences
    }
  }

  /// Counts in the characters of a text.
  public init(_ scalars: [Unicode.Scalar]) {
    guard scalars.contains("~") else { return }
    var at = 0
    while at < scalars.count {
      let length = Self.sequence(scalars, at: at)
      if length > 0 {
        sequences += 1
        encoded += length
        visible += length
        at += length
      } else {
        if !UnicodeClass.isBlank(scalars[at]) { visible += 1 }
        at += 1
      }
    }
  }

  /// The length of the sequence at a place; 0 where there is none, or an empty one. It ends in the line
  /// in which it begins, and holds whole pairs of rows and cells of GB 2312.
  private static func sequence(_ scalars: [Unicode.Scalar], at start: Int) -> Int {
    guard start + 1 < scalars.count, scalars[start] == "~", scalars[start + 1] == "{" else {
      return 0
    }
    var at = start + 2
    while at + 1 < scalars.count, scalars[at] != "~" || scalars[at + 1] != "}" {
      guard (0x21...0x77).contains(scalars[at].value), (0x21...0x7E).contains(scalars[at + 1].value)
      else { return 0 }
      at += 2
    }
    return at + 1 < scalars.count && at > start + 2 ? at + 2 - start : 0
  }
}
