import GongwenIngest

/// Proves an outputs folder against its seal.
enum SealVerification {
  /// Checks every file; faults go to standard output.
  ///
  /// - Throws: ``CommandFailure`` when there is no seal, or the folder cannot be read.
  static func run(_ outputs: String, _ verbosity: Verbosity) throws(CommandFailure) -> ExitStatus {
    var failure: CommandFailure?
    let summary: SealCheck.Summary
    do throws(RunError) {
      summary = try SealCheck.run(outputs: outputs) { fault in
        do throws(CommandFailure) {
          try StandardOutput.line("\(fault.path): error: \(fault.code.rawValue): \(fault.message)")
        } catch {
          failure = failure ?? error
        }
      }
    } catch {
      throw CommandFailure(.unable, error.message)
    }
    if let failure { throw failure }
    let status: ExitStatus = summary.faults == 0 ? .success : .fault
    if verbosity == .quiet { return status }
    let files = summary.entries == 1 ? "1 file" : "\(summary.entries) files"
    let faults = summary.faults == 1 ? "1 fault" : "\(summary.faults) faults"
    StandardError.line(
      "\(files) sealed, root \(summary.root): \(summary.faults == 0 ? "nothing wrong" : faults)")
    return status
  }
}
