/// Whether a scan of the inputs folder has met anything: one that is empty may be the place of a disk that is not mounted.
struct FolderContents {
  /// Whether nothing was met, not even an excluded name.
  private(set) var isEmpty = true

  /// Takes what the scan has met.
  mutating func note(_ event: Discovery.Event) {
    switch event {
    case .source, .failure, .excluded: isEmpty = false
    case .folder(let folder): if folder.path.isEmpty == false { isEmpty = false }
    case .warning: break
    }
  }

  /// Takes a source that is there, and not ready to be taken.
  mutating func noteUnsettled() { isEmpty = false }
}
