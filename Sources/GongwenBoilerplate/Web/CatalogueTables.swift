import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the catalogue of a page (信息公开目录): cells or items that are labels, and their values beside
/// them.
struct CatalogueTables {
  /// The blocks of catalogues.
  let blocks: Set<Int>

  /// The least labels of a catalogue.
  private static let fewestLabels = 2
  /// How many labels there must be by cell.
  private static let share = 0.2

  init(blocks all: [Block], scalars: [Unicode.Scalar]) {
    var found = Set<Int>()
    var tables: [Int: [Int]] = [:]
    for (index, block) in all.enumerated() where block.furniture == nil {
      if let cell = block.evidence.page?.cell { tables[cell.table, default: []].append(index) }
    }
    for (_, members) in tables {
      let labels = members.filter { PageLabel.alone(in: scalars[all[$0].range]) != nil }
      let isSmall = members.allSatisfy { all[$0].range.count <= 400 }
      if labels.count >= Self.fewestLabels, isSmall,
        Double(labels.count) >= Self.share * Double(members.count)
      {
        found.formUnion(members)
      } else if let only = labels.first, isSmall, members.count <= 2,
        PageLabel.alone(in: scalars[all[only].range])?.isStrong ?? false
      {
        found.formUnion(members)
      }
    }
    blocks = found
  }
}
