import GongwenIngest
import GongwenModel
import GongwenPipeline
import GongwenText

/// Choices that override the detection of a source, and its path.
struct SourceChoices {
  /// The media type of the source, whatever it looks like.
  var mediaType: MediaType?
  /// The encoding of the source, whatever it declares.
  var charset: Charset?
  /// The path that its document names.
  var path: String?

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
