import GongwenModel
import GongwenText

/// Makes the text of a part a tree of units.
struct BodyReader {
  /// The canonical text.
  let text: CanonicalText
  /// The lines of the body.
  let lines: [Line]
  /// The lines of the table of contents, if there is one.
  var contents: Range<Int>?

  /// How its lines break.
  let breaks: LineBreaks

  /// What was made of a part's text.
  struct Reading {
    var units: [Unit]
    var findings: [(handle: Int, finding: HierarchyPlacement.Finding, line: Int)]
  }

  /// The units of a range of lines. Handles count up from the one given.
  func read(_ range: Range<Int>, firstHandle: Int) -> Reading {
    let items = self.items(in: range)
    let search = HierarchySearch(model: HierarchyModel(weights: HierarchyWeights()))
    let placements = search.solve(items)
    var placed: [Int: (MarkerCandidate, HierarchyPlacement)] = [:]
    for (item, placement) in zip(items, placements) {
      if let candidate = placement.candidate {
        placed[item.line] = (item.candidates[candidate], placement)
      }
    }
    var reading = Reading(units: [], findings: [])
    var handle = firstHandle
    var flat: [(unit: Unit, depth: Int?)] = []
    for line in range {
      if let contents, contents.contains(line) {
        if line == contents.lowerBound {
          flat.append((Unit(kind: .contents, text: UnitText(lines[line].range, of: text)), 0))
        }
        continue
      }
      if let (marker, placement) = placed[line] {
        var unit = Unit(
          kind: .section(marker, depth: placement.depth),
          text: UnitText(lines[line].range, of: text))
        unit.handle = handle
        handle += 1
        if let finding = placement.finding {
          reading.findings.append((unit.handle, finding, line))
        }
        flat.append((unit, placement.depth))
      } else if let bullet = bullet(of: lines[line]) {
        flat.append((Unit(kind: .item(bullet), text: UnitText(lines[line].range, of: text)), nil))
      } else if !flat.isEmpty, line > range.lowerBound,
        breaks.joins(
          lines[line], to: lines[line - 1], aboveIsHeading: placed[line - 1] != nil)
      {
        flat[flat.count - 1].unit.text.join(lines[line].range, of: text)
      } else {
        flat.append((Unit(kind: .paragraph, text: UnitText(lines[line].range, of: text)), nil))
      }
    }
    var position = 0
    reading.units = nest(flat, &position, above: 0)
    HeadingRules().decide(&reading.units)
    return reading
  }

  /// The lines that may start a numbered unit.
  private func items(in range: Range<Int>) -> [HierarchyItem] {
    range.compactMap { line in
      if contents?.contains(line) ?? false { return nil }
      let candidates = lines[line].markers.filter { marker in
        marker.scheme != .dash && marker.scheme != .bullet && marker.scheme != .appendix
          && (marker.ordinal != nil || marker.scheme == .box)
      }
      guard !candidates.isEmpty else { return nil }
      let interrupts =
        line > range.lowerBound && lines[line - 1].evidence.endsAtLineBreak
        && lines[line - 1].isUnterminated
      return HierarchyItem(line: line, candidates: candidates, interrupts: interrupts)
    }
  }

  private func bullet(of line: Line) -> MarkerCandidate? {
    line.markers.first { $0.scheme == .dash || $0.scheme == .bullet }
  }

  /// Puts units below the numbered units they follow.
  private func nest(
    _ flat: [(unit: Unit, depth: Int?)], _ position: inout Int, above depth: Int
  ) -> [Unit] {
    var result: [Unit] = []
    while position < flat.count {
      guard let here = flat[position].depth else {
        result.append(flat[position].unit)
        position += 1
        continue
      }
      if here <= depth { break }
      var unit = flat[position].unit
      position += 1
      unit.children = nest(flat, &position, above: here)
      result.append(unit)
    }
    return result
  }
}
