import GongwenIngest

/// The arguments of a worker that reads sources itself.
struct WorkerArguments: Hashable {
  /// The configuration in the form of `pipeline.json`; nil for the default one.
  var settings: String?
  /// The inputs folder of the run, its outputs folder, and its folder of temporary files.
  var inputs: String?
  var outputs: String?
  var temporaries: String?

  /// Makes arguments.
  init() {}

  /// The arguments behind `worker` as a run, a supervisor or an engine gives them: options with a value, each once; nil for
  /// others.
  init?(plain words: [String]) {
    guard words.count.isMultiple(of: 2) else { return nil }
    for index in stride(from: 0, to: words.count, by: 2) {
      let value = words[index + 1]
      guard value.utf8.first != UInt8(ascii: "-") else { return nil }
      switch words[index] {
      case "--settings" where settings == nil: settings = value
      case "--inputs" where inputs == nil: inputs = value
      case "--outputs" where outputs == nil: outputs = value
      case "--temporaries" where temporaries == nil: temporaries = value
      default: return nil
      }
    }
  }

  /// Answers requests with the configuration that they name.
  ///
  /// - Throws: ``CommandFailure``.
  func run() throws(CommandFailure) {
    var configuration =
      if let settings { try ConfigurationFile.read(settings: settings) } else {
        try ConfigurationArguments.configuration(from: nil)
      }
    if let inputs { configuration.inputs = inputs }
    if let outputs { configuration.outputs = outputs }
    try run(configuration)
  }

  /// Answers requests with a configuration.
  ///
  /// - Throws: ``CommandFailure``.
  func run(_ configuration: Configuration) throws(CommandFailure) {
    try CommandFailure.lifting { () throws(RunError) in
      let service = try service(configuration)
      try service.confine(configuration.sandbox, links: configuration.symlinks)
      try service.run()
    }
  }

  private func service(_ configuration: Configuration) throws(RunError) -> WorkerService {
    guard let temporaries else {
      return try WorkerService(pipeline: configuration.pipeline, limits: configuration.limits)
    }
    return try WorkerService(
      pipeline: configuration.pipeline, limits: configuration.limits,
      inputs: configuration.inputs, outputs: configuration.outputs, temporaries: temporaries)
  }
}
