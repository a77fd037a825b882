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
    var words = ["gongwen", "convert", ShellWord.option("--path", Array(path.utf8))]
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
    words.append(Self.word(rawPath))
    return words.joined(separator: " ")
  }

  /// The command for something that cannot be a source where it is: another name for it, or a pipe, could be one.
  static func text(place rawPath: [UInt8]) -> String {
    "gongwen convert --base . \(word(rawPath))"
  }

  /// A name that begins like an option is not one.
  private static func word(_ rawPath: [UInt8]) -> String {
    ShellWord.quote(rawPath.first == 0x2D ? [0x2E, 0x2F] + rawPath : rawPath)
  }
}
