internal import ArgumentParser
import GongwenIngest
import GongwenJSON
import GongwenModel
import GongwenPipeline

/// `gongwen convert`.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Prints the document of one source.",
    discussion: """
      One canonical document a line (JSON Lines): a document, or a collection
      followed by its members. The document is the one that gongwen run would
      write, if --path names the source's path below the inputs folder. A
      sidecar, FILE.meta.json, is used if it stands beside the file. Where there
      is no document, nothing is printed; the reason is on standard error and
      the exit status is 1.

      EXAMPLES
        gongwen convert notice.txt > notice.jsonl
        gongwen convert --charset GB18030 --profile preserve old.htm
        curl … | gongwen convert - --media-type text/html --path 2017/35.html
      """)

  @OptionGroup var source: SourceArguments
  @OptionGroup var common: ConfigurationArguments
  @OptionGroup var sandbox: SandboxArguments

  func run() throws {
    let configuration = try common.resolve()
    let file = try source.read(limit: configuration.options.maximumBytes)
    try sandbox.confine(configuration)
    let documents = try source.documents(in: file, configuration)
    let lines = documents.flatMap { $0.bytes + [UInt8(ascii: "\n")] }
    try StandardOutput.write(lines)
  }
}
