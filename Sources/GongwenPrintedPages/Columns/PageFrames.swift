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

  /// From how many lines on the edges of a kind of pages can be told from them alone.
  private static let few = 30

  /// Whether lines fill an area: none stands out of it, and some begin at its edge.
  private func fit(_ lines: [PrintedLine], _ area: TypeArea) -> Bool {
    let slack = measures.em / 3
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
    return found.last { line.left >= $0.left - 2 * measures.em } ?? first
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
      lines.count >= 20 && right.count * 10 >= lines.count * 3
      && left.count * 10 >= lines.count * 3
    return isDivided ? [area(left), area(right)] : [area(lines)]
  }

  /// The leftmost edge that several lines share, and the width most full lines have.
  private func area(_ lines: [PrintedLine]) -> TypeArea {
    let edges = lines.map(\.left).sorted()
    let least = max(2, lines.count / 25)
    var left = edges.first ?? 0
    for (index, edge) in edges.enumerated() where index + least - 1 < edges.count {
      if edges[index + least - 1] - edge <= measures.em / 3 {
        left = edge
        break
      }
    }
    let widest = lines.map { $0.right - left }.max() ?? 0
    var widths = Histogram(width: max(1, measures.em / 4))
    for line in lines where (line.right - left) * 10 > widest * 7 { widths.add(line.right - left) }
    return TypeArea(left: left, right: left + (widths.mode ?? widest))
  }
}
