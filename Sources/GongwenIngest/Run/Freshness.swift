internal import GongwenCatalog

/// Decides which sources must be processed: those whose outputs would differ now.
///
/// Sources come in the order of the walk, so rows of the catalog are read ahead, a part of a folder
/// at a time.
final class Freshness {
  /// The action for a source.
  enum Decision {
    /// Nothing: its outputs are current.
    case skip(CatalogEntry)
    /// It goes to a worker.
    case work(WorkReason, known: WorkerRequest.Known?, entry: CatalogEntry?)
  }

  /// Rows that are read ahead.
  private static let page = 1000

  private let catalog: Catalog?
  private let fingerprint: Fingerprint
  private let scope: BatchScope
  private let documents: OutputTree?
  private let quarantine: OutputTree?
  /// Whether there may be anything to be found.
  private var hasRows: Bool

  private var folder: String?
  /// The name from which on rows were read ahead.
  private var first = ""
  private var entries: [CatalogEntry] = []
  /// Where the last name that was asked for is, or would be.
  private var position = 0
  private var isLastPage = false

  init(
    catalog: Catalog?, fingerprint: Fingerprint, scope: BatchScope, documents: OutputTree?,
    quarantine: OutputTree?
  ) throws(CatalogError) {
    self.catalog = catalog
    self.fingerprint = fingerprint
    self.scope = scope
    self.documents = documents
    self.quarantine = quarantine
    hasRows = try (catalog?.largestID() ?? 0) > 0
  }

  /// Forgets what was read ahead: rows have changed.
  func forget() {
    folder = nil
    hasRows = true
  }

  /// The action for a source.
  func decision(_ source: DiscoveredSource) throws(CatalogError) -> Decision {
    guard let entry = try entry(at: source.path) else {
      return try moved(source) ?? .work(.new, known: nil, entry: nil)
    }
    if scope.isForced { return .work(.forced, known: nil, entry: entry) }
    if entry.outcome == .quarantined, scope.retriesQuarantined {
      return .work(.retried, known: nil, entry: entry)
    }
    guard let sha256 = entry.sha256 else { return .work(.unread, known: nil, entry: entry) }
    guard entry.isCurrent else { return .work(.outdated, known: nil, entry: entry) }
    guard hasOutputs(entry, source.path) else { return .work(.missing, known: nil, entry: entry) }
    if let stamp = entry.stamp, stamp == source.status.stamp,
      entry.sidecarStamp == source.sidecarStatus?.stamp
    {
      return .skip(entry)
    }
    let known = WorkerRequest.Known(sha256: sha256, sidecar: entry.sidecarSHA256)
    return .work(.changed, known: known, entry: entry)
  }

  /// The row of a path.
  func entry(at path: String) throws(CatalogError) -> CatalogEntry? {
    guard hasRows else { return nil }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[..<$0]) } ?? ""
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    if self.folder?.isSame(folder) != true || name.precedes(first) { try load(folder, from: name) }
    if let entry = loaded(name) { return entry }
    guard isLastPage == false, entries.last.map({ $0.name.precedes(name) }) ?? true else {
      return nil
    }
    try load(folder, from: name)
    return loaded(name)
  }

  /// The row of a name among those that were read ahead. Names come in any order in a watch: those behind the last one that
  /// was asked for, and those before it.
  private func loaded(_ name: String) -> CatalogEntry? {
    if position < entries.count, entries[position].name.isSame(name) { return entries[position] }
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].name.precedes(name) { low = middle + 1 } else { high = middle }
    }
    position = low
    return low < entries.count && entries[low].name.isSame(name) ? entries[low] : nil
  }

  private func load(_ folder: String, from name: String) throws(CatalogError) {
    let current = [fingerprint.documents, fingerprint.limited]
    entries =
      try catalog?.entries(in: folder, from: name, limit: Self.page, current: current) ?? []
    self.folder = folder
    first = name
    position = 0
    isLastPage = entries.count < Self.page
  }

  /// A source that has the inode, size and time of another one has perhaps been renamed.
  private func moved(_ source: DiscoveredSource) throws(CatalogError) -> Decision? {
    guard hasRows, scope.isForced == false, let catalog else { return nil }
    for row in try catalog.sources(matching: source.status.stamp) {
      guard row.outcome != .quarantined, row.fingerprint == fingerprint.documents,
        let sha256 = row.sha256
      else { continue }
      let known = WorkerRequest.Known(sha256: sha256, sidecar: row.sidecarSHA256, path: row.path)
      return .work(.renamed, known: known, entry: nil)
    }
    return nil
  }

  /// Whether the row agrees with the outputs. Their bytes are checked by `verify` only.
  private func hasOutputs(_ entry: CatalogEntry, _ path: String) -> Bool {
    let path = OutputPath(path)
    do throws(SystemError) {
      if entry.outcome == .quarantined { return try quarantine?.size(of: path) != nil }
      guard try documents?.size(of: path) == Int(entry.outputBytes) else { return false }
      let numbers = entry.members == 0 ? [] : try documents?.members(of: path) ?? []
      return numbers == Array(1..<entry.members + 1)
    } catch {
      return false
    }
  }
}

extension String {
  /// Whether this is before another text in the order of bytes, which is that of the catalog.
  fileprivate func precedes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }

  /// Whether this has the same bytes; `==` takes other spellings of é for the same name.
  fileprivate func isSame(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
