import GongwenModel
public import GongwenText
public import GongwenVerification

/// The contract of ``Reader``, as a test that every reader must pass.
///
/// The characters that a reader gives are compared with those of an independent reading of the same format, the
/// verifier's. Results are lists of faults, empty for a reader that conforms.
public struct ReaderConformance: Sendable {
  /// A source with a name for messages.
  public struct Sample: Sendable {
    let name: String
    let input: ReaderInput

    /// Makes a sample.
    public init(_ name: String, _ bytes: [UInt8], hints: CharsetHints = CharsetHints()) {
      self.name = name
      input = ReaderInput(bytes: bytes, hints: hints)
    }
  }

  private let reader: any Reader
  private let reading: any SourceReading

  /// Tests a reader by an independent reading of its format.
  public init(_ reader: any Reader, comparedWith reading: any SourceReading) {
    self.reader = reader
    self.reading = reading
  }

  /// The faults of the reader over some sources, one a line.
  public func faults(_ samples: [Sample]) -> [String] {
    samples.flatMap(faults) + faultsOfState(samples)
  }

  /// The faults of one source, each once.
  private func faults(_ sample: Sample) -> [String] {
    guard let result = try? reader.read(sample.input) else {
      return ["\(sample.name): is not read"]
    }
    guard let truth = try? reading.read(sample.input.bytes, charset: result.charset?.name) else {
      return ["\(sample.name): has no independent reading"]
    }
    let blocks = BlockConformance(result.document).faults
    let places = PlaceConformance(result.document, truth: truth).faults
    return (blocks + places).map { "\(sample.name): \($0)" }
  }

  /// Sources whose result depends on what was read before them.
  private func faultsOfState(_ samples: [Sample]) -> [String] {
    var faults: [String] = []
    let first = samples.map { try? reader.read($0.input) }
    for (index, sample) in samples.enumerated() where first[index] != nil {
      if first[index] != (try? reader.read(sample.input)) {
        faults.append("\(sample.name): a second reading gives another result")
      }
    }
    // The last result of each is behind all others, in two orders.
    for index in samples.indices.reversed() {
      if first[index] != (try? reader.read(samples[index].input)) {
        faults.append("\(samples[index].name): its result depends on the source before it")
      }
    }
    return faults
  }
}
