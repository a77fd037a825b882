import GongwenModel
import Testing

struct HashedByCaseTests {
  @Test func casesAreFoundAgain() {
    let fields = Dictionary(uniqueKeysWithValues: MetadataField.allCases.map { ($0, $0.rawValue) })
    #expect(fields.count == MetadataField.allCases.count)
    #expect(MetadataField.allCases.allSatisfy { fields[$0] == $0.rawValue })
    #expect(Set(Scheme.allCases).count == Scheme.allCases.count)
    #expect(Set(Rule.allCases).count == Rule.allCases.count)
  }

  @Test func equalCasesHaveEqualHashes() {
    #expect(Stage(rawValue: "read")?.hashValue == Stage.read.hashValue)
    #expect(Stage.read.hashValue != Stage.write.hashValue)
  }
}
