import GongwenPipeline
import GongwenText
import GongwenVerification
import Testing

/// A format is a row of three tables; whoever adds one must not forget any.
@Suite struct FormatTablesTests {
  @Test func `Every media type is detected, read and verified`() {
    let all = Set(MediaType.allCases)
    #expect(MediaTypeDetector.mediaTypes == all)
    #expect(SourceFormat.all.reduce(into: Set<MediaType>()) { $0.formUnion($1.mediaTypes) } == all)
    #expect(Set(SourceReadings.all.keys) == all)
  }

  @Test func `A media type has one reader`() {
    let count = SourceFormat.all.reduce(0) { $0 + $1.mediaTypes.count }
    #expect(count == MediaType.allCases.count)
  }

  @Test func `The libraries of all readers are in the fingerprint`() {
    #expect(Set(Pipeline.libraries.keys) == ["icu", "libxml2", "poppler", "popplerData"])
    for format in SourceFormat.all {
      for (name, version) in format.libraries() {
        #expect(Pipeline.libraries[name] == version && !version.isEmpty)
      }
    }
  }
}
