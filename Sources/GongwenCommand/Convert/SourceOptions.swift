internal import ArgumentParser
import GongwenIngest
import GongwenModel
import GongwenPipeline
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

  /// A source as the pipeline takes it, with the path that it has if none is given.
  func input(_ source: SourceFile, path: String) -> SourceInput {
    SourceInput(
      path: self.path ?? path, bytes: source.bytes, sidecar: source.sidecar, mediaType: mediaType,
      charset: charset)
  }

  /// The path of a source that is named by itself: its file's name.
  static func path(ofFile bytes: [UInt8]) -> String {
    let name = bytes.split(separator: UInt8(ascii: "/")).last.map(Array.init) ?? bytes
    return PathEncoding.encode(name, as: .file)
  }
}
