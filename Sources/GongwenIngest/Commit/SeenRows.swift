/// The rows of the catalog whose sources a run has met: a bit a row.
struct SeenRows {
  private var words: [UInt64] = []
  /// How many there are.
  private(set) var count = 0

  /// Notes a row.
  mutating func insert(_ id: Int64) {
    let (word, bit) = (Int(id >> 6), UInt64(1) << UInt64(id & 63))
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    if words[word] & bit == 0 { count += 1 }
    words[word] |= bit
  }

  /// Whether a row was noted.
  func contains(_ id: Int64) -> Bool {
    let word = Int(id >> 6)
    return word < words.count && words[word] & (1 << UInt64(id & 63)) != 0
  }
}
