import Testing

@testable import GongwenPrintedPages

/// Sizes are in hundredths of a point; each line has four characters.
@Suite struct ShakySizesTests {
  private static func fonts(_ lines: [Int]) -> [UInt16]? {
    let sizes = Array(Set(lines)).sorted()
    let fonts = [PrintedFont(name: "", size: 0)] + sizes.map { PrintedFont(name: "Song", size: $0) }
    let fontOf = lines.flatMap { size in
      [UInt16](repeating: UInt16((sizes.firstIndex(of: size) ?? 0) + 1), count: 4)
    }
    return ShakySizes(fonts, fontOf) { (true, $0 % 4 == 0) }.fonts
  }

  @Test func `Sizes that change from line to line are that of most characters`() {
    #expect(Self.fonts([1_500, 1_520, 1_480, 1_500, 1_530]).map { Set($0.dropFirst()).count } == 1)
  }

  static let steps: [(size: Int, isShaky: Bool)] = [(1_060, true), (1_061, false)]

  @Test(arguments: steps)
  func `Neighbouring sizes differ little`(size: Int, isShaky: Bool) {
    #expect((Self.fonts([1_000, 990, size, 1_000, 990, size]) != nil) == isShaky)
  }

  static let reaches: [(size: Int, isUsual: Bool)] = [(1_130, true), (1_131, false)]

  @Test(arguments: reaches)
  func `Letters far larger than most keep their size`(size: Int, isUsual: Bool) {
    let fonts = Self.fonts([1_000, 1_060, 1_000, 1_120, 1_000, size, 1_000])
    #expect(fonts?.last == (isUsual ? 1 : 4))
  }

  static let prints: [(lines: [Int], isShaky: Bool)] = [
    // Two changes in six lines, and in seven.
    ([1_000, 1_000, 1_000, 1_020, 1_020, 1_040], true),
    ([1_000, 1_000, 1_000, 1_020, 1_020, 1_040, 1_040], false),
    // Two sizes are those of a setter.
    ([1_000, 1_020, 1_000, 1_020], false),
  ]

  @Test(arguments: prints)
  func `A setter changes sizes rarely`(lines: [Int], isShaky: Bool) {
    #expect((Self.fonts(lines) != nil) == isShaky)
  }
}
