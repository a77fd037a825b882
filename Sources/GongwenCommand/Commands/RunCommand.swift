internal import ArgumentParser
import Glibc
import GongwenIngest

/// `gongwen run`.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Turns every source below the inputs folder into a document.",
    discussion: """
      A source that gives no document gets a record below quarantine in the
      outputs folder; it never stops the others. Outputs of sources that are gone
      are removed. Files are whole or not there at any moment, and one that would
      not change is not touched.

      EXAMPLES
        gongwen run
        gongwen run --inputs releases --outputs published --jobs 4
        gongwen run --config nightly.json --on-failure keep
      """)

  @OptionGroup var batch: BatchArguments

  @Option(help: "Sources in work at a time; 0 stands for one a core.")
  var jobs: Int?

  @Option(help: "What becomes of the earlier document of a source that now fails.")
  var onFailure: FailurePolicy?

  func validate() throws {
    if let jobs, ConfigurationKey.jobsRange.contains(jobs) == false {
      throw ValidationError(
        "--jobs must be a whole number from 0 to \(ConfigurationKey.jobsRange.upperBound)")
    }
  }

  func run() async throws {
    var configuration = try batch.resolve()
    if let jobs { configuration.jobs = jobs }
    if let onFailure { configuration.onFailure = onFailure }
    let summary = try await run(configuration.batch(cores: sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    throw CommandFailure(Self.status(of: summary))
  }

  private func run(_ options: BatchOptions) async throws(CommandFailure) -> RunSummary {
    Interruption.note()
    let console = RunConsole()
    do throws(RunError) {
      let run = BatchRun(options: options, worker: InProcessWorker(pipeline: options.pipeline))
      let summary = try await run.run(console.show)
      console.finish(summary, outputs: options.outputs)
      return summary
    } catch {
      throw CommandFailure(.unable, error.message)
    }
  }

  private static func status(of summary: RunSummary) -> ExitStatus {
    let outcome: ExitStatus = summary.quarantined > 0 ? .fault : .success
    return outcome.merge(summary.interruption.map { .interrupted(signal: $0) } ?? .success)
  }
}
