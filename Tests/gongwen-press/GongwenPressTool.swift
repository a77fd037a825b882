import ArgumentParser

/// The tool.
@main
struct GongwenPressTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongwen-press",
    abstract: "Prints releases whose right document is known, and scores the program on them.",
    subcommands: [
      PrintCommand.self, HuntCommand.self, TableCommand.self, ListCommand.self,
      RelateCommand.self,
    ])
}
