import GongwenModel
import GongwenNormalisation
import GongwenText

/// Any characters in every profile: normalising twice is normalising once, and every raw character
/// has its place in the map.
enum FoldingHarness {
  static func check(_ bytes: [UInt8]) {
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    guard !scalars.isEmpty else { return }
    var places = SourceMap()
    places.append(count: scalars.count, sourceStart: 0, width: 1)
    let raw = RawDocument(
      scalars: scalars, map: places, blocks: [Block(range: 0..<scalars.count)])
    for profile in NormalisationProfile.allCases {
      let normaliser = Normaliser(profile: profile)
      let text = normaliser(raw)
      checkMap(text)
      precondition(
        normaliser.normalise(text.scalars) == text.scalars, "\(profile) is not idempotent")
    }
  }

  private static func checkMap(_ text: CanonicalText) {
    var (textEnd, rawEnd) = (0, 0)
    for run in text.map.runs {
      precondition(run.textStart == textEnd && run.rawStart == rawEnd, "a gap or an overlap")
      precondition(run.textEnd >= run.textStart && run.rawEnd > run.rawStart, "a run backwards")
      (textEnd, rawEnd) = (run.textEnd, run.rawEnd)
      guard run.rule == nil else { continue }
      precondition(
        text.scalars[run.textStart..<textEnd] == text.raw[run.rawStart..<rawEnd],
        "a verbatim run differs")
    }
    precondition(textEnd == text.scalars.count && rawEnd == text.raw.count, "the map is not total")
  }
}
