import GongwenModel
import Testing

@testable import GongwenBoilerplate

/// Both sides of the measures of ``WebWidgets``.
@Suite struct WebWidgetsTests {
  /// How many words are parted from some sentences, each with an element of its own behind it.
  private static func parted(_ word: String, behind sentences: [String]) -> Int {
    var page = SamplePage()
    var seams: [Int] = []
    for sentence in sentences {
      seams.append(page.scalars.count + sentence.unicodeScalars.count)
      page.add(sentence + word)
    }
    var document = page.document()
    WebWidgets.part(&document, seams: seams)
    return document.blocks.count { $0.furniture == .toolbar }
  }

  static let words: [(word: String, sentences: [String], parted: Int)] = [
    ("法规联想", ["渡船应当检验。", "渡口应当照明。", "渡工应当持证；"], 3),
    // Behind two sentences, and without a stop before one of three.
    ("法规联想", ["渡船应当检验。", "渡口应当照明。"], 0),
    ("法规联想", ["渡船应当检验。", "渡口应当照明。", "渡工"], 0),
    // Two characters and one, eight and nine, letters.
    ("联想", ["渡船应当检验。", "渡口应当照明。", "渡工应当持证。"], 3),
    ("略", ["渡船应当检验。", "渡口应当照明。", "渡工应当持证。"], 0),
    ("查看相关法规联想", ["渡船应当检验。", "渡口应当照明。", "渡工应当持证。"], 3),
    ("查看全部相关法规联", ["渡船应当检验。", "渡口应当照明。", "渡工应当持证。"], 0),
    ("[1]", ["渡船应当检验。", "渡口应当照明。", "渡工应当持证。"], 0),
  ]

  @Test(arguments: words)
  func `The same short word behind three sentences is a tool's`(
    word: String, sentences: [String], parted: Int
  ) {
    #expect(Self.parted(word, behind: sentences) == parted, "\(word)")
  }
}
