import GongwenModel
import GongwenVerification

/// The findings of a verification so far: faults are data and go to standard output.
struct VerificationReport {
  private let verbosity: Verbosity

  init(_ verbosity: Verbosity) { self.verbosity = verbosity }

  /// Sources whose documents were checked.
  private(set) var sources = 0
  /// Their documents.
  private(set) var documents = 0
  /// Faults.
  private(set) var faults = 0

  /// Sources whose documents were not checked, for the fault that is reported: they have none, or it is that of other bytes.
  private(set) var unchecked = 0

  /// Sources that are in quarantine: they have no document to prove.
  private(set) var quarantined = 0

  /// Sources that were deleted or are excluded, and whose outputs are kept; the first of them are named.
  private(set) var orphans = 0
  /// How many of them are named; of those that a deleted folder leaves, a few show which.
  private static let mostOrphans = 20

  /// Takes down the document of a source that was deleted or is excluded.
  mutating func addOrphan(_ path: String) throws(CommandFailure) {
    orphans += 1
    if orphans > Self.mostOrphans, verbosity != .verbose { return }
    try warn(
      "output-orphaned",
      "its source was deleted or is excluded, and its outputs are kept (onRemoved)", about: path)
  }

  /// Takes down a source in quarantine.
  mutating func addQuarantined(_ path: String) {
    quarantined += 1
    detail("in quarantine \(path)")
  }

  /// Takes down what was found about the documents of a source.
  mutating func add(_ findings: [Finding], about path: String, documents count: Int)
    throws(CommandFailure)
  {
    sources += 1
    documents += count
    detail("checked \(path): \(self.count(count, "document"))")
    for finding in findings {
      try add(finding.severity, finding.code.rawValue, finding.message, about: path)
    }
  }

  /// Takes down why the documents of a source were not checked.
  mutating func addUnchecked(_ code: String, _ message: String, about path: String)
    throws(CommandFailure)
  {
    unchecked += 1
    try add(code, message, about: path)
  }

  /// Takes down something that is wrong with the outputs as a whole.
  mutating func add(_ code: String, _ message: String, about path: String) throws(CommandFailure) {
    try add(.error, code, message, about: path)
  }

  /// Takes down something that a person should know about the outputs and that is no fault.
  mutating func warn(_ code: String, _ message: String, about path: String) throws(CommandFailure) {
    try add(.warning, code, message, about: path)
  }

  /// One line at the end, with advice if there is some, and the status: 3 where outputs could not be proven, for the reason in
  /// `unproven`.
  func finish(unproven: String? = nil, advice: String? = nil) -> ExitStatus {
    let status: ExitStatus = faults > 0 ? .fault : unproven == nil ? .success : .unable
    if let unproven { StandardError.line(unproven) }
    if verbosity == .quiet { return status }
    let proven = "\(count(documents, "document")) of \(count(sources, "source")) checked"
    let wrong =
      faults > 0 ? count(faults, "fault") : unproven == nil ? "nothing wrong" : "nothing proven"
    let kept =
      orphans == 0
      ? "" : ", outputs of \(count(orphans, "deleted or excluded source")) kept"
    let open = unchecked == 0 ? "" : ", \(count(unchecked, "source")) not checked"
    StandardError.line("\(proven)\(open), \(quarantined) in quarantine\(kept): \(wrong)")
    if let advice { StandardError.line(advice) }
    return status
  }

  /// A line of a report on each source.
  private func detail(_ text: String) {
    if verbosity == .verbose { StandardError.line(text) }
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)" + (number == 1 ? "" : "s")
  }

  private mutating func add(
    _ severity: Severity, _ code: String, _ message: String, about path: String
  ) throws(CommandFailure) {
    if severity == .error { faults += 1 } else if verbosity == .quiet { return }
    try StandardOutput.line("\(path): \(severity.rawValue): \(code): \(message)")
  }
}
