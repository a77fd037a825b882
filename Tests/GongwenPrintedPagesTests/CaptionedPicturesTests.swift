import GongwenModel
import Testing

@testable import GongwenPrintedPages

/// Lengths are in hundredths of a point; the text has characters of 1,600.
@Suite struct CaptionedPicturesTests {
  private static let em = 1_600

  /// A page of full lines of text, with some lines below them, and with the pictures found in it.
  private static func pictures(_ add: (inout PrintedSample) -> Void) -> [[Int]] {
    var sample = PrintedSample()
    for row in 0..<4 {
      sample.add(repeated("政", 28), top: 10_000 + 2_800 * row)
    }
    add(&sample)
    return Charts(text: sample.text, em: em).charts([], sample.lines).map {
      $0.places.map { $0 - 4 }
    }
  }

  private static func word(
    _ text: String = "合格", left: Int, top: Int, em: Int = 1_000, to sample: inout PrintedSample
  ) {
    sample.add(text, left: left, top: top, height: em, em: em)
  }

  private static func caption(
    _ text: String, left: Int = 24_000, top: Int, to sample: inout PrintedSample
  ) {
    sample.add(text, left: left, top: top, height: 1_200, em: 1_200)
  }

  @Test func `Words in small print above a caption are those of a picture`() {
    let found = Self.pictures {
      Self.word(left: 16_000, top: 24_000, to: &$0)
      Self.word(left: 30_000, top: 28_000, to: &$0)
      Self.caption("图1　结果", top: 32_000, to: &$0)
    }
    #expect(found == [[0, 1]])
  }

  @Test func `The sectors of a circle may be numbered in their names`() {
    let found = Self.pictures {
      Self.word("第二产业46.6%", left: 16_000, top: 24_000, to: &$0)
      Self.word("第三产业48.6%", left: 34_000, top: 24_400, to: &$0)
      Self.word("第一产业4.8%", left: 16_000, top: 29_000, to: &$0)
      Self.caption("图1　产业结构", top: 32_000, to: &$0)
    }
    #expect(found == [[0, 1, 2]])
  }

  @Test func `Of two captions side by side each has the words above it`() {
    let found = Self.pictures {
      Self.word(left: 12_000, top: 24_000, to: &$0)
      Self.word(left: 38_000, top: 24_000, to: &$0)
      Self.word(left: 14_000, top: 27_000, to: &$0)
      Self.caption("图1　水质", left: 10_000, top: 32_000, to: &$0)
      Self.caption("图2　水量", left: 36_000, top: 32_000, to: &$0)
    }
    #expect(found == [[0, 2], [1]])
  }

  @Test func `Of two captions below each other each has the words above it`() {
    let found = Self.pictures {
      Self.word(left: 16_000, top: 24_000, to: &$0)
      Self.caption("图1　水质", top: 32_000, to: &$0)
      Self.caption("图2　水量情况", top: 34_000, to: &$0)
      Self.word(left: 16_000, top: 36_000, to: &$0)
      Self.caption("图3　水位变化情况", top: 43_000, to: &$0)
    }
    #expect(found == [[0], [3]])
  }

  static let prose = [
    "图1为各县水质情况。", "图1显示" + repeated("水", 22), "附图1" + repeated("水", 24),
  ]

  @Test(arguments: prose)
  func `Prose that begins with the number of a figure is no caption`(text: String) {
    let found = Self.pictures {
      Self.word(left: 16_000, top: 24_000, to: &$0)
      Self.word(left: 30_000, top: 28_000, to: &$0)
      $0.add(text, left: PrintedSample.area.left + 2 * Self.em, top: 33_000)
    }
    #expect(found.isEmpty, "\(text)")
  }

  static let rows: [(rows: Int, isPicture: Bool)] = [(2, true), (3, false)]

  @Test(arguments: rows)
  func `Words in rows at the same places are cells`(rows: Int, isPicture: Bool) {
    let found = Self.pictures {
      for row in 0..<rows {
        Self.word(left: 12_000, top: 24_000 + 2_000 * row, to: &$0)
        Self.word(left: 30_000, top: 24_000 + 2_000 * row, to: &$0)
      }
      Self.caption("图1　结果", top: 32_000, to: &$0)
    }
    #expect(!found.isEmpty == isPicture, "\(rows)")
  }

  @Test func `Words below the name of a table are its cells`() {
    let found = Self.pictures {
      Self.caption("表1　结果", top: 22_000, to: &$0)
      Self.word(left: 16_000, top: 24_000, to: &$0)
      Self.caption("图1　结果", top: 32_000, to: &$0)
    }
    #expect(found.isEmpty)
  }

  static let heights: [(top: Int, isPicture: Bool)] = [
    (32_000 - 6_400, true), (32_000 - 6_399, false),
  ]

  @Test(arguments: heights)
  func `A picture is four sizes of the text high`(top: Int, isPicture: Bool) {
    let found = Self.pictures {
      Self.word(left: 16_000, top: top, to: &$0)
      Self.caption("图1　结果", top: 32_000, to: &$0)
    }
    #expect(!found.isEmpty == isPicture, "\(top)")
  }

  static let lengths: [(count: Int, isPicture: Bool)] = [(20, true), (21, false)]

  @Test(arguments: lengths)
  func `Words of a picture have 20 characters`(count: Int, isPicture: Bool) {
    let found = Self.pictures {
      Self.word(repeated("水", count), left: 16_000, top: 24_000, to: &$0)
      Self.caption("图1　结果", top: 32_000, to: &$0)
    }
    #expect(!found.isEmpty == isPicture, "\(count)")
  }

  static let sizes: [(size: Int, isPicture: Bool)] = [(1_408, true), (1_409, false)]

  @Test(arguments: sizes)
  func `Letters in a picture are one step smaller than the text`(size: Int, isPicture: Bool) {
    let found = Self.pictures {
      Self.word(left: 16_000, top: 24_000, em: size, to: &$0)
      Self.caption("图1　结果", top: 32_000, to: &$0)
    }
    #expect(!found.isEmpty == isPicture, "\(size)")
  }
}

private func repeated(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: count)
}
