public import GongwenModel

/// What a user may choose about how sources become documents. Takes part in the fingerprint.
public struct PipelineOptions: Hashable, Sendable {
  /// The form letters, digits and punctuation are brought to.
  public var profile: NormalisationProfile
  /// The largest source that is read, in bytes (`limits.bytes`).
  public var maximumBytes: Int

  /// Makes options; the defaults are those of a missing `pipeline.json`.
  public init(profile: NormalisationProfile = .standard, maximumBytes: Int = 268_435_456) {
    self.profile = profile
    self.maximumBytes = maximumBytes
  }
}
