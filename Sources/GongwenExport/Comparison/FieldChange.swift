public import GongwenModel

/// A field of the metadata whose values differ.
public struct FieldChange: Hashable, Sendable {
  /// The field.
  public let field: MetadataField
  /// Its values in the old document.
  public let old: [String]
  /// Its values in the new document.
  public let new: [String]

  static func changes(from old: Metadata, to new: Metadata) -> [FieldChange] {
    MetadataField.allCases.compactMap { field in
      let (one, two) = (values(of: field, in: old), values(of: field, in: new))
      return one == two ? nil : FieldChange(field: field, old: one, new: two)
    }
  }

  private static func values(of field: MetadataField, in metadata: Metadata) -> [String] {
    switch field {
    case .history:
      metadata.history.map { event in
        [event.act.rawValue, event.date, event.by, event.title, event.number].compactMap { $0 }
          .joined(separator: " ")
      }
    case .effectiveFrom:
      metadata.effectiveFrom.map {
        [[$0.relative.rawValue, $0.after ?? ""].joined(separator: " ")]
      }
        ?? []
    default: metadata.values[field] ?? []
    }
  }
}
