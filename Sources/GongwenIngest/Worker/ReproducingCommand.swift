internal import GongwenModel
internal import GongwenPipeline
internal import GongwenText

/// The command that shows a failure again.
///
/// It is one for the inputs folder, so that a record is the same wherever that lies.
struct ReproducingCommand {
  /// The options of the run.
  let options: PipelineOptions
  /// The overrides of detection for this source.
  var mediaType: MediaType?
  var charset: Charset?

  /// The command for a source.
  func text(path: String, rawPath: [UInt8]) -> String {
    let defaults = PipelineOptions()
    var words = ["gongwen", "convert", "--path", ShellWord.quote(Array(path.utf8))]
    if let mediaType { words += ["--media-type", mediaType.rawValue] }
    if let charset { words += ["--charset", charset.rawValue] }
    if options.profile != .standard { words += ["--profile", options.profile.rawValue] }
    if options.maximumBytes != defaults.maximumBytes {
      words += ["--max-bytes", String(options.maximumBytes)]
    }
    if options.maximumPages != defaults.maximumPages {
      words += ["--max-pages", String(options.maximumPages)]
    }
    if options.maximumGlyphs != defaults.maximumGlyphs {
      words += ["--max-glyphs", String(options.maximumGlyphs)]
    }
    // A name that begins like an option is none.
    words.append(ShellWord.quote(rawPath.first == 0x2D ? [0x2E, 0x2F] + rawPath : rawPath))
    return words.joined(separator: " ")
  }
}
