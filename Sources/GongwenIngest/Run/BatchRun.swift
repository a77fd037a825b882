import CPosix

/// Processes every source below the inputs folder: found in order, worked on side by side, and
/// committed in order. One bad source never stops the others.
public struct BatchRun: Sendable {
  private let options: BatchOptions
  private let worker: any SourceWorker

  /// Makes a run.
  public init(options: BatchOptions, worker: any SourceWorker) {
    self.options = options
    self.worker = worker
  }

  /// Runs to the end, or until SIGINT or SIGTERM: then what is in hand is finished.
  ///
  /// - Throws: ``RunError`` when the outputs cannot be written or the inputs not be read.
  public func run(_ observe: @escaping (RunEvent) -> Void) async throws(RunError) -> RunSummary {
    gw_raise_open_files()
    let inputs = try openInputs()
    let outputs = try OutputsFolder(path: options.outputs, apartFrom: inputs)
    let committer = Committer(outputs: outputs, options: options, observe: observe)
    var loop = BatchLoop(
      discovery: try walk(inputs, excluding: outputs.root), committer: committer, worker: worker,
      jobs: options.jobs)
    if let error = await loop.run() { throw error }
    return committer.summary
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
