import CPosix
import Glibc

/// Processes every source below the inputs folder, and continues as sources are added, changed and deleted.
public final class WatchRun {
  private var options: BatchOptions
  private var watch: WatchOptions
  private let metrics: ListenAddress?
  private let makeWorkers: (BatchOptions, RunFolders) -> any Workers
  private let observe: (RunEvent) -> Void

  /// The options of a new configuration; nil, with a message to the operator, if it is not valid.
  public typealias Reload = () -> (BatchOptions, WatchOptions)?

  /// Makes a watch; its figures are to be had at an address, if one is given.
  public convenience init(
    options: BatchOptions, watch: WatchOptions, metrics: ListenAddress?,
    observe: @escaping (RunEvent) -> Void
  ) {
    self.init(
      options: options, watch: watch, metrics: metrics, workers: WorkerPool.make, observe: observe)
  }

  init(
    options: BatchOptions, watch: WatchOptions, metrics: ListenAddress?,
    workers: @escaping (BatchOptions, RunFolders) -> any Workers,
    observe: @escaping (RunEvent) -> Void
  ) {
    self.options = options
    self.watch = watch
    self.metrics = metrics
    makeWorkers = workers
    self.observe = observe
  }

  /// Runs until SIGINT or SIGTERM: then the sources in progress are finished, within `watch.stop` seconds.
  /// SIGHUP asks `reload` for another configuration; folders stay what they were.
  ///
  /// - Throws: ``RunError`` when the outputs cannot be written or the inputs not be read.
  public func run(reload: Reload) throws(RunError) -> RunSummary {
    gw_note_hangups()
    let session = try Session(options, command: "watch", observe: observe)
    let attendant = try attendant()
    observe(.watching(inputs: options.inputs, outputs: options.outputs))
    if let place = attendant.place { observe(.notice(place)) }
    if let warning = attendant.warning { observe(.warning(warning)) }
    var total: RunSummary?
    while true {
      var (summary, isReplaced) = try run(session, attendant)
      if let total { summary.add(total) }
      total = summary
      if summary.interruption != nil {
        attendant.stop()
        try session.close()
        return summary
      }
      attendant.reload()
      if isReplaced {
        observe(.warning("\(options.inputs): another folder is there now; scanning all of it"))
        try session.openInputs(options)
        continue
      }
      guard let (options, watch) = reload() else { continue }
      if options.inputs != self.options.inputs || options.outputs != self.options.outputs {
        observe(.warning("inputs and outputs stay what they were until the program starts again"))
      }
      let (inputs, outputs) = (self.options.inputs, self.options.outputs)
      self.options = options
      self.options.inputs = inputs
      self.options.outputs = outputs
      self.watch = watch
    }
  }

  private func attendant() throws(RunError) -> WatchAttendant {
    do throws(SystemError) {
      return try WatchAttendant(metrics)
    } catch {
      throw .service("cannot \(error.operation) \(error.name): \(error.reason)")
    }
  }

  /// Watches until it must start again; returns whether the inputs folder is another one then.
  private func run(_ session: Session, _ attendant: WatchAttendant) throws(RunError)
    -> (RunSummary, isReplaced: Bool)
  {
    options.stopSeconds = watch.stop
    let feed = try feed(session)
    let workers = makeWorkers(options, session.folders)
    defer { workers.dismiss() }
    attendant.begin(feed, "watching \(options.inputs)")
    let summary = try session.run(
      options, command: "watch", feed: feed, workers: workers, attendant: attendant,
      observe: observe)
    return (summary, feed.isReplaced)
  }

  private func feed(_ session: Session) throws(RunError) -> WatchFeed {
    do throws(SystemError) {
      return try WatchFeed(
        root: session.inputs, path: options.inputs, outputs: session.outputs.root,
        links: options.links, filter: options.filter, options: watch,
        tell: observe)
    } catch {
      throw .inputs(path: options.inputs, error)
    }
  }
}
