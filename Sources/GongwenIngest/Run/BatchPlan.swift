internal import GongwenCatalog
import Glibc

/// The actions of a batch, without performing them.
public struct BatchPlan {
  private let options: BatchOptions

  /// The results of a plan, apart from its actions.
  public struct Findings: Hashable, Sendable {
    /// Whether no source is in the scope of the run.
    public internal(set) var isEmpty = true
    /// The outputs that the run would not remove after all, since they are most of what there is.
    public internal(set) var heldBack: HeldBackRemoval?
  }

  /// The part of the inputs folder that the walk has met.
  private struct Present {
    /// The rows of the catalog that it has met.
    var rows = SeenRows()
    /// Places that could not be read, as folders.
    var unread: [String] = []
    /// Whether nothing at all is in the inputs folder.
    var isFolderEmpty = true
    /// The names of sources that the catalog does not have, by their folders.
    var new: [String: Set<String>] = [:]

    mutating func insertNew(_ path: String) {
      let (folder, name) = CatalogSource.split(path)
      new[folder, default: []].insert(name)
    }

    /// Whether a source that the catalog does not have is where one of the path's folders was.
    func hasNewSource(above path: String) -> Bool {
      var (folder, _) = CatalogSource.split(path)
      while !folder.isEmpty {
        let (parent, name) = CatalogSource.split(folder)
        if new[parent]?.contains(name) == true { return true }
        folder = parent
      }
      return false
    }
  }

  /// Makes the plan of a run with these options.
  public init(options: BatchOptions) { self.options = options }

  /// Reports every source that a run would process, and why, and those that were deleted or are excluded since the last run, whose
  /// outputs it would remove or keep. A changed file that turns out to have the old bytes is reported.
  /// Gives `report` the warnings of the run, and the files for which it would do nothing.
  ///
  /// - Throws: ``RunError`` when inputs or outputs cannot be read.
  @discardableResult
  public func tell(
    _ observe: (String, WorkReason) throws(RunError) -> Void,
    _ report: (RunEvent) -> Void = { _ in }
  ) throws(RunError) -> Findings {
    try OutputsNames.refuseLinks(in: options.outputs)
    try OutputsPlace.check(options.outputs, below: try? OpenFolder.open(options.inputs))
    let catalog = try existingCatalog()
    let outputs = try existingOutputs()
    let freshness = try RunError.catalog { () throws(CatalogError) in
      try Freshness(
        catalog: catalog, fingerprint: Fingerprint(options.pipeline, limits: options.limits),
        scope: options.scope, documents: outputs?.documents, quarantine: outputs?.quarantine)
    }
    var discovery = try walk()
    var present = Present()
    var findings = Findings()
    var count = 0
    while let event = discovery.next() {
      guard let (path, reason) = try found(event, freshness, &present, &findings, report) else {
        continue
      }
      if reason == .excluded {
        try observe(path, reason)
        continue
      }
      if let limit = options.scope.limit, count >= limit { return findings }
      count += 1
      try observe(path, reason)
    }
    guard let catalog, options.scope.isWhole else { return findings }
    let isFolderEmpty = present.isFolderEmpty && options.allowsEmpty == false
    guard options.onRemoved == .prune else {
      if isFolderEmpty { findings.heldBack = try kept(catalog, outputs).heldBack() }
      if findings.heldBack == nil { _ = try tellGone(catalog, outputs, present, observe) }
      return findings
    }
    let strays = outputs.map {
      StrayOutputs(
        catalog: catalog, trees: [$0.documents, $0.quarantine], unread: present.unread,
        path: options.outputs, new: present.new)
    }
    let others = try strays?.count() ?? 0
    let gone = try tellGone(catalog, outputs, present, observe) + others
    let all = try RunError.catalog { () throws(CatalogError) in try catalog.count() } + others
    let limit = RemovalGuard(isOff: options.prunesAll)
    if !limit.admits(gone, of: all, isFolderEmpty: isFolderEmpty) {
      findings.heldBack = HeldBackRemoval(
        removed: gone, all: all, isFolderEmpty: isFolderEmpty)
    }
    return findings
  }

  private func found(
    _ event: Discovery.Event, _ freshness: Freshness, _ present: inout Present,
    _ findings: inout Findings, _ report: (RunEvent) -> Void
  ) throws(RunError) -> (String, WorkReason)? {
    switch event {
    case .folder(let folder):
      if folder.path.isEmpty { present.isFolderEmpty = folder.isBareRoot }
      return nil
    case .warning(let message):
      report(.warning(message))
      return nil
    case .excluded(let path, let reason):
      report(.excluded(path: path, reason))
      guard options.scope.isWhole else { return nil }
      return try isVanishing(path, freshness) ? nil : (path, .excluded)
    case .failure(let failure):
      guard options.scope.holds(failure.path) else { return nil }
      findings.isEmpty = false
      // It may be a folder that cannot be read: what lies below is not gone.
      present.unread.append(failure.path + "/")
      let entry = try RunError.catalog { () throws(CatalogError) in
        try freshness.entry(at: failure.path)
      }
      if let entry { present.rows.insert(entry.id) }
      return (failure.path, .unread)
    case .source(let source):
      guard options.scope.holds(source.path) else { return nil }
      findings.isEmpty = false
      let decision = try RunError.catalog { () throws(CatalogError) in
        try freshness.decision(source)
      }
      switch decision {
      case .skip(let entry):
        present.rows.insert(entry.id)
        report(.skipped(path: source.path, isQuarantined: entry.outcome == .quarantined))
        return nil
      case .work(let reason, _, let entry):
        if let entry { present.rows.insert(entry.id) } else { present.insertNew(source.path) }
        return (source.path, reason)
      }
    }
  }

  /// Whether an excluded source has outputs of which a run decides: it is listed with those that were deleted.
  private func isVanishing(_ path: String, _ freshness: Freshness) throws(RunError) -> Bool {
    let entry = try RunError.catalog { () throws(CatalogError) in try freshness.entry(at: path) }
    return entry.map { options.onRemoved == .prune || !$0.isOrphaned } ?? false
  }

  private func kept(_ catalog: Catalog, _ outputs: OutputsReader?) -> KeptOutputs {
    KeptOutputs(catalog: catalog, documents: outputs?.documents, path: options.outputs)
  }

  /// Reports the sources that were deleted or are excluded, and counts them; without ``RemovalPolicy/prune`` those of which an
  /// earlier run has decided are left out.
  private func tellGone(
    _ catalog: Catalog, _ outputs: OutputsReader?, _ present: Present,
    _ observe: (String, WorkReason) throws(RunError) -> Void
  ) throws(RunError) -> Int {
    var id: Int64 = 0
    var count = 0
    while true {
      let page = try RunError.catalog { () throws(CatalogError) in
        try catalog.paths(after: id, limit: 1000)
      }
      guard let last = page.last?.id else { return count }
      id = last
      for row in page where present.rows.contains(row.id) == false {
        if present.unread.contains(where: row.path.hasPrefix) { continue }
        if present.hasNewSource(above: row.path) { continue }
        if try VanishedSources.standsBelowSource(row.path, catalog) { continue }
        let isPruned = options.onRemoved == .prune
        if !isPruned, row.isOrphaned { continue }
        count += 1
        let stays = try isPruned ? false : kept(catalog, outputs).hasDocument(row.path)
        try observe(row.path, stays ? .orphaned : .gone)
      }
    }
  }

  private func existingCatalog() throws(RunError) -> Catalog? {
    let path = options.outputs + "/" + Catalog.fileName
    guard access(path, F_OK) == 0 else { return nil }
    return try RunError.catalog { () throws(CatalogError) in
      try Catalog(path: path, access: .readOnly)
    }
  }

  private func existingOutputs() throws(RunError) -> OutputsReader? {
    access(options.outputs + "/documents", F_OK) == 0
      ? try OutputsReader(path: options.outputs) : nil
  }

  private func walk() throws(RunError) -> Discovery {
    let excluded = try? OpenFolder.open(options.outputs)
    do throws(SystemError) {
      return try Discovery(
        root: try OpenFolder.open(options.inputs), links: options.links, filter: options.filter,
        excluding: excluded)
    } catch {
      throw .inputs(path: options.inputs, error)
    }
  }
}
