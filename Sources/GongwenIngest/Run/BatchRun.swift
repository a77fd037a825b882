import CPosix
internal import GongwenCatalog

/// Processes every source below the inputs folder that is new or has changed. One bad source never
/// stops the others, and no crash at any moment costs more than work that is done again.
public struct BatchRun {
  private let options: BatchOptions
  private let makeWorkers: (BatchOptions, String) -> any Workers

  /// Makes a run.
  public init(options: BatchOptions) {
    self.init(options: options) { options, temporaries in
      let arguments = options.workerArguments + ["--temporaries", temporaries]
      return WorkerPool(
        program: WorkerProgram(arguments: arguments, limits: options.limits), count: options.jobs)
    }
  }

  /// Makes a run with other workers, that put documents into the folder of temporary files they are
  /// given the name of.
  init(options: BatchOptions, workers: @escaping (BatchOptions, String) -> any Workers) {
    self.options = options
    makeWorkers = workers
  }

  /// Runs to the end, or until SIGINT or SIGTERM: then what is in hand is finished.
  ///
  /// - Throws: ``RunError`` when the outputs cannot be written or the inputs not be read.
  public func run(_ observe: @escaping (RunEvent) -> Void) throws(RunError) -> RunSummary {
    gw_raise_open_files()
    let begun = SystemClock.monotonic
    let inputs = try openInputs()
    let outputs = try OutputsFolder(
      path: options.outputs, apartFrom: inputs, durability: options.durability)
    let catalog = try openCatalog(outputs, observe)
    let fingerprint = Fingerprint(options.pipeline, limits: options.limits)
    let log = RunLog(
      catalog: catalog, command: "run", jobs: options.jobs, fingerprint: fingerprint.documents)
    let committer = Committer(
      outputs: outputs, catalog: catalog, log: log, options: options, fingerprint: fingerprint,
      observe: observe)
    let workers = makeWorkers(options, outputs.temporaries.name)
    defer { workers.dismiss() }
    let last = try RunError.catalog { () throws(CatalogError) in try catalog.largestID() }
    let engine = Engine(
      feed: WalkFeed(try walk(inputs, excluding: outputs.root)), workers: workers,
      freshness: try freshness(catalog, fingerprint, outputs), committer: committer,
      options: options)
    try engine.run()
    if let met = engine.met {
      let vanished = VanishedSources(
        catalog: catalog, outputs: outputs, committer: committer, log: log, options: options)
      try vanished.settle(seen: met.rows, last: last, unread: met.unread)
    }
    var summary = committer.summary
    summary.seconds = Double(SystemClock.monotonic - begun) / 1e9
    try log.finish(summary)
    try RunError.catalog { () throws(CatalogError) in try catalog.close() }
    return summary
  }

  private func openCatalog(_ outputs: OutputsFolder, _ observe: (RunEvent) -> Void)
    throws(RunError) -> Catalog
  {
    if try isLost(outputs) {
      let found = try CatalogRebuild(options: options).run(in: outputs)
      let count = found.documents + found.quarantined
      if count > 0 {
        observe(.warning("there is no catalog; made anew from the outputs of \(count) sources"))
      }
    }
    return try RunError.catalog { () throws(CatalogError) in
      try Catalog(
        path: options.outputs + "/" + Catalog.fileName, access: .readWrite,
        durable: options.durability == .full)
    }
  }

  /// Whether there are outputs and no catalog.
  private func isLost(_ outputs: OutputsFolder) throws(RunError) -> Bool {
    do throws(SystemError) {
      let names = try outputs.root.names()
      if names.contains(Array(Catalog.fileName.utf8)) { return false }
      for tree in [OutputsFolder.documentsName, OutputsFolder.quarantineName]
      where try outputs.root.folder(tree).names().isEmpty == false {
        return true
      }
      return false
    } catch {
      throw .outputs(path: options.outputs, error)
    }
  }

  private func freshness(
    _ catalog: Catalog, _ fingerprint: Fingerprint, _ outputs: OutputsFolder
  ) throws(RunError) -> Freshness {
    try RunError.catalog { () throws(CatalogError) in
      try Freshness(
        catalog: catalog, fingerprint: fingerprint, scope: options.scope,
        documents: outputs.documents, quarantine: outputs.quarantine)
    }
  }

  private func openInputs() throws(RunError) -> OpenFolder {
    do throws(SystemError) {
      return try OpenFolder.open(options.inputs)
    } catch {
      throw .inputs(path: options.inputs, error)
    }
  }

  private func walk(_ inputs: OpenFolder, excluding outputs: OpenFolder) throws(RunError)
    -> Discovery
  {
    do throws(SystemError) {
      return try Discovery(root: inputs, links: options.links, excluding: outputs)
    } catch {
      throw .inputs(path: options.inputs, error)
    }
  }
}
