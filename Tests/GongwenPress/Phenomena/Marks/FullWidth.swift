import GongwenModel

extension Phenomenon {
  /// Full-width digits.
  static let fullWidth = Phenomenon(
    "full-width-digits", source: "practice of typists", weight: 6, slot: .marks
  ) { draft in
    draft.mapProse { text in
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { sign in
            ("0"..."9").contains(sign)
              ? Unicode.Scalar(sign.value - 0x30 + 0xFF10) ?? sign : sign
          }))
    }
  }
}
