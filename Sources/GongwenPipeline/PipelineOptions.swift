public import GongwenModel

/// The choices of a user about the making of documents. Takes part in the fingerprint.
public struct PipelineOptions: Hashable, Sendable {
  /// The form letters, digits and punctuation are brought to.
  public var profile: NormalisationProfile
  /// The largest source that is read, in bytes (`limits.bytes`).
  public var maximumBytes: Int
  /// The most pages of a PDF that are read (`limits.pages`).
  public var maximumPages: Int
  /// The most characters of a page of a PDF (`limits.glyphs`).
  public var maximumGlyphs: Int

  /// Makes options; the defaults are those of a missing `pipeline.json`.
  public init(
    profile: NormalisationProfile = .standard, maximumBytes: Int = 268_435_456,
    maximumPages: Int = 10_000, maximumGlyphs: Int = 100_000
  ) {
    self.profile = profile
    self.maximumBytes = maximumBytes
    self.maximumPages = maximumPages
    self.maximumGlyphs = maximumGlyphs
  }
}
