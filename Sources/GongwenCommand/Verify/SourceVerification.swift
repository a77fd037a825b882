import GongwenIngest
import GongwenModel
import GongwenPipeline
import GongwenVerification

/// Proves documents that are named one by one against their source.
enum SourceVerification {
  /// The largest file of documents that is read, in bytes.
  private static let largest = 1 << 31

  /// Verifies them.
  ///
  /// - Throws: ``CommandFailure`` when a file cannot be read.
  static func run(
    _ source: String, _ documents: [String], _ configuration: Configuration,
    with verifier: Verifier
  ) throws(CommandFailure) -> ExitStatus {
    let bytes = try read(source, limit: configuration.options.maximumBytes)
    var all: [[UInt8]] = []
    for file in documents { all += DocumentFile.split(try read(file, limit: largest)) }
    var report = VerificationReport()
    let findings = verifier.verify(documents: all, source: bytes)
    try report.add(findings, about: source, documents: all.count)
    if all.isEmpty { try report.add("document-missing", "no document is given", about: source) }
    return report.finish()
  }

  private static func read(_ file: String, limit: Int) throws(CommandFailure) -> [UInt8] {
    do throws(StageFailure) {
      return file == "-"
        ? try SourceFile.readStandardInput(limit: limit).bytes
        : try SourceFile.read(path: RawArgument.bytes(of: file), limit: limit).bytes
    } catch {
      throw CommandFailure(.fault, "\(error.code): \(error.message) (\(file))")
    }
  }
}
