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

  /// Whether a run's characters have these widths.
  func fit(_ scalars: ArraySlice<Unicode.Scalar>, _ run: OriginRun) -> Bool {
    sum(of: scalars) == run.sourceEnd - run.sourceStart
  }

  /// The units of characters together.
  func sum(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + width(of: $1) }
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
