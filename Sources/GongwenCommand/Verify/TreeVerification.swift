import GongwenIngest
import GongwenJSON
import GongwenModel
import GongwenPipeline
import GongwenVerification

/// Proves a whole outputs folder against its inputs: every document, none missing, none too many.
struct TreeVerification {
  private let configuration: Configuration
  private let verifier: Verifier
  private let anew: DocumentRebuild?
  private let outputs: OutputsReader
  private var records: RecordedResults?
  private var report: VerificationReport
  /// Whether documents are not those of their sources; a run takes them for up to date.
  private var hasWrongDocuments = false
  /// Outputs that an inputs folder in which nothing is does not prove.
  private var unproven: HeldBackRemoval?

  /// Verifies all of it. `confine` is called with the folders below which files are read from then on.
  ///
  /// - Throws: ``CommandFailure`` when inputs or outputs cannot be read.
  static func run(
    _ configuration: Configuration, with verifier: Verifier, _ anew: DocumentRebuild?,
    _ verbosity: Verbosity, place: Place,
    confined confine: ([OpenFolder]) throws(CommandFailure) -> Void
  ) throws(CommandFailure) -> ExitStatus {
    let discovery: Discovery
    let outputs: OutputsReader
    let sources: OpenFolder
    do throws(RunError) {
      outputs = try OutputsReader(path: configuration.outputs)
      discovery = try Discovery(
        inputs: configuration.inputs, links: configuration.symlinks, filter: configuration.filter,
        excluding: configuration.outputs)
      sources = try discovery.readFolder()
    } catch {
      throw CommandFailure(.unable, error.message)
    }
    try confine([sources, outputs.root])
    var verification = TreeVerification(configuration, verifier, anew, outputs, verbosity)
    try verification.openRecords()
    try verification.lookInto(sources)
    try verification.walk(discovery)
    try verification.checkEvents()
    let advice =
      verification.hasWrongDocuments
      ? place.complete("gongwen run --force --only PATH makes the documents of a source again")
      : nil
    if let unproven = verification.unproven {
      return verification.report.finish(
        unproven: place.complete(unproven.unprovenMessage), advice: advice)
    }
    return verification.report.finish(advice: advice)
  }

  private init(
    _ configuration: Configuration, _ verifier: Verifier, _ anew: DocumentRebuild?,
    _ outputs: OutputsReader, _ verbosity: Verbosity
  ) {
    report = VerificationReport(verbosity)
    self.configuration = configuration
    self.verifier = verifier
    self.anew = anew
    self.outputs = outputs
  }

  /// Opens the records of the outputs. Documents are proven without them where they cannot be read.
  private mutating func openRecords() throws(CommandFailure) {
    do throws(RunError) {
      records = try RecordedResults(outputs: configuration.outputs)
    } catch {
      try report.warn(
        "catalog-unreadable", "documents are not compared with it: \(error.message)",
        about: RecordedResults.fileName)
    }
  }

  /// Decides whether outputs cannot be proven, since nothing is in the inputs folder.
  private mutating func lookInto(_ sources: OpenFolder) throws(CommandFailure) {
    let isEmpty = try reading(configuration.inputs) { (_) throws(SystemError) in
      try sources.isBare(apartFrom: outputs.root)
    }
    guard isEmpty else { return }
    unproven = try CommandFailure.lifting { () throws(RunError) in
      try records?.outputsOfEmptyFolder(configuration.onRemoved, outputs)
    }
  }

  private mutating func walk(_ discovery: Discovery) throws(CommandFailure) {
    var discovery = discovery
    while let event = discovery.next() {
      switch event {
      case .folder(let folder): try checkExtras(in: folder)
      case .source(let source): try check(source)
      case .failure(let failure): try checkRecord(of: failure.path)
      case .warning, .excluded: break
      }
    }
  }

  private mutating func checkExtras(in folder: DiscoveredFolder) throws(CommandFailure) {
    let paths = try reading(folder.path) { (outputs) throws(SystemError) in
      try outputs.extras(in: folder.path, live: folder.live())
    }
    for path in paths {
      let source = try CommandFailure.lifting { () throws(RunError) in
        try records?.source(ofOutput: path, outputs)
      }
      let isOwn = source.map { path == "documents/\($0).json" } ?? false
      if let source, isOwn { try compareKept(source) }
      // What a run has recorded cannot be proven without its source; what is nobody's is superfluous with or without sources.
      if unproven != nil, source != nil { continue }
      if let source, try isKept(source) {
        // Members and the record of a failure are outputs of the same source.
        if isOwn { try report.addOrphan(path) }
      } else {
        try report.add("output-extra", try advice(aboutExtra: path, of: source), about: path)
      }
    }
  }

  private func advice(aboutExtra path: String, of source: String?) throws(CommandFailure) -> String
  {
    if source != nil, path.hasPrefix("quarantine/") {
      return "its source was deleted or is excluded; the next run removes the record"
    }
    if source != nil, configuration.onRemoved == .prune {
      return
        "its source was deleted or is excluded; the next run removes it, or asks for --prune-all if most would go"
    }
    let isOutput = try reading(path) { (outputs) throws(SystemError) in
      try outputs.isOutput(path)
    }
    return isOutput
      ? "no source has this output; a run with --prune removes it: move it away if it is yours"
      : "no source has this file, and gongwen did not write it: move it away"
  }

  /// Compares the document, or the collection, that stays though its source was deleted or fails now: with what the catalog has
  /// recorded, and with its own words, for there is no source that could prove them.
  private mutating func compareKept(
    _ source: String, isLive: Bool = false
  ) throws(CommandFailure) {
    let result = try CommandFailure.lifting { () throws(RunError) in
      try records?.result(of: source)
    }
    let documents = try reading(source) { (outputs) throws(SystemError) in
      try outputs.documents(of: source)
    }.map(WrittenDocument.init)
    let before = report.faults
    if let result, result.isQuarantined {
      try compareEarlier(documents, with: result, of: source, isLive)
    } else {
      try compare(documents, of: source)
    }
    if report.faults > before { return }
    guard let first = documents.first else { return }
    // The walk finds files of members that the collection does not name.
    for (place, document) in documents.prefix(1 + first.memberCount).enumerated() {
      for finding in document.keptFindings(asMember: place, of: first, at: source) {
        try report.add(finding.code.rawValue, finding.message, about: source)
      }
    }
  }

  /// Compares the earlier documents of a source that failed with the digest that its row has kept. Members of a collection are those
  /// that it names itself; a file too many is superfluous, which the walk finds where the source is not there.
  private mutating func compareEarlier(
    _ documents: [WrittenDocument], with recorded: RecordedResults.Result, of path: String,
    _ isLive: Bool
  ) throws(CommandFailure) {
    guard let first = documents.first else { return }
    if recorded.digest != first.digest {
      let earlier = recorded.digest ?? "none"
      try report.add(
        "catalog-differs",
        "the catalog has the digest \(earlier) of its earlier document, this one has "
          + "\(first.digest ?? "none"): bring the earlier one back, or remove it", about: path)
    } else if first.memberCount > documents.count - 1 {
      try report.add(
        "catalog-differs",
        "members that its earlier document names: \(first.memberCount), that are there: "
          + "\(documents.count - 1); bring the others back, or remove all of them", about: path)
    } else if isLive, first.memberCount < documents.count - 1 {
      try report.add(
        "output-extra",
        "members that its earlier document names: \(first.memberCount), that are there: "
          + "\(documents.count - 1); move the others away", about: path)
    }
  }

  /// Whether the outputs of a source that was deleted or is excluded are those that the configuration keeps.
  private func isKept(_ source: String) throws(CommandFailure) -> Bool {
    guard configuration.onRemoved == .keep, let records else { return false }
    return try CommandFailure.lifting { () throws(RunError) in
      try records.keepsOutputs(of: source, outputs)
    }
  }

  private mutating func checkRecord(of path: String) throws(CommandFailure) {
    let isKnown = try reading(path) { (outputs) throws(SystemError) in
      try outputs.isQuarantined(path)
    }
    if isKnown { return report.addQuarantined(path) }
    try report.addUnchecked(
      "output-missing",
      "neither a document nor a record in quarantine; run again, or give verify the same --exclude as the run",
      about: path)
  }

  private mutating func check(_ source: DiscoveredSource) throws(CommandFailure) {
    let path = source.path
    let (isQuarantined, documents) = try reading(path) { (outputs) throws(SystemError) in
      (try outputs.isQuarantined(path), try outputs.documents(of: path))
    }
    // What is in quarantine has no document, or one of an earlier version of its source.
    guard isQuarantined == false, documents.isEmpty == false else {
      if isQuarantined, documents.isEmpty == false { try compareKept(path, isLive: true) }
      return try checkRecord(of: path)
    }
    let file: SourceFile
    do throws(StageFailure) {
      file = try SourceFile.read(source, limit: configuration.options.maximumBytes)
    } catch {
      return try report.addUnchecked(error.code, error.message, about: path)
    }
    let written = documents.map(WrittenDocument.init)
    // What a run would make again has nothing to prove, and one fault: it is out of date.
    if try hasChanged(file, since: written, at: path) {
      return try report.addUnchecked(
        "source-changed",
        "the source has changed since the run; run again",
        about: path)
    }
    let before = report.faults
    let findings =
      verifier.verify(written, source: file.bytes)
      + (anew?.findings(of: written, source: file) ?? [])
    try report.add(findings, about: path, documents: documents.count)
    try compare(written, of: path)
    let circumstances = SourceCircumstances(path: path, sidecar: file.sidecar)
    for document in written {
      for fault in circumstances.faults(of: document) {
        try report.add(fault.code, fault.message, about: path)
      }
    }
    if report.faults > before { hasWrongDocuments = true }
  }

  /// Whether a source has other bytes than the run read, while its documents are those that the run made of them.
  private func hasChanged(_ file: SourceFile, since documents: [WrittenDocument], at path: String)
    throws(CommandFailure) -> Bool
  {
    guard let records, let document = documents.first,
      let recorded = try CommandFailure.lifting({ () throws(RunError) in
        try records.result(of: path)
      })
    else { return false }
    return recorded.digest == document.digest
      && recorded.sha256 == document.source?["sha256"]?.asString
      && recorded.sha256 != ContentDigest.hex(of: file.bytes)
  }

  /// Compares the documents of a source with what the catalog has recorded about them.
  private mutating func compare(_ documents: [WrittenDocument], of path: String)
    throws(CommandFailure)
  {
    guard let records else { return }
    let recorded: RecordedResults.Result?
    do throws(RunError) {
      recorded = try records.result(of: path)
    } catch {
      throw CommandFailure(.unable, error.message)
    }
    guard let recorded else { return }
    let digest = documents.first?.digest
    if recorded.isQuarantined {
      try report.add(
        "catalog-differs", "the catalog has it in quarantine; \(Self.advice)", about: path)
    } else if recorded.digest != digest {
      try report.add(
        "catalog-differs",
        "the catalog has the digest \(recorded.digest ?? "none"), the document \(digest ?? "none"); "
          + Self.advice, about: path)
    } else if recorded.members != documents.count - 1 {
      try report.add(
        "catalog-differs",
        "the catalog has \(recorded.members) members, \(documents.count - 1) are there; "
          + Self.advice, about: path)
    }
  }

  private static let advice = "run --force makes it again, rebuild makes the catalog again"

  private mutating func checkEvents() throws(CommandFailure) {
    let paths = try CommandFailure.lifting { () throws(RunError) in
      try records?.sourcesWithOtherEvents() ?? []
    }
    for path in paths {
      try report.add(
        "event-differs", "the last event announces another result than the catalog has",
        about: path)
    }
  }

  private func reading<Result>(
    _ path: String, _ read: (OutputsReader) throws(SystemError) -> Result
  ) throws(CommandFailure) -> Result {
    do throws(SystemError) {
      return try read(outputs)
    } catch {
      throw CommandFailure(
        .unable, "\(configuration.outputs): \(path): cannot \(error.operation): \(error.reason)")
    }
  }
}
