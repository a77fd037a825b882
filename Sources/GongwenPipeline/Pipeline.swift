public import GongwenModel

/// The stages in their order: values in, values out; no I/O, no clock, no shared state.
public struct Pipeline: Sendable {
  /// The version of the program; part of every document's provenance.
  public static let version = "0.1.0"

  /// The options all sources are processed with.
  public let options: PipelineOptions
  /// SHA-256 of the effective configuration in JCS form, in hex.
  public let configurationDigest: String

  /// Makes a pipeline.
  public init(options: PipelineOptions, configurationDigest: String) {
    self.options = options
    self.configurationDigest = configurationDigest
  }

  /// Turns a source into its document, or into a collection followed by its members.
  ///
  /// - Throws: a ``StageFailure`` when the source gives no document.
  public func process(_ input: SourceInput) throws(StageFailure) -> [Document] {
    throw StageFailure(stage: .read, code: "empty-file", message: "nothing is read yet")
  }
}
