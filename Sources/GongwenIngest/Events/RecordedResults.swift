internal import GongwenCatalog
internal import GongwenJSON

/// The results of sources that an outputs folder has recorded, in addition to the outputs themselves: in its catalog and in its
/// list of events.
///
/// Whoever exchanges a document without a run leaves both behind. Not for several threads at once.
public final class RecordedResults {
  /// The name of the catalog in an outputs folder.
  public static let fileName = Catalog.fileName

  let outputs: String
  let catalog: Catalog
  /// The source that failed and was asked for last, with the number of members of its kept document.
  var lastKept: (source: String, members: Int)?

  /// The result of a source in the catalog.
  public struct Result: Hashable, Sendable {
    /// The digest of its document; that of an earlier one in quarantine, if there is one.
    public var digest: String?
    /// How many members its collection has.
    public var members: Int
    /// The SHA-256 of the source that it was made of.
    public var sha256: String?
    /// Whether it has no document.
    public var isQuarantined: Bool
  }

  /// Opens the records of an outputs folder; nil where it has no catalog.
  ///
  /// - Throws: ``RunError`` when the catalog cannot be read.
  public init?(outputs: String) throws(RunError) {
    self.outputs = outputs
    do throws(CatalogError) {
      catalog = try Catalog(path: "\(outputs)/\(Catalog.fileName)", access: .alone)
    } catch .missing {
      return nil
    } catch {
      throw .catalog(error.message)
    }
  }

  /// The result of a source; nil where the catalog has none, and where a run died while it changed the outputs.
  ///
  /// - Throws: ``RunError`` when the catalog cannot be read.
  public func result(of path: String) throws(RunError) -> Result? {
    guard let source = try source(path), !source.fingerprint.isEmpty else { return nil }
    return Result(
      digest: source.digest, members: source.members, sha256: source.sha256,
      isQuarantined: source.outcome == .quarantined)
  }

  /// The paths of the sources whose last event announces another result than the catalog has, in byte order.
  ///
  /// Memory grows with the number of sources that were processed more than once.
  ///
  /// - Throws: ``RunError`` when events or catalog cannot be read.
  public func sourcesWithOtherEvents() throws(RunError) -> [String] {
    var different: Set<String> = []
    // Sources whose failure the log has, and not yet what followed.
    var failed: Set<String> = []
    var failure: RunError?
    let compare = { [self] (event: CatalogEvent) in
      // It announces no result, but that a failure of the source is past.
      failed.remove(event.path)
      if event.outcome == .orphaned { return }
      do throws(RunError) {
        if try leavesDocument(event) {
          failed.insert(event.path)
          return
        }
        if try agrees(event) {
          different.remove(event.path)
        } else {
          different.insert(event.path)
        }
      } catch {
        failure = failure ?? error
      }
    }
    var last: Int64 = 0
    let reader = try EventReader(outputs: outputs)
    do throws(SystemError) {
      try reader.read { line in
        guard let event = EventLine(line)?.event else { return }
        last = event.seq
        compare(event)
      }
    } catch {
      throw .outputs(path: outputs, error)
    }
    // Those that a crash has kept from the file.
    let missing = try RunError.catalog { () throws(CatalogError) in
      try catalog.events(after: last)
    }
    missing.forEach(compare)
    if let failure { throw failure }
    return different.union(failed).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether an event announces a failure of a source that has been deleted since, and whose earlier document is all that the
  /// catalog has of it, as after a rebuild: the event before it is that of the document, and the one behind it that of the
  /// deletion.
  private func leavesDocument(_ event: CatalogEvent) throws(RunError) -> Bool {
    guard event.outcome == .quarantined, let source = try source(event.path),
      source.outcome != .quarantined
    else { return false }
    return try RunError.catalog { () throws(CatalogError) in try catalog.isOrphaned(event.path) }
  }

  private func agrees(_ event: CatalogEvent) throws(RunError) -> Bool {
    guard let source = try source(event.path) else { return event.outcome == .removed }
    if source.fingerprint.isEmpty { return true }
    switch event.outcome {
    case .document, .collection: return source.digest == event.digest
    case .quarantined: return source.outcome == .quarantined
    case .removed: return false
    case .orphaned: return true  // not compared
    }
  }

  func source(_ path: String) throws(RunError) -> CatalogSource? {
    try RunError.catalog { () throws(CatalogError) in try catalog.source(at: path) }
  }
}
