public import GongwenModel
import GongwenText

/// A label of a value that a page shows with its article, with the field of the value.
public struct PageLabel: Sendable {
  /// The label as printed, without blanks.
  let name: Phrase
  /// The field its value gives; nil if it gives none.
  public let field: MetadataField?
  /// Whether one such label is enough to recognise a line of page metadata.
  public let isStrong: Bool

  /// Makes a label.
  init(_ name: Phrase, _ field: MetadataField? = nil, weak: Bool = false) {
    self.name = name
    self.field = field
    self.isStrong = !weak
  }

  /// The longest label with its colon, in characters: five, letter-spaced by two blanks each.
  private static let longest = 16

  /// The label that a text is, letter-spaced or not, with or without its colon.
  public static func alone(in text: ArraySlice<Unicode.Scalar>) -> PageLabel? {
    guard text.count <= longest else { return nil }
    var key = text.filter { !UnicodeClass.isBlank($0) }
    while let last = key.last, last == ":" || last == "：" { key.removeLast() }
    return SiteProfile.labels.first { $0.name.scalars == key }
  }
}
