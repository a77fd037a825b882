internal import ArgumentParser
import Glibc
import GongwenIngest

/// `gongwen events`.
struct EventsCommand: ParsableCommand, PlacedCommand {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "Prints what was committed, one JSON object a line.",
    discussion: """
      Each change of the outputs has a number, one more than that of the change
      before: who remembers the last one it has seen misses nothing and gets
      nothing twice. A change is printed when its files are in place and durable.
        {"digest":"…","id":"…","mark":"7-…","outcome":"document","path":"a.html","seq":7}
      Outcomes: document, collection, quarantined, orphaned, removed.
      Remember the mark and not the number: if the outputs were made again, no
      event has it, which is an error (status 2).

      EXAMPLES
        gongwen events
        gongwen events --since "$(cat mark)" --follow
        gongwen events --since 1041
      """)

  @Option(
    help: "The configuration to use (default: pipeline.json, if there is one).",
    completion: .file(extensions: ["json"]))
  var config: String?

  @Option(
    help: ArgumentHelp("The folder of the outputs (default: outputs).", valueName: "folder"),
    completion: .directory)
  var outputs: String?

  @Option(
    help: ArgumentHelp(
      "The last event that is known already, by its mark or its number.", valueName: "event"))
  var since: EventMark?

  @Flag(help: "Waits for more, until it is interrupted.")
  var follow = false

  var place: Place { Place(config: config, outputs: outputs) }

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

  /// The message about an event that these outputs do not have.
  private func other(_ since: EventMark, _ last: Int64) -> String {
    let reason =
      last < since.seq ? "the last event is \(last)" : "the event of this number is another one"
    return "--since \(since): \(reason); follow from 0 if the outputs were made again"
  }

  private func print(
    from reader: EventReader, _ folder: String, _ failure: inout CommandFailure?
  ) throws(RunError) {
    var isFirst = true
    while true {
      var lines: [UInt8] = []
      do throws(SystemError) {
        try reader.read { lines += $0 }
        if let since, isFirst {
          let last = lines.isEmpty || reader.isOther ? try reader.lastNumber() : since.seq
          if reader.isOther || last < since.seq {
            failure = CommandFailure(.usage, other(since, last))
            return
          }
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
      if reader.isOther || reader.isReplaced {
        failure = CommandFailure(
          .usage, "\(folder): the outputs are others than before; begin again, from event 0")
        return
      }
      // A reader that has gone away (`| head`) is noticed, although there is nothing to write to it.
      if StandardOutput.isClosed(within: Self.pause) { return }
    }
  }
}
