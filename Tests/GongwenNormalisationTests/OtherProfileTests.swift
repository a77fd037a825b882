import GongwenModel
import GongwenNormalisation
import GongwenText
import Testing

/// The profiles `halfwidth` and `preserve`.
@Suite struct OtherProfileTests {
  static let halfWidth: [(from: String, to: String)] = [
    ("２０１８年，增长５％；", "2018年,增长5%;"), ("（试行）：", "(试行):"), ("怎么办？抓落实！", "怎么办?抓落实!"),
    ("《规划》〔2017〕“双创”、执行。", "《规划》〔2017〕“双创”、执行。"), ("［1］", "[1]"), ("10～20", "10~20"),
    ("２．目标", "2.目标"), ("①㈠½", "①㈠½"), ("等…", "等…"), ("改革——发展", "改革——发展"),
    ("到 2020 年", "到2020年"), ("Cafe\u{301}", "Café"), ("国发[2017]35号", "国发[2017]35号"),
  ]

  @Test(arguments: halfWidth)
  func `halfwidth brings ASCII variants to ASCII`(from: String, to: String) {
    #expect(normalise(from, .halfwidth) == to)
    #expect(normalise(to, .halfwidth) == to)
  }

  @Test(arguments: [
    "２０１８年，增长５％；", "工作,现将 如下", "\"双创\"--", "e\u{301}\u{200B}", "国发[2017]35号", "等...",
  ])
  func `preserve keeps every character`(text: String) {
    #expect(Array(normalise(text, .preserve).unicodeScalars) == Array(text.unicodeScalars))
  }

  private func normalise(_ text: String, _ profile: NormalisationProfile) -> String {
    let scalars = Normaliser(profile: profile).normalise(Array(text.unicodeScalars))
    return TracedText(scalars: scalars).string
  }
}
