internal import ArgumentParser

@main
struct GongwenBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongwen-bench",
    abstract: "Measures the stages of gongwen in this process, and makes what is measured.",
    subcommands: [StagesCommand.self, WholeCommand.self, MakeCommand.self],
    defaultSubcommand: StagesCommand.self)
}
