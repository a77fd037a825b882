import GongwenModel
import GongwenText

/// A block as the classifier of boilerplate looks at it: its characters in ASCII width and lower
/// case, without blanks.
struct FurnitureLine {
  /// The block's place.
  let index: Int
  /// The folded characters; empty for a block that is too long to be furniture.
  let key: [Unicode.Scalar]
  /// The characters of the block.
  let text: ArraySlice<Unicode.Scalar>

  /// The longest block that is looked at, in characters.
  static let longest = 300
  /// Marks that end a phrase.
  private static let marks: ScalarTable = "。;，,、:：；"

  init(_ block: Block, index: Int, in scalars: [Unicode.Scalar]) {
    self.index = index
    text =
      block.lines.isEmpty ? scalars[block.range] : block.pieces.flatMap { scalars[$0] }[...]
    guard text.count <= Self.longest else {
      key = []
      return
    }
    var key: [Unicode.Scalar] = []
    key.reserveCapacity(text.count)
    for scalar in text where !UnicodeClass.isBlank(scalar) { key.append(Self.folded(scalar)) }
    self.key = key
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var value = scalar.value
    if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
    if (0x41...0x5A).contains(value) { value += 0x20 }
    return value == scalar.value ? scalar : Unicode.Scalar(value) ?? scalar
  }

  /// Whether the block is a single phrase of at most some characters, without a stop.
  func isShort(_ count: Int) -> Bool {
    !key.isEmpty && key.count <= count && !key.contains { Self.marks.contains($0) }
  }
}
