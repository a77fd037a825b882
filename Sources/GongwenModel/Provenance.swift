/// How a document was made, without anything that depends on the run.
public struct Provenance: Hashable, Sendable {
  /// Version of the program.
  public var generatorVersion: String
  /// Versions of the libraries that took part, by the names the contract gives them
  /// (`icu`, `libxml2`, `poppler`, `popplerData`).
  public var libraries: [String: String]
  /// SHA-256 of the effective configuration in JCS form, in hex.
  public var configuration: String
  /// The stages, in their order.
  public var stages: [StageRecord]
  /// How the source's visible characters were spent.
  public var coverage: Coverage
  /// How near other readings are.
  public var certainty: Certainty

  /// Makes a provenance.
  public init(
    generatorVersion: String, libraries: [String: String], configuration: String,
    stages: [StageRecord] = [], coverage: Coverage = Coverage(),
    certainty: Certainty = Certainty()
  ) {
    self.generatorVersion = generatorVersion
    self.libraries = libraries
    self.configuration = configuration
    self.stages = stages
    self.coverage = coverage
    self.certainty = certainty
  }
}
