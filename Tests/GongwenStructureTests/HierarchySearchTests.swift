import GongwenLanguage
import GongwenModel
import GongwenText
import Testing

@testable import GongwenStructure

@Suite struct HierarchySearchTests {
  /// Markers one a line, and the tree they make: depth and finding of each.
  static let sequences: [(markers: String, tree: String)] = [
    ("一、 （一） 1. （1） ①", "1 2 3 4 5"),
    ("一、 二、 三、", "1 1 1"),
    ("一、 （一） （二） 二、 （一）", "1 2 2 1 2"),
    ("一、 1. 2. 二、 1.", "1 2 2 1 2"),
    ("（一） （二） （三）", "1 1 1"),
    ("1. 2. （1） （2） 3.", "1 1 2 2 1"),
    ("第一编 第一章 第一条 第二条 第二章 第三条 第二编 第一章 第四条", "1 2 3 3 2 3 1 2 3"),
    ("第一章 第一条 （一） （二） 第二条 （一）", "1 2 3 3 2 3"),
    ("第一条 第二条 第二条之一 第二条之二 第三条", "1 1 1 1 1"),
    // Numbering that runs on over parents keeps its depth under its own parent.
    ("一、 （一） （二） 二、 （三） （四） 三、 （五）", "1 2 2 1 2 2 1 2"),
    ("一、 1. 2. 二、 3. 4. 三、 5.", "1 2 2 1 2 2 1 2"),
    // Nothing is repaired: an odd number is a finding.
    ("一、 二、 四、", "1 1 1gap"),
    ("一、 （一） （二） （二） （三） 二、", "1 2 2 2duplicate 2 1"),
    ("一、 二、 三、 二、", "1 1 1 1backward"),
    ("（一） （二） （四） （三） （五）", "1 1 1gap 1backward 1gap"),
    ("1. 2. 4. 3.", "1 1 1gap 1backward"),
    ("一、 二、 三、 一、 二、", "1 1 1 1restart 1"),
    ("三、 四、", "1lateStart 1"),
    ("第一条 第二条 第四条", "1 1 1gap"),
    ("1. 1.1 1.2 2. 2.1", "1 2 2 1 2"),
    ("1.1 1.1.1 1.1.2 1.2", "1 2 2 1"),
    ("一、 （一） 专栏1 1. 2. （二） 专栏2 二、", "1 2 3 4 4 2 3 1"),
    // The list of a box counts for itself, and that around it counts on behind the box.
    ("一、 1. 2. 专栏1 1. 2. 二、 （一） （二） 三、 3.", "1 2 2 3 4 4 1 2 2 1 2"),
    ("一、 1. 专栏1 1. 2. 二、 2. 专栏2 1. 2. 三、 3.", "1 2 3 4 4 1 2 3 4 4 1 2"),
    ("甲、 乙、 丙、", "1 1 1"),
    ("A. B. C.", "1 1 1"),
    ("一、 （1） （2） 二、 （1）", "1 2levelSkipped 2 1 2levelSkipped"),
  ]

  @Test(arguments: sequences)
  func `Markers stand at the depth their order asks for`(markers: String, tree: String) {
    let grammar = MarkerGrammar()
    let items = markers.split(separator: " ").enumerated().map { line, marker in
      HierarchyItem(
        line: line, candidates: grammar.candidates(Array((marker + "总则").unicodeScalars)[...]))
    }
    let placements = HierarchySearch(model: HierarchyModel(weights: HierarchyWeights())).solve(
      items)
    let found = placements.map { $0.candidate == nil ? "prose" : "\($0.depth)" + name($0.finding) }
    #expect(found.joined(separator: " ") == tree, "\(markers)")
  }

  /// So many that hypotheses which died out are given back meanwhile.
  @Test func longSequencesKeepTheirPlaces() {
    let grammar = MarkerGrammar()
    let markers = (1...1_500).flatMap { ["第\($0)条", "（一）", "1.", "2.", "（二）"] }
    let items = markers.enumerated().map { line, marker in
      HierarchyItem(
        line: line, candidates: grammar.candidates(Array((marker + "总则").unicodeScalars)[...]))
    }
    let placements = HierarchySearch(model: HierarchyModel(weights: HierarchyWeights())).solve(
      items)
    #expect(placements.map(\.depth) == (1...1_500).flatMap { _ in [1, 2, 3, 3, 2] })
  }

  /// The finding's name, without what it says.
  private func name(_ finding: HierarchyPlacement.Finding?) -> String {
    guard let finding else { return "" }
    return String("\(finding)".prefix { $0.isLetter })
  }
}
