import GongwenModel
import GongwenPress
import Testing

/// The press itself: that it draws the same release each time, and prints what the truth says.
struct PressTests {
  private static let plain = Rendering.named("text")[0]

  @Test(arguments: Rendering.all.map(\.name))
  func oneSeedOneSetOfBytes(name: String) throws {
    let rendering = try #require(Rendering.named(name).first)
    for seed in UInt64(1)...5 {
      let first = rendering.print(Press.release(seed: seed))
      #expect(first.bytes == rendering.print(Press.release(seed: seed)).bytes)
      #expect(!first.bytes.isEmpty)
    }
  }

  @Test(arguments: Phenomenon.all.map(\.name))
  func everyPhenomenonAppears(name: String) throws {
    let phenomenon = try #require(Phenomenon.named(name))
    var changes = 0
    for seed in UInt64(1)...12 {
      let release = Press.release(seed: seed, for: phenomenon)
      #expect(release.phenomena.first == name)
      #expect(Shrinker.isSound(release))
      let others = release.phenomena.dropFirst().compactMap(Phenomenon.named)
      if phenomenon.slot == .kind || Press.release(seed: seed, of: others).body != release.body {
        changes += 1
      }
    }
    #expect(changes > 0)
  }

  @Test func textIsTheTruth() {
    for seed in UInt64(1)...400 {
      let release = Press.release(seed: seed)
      let text = String(decoding: Self.plain.print(release).bytes, as: UTF8.self)
      let truth = Self.plain.truth(of: release)
      #expect(Fold.text(text) == Fold.text(NaiveText.of(truth.body)), "seed \(seed)")
    }
  }

  @Test(arguments: ["text-flush-lines", "text-wrapped", "text-wrapped-flush", "text-tiny"])
  func wrappingKeepsTheWords(name: String) throws {
    let rendering = try #require(Rendering.named(name).first)
    for seed in UInt64(1)...200 {
      let release = Press.release(seed: seed)
      let wrapped = String(decoding: rendering.print(release).bytes, as: UTF8.self)
      let text = String(decoding: Self.plain.print(release).bytes, as: UTF8.self)
      #expect(Fold.text(wrapped) == Fold.text(text), "seed \(seed)")
    }
  }

  @Test func pagesHoldTheWords() throws {
    for rendering in Rendering.all where rendering.group.hasPrefix("web") {
      let isOtherwiseEncoded = [
        "web-gbk", "web-gbk-wrong", "web-gbk-no-label", "web-big5", "web-references", "web-cells",
      ]
      guard !isOtherwiseEncoded.contains(rendering.name) else { continue }
      for seed in UInt64(1)...20 {
        let release = Press.release(seed: seed)
        let page = String(decoding: rendering.print(release).bytes, as: UTF8.self)
        let words = Fold.text(Self.withoutTags(page))
        for case .element(let element) in rendering.truth(of: release).all {
          for line in element.lines {
            #expect(words.contains(Fold.text(line)), "\(rendering.name) \(seed)")
          }
        }
      }
    }
  }

  @Test func shrinkingKeepsTheFault() {
    let release = Press.release(seed: 2)
    let shrinker = Shrinker { release in release.all.contains { $0.elementKind == .signature } }
    let small = shrinker.shrunk(release)
    #expect(small.all.count < 10)
    #expect(small.all.contains { $0.elementKind == .signature })
  }

  private static func withoutTags(_ page: String) -> String {
    var out = ""
    var isTag = false
    for sign in page {
      if sign == "<" { isTag = true }
      if !isTag { out.append(sign) }
      if sign == ">" { isTag = false }
    }
    return out
  }
}
