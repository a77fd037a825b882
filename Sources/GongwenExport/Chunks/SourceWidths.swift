import GongwenModel

/// How many units of the source each character of a verbatim run takes, as the length of the run shows it.
enum SourceWidths {
  /// One: characters of a page.
  case units
  /// As in UTF-8.
  case utf8
  /// One for ASCII, two for others, as in GB 18030 and Big5 except rare characters.
  case doubleByte
  /// As in UTF-16.
  case utf16

  /// The widths of a run's characters; nil if no rule gives the run's length.
  init?(of scalars: ArraySlice<Unicode.Scalar>, in run: OriginRun) {
    let length = run.sourceEnd - run.sourceStart
    let candidates: [SourceWidths] =
      run.address.page == nil ? [.utf8, .doubleByte, .utf16] : [.units]
    guard let widths = candidates.first(where: { $0.sum(of: scalars) == length }) else {
      return nil
    }
    self = widths
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
