import GongwenModel
import GongwenText

/// How the raw characters of a source are spent: in bodies, in what was removed, as evidence.
///
/// Every character that is not blank is counted once: in the body, else in what was removed, else in the
/// evidence of the metadata.
struct SpentCharacters {
  /// The uses of a character, as bits: it may be several.
  struct Uses: OptionSet {
    let rawValue: UInt8
    static let metadata = Uses(rawValue: 1)
    static let removed = Uses(rawValue: 2)
    static let body = Uses(rawValue: 4)
    /// All of them.
    static let count = 8
  }

  private let text: CanonicalText
  /// The uses of each raw character.
  private var uses: [UInt8]

  /// Starts with nothing spent.
  init(_ text: CanonicalText) {
    self.text = text
    uses = [UInt8](repeating: 0, count: text.raw.count)
  }

  /// Spends characters.
  ///
  /// - Returns: the first visible one that is in a body already, where they are spent on a body.
  mutating func spend(_ raw: Range<Int>, on use: Uses) -> Int? {
    var before: UInt8 = 0
    uses.withUnsafeBufferPointer { uses in
      for index in raw { before |= uses[index] }
    }
    var twice: Int?
    if use == .body, Uses(rawValue: before).contains(.body) { twice = firstInBody(raw) }
    uses.withUnsafeMutableBufferPointer { uses in
      for index in raw { uses[index] |= use.rawValue }
    }
    return twice
  }

  /// The first visible character of a range that is in a body.
  private func firstInBody(_ raw: Range<Int>) -> Int? {
    raw.first {
      Uses(rawValue: uses[$0]).contains(.body) && !UnicodeClass.isBlank(text.raw[$0])
    }
  }

  /// The coverage of some blocks, and the first of their characters that is nowhere.
  func coverage(of blocks: [Range<Int>]) -> (coverage: Coverage, missing: Int?) {
    var counts = [Int](repeating: 0, count: Uses.count)
    var missing: Int?
    for range in blocks {
      for block in range {
        let (whole, lines) = (text.blocks[block].block.range, text.blocks[block].block.lines)
        Block.forEachPiece(of: whole, lines) { piece in
          let before = counts[0]
          add(piece, to: &counts)
          if missing == nil, counts[0] > before { missing = firstUnspent(piece) }
        }
      }
    }
    var coverage = Coverage()
    for (bits, count) in counts.enumerated() {
      let uses = Uses(rawValue: UInt8(bits))
      coverage.characters += count
      if uses.contains(.body) {
        coverage.body += count
      } else if uses.contains(.removed) {
        coverage.removed += count
      } else if uses.contains(.metadata) {
        coverage.metadata += count
      } else {
        coverage.unaccounted += count
      }
    }
    return (coverage, missing)
  }

  private func add(_ piece: Range<Int>, to counts: inout [Int]) {
    let blanks = UnicodeClass.blanks
    text.raw.withUnsafeBufferPointer { raw in
      uses.withUnsafeBufferPointer { uses in
        for index in piece where !blanks.contains(raw[index]) {
          counts[Int(uses[index])] &+= 1
        }
      }
    }
  }

  private func firstUnspent(_ piece: Range<Int>) -> Int? {
    piece.first { uses[$0] == 0 && !UnicodeClass.isBlank(text.raw[$0]) }
  }
}
