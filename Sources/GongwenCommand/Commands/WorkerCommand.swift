internal import ArgumentParser
import GongwenIngest

/// `gongwen worker`.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Answers requests for documents on standard input and output.",
    discussion: """
      What gongwen run starts, one for each job, and what another engine can
      drive. Frames are a length in four bytes, least significant first, and so
      many bytes. The worker greets with one frame:
        {"protocol":"gongwen-worker/1","version":"…"}
      A request is a frame of JSON, then one with the bytes of the source, and if
      it says so one with those of the sidecar:
        {"id":1,"path":"2017/35.html","sidecar":false}
      The answer is a frame of JSON, then one for each document:
        {"id":1,"outcome":"document","documents":[{"bytes":8042}],"facts":{…},…}
        {"id":1,"outcome":"failure","stage":"read","code":"empty-file","message":"…",…}
      Requests are answered in their order. The worker ends with its input. It
      keeps no state: what it answers depends on the request and the configuration
      alone. A source that crashes it is the caller's to handle.
      """)

  @OptionGroup var batch: BatchArguments

  @Option(help: .hidden)
  var settings: String?

  @Option(help: .hidden)
  var temporaries: String?

  func run() throws {
    let configuration =
      if let settings { try ConfigurationFile.read(settings: settings) } else {
        try batch.resolve()
      }
    do throws(RunError) {
      let service = try service(configuration)
      try service.confine(configuration.sandbox, links: configuration.symlinks)
      try service.run()
    } catch {
      throw CommandFailure(.unable, error.message)
    }
  }

  private func service(_ configuration: Configuration) throws(RunError) -> WorkerService {
    guard let temporaries else {
      return try WorkerService(pipeline: configuration.pipeline, limits: configuration.limits)
    }
    return try WorkerService(
      pipeline: configuration.pipeline, limits: configuration.limits,
      inputs: batch.inputs ?? configuration.inputs,
      outputs: batch.outputs ?? configuration.outputs, temporaries: temporaries)
  }
}
