internal import ArgumentParser
import GongwenIngest
import GongwenJSON
import GongwenPipeline

/// `gongwen show`.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Shows title, metadata and outline of a source or a document.",
    discussion: """
      For people; programs read the documents themselves.

      EXAMPLES
        gongwen show notice.txt
        gongwen show outputs/documents/notice.txt.json
        gongwen convert notice.txt | gongwen show -
        gongwen show --why notice.txt
      """)

  @OptionGroup var source: SourceArguments
  @OptionGroup var common: ConfigurationArguments
  @OptionGroup var sandbox: SandboxArguments

  @Option(help: ArgumentHelp("The widest line.", valueName: "columns"))
  var width = 100

  @Flag(
    help:
      "Why the lines of head and closing are what they are: costs, and the reading that comes nearest."
  )
  var why = false

  func validate() throws {
    if width < 20 { throw ValidationError("--width must be 20 or more") }
  }

  func run() throws {
    let configuration = try common.resolve()
    let file = try source.read(limit: configuration.options.maximumBytes)
    try sandbox.confine(configuration)
    if why {
      for document in try source.explanations(of: file, configuration) {
        for line in WhyView(explanations: document, columns: width).lines {
          try StandardOutput.line(line)
        }
      }
      return
    }
    let documents =
      try DocumentFile.documents(file.bytes)
      ?? source.documents(in: file, configuration).map(\.document)
    for document in documents {
      let view = DocumentView(document: document, columns: width)
      try StandardOutput.lines(view.lines)
    }
  }
}
