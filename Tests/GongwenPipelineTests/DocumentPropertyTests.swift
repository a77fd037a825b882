import GongwenJSON
import GongwenModel
import GongwenPipeline
import GongwenTestSupport
import GongwenVerification
import Testing

/// What holds for any source. A failure names its seed.
@Suite struct DocumentPropertyTests {
  /// The documents of some bytes, written; none where there is a failure of a known code.
  static func documents(
    _ bytes: [UInt8], _ profile: NormalisationProfile
  ) -> [(document: Document, bytes: [UInt8])] {
    let pipeline = Pipeline(
      options: PipelineOptions(profile: profile),
      configurationDigest: String(repeating: "0", count: 64))
    do throws(StageFailure) {
      return try pipeline.process(SourceInput(path: "a.txt", bytes: bytes))
        .map { ($0.document, $0.bytes) }
    } catch {
      #expect(
        knownFailures.contains(error.code), "\(error.code): \(error.message): \(words(bytes))")
      return []
    }
  }

  private static func words(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).debugDescription
  }

  static let knownFailures: Set<String> = [
    "empty-file", "blank-file", "binary-file", "saved-archive", "own-output",
    "charset-hz-unsupported", "media-type-unsupported", "no-main-text",
  ]

  @Test(arguments: NormalisationProfile.allCases)
  func `Texts of the grammar are proved by a recount`(profile: NormalisationProfile) {
    for seed in 0..<700 as Range<UInt64> {
      let bytes = Array(GrammarText.document(seed: seed).utf8)
      let documents = Self.documents(bytes, profile)
      guard !documents.isEmpty else { continue }
      let findings = Verifier().verify(documents: documents.map(\.bytes), source: bytes)
      #expect(findings.isEmpty, "seed \(seed): \(findings.prefix(3)) \(Self.words(bytes))")
    }
  }

  @Test func `Most texts of the grammar give a document`() {
    let count = (0..<200 as Range<UInt64>).count { seed in
      Self.documents(Array(GrammarText.document(seed: seed).utf8), .standard).isEmpty == false
    }
    #expect(count >= 180)
  }

  @Test(arguments: NormalisationProfile.allCases)
  func `Every visible character has one place`(profile: NormalisationProfile) {
    for seed in 0..<400 as Range<UInt64> {
      let bytes = Array(GrammarText.document(seed: seed &+ 50_000).utf8)
      for made in Self.documents(bytes, profile) {
        let fault = Recount(of: made.document, source: bytes).fault
        #expect(fault == nil, "seed \(seed): \(fault ?? "")")
      }
    }
  }

  @Test(arguments: NormalisationProfile.allCases)
  func `Any bytes give a document or a known failure`(profile: NormalisationProfile) {
    for seed in 0..<400 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let noise = (0..<Int.random(in: 0...300, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      for bytes in [noise, GrammarText.mutated(seed: seed)] {
        let documents = Self.documents(bytes, profile)
        guard !documents.isEmpty else { continue }
        let findings = Verifier().verify(documents: documents.map(\.bytes), source: bytes)
        #expect(findings.isEmpty, "seed \(seed): \(findings.prefix(3)) \(Self.words(bytes))")
      }
    }
  }

  @Test func `A document is written in canonical form, and the same twice`() throws {
    for seed in 0..<300 as Range<UInt64> {
      let bytes = Array(GrammarText.document(seed: seed).utf8)
      let documents = Self.documents(bytes, .standard).map(\.bytes)
      for made in documents {
        let parsed = try JSONReader.parse(made)
        #expect(CanonicalJSON.bytes(of: parsed) == made, "seed \(seed)")
      }
      #expect(Self.documents(bytes, .standard).map(\.bytes) == documents, "seed \(seed)")
    }
  }
}
