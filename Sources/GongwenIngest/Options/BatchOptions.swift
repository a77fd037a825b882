public import GongwenPipeline

/// What a batch is told.
public struct BatchOptions: Sendable {
  /// The folder sources are taken from; only read.
  public var inputs: String
  /// The folder outputs go to.
  public var outputs: String
  /// The number of workers.
  public var jobs = 1
  /// Which links are followed.
  public var links = LinkPolicy.inside
  /// What becomes of a failing source's earlier document.
  public var onFailure = FailurePolicy.remove
  /// What becomes of the outputs of a source that is gone.
  public var onRemoved = RemovalPolicy.keep
  /// Whether a person said that most of the outputs may go.
  public var prunesAll = false
  /// What a power cut may cost.
  public var durability = Durability.full
  /// Which sources are worked on.
  public var scope = BatchScope()
  /// Seconds that sources in hand may take after a signal; nil for as long as it takes.
  var stopSeconds: Int?
  /// How sources become documents.
  public var pipeline: Pipeline
  /// What a worker may use.
  public var limits = WorkerLimits()
  /// The arguments by which the program becomes a worker for this batch.
  public var workerArguments: [String] = []

  /// Makes options.
  public init(inputs: String, outputs: String, pipeline: Pipeline) {
    self.inputs = inputs
    self.outputs = outputs
    self.pipeline = pipeline
  }
}
