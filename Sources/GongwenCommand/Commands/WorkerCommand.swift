internal import ArgumentParser
import GongwenIngest

/// `gongwen worker`.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Answers requests for documents on standard input and output.",
    discussion: """
      The process that gongwen run starts for each job, and that another engine can
      drive. Frames are a length in four bytes, least significant first, and so
      many bytes. The worker greets with one frame:
        {"protocol":"gongwen-worker/1","version":"…","fingerprint":"…",…}
      A request is a frame of JSON, then one with the bytes of the source, and if
      it announces one, one with those of the sidecar:
        {"id":1,"path":"2017/35.html","sidecar":false}
      The answer is a frame of JSON, then one for each document, or the record of
      a failure:
        {"id":1,"outcome":"document","documents":[{"bytes":8042,"title":"…",…}],…}
        {"id":1,"outcome":"failure","code":"empty-file","record":{"bytes":310,…},…}
        {"id":1,"outcome":"refused","code":"path-invalid","message":"…"}
      Requests are answered in their order. The worker ends with its input. It
      keeps no state: what it answers depends on the request and the configuration
      alone. docs/WORKER.md is the contract.

      With --supervised, sources that crash the worker, or use more time or memory
      than they may, are answered like any other failure: the process on the pipe
      keeps the limits, starts workers again, and tries a source once more.
      """)

  @OptionGroup var common: ConfigurationArguments

  @Option(
    help:
      "The value of symlinks in the configuration that documents name (default: inside).")
  var symlinks: LinkPolicy?

  @Flag(help: "Answers for sources that bring a worker down too.")
  var supervised = false

  @OptionGroup var limits: LimitArguments

  @Option(help: .hidden)
  var inputs: String?

  @Option(help: .hidden)
  var outputs: String?

  @Option(help: .hidden)
  var settings: String?

  @Option(help: .hidden)
  var temporaries: String?

  func validate() throws {
    if limits.isGiven, supervised == false {
      throw ValidationError("limits need --supervised; else whoever started the worker keeps them")
    }
  }

  func run() throws {
    var configuration =
      if let settings { try ConfigurationFile.read(settings: settings) } else {
        try common.resolve()
      }
    if let symlinks { configuration.symlinks = symlinks }
    limits.apply(to: &configuration)
    guard supervised else {
      var arguments = WorkerArguments()
      arguments.temporaries = temporaries
      if let inputs { configuration.inputs = inputs }
      if let outputs { configuration.outputs = outputs }
      return try arguments.run(configuration)
    }
    try CommandFailure.lifting { () throws(RunError) in
      try WorkerSupervisor(
        pipeline: configuration.pipeline, limits: configuration.limits,
        sandbox: configuration.sandbox, arguments: configuration.workerArguments
      ).run()
    }
  }
}
