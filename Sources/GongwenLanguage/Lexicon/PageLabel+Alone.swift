import GongwenText

extension PageLabel {
  /// The label that a text is, letter-spaced or not, with or without its colon.
  public static func alone(in text: ArraySlice<Unicode.Scalar>) -> PageLabel? {
    guard text.count <= 16 else { return nil }
    var key = text.filter { !UnicodeClass.isBlank($0) }
    while let last = key.last, last == ":" || last == "：" { key.removeLast() }
    return all.first { $0.name.scalars == key }
  }
}
