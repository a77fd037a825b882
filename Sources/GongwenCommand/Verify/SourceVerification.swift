import GongwenIngest
import GongwenJSON
import GongwenModel
import GongwenPipeline
import GongwenVerification

/// Proves documents that are named one by one against their source.
enum SourceVerification {
  /// The largest file of documents that is read, in bytes.
  private static let largest = 1 << 31

  /// Verifies them. `confine` is called once all files have been read.
  ///
  /// - Throws: ``CommandFailure`` when a file cannot be read.
  static func run(
    _ source: String, _ documents: [String], _ configuration: Configuration,
    with verifier: Verifier, _ anew: DocumentRebuild?, _ verbosity: Verbosity,
    confined confine: ([OpenFolder]) throws(CommandFailure) -> Void
  ) throws(CommandFailure) -> ExitStatus {
    let read = try read(source, limit: configuration.options.maximumBytes)
    var all: [WrittenDocument] = []
    for file in documents {
      all += DocumentFile.split(try Self.read(file, limit: largest).bytes).map(WrittenDocument.init)
    }
    let groups = try groups(of: all)
    try confine([])
    let name = Printable.text(RawArgument.bytes(of: source))
    var report = VerificationReport(verbosity)
    let findings = groups.flatMap { documents in
      verifier.verify(documents, source: read.bytes)
        + (anew?.findings(of: documents, source: read) ?? [])
    }
    try report.add(findings, about: name, documents: all.count)
    let circumstances = SourceCircumstances(path: nil, sidecar: read.sidecar)
    for fault in all.flatMap(circumstances.faults) {
      try report.add(fault.code, fault.message, about: name)
    }
    if all.isEmpty { try report.add("document-missing", "no document is given", about: name) }
    return report.finish()
  }

  /// Documents that are proven together: those of one path. Makes sure that they are of one source, or of several with the same
  /// bytes. Members of a collection are proven with it, whatever they name.
  private static func groups(of documents: [WrittenDocument]) throws(CommandFailure)
    -> [[WrittenDocument]]
  {
    func path(_ document: WrittenDocument) -> String? { document.source?["path"]?.asString }
    let others = documents.filter { $0.value?["collection"] == nil }
    let paths = Set(others.compactMap(path)).sorted()
    guard paths.count > 1 else { return [documents] }
    if Set(others.map { $0.source?["sha256"]?.asString }).count == 1 {
      let rest = documents.filter { document in !paths.contains { $0 == path(document) } }
      let groups = paths.map { name in documents.filter { path($0) == name } }
      return groups + (rest.isEmpty ? [] : [rest])
    }
    let names = paths.prefix(3).map { Printable.text($0) }.joined(separator: ", ")
    throw CommandFailure(
      .usage,
      "the documents are of \(paths.count) sources (\(names)\(paths.count > 3 ? ", …" : "")); name the documents of one"
    )
  }

  private static func read(_ file: String, limit: Int) throws(CommandFailure) -> SourceFile {
    do throws(StageFailure) {
      return file == "-"
        ? try SourceFile.readStandardInput(limit: limit)
        : try SourceFile.read(path: RawArgument.bytes(of: file), limit: limit)
    } catch {
      let name = Printable.text(RawArgument.bytes(of: file))
      throw CommandFailure(.fault, "\(error.code): \(error.message) (\(name))")
    }
  }
}
