internal import GongwenCatalog

extension CatalogEvent {
  /// Makes the event of a source that was missing and exists again, with the outputs that were kept.
  init(returnOf entry: CatalogEntry, at path: String) {
    let outcome: Outcome =
      switch entry.outcome {
      case .document: .document
      case .collection: .collection
      case .quarantined: .quarantined
      }
    self.init(
      path: path, outcome: outcome, sha256: entry.sha256,
      digest: outcome == .quarantined ? nil : entry.digest)
  }
}
