internal import ArgumentParser
import Glibc
import GongwenIngest

/// `gongwen events`.
struct EventsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Prints what was committed, one JSON object a line.",
    discussion: """
      Each change of the outputs has a number, one more than that of the change
      before: who remembers the last number it has seen misses nothing and gets
      nothing twice. A change is printed when its files are in place and durable.
        {"digest":"…","id":"…","outcome":"document","path":"2017/35.html","seq":7}
      Outcomes: document, collection, quarantined, orphaned, removed.

      EXAMPLES
        gongwen events
        gongwen events --since 1041 --follow
      """)

  @Option(
    help: "The configuration to use (default: pipeline.json, if there is one).",
    completion: .file(extensions: ["json"]))
  var config: String?

  @Option(
    help: ArgumentHelp("The folder of the outputs (default: outputs).", valueName: "folder"),
    completion: .directory)
  var outputs: String?

  @Option(help: ArgumentHelp("The last event that is known already.", valueName: "number"))
  var since: Int64 = 0

  @Flag(help: "Waits for more, until it is interrupted.")
  var follow = false

  /// Milliseconds between looks for more.
  private static let pause: Int32 = 50

  func run() throws {
    let folder = try outputs ?? ConfigurationArguments.configuration(from: config).outputs
    var failure: CommandFailure?
    do throws(RunError) {
      let reader = try EventReader(outputs: folder, since: since)
      try print(from: reader, folder, &failure)
    } catch {
      throw CommandFailure(.unable, error.message)
    }
    if let failure { throw failure }
  }

  /// The message about a number that no event has: it is of another outputs folder, or of outputs that were made again.
  private func beyond(_ last: Int64) -> String {
    "--since \(since): the last event is \(last); follow from 0 if the outputs were made again"
  }

  private func print(
    from reader: EventReader, _ folder: String, _ failure: inout CommandFailure?
  ) throws(RunError) {
    var isFirst = true
    while true {
      var lines: [UInt8] = []
      do throws(SystemError) {
        try reader.read { lines += $0 }
        let last = isFirst && lines.isEmpty ? try reader.last() : since
        if last < since {
          failure = CommandFailure(.usage, beyond(last))
          return
        }
      } catch {
        throw .outputs(path: folder, error)
      }
      isFirst = false
      do throws(CommandFailure) {
        if lines.isEmpty == false { try StandardOutput.write(Printable.json(lines)) }
      } catch {
        failure = error
        return
      }
      if follow == false { return }
      // A reader that has gone away (`| head`) is noticed, although there is nothing to write to it.
      if StandardOutput.isClosed(within: Self.pause) { return }
    }
  }
}
