internal import GongwenCatalog
import Glibc

/// The treatment of rows whose sources were deleted.
final class VanishedSources {
  private let catalog: Catalog
  private let outputs: OutputsFolder
  private let committer: Committer
  private let options: BatchOptions
  /// The last row there was when the walk began, or earlier: what came later is not judged.
  private var last: Int64
  private var limit: RemovalGuard
  /// Sources that were deleted, and of which it is not decided yet.
  private var burst = GoneBurst()

  init(
    catalog: Catalog, outputs: OutputsFolder, committer: Committer, options: BatchOptions
  ) throws(RunError) {
    self.catalog = catalog
    self.outputs = outputs
    self.committer = committer
    self.options = options
    last = try RunError.catalog { () throws(CatalogError) in try catalog.largestID() }
    limit = RemovalGuard(isOff: options.prunesAll)
    limit.begin(with: try Self.count(catalog))
  }

  /// Paths that are looked up at a time.
  private static let page = 1000
  /// Orphans that a summary names.
  private static let shown = 10

  /// Keeps outputs as orphans, or removes them.
  ///
  /// - Parameters:
  ///   - seen: The rows that a walk of all there is has met.
  ///   - unread: Folders that could not be read; nothing is known of what is below.
  ///   - isFolderEmpty: Whether nothing at all is in the inputs folder.
  func settle(seen: SeenRows, unread: [String], isFolderEmpty: Bool) throws(RunError) {
    let isFolderEmpty = isFolderEmpty && options.allowsEmpty == false
    // Where the scan removes nothing, a part of what it holds back must not go either.
    let deleted = burst
    burst = GoneBurst()
    let strays = StrayOutputs(
      catalog: catalog, trees: [outputs.documents, outputs.quarantine], unread: unread,
      path: options.outputs)
    if options.onRemoved == .prune {
      var removed = try strays.count()
      let all = try Self.count(catalog) + removed
      try each(seen, unread) { (row) throws(RunError) in
        if try standsBelowSource(row.path) == false { removed += 1 }
      }
      let isHeld = limit.admits(removed, of: all, isFolderEmpty: isFolderEmpty) == false
      committer.holdBack(
        isHeld ? HeldBackRemoval(removed: removed, all: all, isFolderEmpty: isFolderEmpty) : nil)
      if isHeld { return }
    } else if try holdsOrphansBack(isFolderEmpty: isFolderEmpty) {
      return
    }
    var orphans = Orphans()
    try each(seen, unread) { (row) throws(RunError) in
      try settle(row.path, isOrphaned: row.isOrphaned, &orphans)
    }
    try finish(orphans)
    if options.onRemoved == .prune { try committer.sweep(strays) }
    last = try RunError.catalog { () throws(CatalogError) in try catalog.largestID() }
    limit.begin(with: try Self.count(catalog))
    // Sources may be deleted behind the scan, which has met them.
    burst = deleted
    burst.endScan()
  }

  /// Whether outputs do not become orphans, since nothing at all is in the inputs folder: a disk may not be mounted.
  private func holdsOrphansBack(isFolderEmpty: Bool) throws(RunError) -> Bool {
    let held = isFolderEmpty ? try kept.heldBack() : nil
    committer.holdBack(held)
    return held != nil
  }

  /// The same for the rows at one path, or below it; they wait for ``settleBurst(now:)``. Orphans that are kept stay as they
  /// are.
  func settle(gone path: String) throws(RunError) {
    let rows = try RunError.catalog { () throws(CatalogError) in
      try catalog.paths(atOrBelow: path)
    }
    let vanished = rows.filter { options.onRemoved == .prune || $0.isOrphaned == false }
    burst.add(vanished.map(\.path), now: SystemClock.monotonic)
  }

  /// A source, or a folder, is at a path.
  func note(_ path: String) { burst.note(path) }

  /// A source was found. A scan may have met it before it was deleted.
  func note(_ source: DiscoveredSource) {
    if burst.holds(source.path), exists(source.rawPath) { burst.note(source.path) }
  }

  /// Removes the outputs of the sources that were deleted, or keeps them as orphans, once no more are deleted. Where the
  /// folder is empty, or outputs would go that are most of what there is, none of them is touched, and the next scan of all of
  /// the folder decides.
  ///
  /// - Parameter now: the time of the monotonic clock.
  /// - Returns: whether rows have changed.
  func settleBurst(now: Int64) throws(RunError) -> Bool {
    // A folder that was moved away and back may be reported gone behind the sources in it.
    guard let gone = burst.take(now: now)?.filter({ !isThere($0) }) else { return false }
    var paths: [String] = []
    for path in gone where try isToSettle(path) { paths.append(path) }
    guard paths.isEmpty == false else { return false }
    let all = try Self.count(catalog)
    let removed = paths.count + burst.heldBack
    let isFolderEmpty = isFolderEmpty
    let isRemoval = options.onRemoved == .prune
    let isHeld =
      isRemoval
      ? !limit.admits(removed, of: all, isFolderEmpty: isFolderEmpty)
      : isFolderEmpty ? try hasDocument(anyOf: paths) : false
    if isHeld {
      burst.holdBack(paths.count)
      committer.holdBack(
        HeldBackRemoval(
          removed: removed, all: all, isFolderEmpty: isFolderEmpty, isRemoval: isRemoval))
      return false
    }
    var orphans = Orphans()
    for path in paths { try settle(path, isOrphaned: false, &orphans) }
    try committer.flush()
    try committer.orphan(orphans.new)
    return true
  }

  /// Whether nothing at all is in the inputs folder, or it cannot be read.
  private var isFolderEmpty: Bool {
    if options.allowsEmpty { return false }
    return (try? OpenFolder.open(options.inputs).isBare(apartFrom: outputs.root)) ?? true
  }

  private var kept: KeptOutputs {
    KeptOutputs(catalog: catalog, documents: outputs.documents, path: options.outputs)
  }

  private func hasDocument(anyOf paths: [String]) throws(RunError) -> Bool {
    for path in paths { if try kept.hasDocument(path) { return true } }
    return false
  }

  /// Whether something is at a path, or may be: of what is in a folder that cannot be entered nothing is known.
  private func isThere(_ path: String) -> Bool {
    exists(PercentEncoding.decode(path))
  }

  private func exists(_ rawPath: [UInt8]) -> Bool {
    let place = Array(options.inputs.utf8) + [UInt8(ascii: "/")] + rawPath
    var status = stat()
    let fault = withCName(place) { stat($0, &status) == 0 ? 0 : errno }
    return fault != ENOENT && fault != ENOTDIR
  }

  /// Whether there is a row, and its outputs are no orphans that are kept: a scan may have settled it since.
  private func isToSettle(_ path: String) throws(RunError) -> Bool {
    try RunError.catalog { () throws(CatalogError) in
      guard try catalog.source(at: path) != nil else { return false }
      if options.onRemoved == .prune { return true }
      return try catalog.isOrphaned(path) == false
    }
  }

  private static func count(_ catalog: Catalog) throws(RunError) -> Int {
    try RunError.catalog { () throws(CatalogError) in try catalog.count() }
  }

  /// Gives `body` the rows that a walk has not met, except those below unread folders.
  private func each(
    _ seen: SeenRows, _ unread: [String],
    _ body: (_ row: (id: Int64, path: String, isOrphaned: Bool)) throws(RunError) -> Void
  ) throws(RunError) {
    if try Self.count(catalog) == seen.count { return }
    var id: Int64 = 0
    while id < last {
      let page = try RunError.catalog { () throws(CatalogError) in
        try catalog.paths(after: id, limit: Self.page)
      }
      guard let end = page.last?.id else { break }
      id = end
      for row in page where row.id <= last && seen.contains(row.id) == false {
        if unread.contains(where: row.path.hasPrefix) { continue }
        try body(row)
      }
    }
  }

  /// The outputs that are kept.
  private struct Orphans {
    var count = 0
    var first: [String] = []
    var new: [String] = []
  }

  private func settle(_ path: String, isOrphaned: Bool, _ orphans: inout Orphans)
    throws(RunError)
  {
    if try standsBelowSource(path) { return committer.forget(path) }
    let isKept = try options.onRemoved == .keep ? kept.hasDocument(path) : false
    if isKept == false {
      committer.remove(path)
      if let patience = committer.patience, patience <= 0 { try committer.flush() }
      return
    }
    orphans.count += 1
    if orphans.first.count < Self.shown { orphans.first.append(path) }
    if isOrphaned == false { orphans.new.append(path) }
  }

  private func finish(_ orphans: Orphans) throws(RunError) {
    committer.keep(orphans: orphans.count, first: orphans.first)
    try committer.flush()
    try committer.orphan(orphans.new)
  }

  /// Whether a source is where one of the path's folders was: then what is below are that
  /// source's outputs.
  private func standsBelowSource(_ path: String) throws(RunError) -> Bool {
    try Self.standsBelowSource(path, catalog)
  }

  /// The same, of a catalog.
  static func standsBelowSource(_ path: String, _ catalog: Catalog) throws(RunError) -> Bool {
    var folder = Substring(path)
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      let row = try RunError.catalog { () throws(CatalogError) in
        try catalog.source(at: String(folder))
      }
      if let row, row.sha256 != nil { return true }
    }
    return false
  }
}
