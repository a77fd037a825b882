import GongwenText
import Testing

@testable import GongwenLanguage

@Suite struct SiteProfileTests {
  @Test func `Every system has one profile, and the default one is first`() {
    let sources = SiteProfile.all.map(\.source)
    #expect(Set(sources) == Set(SiteProfile.Source.allCases))
    #expect(sources.count == SiteProfile.Source.allCases.count)
    #expect(sources.first == .convention)
  }

  @Test func `Names are in lower case, sorted, and of one profile`() {
    let lists: [(SiteProfile) -> [String]] = [
      { $0.articleNames }, { $0.furnitureWords }, { $0.furnitureNames }, { $0.tags.map(\.name) },
    ]
    for names in lists {
      for profile in SiteProfile.all {
        #expect(names(profile) == names(profile).sorted(), "\(profile.source)")
        #expect(names(profile).allSatisfy { $0 == $0.lowercased() }, "\(profile.source)")
      }
      let all = SiteProfile.all.flatMap(names)
      #expect(Set(all).count == all.count)
    }
  }

  @Test func `Labels are sorted, and of one profile`() {
    for profile in SiteProfile.all {
      let names = profile.labels.map { $0.name.scalars.map(\.value) }
      #expect(
        zip(names, names.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) },
        "\(profile.source)")
    }
    let all = SiteProfile.labels.map { $0.name.scalars }
    #expect(Set(all).count == all.count)
  }

  @Test func `Labels of two words have the field of the name`() {
    func field(_ label: String) -> String? {
      WebLabel.alone(in: Array(label.unicodeScalars)[...])?.field.map { "\($0)" }
    }
    #expect(field("政府信息索引号") == field("索引号"))
    #expect(field("文 稿 来 源：") == field("来源"))
    #expect(field("桥梁索引号") == nil)
    let names = WebLabel.compounds(besides: SiteProfile.labels).map(\.name.scalars)
    #expect(Set(names).count == names.count)
  }

  @Test func `Words of furniture are words that a name can be split into`() {
    for word in SiteProfile.furnitureWords {
      #expect(!word.isEmpty && word.allSatisfy { $0.isLetter }, "\(word)")
    }
  }
}
