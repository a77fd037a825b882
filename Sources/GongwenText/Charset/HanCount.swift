import GongwenModel

/// How usual the Chinese characters of a text are. Whatever a Chinese text is about, most of its
/// characters are a few hundred, and nearly all of them those of everyday use.
public struct HanCount: Hashable, Sendable {
  /// Chinese characters, of the block U+4E00 to U+9FFF.
  public private(set) var all = 0
  /// Those among the most frequent 789, simplified and traditional.
  public private(set) var frequent = 0
  /// Those of everyday use: of the first level of GB 2312 or of Big5, the frequent ones included.
  public private(set) var common = 0

  /// Starts with none.
  public init() {}

  /// Counts a character, if it is a Chinese one.
  public mutating func add(_ scalar: Unicode.Scalar) {
    guard (0x4E00...0x9FFF).contains(scalar.value) else { return }
    all += 1
    let weight = TextPlausibility.weight(scalar)
    if weight >= TextPlausibility.Weight.commonHan { common += 1 }
    if weight >= TextPlausibility.Weight.frequentHan { frequent += 1 }
  }

  /// Whether bytes are Chinese text of UTF-8, GB18030 or Big5, of the usual characters.
  public static func isChinese(_ bytes: [UInt8]) -> Bool {
    [Charset.utf8, .gb18030, .big5HKSCS].contains { charset in
      let text = TextDecoder.decode(bytes, as: charset)
      var count = HanCount()
      for scalar in text.scalars { count.add(scalar) }
      return text.replacements.count * 20 <= text.scalars.count && count.all >= 4
        && count.frequent * 100 >= count.all * leastFrequent
    }
  }

  /// Readable texts have 57 % and more, bytes under a wrong charset up to 15 %.
  private static let leastFrequent = 40
}
