public import GongwenPipeline

/// What a batch is told.
public struct BatchOptions: Sendable {
  /// The folder sources are taken from; only read.
  public var inputs: String
  /// The folder outputs go to.
  public var outputs: String
  /// The number of sources in work at a time.
  public var jobs: Int
  /// Which links are followed.
  public var links: LinkPolicy
  /// What becomes of a failing source's earlier document.
  public var onFailure: FailurePolicy
  /// How sources become documents.
  public var pipeline: Pipeline

  /// Makes options.
  public init(inputs: String, outputs: String, pipeline: Pipeline) {
    self.inputs = inputs
    self.outputs = outputs
    self.jobs = 1
    self.links = .inside
    self.onFailure = .remove
    self.pipeline = pipeline
  }
}
