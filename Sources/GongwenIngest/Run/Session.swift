import CPosix
internal import GongwenCatalog
internal import GongwenPipeline

/// An outputs folder that this process uses: locked, with its catalog and its events.
final class Session {
  let outputs: OutputsFolder
  private(set) var inputs: OpenFolder
  private let inputsPath: String
  private let catalog: Catalog
  private let events: EventLog
  /// When it began, in milliseconds since 1970.
  private let begun = SystemClock.calendar / 1_000_000

  /// Opens folders and catalog; rebuilds the catalog if it is lost.
  init(_ options: BatchOptions, command: String, observe: (RunEvent) -> Void) throws(RunError) {
    try Sandbox.ofKernel.require(options.sandbox)
    gw_raise_open_files()
    inputsPath = options.inputs
    if Pipeline.lacksPoppler { observe(.warning(Self.popplerMissing)) }
    if Pipeline.lacksPopplerData { observe(.warning(Self.tablesMissing)) }
    inputs = try Self.openInputs(options)
    outputs = try OutputsFolder(
      path: options.outputs, apartFrom: inputs, durability: options.durability, command: command)
    if try Self.isLost(outputs, options) {
      let found = try CatalogRebuild(options: options).run(in: outputs)
      let count = found.documents + found.quarantined
      if count > 0 {
        observe(
          .warning("there is no catalog; it was made again from the outputs of \(count) sources"))
      }
    }
    let file = outputs.path + "/" + Catalog.fileName
    catalog = try RunError.catalog { () throws(CatalogError) in
      try Catalog(
        path: file, access: .readWrite,
        durable: options.durability == .full)
    }
    events = try EventLog(
      outputs, path: options.outputs, catalog, durability: options.durability)
  }

  /// A warning to the operator, before every PDF ends in quarantine for this reason.
  static let popplerMissing =
    "poppler's library is not installed: PDFs will be in quarantine as poppler-missing; install libpoppler-glib8"

  /// A warning to the operator, before PDFs end in quarantine for this reason.
  static let tablesMissing =
    "poppler's tables are not installed (\(Pipeline.popplerDataFolder)): a PDF that needs them will be in"
    + " quarantine as cmaps-missing; install poppler-data"

  /// Works off what a feed finds.
  func run(
    _ options: BatchOptions, command: String, feed: any SourceFeed, workers: any Workers,
    attendant: (any Attendant)? = nil, observe: @escaping (RunEvent) -> Void
  ) throws(RunError) -> RunSummary {
    let begun = SystemClock.monotonic
    let fingerprint = Fingerprint(options.pipeline, limits: options.limits)
    let sandbox = Sandbox.ofKernel
    try sandbox.require(options.sandbox)
    if options.sandbox != .off, let warning = sandbox.warning { observe(.warning(warning)) }
    let log = RunLog(
      catalog: catalog, command: command, jobs: options.jobs, fingerprint: fingerprint.documents,
      sandbox: options.sandbox == .off ? options.sandbox.rawValue : sandbox.name,
      isLive: feed.isLive)
    let committer = Committer(
      outputs: outputs, catalog: catalog, events: events, log: log, options: options,
      fingerprint: fingerprint, telemetry: attendant?.telemetry ?? Telemetry(),
      observe: observe)
    let freshness = try RunError.catalog { () throws(CatalogError) in
      try Freshness(
        catalog: catalog, fingerprint: fingerprint, scope: options.scope,
        documents: outputs.documents, quarantine: outputs.quarantine)
    }
    let vanished = try VanishedSources(
      catalog: catalog, outputs: outputs, committer: committer, options: options)
    let engine = Engine(
      feed: feed, workers: workers, freshness: freshness, committer: committer,
      vanished: vanished, attendant: attendant, options: options)
    try engine.run()
    var summary = committer.summary
    if feed.isLive {
      summary.take(
        try RunError.catalog { () throws(CatalogError) in try catalog.tally(since: self.begun) })
    }
    summary.seconds = Double(SystemClock.monotonic - begun) / 1e9
    try log.finish(summary)
    return summary
  }

  /// The folders as workers receive them.
  var folders: RunFolders {
    RunFolders(
      inputs: inputs.realPath ?? inputsPath, outputs: outputs.root.realPath ?? outputs.path,
      temporaries: outputs.temporaries.name)
  }

  /// Opens the folder that is at the path of the inputs now.
  func openInputs(_ options: BatchOptions) throws(RunError) {
    inputs = try Self.openInputs(options)
  }

  /// Closes the catalog.
  func close() throws(RunError) {
    try RunError.catalog { () throws(CatalogError) in try catalog.close() }
  }

  private static func openInputs(_ options: BatchOptions) throws(RunError) -> OpenFolder {
    do throws(SystemError) {
      return try OpenFolder.open(options.inputs)
    } catch {
      throw .inputs(path: options.inputs, error)
    }
  }

  /// Whether there are outputs and no catalog.
  private static func isLost(_ outputs: OutputsFolder, _ options: BatchOptions) throws(RunError)
    -> Bool
  {
    do throws(SystemError) {
      let names = try outputs.root.names()
      if names.contains(Array(Catalog.fileName.utf8)) { return false }
      for tree in [OutputsNames.documents, OutputsNames.quarantine]
      where try outputs.root.folder(tree).names().isEmpty == false {
        return true
      }
      return false
    } catch {
      throw .outputs(path: options.outputs, error)
    }
  }
}
