internal import ArgumentParser

/// `gongwen quarantine`.
struct QuarantineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarantine",
    abstract: "Shows the sources that gave no document, and why.",
    discussion: """
      EXAMPLES
        gongwen quarantine list
        gongwen quarantine list --format json | jq -r .command
        gongwen quarantine show 2017/35.html
        gongwen quarantine retry --max-seconds 600
      """,
    subcommands: [
      QuarantineListCommand.self, QuarantineShowCommand.self, QuarantineRetryCommand.self,
    ])
}
