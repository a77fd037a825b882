internal import GongwenCatalog
internal import GongwenJSON
internal import GongwenModel
internal import GongwenPipeline

/// Brings results to the outputs folder and the catalog, a group at a time.
///
/// The order makes every crash harmless: rows of sources whose outputs will change are outdated;
/// files are made durable, then put in place; names are made durable; then the rows are written.
/// Until that is done, the next run takes these sources up again and gives the same bytes.
final class Committer {
  /// The counts of the run so far.
  var summary = RunSummary()
  let outputs: OutputsFolder
  private let catalog: Catalog
  private let events: EventLog
  private let log: RunLog
  let options: BatchOptions
  let fingerprint: Fingerprint
  let telemetry: Telemetry
  let observe: (RunEvent) -> Void
  var group = CommitGroup()
  /// Whether the first scan of all sources has not ended: those without a change are counted once.
  private var isFirstScan = true

  init(
    outputs: OutputsFolder, catalog: Catalog, events: EventLog, log: RunLog,
    options: BatchOptions, fingerprint: Fingerprint, telemetry: Telemetry,
    observe: @escaping (RunEvent) -> Void
  ) {
    self.outputs = outputs
    self.catalog = catalog
    self.events = events
    self.log = log
    self.options = options
    self.fingerprint = fingerprint
    self.telemetry = telemetry
    self.observe = observe
  }

  /// Nanoseconds until what has been taken must be committed; nil if there is nothing.
  var patience: Int64? { group.patience }

  /// Takes a source for which there is nothing to do.
  func skip(_ entry: CatalogEntry, at source: DiscoveredSource) throws(RunError) {
    count(entry, at: source.path)
    if entry.isOrphaned {
      try refresh(entry, source.path, source.status.stamp, source.sidecarStatus?.stamp)
    }
  }

  /// Counts a source whose result is what it was.
  func count(_ entry: CatalogEntry, at path: String) {
    telemetry.count(.skipped)
    if isFirstScan {
      summary.skipped += 1
      if entry.outcome == .quarantined {
        summary.standing += 1
        summary.failures[entry.code ?? "unknown", default: 0] += 1
      } else {
        summary.severities[entry.worst] += 1
      }
    }
    observe(.skipped(path: path, isQuarantined: entry.outcome == .quarantined))
  }

  /// Takes what a worker made of a source.
  func take(_ outcome: FinishedAssignment.Outcome, of work: SourceInWork) throws(RunError) {
    switch outcome {
    case .death(let death): try fail(work, death)
    case .answer(let answer): try take(answer, of: work)
    }
  }

  private func take(_ answer: WorkerAnswer, of work: SourceInWork) throws(RunError) {
    switch answer.outcome {
    case .unchanged:
      guard let entry = work.entry else {
        throw .worker("\(work.source.path): nothing is known of it, and yet it is unchanged")
      }
      try refresh(entry, work, answer)
    case .documents(let rendered):
      guard try areMade(rendered) else { return try fail(work, .unmade, answer) }
      var row = row(of: answer, work)
      row.outcome = answer.summary.isCollection ? .collection : .document
      row.members = rendered.count - 1
      row.outputBytes = Int64(rendered.first?.bytes ?? 0)
      summary.bytes += answer.bytes ?? 0
      group.add(
        CommitGroup.Result(
          path: work.source.path, change: .documents(rendered), row: row,
          hasRow: work.entry != nil, event: event(rendered, row, work.entry)))
    case .failure(let failure):
      try fail(work, failure, answer)
    case .unable(let error):
      // It names a temporary file.
      throw .outputs(path: options.outputs, error.of("documents/\(work.source.path).json"))
    }
  }

  /// Whether the files that a worker reports exist.
  private func areMade(_ rendered: [RenderedDocument]) throws(RunError) -> Bool {
    do throws(SystemError) {
      for document in rendered {
        guard let file = document.file else { continue }
        guard try outputs.temporaries.holds(file, bytes: document.bytes) else { return false }
      }
      return true
    } catch {
      throw .outputs(path: options.outputs, error)
    }
  }

  /// The event of documents; none where the outputs held the same bytes and row.
  private func event(
    _ rendered: [RenderedDocument], _ row: CatalogSource, _ entry: CatalogEntry?
  ) -> CatalogEvent? {
    let isSame =
      rendered.allSatisfy { $0.file == nil } && entry?.isOutdated == false
      && entry?.digest == row.digest && entry?.outcome == row.outcome
    return isSame
      ? nil
      : CatalogEvent(
        path: row.path, outcome: row.outcome == .collection ? .collection : .document,
        sha256: row.sha256, digest: row.digest)
  }

  /// Records a source that was deleted and whose outputs are removed.
  func remove(_ path: String) {
    group.add(
      CommitGroup.Result(
        path: path, change: .removal, row: nil, hasRow: true,
        event: CatalogEvent(path: path, outcome: .removed)))
  }

  /// Records sources that were deleted and whose documents are kept. A record in quarantine is not: there is nothing to be tried
  /// again.
  func orphan(_ paths: [String]) throws(RunError) {
    if paths.isEmpty { return }
    try log.begin()
    do throws(SystemError) {
      for path in paths.map(OutputPath.init) where try outputs.quarantine.removeFile(of: path) {
        summary.removed += 1
        try outputs.quarantine.removeEmptyFolders(of: path)
      }
      try outputs.synchroniseNames()
    } catch {
      throw .outputs(path: options.outputs, error)
    }
    let numbered = try RunError.catalog { () throws(CatalogError) in
      try catalog.orphan(paths, published: events.published)
    }
    try publish(numbered)
    for path in paths {
      telemetry.count(.orphaned)
      observe(.gone(path: path, isKept: true))
    }
  }

  /// Takes outputs that belonged to no source, and were removed.
  func sweep(_ strays: StrayOutputs) throws(RunError) {
    summary.removed += try strays.remove()
    do throws(SystemError) {
      try outputs.synchroniseNames()
    } catch {
      throw .outputs(path: options.outputs, error)
    }
  }

  /// Takes what outputs stay because they are most of what there is; nil if none do.
  func holdBack(_ removal: HeldBackRemoval?) {
    var removal = removal
    removal?.isOfWatch = log.isLive
    if let removal, removal != summary.heldBack { observe(.warning(removal.message)) }
    summary.heldBack = removal
    telemetry.heldBack = removal?.removed ?? 0
  }

  /// Notes the sandbox of workers, where it is not what the kernel promised.
  func note(_ sandbox: Sandbox?) {
    if let warning = log.note(sandbox) { warn(warning) }
  }

  /// Takes the end of a scan of all sources.
  func endScan() { isFirstScan = false }

  func warn(_ text: String) { observe(.warning(text)) }

  func tell(_ event: RunEvent) { observe(event) }

  /// Takes a row that stands for nothing any more.
  func forget(_ path: String) {
    group.add(CommitGroup.Result(path: path, change: .none, row: nil, hasRow: true))
  }

  /// Commits all that was taken.
  func flush() throws(RunError) {
    if group.isEmpty { return }
    let begun = SystemClock.monotonic
    let results = group.results
    var lostDocuments: Set<String> = []
    group = CommitGroup()
    try log.begin()
    let touched = results.filter { $0.hasRow && $0.changesOutputs }.map(\.path)
    try RunError.catalog { () throws(CatalogError) in try catalog.outdate(touched) }
    do throws(SystemError) {
      try outputs.synchroniseFiles()
      for result in results where try place(result) { lostDocuments.insert(result.path) }
      try outputs.synchroniseNames()
    } catch {
      throw .outputs(path: options.outputs, error)
    }
    let events = try RunError.catalog { () throws(CatalogError) in
      try catalog.commit(
        results.compactMap(\.row), removed: results.filter { $0.row == nil }.map(\.path),
        events: results.compactMap { result in
          let stands = result.standing != nil && !lostDocuments.contains(result.path)
          return stands ? nil : result.event
        }, published: self.events.published)
    }
    try publish(events)
    for result in results { tell(result, hasLostDocuments: lostDocuments.contains(result.path)) }
    try log.progress(summary)
    telemetry.commits.record(Double(SystemClock.monotonic - begun) / 1e9)
    telemetry.lastCommit = Double(SystemClock.calendar / 1_000_000) / 1000
  }

  /// Puts the outputs of a result in place; returns whether a source that fails has lost its earlier documents.
  private func place(_ result: CommitGroup.Result) throws(SystemError) -> Bool {
    let path = OutputPath(result.path)
    switch result.change {
    case .none: break
    case .documents(let rendered): try outputs.place(rendered, of: path)
    case .record(_, let file, let earlier):
      if let file { try outputs.place(record: file, of: path) }
      switch earlier {
      case .stay: break
      case .own: return try outputs.documents.removeFile(of: path)
      case .all: return try outputs.removeDocuments(of: path) > 0
      }
    case .removal:
      summary.removed += try outputs.removeDocuments(of: path)
      summary.removed += try outputs.removeRecord(of: path)
      try outputs.removeEmptyFolders(of: path)
    }
    return false
  }

  private func tell(_ result: CommitGroup.Result, hasLostDocuments: Bool) {
    if let row = result.row {
      telemetry.record(stages: row.stages)
      telemetry.sourceBytes += Int(row.bytes ?? 0)
    }
    switch result.change {
    case .documents(let rendered):
      telemetry.count(result.row?.outcome == .collection ? .collection : .document)
      summary.documents += 1
      summary.members += rendered.count - 1
      let worst = result.row?.facts.diagnostics.worst
      summary.severities[worst] += 1
      telemetry.severities[worst] += 1
      observe(.committed(path: result.path, bytes: Int(result.row?.bytes ?? 0)))
    case .record(let record, _, _):
      if let standing = result.standing, !hasLostDocuments {
        tell(record, standing: standing)
      } else {
        tell(record, hasLostDocuments: hasLostDocuments)
      }
    case .removal:
      telemetry.count(.removed)
      observe(.gone(path: result.path, isKept: false))
    case .none: break
    }
  }

  func tell(_ record: FailureRecord, hasLostDocuments: Bool = false) {
    summary.failures[record.code, default: 0] += 1
    telemetry.count(.quarantined)
    observe(
      .quarantined(
        path: record.path, stage: record.stage, code: record.code,
        message: record.message
          + (hasLostDocuments ? "; its earlier document was removed (onFailure)" : "")))
  }

  /// A source that was read again and has the bytes it had: at most its stamps are new.
  private func refresh(_ entry: CatalogEntry, _ work: SourceInWork, _ answer: WorkerAnswer)
    throws(RunError)
  {
    count(entry, at: work.source.path)
    let isSame = entry.stamp == answer.stamp && entry.sidecarStamp == answer.sidecarStamp
    if isSame, entry.isOrphaned == false { return }
    try refresh(entry, work.source.path, answer.stamp, answer.sidecarStamp)
  }

  /// Writes the stamps of a source. An event follows if it was missing.
  private func refresh(
    _ entry: CatalogEntry, _ path: String, _ stamp: FileStamp?, _ sidecar: FileStamp?
  ) throws(RunError) {
    let back = entry.isOrphaned ? [CatalogEvent(returnOf: entry, at: path)] : []
    try log.begin()
    let numbered = try RunError.catalog { () throws(CatalogError) in
      try catalog.refresh(
        [(path, stamp, sidecar)], events: back, published: events.published)
    }
    try publish(numbered)
  }

  private func publish(_ events: [CatalogEvent]) throws(RunError) {
    do throws(SystemError) {
      try self.events.append(events)
      telemetry.lastEvent = self.events.published
    } catch {
      throw .outputs(path: options.outputs, error)
    }
  }

  func row(of answer: WorkerAnswer, _ work: SourceInWork) -> CatalogSource {
    var row = CatalogSource(path: work.source.path, outcome: .quarantined)
    row.stamp = answer.stamp
    row.sidecarStamp = answer.sidecarStamp
    row.sha256 = answer.sha256
    row.sidecarSHA256 = answer.sidecarSHA256
    row.bytes = answer.bytes.map(Int64.init)
    row.fingerprint = fingerprint.documents
    row.take(answer.summary)
    for (stage, seconds) in answer.stages { row.stages[stage.rawValue] = seconds }
    row.seconds = answer.stages.values.reduce(0, +)
    return row
  }
}
