public import GongwenModel
import GongwenText

/// A label of a value that a page shows with its article, with the field of the value.
public struct WebLabel: Sendable {
  /// The label as printed, without blanks.
  let name: Phrase
  /// The field its value gives; nil if it gives none.
  public let field: MetadataField?
  /// Whether one such label is enough to recognise a line of page metadata.
  public let isStrong: Bool
  /// Whether another label of the field is believed first: 发布机构 names who runs the page as often as who issued
  /// the document.
  public let isLoose: Bool

  /// Makes a label.
  init(_ name: Phrase, _ field: MetadataField? = nil, weak: Bool = false, loose: Bool = false) {
    self.name = name
    self.field = field
    self.isStrong = !weak
    self.isLoose = loose
  }

  /// The longest label with its colon and brackets, in characters: five, letter-spaced by two blanks each.
  static let longest = 16
  /// Marks around a label.
  private static let frame: ScalarTable = ":：【】[]〖〗"

  private static let byFirst: [Unicode.Scalar: [WebLabel]] = {
    var table: [Unicode.Scalar: [WebLabel]] = [:]
    for label in SiteProfile.labels + compounds(besides: SiteProfile.labels) {
      guard let first = label.name.scalars.first else { continue }
      table[first, default: []].append(label)
    }
    return table.mapValues { $0.sorted { $0.name.scalars.count > $1.name.scalars.count } }
  }()

  /// The first characters of labels.
  private static let firsts = ScalarTable(
    stringLiteral: String(String.UnicodeScalarView(byFirst.keys)))

  /// The label that a text is, letter-spaced or not, with or without its colon and brackets.
  public static func alone(in text: ArraySlice<Unicode.Scalar>) -> WebLabel? {
    guard text.count <= longest else { return nil }
    let key = text.filter { !UnicodeClass.isBlank($0) && !frame.contains($0) }
    guard let first = key.first, firsts.contains(first) else { return nil }
    return byFirst[first]?.first { $0.name.scalars == key }
  }

  /// The longest label at a place of a text, letter-spaced or not, and the place behind its last character.
  public static func at(
    _ start: Int, in text: ArraySlice<Unicode.Scalar>
  ) -> (label: WebLabel, end: Int)? {
    guard firsts.contains(text[start]), let labels = byFirst[text[start]] else { return nil }
    for label in labels {
      var index = start
      var matches = true
      for scalar in label.name.scalars {
        while index > start, index < text.endIndex, UnicodeClass.isBlank(text[index]) { index += 1 }
        guard index < text.endIndex, text[index] == scalar else {
          matches = false
          break
        }
        index += 1
      }
      if matches { return (label, index) }
    }
    return nil
  }
}
