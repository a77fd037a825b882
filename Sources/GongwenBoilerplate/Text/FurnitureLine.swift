import GongwenModel
import GongwenText

/// A block as the classifier of furniture reads it: its characters in ASCII width and lower
/// case, without blanks.
struct FurnitureLine {
  /// The block's place.
  let index: Int
  /// The folded characters; empty for a block that is too long to be furniture.
  let key: [Unicode.Scalar]
  /// Whether there is a full stop among them: most such blocks are sentences of the document.
  let hasStop: Bool
  /// The characters of the block.
  let text: ArraySlice<Unicode.Scalar>

  /// The longest block that may be furniture, in characters: a strip of labels has up to 240, a footer in
  /// one paragraph somewhat more.
  static let longest = 300
  /// The longest row that a site prints, in characters: a screen of 1920 pixels holds 120 of 16 pixels.
  static let longestRow = 120
  /// Ideographs and Hangul syllables: none of them is blank or folded.
  private static let plain: Range<UInt32> = 0x3400..<0xD800
  /// Marks that end a phrase.
  private static let marks: ScalarTable = "。;，,、:：；"

  init(_ block: borrowing Block, index: Int, in scalars: [Unicode.Scalar]) {
    self.index = index
    let whole = block.lines.isEmpty ? scalars[block.range] : Self.joined(block, in: scalars)
    // The signs of a block quote are no words of its lines.
    text =
      block.evidence.isQuoted
      ? whole.drop { $0 == ">" || UnicodeClass.isBlank($0) } : whole
    guard text.count <= Self.longest else {
      key = []
      hasStop = false
      return
    }
    var hasStop = false
    let blanks = UnicodeClass.blanks
    let shown = text.contains("&") ? Self.withoutReferences(text) : text
    key = shown.withUnsafeBufferPointer { text in
      [Unicode.Scalar](unsafeUninitializedCapacity: shown.count) { key, count in
        for scalar in text {
          var folded = scalar
          if !Self.plain.contains(scalar.value) {
            guard !blanks.contains(scalar) else { continue }
            folded = Self.folded(scalar)
            if folded == "。" { hasStop = true }
          }
          key.initializeElement(at: count, to: folded)
          count += 1
        }
      }
    }
    self.hasStop = hasStop
  }

  /// The characters of the printed lines of a block, with a blank before those that a wide blank parts from the one before.
  private static func joined(
    _ block: Block, in scalars: [Unicode.Scalar]
  ) -> ArraySlice<Unicode.Scalar> {
    var text: [Unicode.Scalar] = []
    for (number, piece) in block.pieces.enumerated() {
      if block.besides.contains(number) { text.append(" ") }
      text += scalars[piece]
    }
    return text[...]
  }

  /// Characters without the references to blanks that a text shows as they are written (`&nbsp;`).
  private static func withoutReferences(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    var result: [Unicode.Scalar] = []
    var rest = text
    while let first = rest.first {
      let length = first == "&" ? MarkupLine.reference(rest) ?? 0 : 0
      if length == 0 { result.append(first) }
      rest = rest.dropFirst(max(1, length))
    }
    return result[...]
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var value = (Radicals.ideograph(scalar) ?? WidthForms.ascii(scalar) ?? scalar).value
    if (0x41...0x5A).contains(value) { value += 0x20 }
    return value == scalar.value ? scalar : Unicode.Scalar(value) ?? scalar
  }

  /// Whether the block is prose: a sentence, or longer than any furniture.
  var isProse: Bool { hasStop || text.count > Self.longest }

  /// Whether the block is a single phrase of at most some characters, without a stop.
  func isShort(_ count: Int) -> Bool {
    !key.isEmpty && key.count <= count && !key.contains { Self.marks.contains($0) }
  }
}
