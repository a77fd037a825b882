import GongwenLanguage

/// The type areas of a document's pages: pages of one size and parity share theirs, for books have
/// mirrored margins; pages of two columns have two.
struct PageFrames {
  /// What pages share.
  private struct Kind: Hashable {
    var size: PageSize
    var isOdd: Bool
  }

  private var areas: [Kind: [TypeArea]] = [:]
  private let sizes: [PageSize]
  private let measures: TextMeasures

  /// Finds the areas by the lines of the text.
  init(_ lines: [PrintedLine], sizes: [PageSize], measures: TextMeasures) {
    self.sizes = sizes
    self.measures = measures
    var byKind: [Kind: [PrintedLine]] = [:]
    for line in lines where measures.isText(line) {
      byKind[Self.kind(line.page, sizes), default: []].append(line)
    }
    for (kind, group) in byKind { areas[kind] = find(group, kind.size) }
    let found = areas
    for (kind, group) in byKind where group.count < Self.few {
      let other = Kind(size: kind.size, isOdd: !kind.isOdd)
      guard let areas = found[other], areas.count == 1, (byKind[other]?.count ?? 0) > group.count,
        fit(group, areas[0])
      else { continue }
      self.areas[kind] = areas
    }
  }

  /// The distance, as a share of a character, up to which lines begin at one edge.
  private static let sameEdge = Share(1, of: 3)
  /// The number of characters by which a line may begin to the left of its column.
  private static let hanging = 2
  /// The least number of lines of pages with two columns, and the share of them that each column has.
  private static let leastInColumns = 20
  private static let inColumn = Share(3, of: 10)
  /// The left edge is shared by this share of the lines, and by two at least.
  private static let atEdge = Share(1, of: 25)
  private static let leastAtEdge = 2
  /// The width of a bin of the widths of lines, as a share of a character.
  private static let widthBin = Share(1, of: 4)
  /// Shorter lines, as a share of the widest one, are not full.
  private static let full = Share(7, of: 10)

  /// From how many lines on the edges of a kind of pages can be told from them alone.
  private static let few = 30

  /// Whether lines fill an area: none stands out of it, and some begin at its edge.
  private func fit(_ lines: [PrintedLine], _ area: TypeArea) -> Bool {
    let slack = Self.sameEdge.amount(of: measures.em)
    return lines.allSatisfy {
      $0.left >= area.left - slack && $0.right <= area.right + measures.em
    } && lines.contains { abs($0.left - area.left) <= slack }
  }

  /// The area a line stands in.
  func area(of line: PrintedLine) -> TypeArea {
    let kind = Self.kind(line.page, sizes)
    let other = Kind(size: kind.size, isOdd: !kind.isOdd)
    guard let found = areas[kind] ?? areas[other], let first = found.first else {
      return TypeArea(left: line.left, right: line.right)
    }
    return found.last { line.left >= $0.left - measures.ems(Self.hanging) } ?? first
  }

  /// All areas of a page together; nil where none is known.
  func hull(ofPage page: Int) -> TypeArea? {
    let kind = Self.kind(page, sizes)
    let found = areas[kind] ?? areas[Kind(size: kind.size, isOdd: !kind.isOdd)] ?? []
    guard let left = found.map(\.left).min(), let right = found.map(\.right).max() else {
      return nil
    }
    return TypeArea(left: left, right: right)
  }

  private static func kind(_ page: Int, _ sizes: [PageSize]) -> Kind {
    Kind(size: sizes[page], isOdd: page % 2 == 0)
  }

  private func find(_ lines: [PrintedLine], _ size: PageSize) -> [TypeArea] {
    let middle = size.width / 2
    let right = lines.filter { $0.left > middle - measures.em }
    let left = lines.filter { $0.right < middle + measures.em }
    let isDivided =
      lines.count >= Self.leastInColumns
      && Self.inColumn.isReached(by: right.count, of: lines.count)
      && Self.inColumn.isReached(by: left.count, of: lines.count)
    return isDivided ? [area(left), area(right)] : [area(lines)]
  }

  /// The leftmost edge that several lines share, and the width most full lines have.
  private func area(_ lines: [PrintedLine]) -> TypeArea {
    let edges = lines.map(\.left).sorted()
    let least = max(Self.leastAtEdge, Self.atEdge.amount(of: lines.count))
    var left = edges.first ?? 0
    for (index, edge) in edges.enumerated() where index + least - 1 < edges.count {
      if edges[index + least - 1] - edge <= Self.sameEdge.amount(of: measures.em) {
        left = edge
        break
      }
    }
    let widest = lines.map { $0.right - left }.max() ?? 0
    var widths = Histogram(width: max(1, Self.widthBin.amount(of: measures.em)))
    for line in lines where Self.full.isExceeded(by: line.right - left, of: widest) {
      widths.add(line.right - left)
    }
    return TypeArea(left: left, right: left + (widths.mode ?? widest))
  }
}
