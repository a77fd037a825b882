internal import GongwenCatalog
internal import GongwenJSON
internal import GongwenModel
internal import GongwenPipeline

/// Sources that give no document.
extension Committer {
  /// Records a source that gave no document, according to its worker.
  func fail(_ work: SourceInWork, _ failure: StageFailure, _ answer: WorkerAnswer)
    throws(RunError)
  {
    let place = FailurePlace(work.source)
    var row = row(of: answer, work)
    let record = try record(failure, place, work, answer.sha256, answer.bytes)
    row.describe(record)
    if failure.retry { row.fingerprint = "" }
    summary.bytes += answer.bytes ?? 0
    try add(record, row, place, entry: work.entry)
  }

  /// Takes a source that killed its workers.
  func fail(_ work: SourceInWork, _ death: WorkerDeath) throws(RunError) {
    let place = FailurePlace(work.source)
    // Nobody is left who could say what was read.
    let file = try? SourceFile.read(work.source, limit: options.pipeline.options.maximumBytes)
    let sha256 = file.map { ContentDigest.hex(of: $0.bytes) }
    var record = try record(death.failure, place, work, sha256, file?.bytes.count)
    record.attempts = work.attempts
    record.signal = death.signal
    record.stderr = death.complaint
    var row = CatalogSource(path: place.path, outcome: .quarantined)
    row.describe(record)
    row.sidecarSHA256 = file?.sidecar.map(ContentDigest.hex(of:))
    let now = SystemClock.calendar
    row.stamp = file?.status?.reliableStamp(readAt: now)
    row.sidecarStamp = file?.sidecarStatus?.reliableStamp(readAt: now)
    row.fingerprint = record.retry ? "" : fingerprint.limited
    try add(record, row, place, entry: work.entry)
  }

  /// Takes something that cannot be a source.
  func lose(_ failure: DiscoveryFailure, entry: CatalogEntry?) throws(RunError) {
    let place = FailurePlace(path: failure.path, rawPath: failure.rawPath)
    var record = try record(failure.reason.failure, place, nil, nil, nil, entry: entry)
    record.command = ReproducingCommand.text(place: place.rawPath)
    var row = CatalogSource(path: failure.path, outcome: .quarantined)
    row.describe(record)
    // What cannot be looked into may be a folder of sources: only a collection's members are its own.
    let earlier: CommitGroup.EarlierDocuments =
      failure.role == .folder ? .stay : entry?.outcome == .collection ? .all : .own
    try add(record, row, place, entry: entry, earlier: earlier)
  }

  private func add(
    _ record: FailureRecord, _ row: CatalogSource, _ place: FailurePlace, entry: CatalogEntry?,
    earlier: CommitGroup.EarlierDocuments = .all
  ) throws(RunError) {
    let file: String?
    do throws(SystemError) {
      file = try outputs.put(record, of: OutputPath(place.path))
    } catch {
      throw .outputs(path: options.outputs, error)
    }
    let standing = file == nil ? entry.flatMap { isSame(row, $0) ? $0 : nil } : nil
    // The same failure as before, found in the same way: nothing is written at all.
    if let standing, standing.isCurrent == (row.fingerprint.isEmpty == false) {
      return tell(record, standing: standing)
    }
    let stays = options.onFailure == .keep || record.retry
    group.add(
      CommitGroup.Result(
        path: place.path, change: .record(record, file: file, earlier: stays ? .stay : earlier),
        row: row, hasRow: entry != nil,
        event: CatalogEvent(path: place.path, outcome: .quarantined, sha256: row.sha256),
        standing: standing))
  }

  /// Whether a row of the catalog has the failure that a source has now.
  private func isSame(_ row: CatalogSource, _ entry: CatalogEntry) -> Bool {
    entry.outcome == .quarantined && entry.isOrphaned == false && entry.code == row.code
      && entry.sha256 == row.sha256
  }

  /// Reports a failure that an earlier run had: as one that was there before, unless a person asked for another try.
  func tell(_ record: FailureRecord, standing entry: CatalogEntry) {
    let isAsked = options.scope.isForced || options.scope.retriesQuarantined
    if isAsked { tell(record) } else { count(entry, at: record.path) }
  }

  private func record(
    _ failure: StageFailure, _ place: FailurePlace, _ work: SourceInWork?, _ sha256: String?,
    _ bytes: Int?, entry: CatalogEntry? = nil
  ) throws(RunError) -> FailureRecord {
    var record = FailureRecord(
      path: place.path, stage: failure.stage.rawValue, code: failure.code,
      message: failure.message, attempts: work?.attempts ?? 1)
    record.sha256 = sha256
    record.bytes = bytes
    record.limit = failure.limit
    record.retry = failure.retry
    record.command = ReproducingCommand(options: options.pipeline.options)
      .text(path: place.path, rawPath: place.rawPath)
    if let known = work?.entry ?? entry {
      record.earlier = known.digest
    } else {
      do throws(SystemError) {
        record.earlier = try outputs.earlierDigest(of: OutputPath(place.path))
      } catch {
        throw .outputs(path: options.outputs, error)
      }
    }
    return record
  }
}
