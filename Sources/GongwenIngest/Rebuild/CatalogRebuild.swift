internal import GongwenCatalog
import Glibc

/// Makes the catalog again from the outputs, where it is lost or damaged.
///
/// The next run hashes every source once; documents that are as they would be made now are not made
/// again. The sources that were deleted and whose outputs are kept are those of the events. Data that only the catalog had are lost: runs, timings, the times at which failures began.
public struct CatalogRebuild {
  private let options: BatchOptions

  /// The result of a rebuild.
  public struct Summary: Hashable, Sendable {
    /// Sources with a document.
    public internal(set) var documents = 0
    /// Sources in quarantine.
    public internal(set) var quarantined = 0
    /// Files that are no outputs; they are left as they are.
    public internal(set) var strangers: [String] = []
    /// The new name of the old catalog, if there was one.
    public internal(set) var old: String?
  }

  /// The name of a catalog after it was replaced.
  private static let oldName = "catalog.sqlite.old"
  /// Rows that are stored at a time.
  private static let page = 1000

  /// Makes a rebuild for the outputs of a batch with these options.
  public init(options: BatchOptions) { self.options = options }

  /// Makes the catalog; readers see the old one, or the new one whole.
  ///
  /// - Throws: ``RunError`` when the outputs are locked, or cannot be read or written.
  public func run() throws(RunError) -> Summary {
    // A folder that is missing has nothing to be made again: its name is wrong.
    try OutputsNames.check(options.outputs)
    let outputs = try OutputsFolder(
      path: options.outputs, apartFrom: nil, durability: options.durability, command: "rebuild")
    return try run(in: outputs)
  }

  /// Makes the catalog of outputs that are locked already.
  func run(in outputs: OutputsFolder) throws(RunError) -> Summary {
    let temporary = "\(outputs.path)/.tmp/\(outputs.temporaries.name)/\(Catalog.fileName)"
    var summary = Summary()
    let catalog = try RunError.catalog { () throws(CatalogError) in
      try Catalog(path: temporary, access: .readWrite, durable: false)
    }
    for name in [OutputsNames.quarantine, OutputsNames.documents] {
      try store(name, of: outputs, in: catalog, &summary)
    }
    let orphans = Self.orphans(in: options.outputs)
    try RunError.catalog { () throws(CatalogError) in
      try catalog.restoreOrphans(orphans)
      try catalog.close()
    }
    do throws(SystemError) {
      summary.old = try replace(outputs)
    } catch {
      throw .outputs(path: options.outputs, error)
    }
    return summary
  }

  /// The sources of which the events announce last that they were deleted and their outputs are kept; none where events cannot
  /// be read. Memory grows with their number.
  private static func orphans(in outputs: String) -> Set<String> {
    var orphans: Set<String> = []
    try? EventReader(outputs: outputs).read { line in
      guard let event = EventLine(line)?.event else { return }
      if event.outcome == .orphaned {
        orphans.insert(event.path)
      } else {
        orphans.remove(event.path)
      }
    }
    return orphans
  }

  private func store(
    _ name: [UInt8], of outputs: OutputsFolder, in catalog: Catalog, _ summary: inout Summary
  ) throws(RunError) {
    let reader = OutputRow(
      pipeline: options.pipeline,
      fingerprint: Fingerprint(options.pipeline, limits: options.limits))
    var rows: [CatalogSource] = []
    // Of collections whose own document is still to come: their folders come first, in the order of names.
    var members: [String: DocumentFacts] = [:]
    var found = summary
    let tree = String(decoding: name, as: UTF8.self)
    let walk = OutputWalk(
      visit: { (path, bytes) throws(RunError) in
        var row: CatalogSource
        switch reader.output(bytes, at: path) {
        case nil: return found.strangers.append("\(tree)/\(path).json")
        case .member(of: let collection, let facts):
          return members[collection, default: DocumentFacts()].add(doubtsOf: facts)
        case .source(let source): row = source
        }
        if let facts = members.removeValue(forKey: path) { row.facts.add(doubtsOf: facts) }
        if row.outcome == .quarantined { found.quarantined += 1 } else { found.documents += 1 }
        rows.append(row)
        if rows.count >= Self.page { try Self.flush(&rows, into: catalog) }
      }, outputs: options.outputs)
    let folder: OpenFolder
    do throws(SystemError) {
      folder = try outputs.root.folder(name)
    } catch {
      throw .outputs(path: options.outputs, error)
    }
    try walk.walk(folder)
    try Self.flush(&rows, into: catalog)
    summary = found
  }

  private static func flush(_ rows: inout [CatalogSource], into catalog: Catalog) throws(RunError) {
    let page = rows
    rows = []
    // A source with both has failed since, and its earlier document was kept: the record, which was
    // stored first, says more.
    try RunError.catalog { () throws(CatalogError) in
      var new: [CatalogSource] = []
      for row in page where try catalog.source(at: row.path) == nil { new.append(row) }
      try catalog.commit(new, removed: [])
    }
  }

  private func replace(_ outputs: OutputsFolder) throws(SystemError) -> String? {
    let root = outputs.root
    let name = Array(Catalog.fileName.utf8)
    var old: String?
    for ending in ["-wal", "-shm"] {
      do throws(SystemError) { try root.remove(name + Array(ending.utf8)) } catch
        where error.isMissing
      {}
    }
    let renamed = withCName(name) { current in
      withCName(Array(Self.oldName.utf8)) {
        renameat(root.descriptor, current, root.descriptor, $0)
      }
    }
    if renamed == 0 {
      old = Self.oldName
    } else if errno != ENOENT {
      throw SystemError("rename", name)
    }
    try outputs.synchroniseFiles()
    try outputs.temporaries.move(Catalog.fileName, to: name, in: root)
    if options.durability == .full { try root.synchronise() }
    return old
  }
}
