import Glibc
internal import GongwenJSON
internal import GongwenModel
internal import GongwenPipeline

/// Brings results to the outputs folder, one after the other and in the order they were found.
final class Committer {
  /// What the walk and the workers hand over.
  enum Result: Sendable {
    case folder(path: String, live: Set<String>)
    case warning(String)
    case lost(DiscoveryFailure)
    case done(DiscoveredSource, SourceOutcome)
  }

  private(set) var summary = RunSummary()
  private let outputs: OutputsFolder
  private let options: BatchOptions
  private let observe: (RunEvent) -> Void

  init(outputs: OutputsFolder, options: BatchOptions, observe: @escaping (RunEvent) -> Void) {
    self.outputs = outputs
    self.options = options
    self.observe = observe
  }

  func commit(_ result: Result) throws(RunError) {
    do throws(SystemError) {
      switch result {
      case .folder(let path, let live): summary.removed += try outputs.sweep(path, live: live)
      case .warning(let text): observe(.warning(text))
      case .lost(let failure): try lose(failure)
      case .done(let source, .documents(let rendered)): try keep(rendered, of: source)
      case .done(let source, .failure(let failure, let evidence)):
        let record = record(failure, source.path, rawPath: source.rawPath, evidence)
        try quarantine(record, removing: .file)
      }
    } catch {
      throw .outputs(path: options.outputs, error)
    }
  }

  func interrupt(by signal: Int32) { summary.interruption = signal }

  private func keep(_ rendered: [[UInt8]], of source: DiscoveredSource) throws(SystemError) {
    do throws(SystemError) {
      try outputs.commit(rendered, of: OutputPath(source.path))
    } catch  where error.number == ENAMETOOLONG {
      let reason = DiscoveryFailure.Reason(error)
      let failure = StageFailure(stage: .write, code: reason.code, message: reason.message)
      let record = record(failure, source.path, rawPath: source.rawPath, nil)
      return try quarantine(record, removing: .file)
    }
    summary.documents += 1
    summary.members += rendered.count - 1
    observe(.committed(path: source.path))
  }

  private func lose(_ failure: DiscoveryFailure) throws(SystemError) {
    let reason = StageFailure(
      stage: .read, code: failure.reason.code, message: failure.reason.message)
    let record = record(reason, failure.path, rawPath: failure.rawPath, nil)
    try quarantine(record, removing: failure.role)
  }

  /// A folder that cannot be read says nothing of the sources below it: their documents stay.
  private func quarantine(_ record: FailureRecord, removing role: PathEncoding.Role)
    throws(SystemError)
  {
    let path = OutputPath(record.path)
    var record = record
    record.earlier = try outputs.earlierDigest(of: path)
    try outputs.commit(record, of: path)
    if options.onFailure == .remove, role == .file { try outputs.removeDocuments(of: path) }
    summary.failures[record.code, default: 0] += 1
    observe(
      .quarantined(
        path: record.path, stage: record.stage, code: record.code, message: record.message))
  }

  private func record(
    _ failure: StageFailure, _ path: String, rawPath: [UInt8], _ evidence: SourceOutcome.Evidence?
  ) -> FailureRecord {
    var record = FailureRecord(
      path: path, stage: failure.stage.rawValue, code: failure.code, message: failure.message,
      attempts: 1)
    record.sha256 = evidence?.sha256
    record.bytes = evidence?.bytes
    record.limit = failure.limit
    record.command = command(path, rawPath)
    return record
  }

  /// The command is one for the inputs folder, so that the record is the same wherever that lies.
  private func command(_ path: String, _ rawPath: [UInt8]) -> String {
    var words = ["gongwen", "convert", "--path", ShellWord.quote(Array(path.utf8))]
    let chosen = options.pipeline.options
    if chosen.profile != .standard { words += ["--profile", chosen.profile.rawValue] }
    if chosen.maximumBytes != PipelineOptions().maximumBytes {
      words += ["--max-bytes", String(chosen.maximumBytes)]
    }
    if chosen.maximumPages != PipelineOptions().maximumPages {
      words += ["--max-pages", String(chosen.maximumPages)]
    }
    // A name that begins like an option is none.
    words.append(ShellWord.quote(rawPath.first == 0x2D ? [0x2E, 0x2F] + rawPath : rawPath))
    return words.joined(separator: " ")
  }
}
