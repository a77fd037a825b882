import GongwenModel
import Testing

@testable import GongwenBoilerplate

@Suite struct MainTextFinderTests {
  /// The prose of each block by its element, and where the article is looked for.
  private static func find(
    _ elements: [(parent: Int, words: [String])], _ prose: [(element: Int, weight: Int)],
    atLeast least: Int = 1
  ) -> Int? {
    var page = SamplePage()
    for element in elements { page.addElement(in: element.parent, words: element.words) }
    for block in prose { page.add(repeated("政", block.weight), in: block.element) }
    return MainTextFinder(
      elements: page.outline.elements, blocks: page.blocks, prose: prose.map(\.weight)
    ).find(atLeast: least)
  }

  private static let two: [(parent: Int, words: [String])] = [(-1, []), (0, []), (0, [])]

  static let shares: [(first: Int, second: Int, found: Int)] = [(70, 30, 1), (69, 31, 0)]

  @Test(arguments: shares)
  func `The search goes on in an element with nearly all prose`(
    first: Int, second: Int, found: Int
  ) {
    let blocks = [(1, first - 10), (1, 10), (2, second)]
    #expect(Self.find(Self.two, blocks) == found)
  }

  static let counts: [(blocks: Int, found: Int)] = [(1, 0), (2, 1)]

  @Test(arguments: counts)
  func `The search does not go on in a paragraph`(blocks: Int, found: Int) {
    let prose = (0..<blocks).map { _ in (1, 100) } + [(2, 10)]
    #expect(Self.find(Self.two, prose) == found)
  }

  static let least: [(least: Int, isFound: Bool)] = [(100, true), (101, false)]

  @Test(arguments: least)
  func `An article has a least prose`(least: Int, isFound: Bool) {
    let found = Self.find([(-1, [])], [(0, 50), (0, 50)], atLeast: least)
    #expect((found != nil) == isFound)
  }

  static let named: [(weight: Int, found: Int)] = [(40, 2), (39, 0)]

  @Test(arguments: named)
  func `A known name counts where it has a good part of the prose`(weight: Int, found: Int) {
    let elements: [(parent: Int, words: [String])] = [(-1, []), (0, []), (0, ["article-content"])]
    let rest = 100 - weight
    #expect(Self.find(elements, [(1, rest / 2), (0, rest - rest / 2), (2, weight)]) == found)
  }

  /// Two containers with known names in element 1, and a list beside it.
  private static let several: [(parent: Int, words: [String])] = [
    (-1, []), (0, []), (1, ["article-content"]), (1, ["article-content"]), (0, []),
  ]

  static let together: [(first: Int, second: Int, found: Int)] = [
    (45, 25, 1), (45, 24, 2), (60, 11, 1), (60, 10, 2),
  ]

  @Test(arguments: together)
  func `Containers that only together have nearly all are one article`(
    first: Int, second: Int, found: Int
  ) {
    let prose = [(2, first), (3, second), (4, 100 - first - second)]
    #expect(Self.find(Self.several, prose) == found)
  }

  static let attachments: [(characters: Int, linked: Int, isFound: Bool)] = [
    (8, 0, true), (7, 0, false), (10, 4, true), (10, 5, false),
  ]

  @Test(arguments: attachments)
  func `Without prose a known name counts where it has text beside links`(
    characters: Int, linked: Int, isFound: Bool
  ) {
    var page = SamplePage()
    page.addElement(words: ["article-content"])
    page.add(repeated("政", characters), linked: linked)
    let finder = MainTextFinder(
      elements: page.outline.elements, blocks: page.blocks, prose: [0])
    #expect((finder.find(atLeast: 20) != nil) == isFound)
  }
}
