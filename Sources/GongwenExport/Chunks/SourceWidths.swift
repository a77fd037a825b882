import GongwenModel

/// How many units of the source each character of a verbatim run takes.
enum SourceWidths {
  /// One: characters of a page.
  case units
  /// As in UTF-8.
  case utf8
  /// One for ASCII, two for others, as in GB 18030 and Big5 except rare characters.
  case doubleByte
  /// As in UTF-16.
  case utf16

  /// The widths of a source's characters.
  init(of source: SourceRecord) {
    self =
      switch source.charset?.name {
      case nil: .units
      case .utf8: .utf8
      case .utf16LE, .utf16BE: .utf16
      case .gb18030, .big5HKSCS: .doubleByte
      }
  }

  /// The units before each character, and before the end.
  func offsets(of scalars: [Unicode.Scalar]) -> [Int] {
    var offsets = [0]
    offsets.reserveCapacity(scalars.count + 1)
    var sum = 0
    for scalar in scalars {
      sum += width(of: scalar)
      offsets.append(sum)
    }
    return offsets
  }

  private func width(of scalar: Unicode.Scalar) -> Int {
    switch self {
    case .units: 1
    case .utf8: UTF8.width(scalar)
    case .doubleByte: scalar.isASCII ? 1 : 2
    case .utf16: 2 * UTF16.width(scalar)
    }
  }
}
