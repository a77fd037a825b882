internal import ArgumentParser
import GongwenModel
import GongwenText

/// The options that override detection and the path of the source.
struct SourceOptions: ParsableArguments {
  @Option(help: "The media type of the source, whatever it looks like.")
  var mediaType: MediaType?

  @Option(help: "The encoding of the source, whatever it declares.")
  var charset: Charset?

  @Option(help: "The path the document names as its source's (default: the file's name).")
  var path: String?

  func validate() throws {
    if let path, path.isEmpty { throw ValidationError("--path must not be empty") }
  }

  /// These options without the parser.
  var choices: SourceChoices { SourceChoices(mediaType: mediaType, charset: charset, path: path) }
}
