import GongwenText

/// Characters folded for comparison: in ASCII width and lower case, without blanks.
enum WebKey {
  /// Ideographs and Hangul syllables: none of them is blank or folded.
  private static let plain: Range<UInt32> = 0x3400..<0xD800

  /// The first characters of a text that are not blank, folded.
  static func folded(
    _ text: ArraySlice<Unicode.Scalar>, upTo limit: Int
  ) -> [Unicode.Scalar] {
    let count = min(limit, text.count)
    return text.withUnsafeBufferPointer { text in
      [Unicode.Scalar](unsafeUninitializedCapacity: count) { key, length in
        for scalar in text {
          guard length < limit else { return }
          var folded = scalar
          if !plain.contains(scalar.value) {
            guard !UnicodeClass.isBlank(scalar) else { continue }
            folded = Self.folded(scalar)
          }
          key.initializeElement(at: length, to: folded)
          length += 1
        }
      }
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var value = (WidthForms.ascii(scalar) ?? scalar).value
    if (0x41...0x5A).contains(value) { value += 0x20 }
    return value == scalar.value ? scalar : Unicode.Scalar(value) ?? scalar
  }

  /// All characters of a text, folded.
  static func folded(_ text: String, upTo limit: Int) -> [Unicode.Scalar] {
    folded(Array(text.unicodeScalars)[...], upTo: limit)
  }
}
