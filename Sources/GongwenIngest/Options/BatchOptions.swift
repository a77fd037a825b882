public import GongwenPipeline

/// The options of a batch.
public struct BatchOptions: Sendable {
  /// The folder sources are taken from; only read.
  public var inputs: String
  /// The folder outputs go to.
  public var outputs: String
  /// The number of workers.
  public var jobs = 1
  /// Which links are followed.
  public var links = LinkPolicy.inside
  /// The files that are not sources.
  public var filter = SourceFilter()
  /// The treatment of the earlier document of a source that fails.
  public var onFailure = FailurePolicy.remove
  /// The treatment of the outputs of a source that was deleted.
  public var onRemoved = RemovalPolicy.keep
  /// Whether a person said that most of the outputs may go.
  public var prunesAll = false
  /// Whether a person said that the inputs folder may be empty although the outputs are not.
  public var allowsEmpty = false
  /// The loss that a power cut may cause.
  public var durability = Durability.full
  /// The sources that are processed.
  public var scope = BatchScope()
  /// Seconds that sources in progress may take after a signal; nil for as long as it takes.
  var stopSeconds: Int?
  /// How sources become documents.
  public var pipeline: Pipeline
  /// The limits of a worker.
  public var limits = WorkerLimits()
  /// Whether workers confine themselves.
  public var sandbox = SandboxMode.auto
  /// The arguments by which the program becomes a worker for this batch.
  public var workerArguments: [String] = []

  /// Makes options.
  public init(inputs: String, outputs: String, pipeline: Pipeline) {
    self.inputs = inputs
    self.outputs = outputs
    self.pipeline = pipeline
  }
}
