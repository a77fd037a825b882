internal import ArgumentParser
import GongwenIngest
import GongwenPipeline

/// `gongwen`.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongwen",
    abstract: "Turns Chinese policy releases (公文) into canonical, traceable JSON documents.",
    discussion: """
      Every character of a document can be traced to a place in its source, and
      nothing visible in a source is lost. Data goes to standard output, everything
      else to standard error.

      EXAMPLES
        gongwen run                              inputs/ into outputs/
        gongwen run --inputs releases --jobs 4   another folder, four at a time
        gongwen convert notice.txt               one source, as JSON Lines
        curl … | gongwen convert - --path a.html the same from a pipe
        gongwen show notice.txt                  title, metadata and outline
        gongwen verify                           proves outputs/ against inputs/

      EXIT STATUS
        0  all well
        1  a source is in quarantine or has no document, verify found a fault, or
           run --strict a document with warnings or errors
        2  the command line or the configuration is wrong
        3  the run could not be made: outputs locked or not writable, disk full
        130, 143  interrupted; sources in progress are finished, and outputs are whole
      """,
    version: version,
    subcommands: [
      RunCommand.self, WatchCommand.self, ConvertCommand.self, VerifyCommand.self, ShowCommand.self,
      ExportCommand.self, DiffCommand.self,
      StatusCommand.self, DiagnosticsCommand.self, QuarantineCommand.self, RebuildCommand.self,
      SealCommand.self,
      EventsCommand.self,
      SchemaCommand.self,
      WorkerCommand.self,
    ])

  /// The line of `--version`.
  static var version: String {
    "gongwen \(Pipeline.version)" + (BuildCommit.text.map { " (\($0))" } ?? "")
  }

  /// Makes sure that the first word of a command line, if it is no option, is a command.
  static func refuseUnknownCommand(_ words: ArraySlice<String>) throws(CommandFailure) {
    try refuseUnknownQuarantineCommand(words)
    if words.first == "help" { try refuseUnknownCommand(ofHelp: words.dropFirst()) }
    let word = words.first
    let names = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word, !word.hasPrefix("-"), !names.contains(word) else { return }
    throw CommandFailure(
      .usage,
      "unknown command \"\(word)\"" + Suggestion.text(for: word, among: names + ["--version"])
        + " (gongwen --help lists the commands)")
  }

  /// Makes sure that the words behind `help`, if they are no options, name a command: the parser ignores others.
  private static func refuseUnknownCommand(ofHelp words: ArraySlice<String>) throws(CommandFailure)
  {
    var path = "gongwen"
    var commands = configuration.subcommands
    for word in words where word.hasPrefix("-") == false {
      let names = commands.compactMap { $0.configuration.commandName }
      guard let index = names.firstIndex(of: word) else {
        // `help help` is help on the program.
        if path == "gongwen", word == "help" { return }
        throw CommandFailure(
          .usage,
          "help: unknown command \"\(word)\"" + Suggestion.text(for: word, among: names)
            + " (\(path) --help lists the commands)")
      }
      path += " \(word)"
      commands = commands[index].configuration.subcommands
    }
  }

  /// Makes sure that the word behind `quarantine` is one of its commands.
  private static func refuseUnknownQuarantineCommand(_ words: ArraySlice<String>)
    throws(CommandFailure)
  {
    guard words.first == QuarantineCommand.configuration.commandName else { return }
    let names = QuarantineCommand.configuration.subcommands.compactMap {
      $0.configuration.commandName
    }
    let word = words.dropFirst().first
    if let word, ["-h", "--help", "--version"].contains(word) || names.contains(word) { return }
    let list = "gongwen quarantine " + names.joined(separator: ", gongwen quarantine ")
    guard let word, word.hasPrefix("-") == false else {
      if word == nil { return }
      throw CommandFailure(.usage, "quarantine needs a command before its options: \(list)")
    }
    throw CommandFailure(
      .usage,
      "unknown command \"quarantine \(word)\"" + Suggestion.text(for: word, among: names)
        + " (\(list))")
  }
}
