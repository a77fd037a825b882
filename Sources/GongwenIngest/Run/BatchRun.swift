/// Processes every source below the inputs folder that is new or has changed. One bad source never
/// stops the others, and no crash at any moment costs more than work that is done again.
public struct BatchRun {
  private let options: BatchOptions
  private let makeWorkers: (BatchOptions, RunFolders) -> any Workers

  /// Makes a run.
  public init(options: BatchOptions) {
    self.init(options: options, workers: WorkerPool.make)
  }

  /// Makes a run with other workers.
  init(options: BatchOptions, workers: @escaping (BatchOptions, RunFolders) -> any Workers) {
    self.options = options
    makeWorkers = workers
  }

  /// Runs to the end, or until SIGINT or SIGTERM: then the sources in progress are finished.
  ///
  /// - Throws: ``RunError`` when the outputs cannot be written or the inputs not be read.
  public func run(_ observe: @escaping (RunEvent) -> Void) throws(RunError) -> RunSummary {
    let session = try Session(options, command: "run", observe: observe)
    let feed = WalkFeed(try walk(session))
    let workers = makeWorkers(options, session.folders)
    defer { workers.dismiss() }
    let summary = try session.run(
      options, command: "run", feed: feed, workers: workers, observe: observe)
    try session.close()
    return summary
  }

  private func walk(_ session: Session) throws(RunError) -> Discovery {
    do throws(SystemError) {
      return try Discovery(
        root: session.inputs, links: options.links, filter: options.filter,
        excluding: session.outputs.root)
    } catch {
      throw .inputs(path: options.inputs, error)
    }
  }
}
