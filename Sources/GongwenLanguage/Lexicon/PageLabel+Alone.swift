import GongwenText

extension PageLabel {
  /// The longest label with its colon, in characters: five, letter-spaced by two blanks each.
  private static let longest = 16

  /// The label that a text is, letter-spaced or not, with or without its colon.
  public static func alone(in text: ArraySlice<Unicode.Scalar>) -> PageLabel? {
    guard text.count <= longest else { return nil }
    var key = text.filter { !UnicodeClass.isBlank($0) }
    while let last = key.last, last == ":" || last == "：" { key.removeLast() }
    return all.first { $0.name.scalars == key }
  }
}
