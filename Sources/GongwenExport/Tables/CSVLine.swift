/// Lines of comma-separated values (RFC 4180).
enum CSVLine {
  /// Characters with which a spreadsheet begins a formula, in both widths, and blanks that it skips before one.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n",
  ]

  /// The bytes of a line. A value that a spreadsheet would compute gets an apostrophe in front.
  static func bytes(_ values: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(value, to: &bytes)
    }
    return bytes + [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  private static func append(_ value: String, to bytes: inout [UInt8]) {
    let scalars = value.unicodeScalars.filter { !InertScalars.isLeftOut($0) || $0 == "\r" }
    let isFormula = scalars.first.map(formulaStarts.contains) ?? false
    var needsQuotes = false
    var text: [UInt8] = isFormula ? [UInt8(ascii: "'")] : []
    for scalar in scalars where scalar != "\r" {
      switch scalar {
      case "\"":
        needsQuotes = true
        text.append(UInt8(ascii: "\""))
      case ",", "\n": needsQuotes = true
      default: break
      }
      text.append(contentsOf: String(scalar).utf8)
    }
    let quotes = needsQuotes ? [UInt8(ascii: "\"")] : []
    bytes += quotes + text + quotes
  }
}
