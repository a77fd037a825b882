import GongwenModel

extension Phenomenon {
  /// Blanks around digits.
  static let spacedDigits = Phenomenon(
    "spaced-digits", source: "practice of Word and of translators", weight: 6, slot: .marks
  ) { draft in
    draft.mapProse { text in
      var out = ""
      var wasDigit = false
      for sign in text {
        let isDigit = sign.isASCII && (sign.isNumber || (sign == "." && wasDigit))
        if isDigit != wasDigit, !out.isEmpty, sign != "%" { out += " " }
        out.append(sign)
        wasDigit = isDigit || (sign == "%" && wasDigit)
      }
      return out
    }
  }
}
