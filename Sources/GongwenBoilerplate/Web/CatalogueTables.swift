import GongwenLanguage
import GongwenModel
import GongwenText

/// Finds the catalogue of a page (信息公开目录): cells or items that are labels, and their values beside
/// them.
struct CatalogueTables {
  /// The blocks of catalogues.
  let blocks: Set<Int>

  /// The fewest labels of a catalogue.
  private static let fewestLabels = 2
  /// The least labels a cell: half of a catalogue's cells are labels, fewer where cells are empty or hold
  /// labels that are not known.
  private static let share = 0.2
  /// The longest cell of a catalogue, in characters: a title or a list of bodies. A longer one makes a
  /// table a frame of the whole page.
  private static let longestCell = 400
  /// The cells of a catalogue of one label: the label and its value.
  private static let cellsOfOne = 2

  init(blocks all: [Block], scalars: [Unicode.Scalar]) {
    var found = Set<Int>()
    var tables: [Int: [Int]] = [:]
    for (index, block) in all.enumerated() where block.furniture == nil {
      if let cell = block.evidence.page?.cell { tables[cell.table, default: []].append(index) }
    }
    for (_, members) in tables {
      let labels = members.filter { PageLabel.alone(in: scalars[all[$0].range]) != nil }
      let isSmall = members.allSatisfy { all[$0].range.count <= Self.longestCell }
      if labels.count >= Self.fewestLabels, isSmall,
        Double(labels.count) >= Self.share * Double(members.count)
      {
        found.formUnion(members)
      } else if let only = labels.first, isSmall, members.count <= Self.cellsOfOne,
        PageLabel.alone(in: scalars[all[only].range])?.isStrong ?? false
      {
        found.formUnion(members)
      }
    }
    blocks = found
  }
}
