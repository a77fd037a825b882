internal import GongwenCatalog

/// The sources that were deleted or are excluded, and whose outputs are kept, as the catalog has them.
public struct OrphanedSources: Sendable {
  private let paths: Set<String>
  /// Whether there is a catalog that has them.
  public let areKnown: Bool

  /// Rows that are read at a time.
  private static let page = 10_000

  /// Reads them; there are none where there is no catalog. Memory grows with their number.
  ///
  /// - Throws: ``RunError`` when the catalog cannot be read.
  public init(outputs: String) throws(RunError) {
    var paths: Set<String> = []
    var areKnown = true
    do throws(CatalogError) {
      let catalog = try Catalog(path: "\(outputs)/\(Catalog.fileName)", access: .readOnly)
      var id: Int64 = 0
      while true {
        let page = try catalog.paths(after: id, limit: Self.page)
        guard let last = page.last else { break }
        id = last.id
        for row in page where row.isOrphaned { paths.insert(row.path) }
      }
    } catch .missing {
      areKnown = false
    } catch {
      throw .catalog(error.message)
    }
    self.paths = paths
    self.areKnown = areKnown
  }

  /// Whether the source at a path is one.
  public func contains(_ path: String) -> Bool { paths.contains(path) }
}
