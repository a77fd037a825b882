import GongwenModel

/// The certainty that a document keeps where a check that needs no model objects to it.
///
/// A margin between readings is blind where no rule considers what is wrong. So the objections lower the certainty as well,
/// each to what documents with it deserve: measured on drawn releases and on documents that earlier versions misread.
enum ImplausibleCertainty {
  /// The kind of judgement that an objection is about.
  private enum Kind { case breaks, metadata, structure }

  /// Objections that hardly any right document has: below the margin of one point, which one of ten documents has.
  private static let sure = 3
  /// Objections that one right document among a hundred has.
  private static let near = 12

  /// `closing-missing` and `table-implausible` are not among them: most documents with them are right, as forms with cells to
  /// fill in and texts whose publisher left the closing out.
  private static let codes: [String: (kind: Kind, certainty: Int)] = [
    "closing-in-unit": (.structure, near),
    "contents-in-text": (.structure, sure),
    "collection-uncertain": (.structure, near),
    "element-in-text": (.metadata, near), "element-unread": (.metadata, sure),
    "furniture-in-text": (.breaks, sure), "heading-implausible": (.structure, sure),
    "headings-differ": (.structure, near), "issuer-differs": (.metadata, near),
    "label-in-text": (.metadata, near), "labels-joined": (.breaks, sure),
    "line-breaks-lost": (.breaks, near), "list-differs": (.structure, sure),
    "marker-in-text": (.structure, sure),
    "number-glued": (.breaks, sure), "number-unread": (.metadata, near),
    "numbering-backward": (.structure, sure), "numbering-duplicate": (.structure, near),
    "numbering-late-start": (.structure, sure), "numbering-left": (.structure, sure),
    "numbering-restart": (.structure, near), "removed-once": (.breaks, near),
    "signature-in-text": (.metadata, near), "table-in-text": (.structure, sure),
    "table-of-prose": (.structure, sure),
    "text-digits": (.breaks, near), "text-joined": (.breaks, sure),
    "text-long": (.breaks, near), "text-unfinished": (.breaks, sure),
    "text-unmarked": (.breaks, sure),
    "title-implausible": (.metadata, sure), "title-missing": (.metadata, sure),
    "toc-entry-without-section": (.structure, near), "unit-implausible": (.structure, near),
    "unbalanced-bracket": (.breaks, sure),
    "unbalanced-quotation": (.breaks, near), "value-implausible": (.metadata, sure),
    "words-missing": (.structure, sure),
  ]

  /// The certainty that some diagnostics leave.
  static func certainty(after diagnostics: [Diagnostic]) -> Certainty {
    var result = Certainty()
    for diagnostic in diagnostics {
      guard let (kind, value) = codes[diagnostic.code] else { continue }
      switch kind {
      case .breaks: result.breaks = min(result.breaks ?? value, value)
      case .metadata: result.metadata = min(result.metadata ?? value, value)
      case .structure: result.structure = min(result.structure ?? value, value)
      }
    }
    return result
  }
}
