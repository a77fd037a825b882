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
    /// Oddities of numbering, each with its unit, its place and its marker.
    var findings: [(Int, HierarchyPlacement.Finding, Int, MarkerCandidate)]
    /// Headers of tables that pages printed again.
    var repeated: [Range<Int>] = []
  }

  /// A place and what the search made of it.
  private typealias Placed = (marker: MarkerCandidate, placement: HierarchyPlacement)

  /// The units of a range of lines. Handles count up from the one given.
  func read(_ range: Range<Int>, firstHandle: Int) -> Reading {
    let items = self.items(in: range)
    let search = HierarchySearch(model: HierarchyModel(weights: HierarchyWeights()))
    var placed: [Int: [(offset: Int, place: Placed)]] = [:]
    for (item, placement) in zip(items, search.solve(items)) {
      if let candidate = placement.candidate {
        placed[item.line, default: []].append(
          (item.offset, (item.candidates[candidate], placement)))
      }
    }
    var reading = Reading(units: [], findings: [])
    var flat: [(unit: Unit, depth: Int?)] = []
    var handle = firstHandle
    var tableEnd = 0
    for line in range {
      if let contents, contents.contains(line) {
        if line == contents.lowerBound {
          flat.append((Unit(kind: .contents, text: UnitText(lines[line].range, of: text)), 0))
        }
        continue
      }
      if lines[line].isCell {
        if line >= tableEnd {
          tableEnd = appendTable(line, in: range, &flat, &reading)
        }
        continue
      }
      for (piece, place) in pieces(of: line, placed[line] ?? []) {
        guard let place else {
          appendPlain(
            piece, line, isFirst: line == range.lowerBound, placed[line - 1] != nil, &flat)
          continue
        }
        var unit = Unit(
          kind: .section(place.marker, depth: place.placement.depth),
          text: UnitText(piece, of: text))
        unit.handle = handle
        handle += 1
        for finding in place.placement.findings(of: place.marker)
        where !(finding == .restart && isIntroduced(line, in: range)) {
          reading.findings.append((unit.handle, finding, piece.lowerBound, place.marker))
        }
        flat.append((unit, place.placement.depth))
      }
    }
    var position = 0
    reading.units = nest(flat, &position, above: 0)
    HeadingRules().decide(&reading.units)
    return reading
  }

  /// The pieces of a line: one, or more where units start inside it.
  private func pieces(
    of line: Int, _ placed: [(offset: Int, place: Placed)]
  ) -> [(Range<Int>, Placed?)] {
    let range = lines[line].range
    var result: [(Range<Int>, Placed?)] = []
    if placed.first?.offset != 0 {
      let end = placed.first.map { range.lowerBound + $0.offset } ?? range.upperBound
      result.append((range.lowerBound..<end, nil))
    }
    for (index, item) in placed.enumerated() {
      let end =
        index + 1 < placed.count ? range.lowerBound + placed[index + 1].offset : range.upperBound
      result.append((range.lowerBound + item.offset..<end, item.place))
    }
    return result
  }

  /// A line, or its beginning, that starts no numbered unit: an item, a continuation or a paragraph.
  private func appendPlain(
    _ piece: Range<Int>, _ line: Int, isFirst: Bool, _ aboveIsHeading: Bool,
    _ flat: inout [(unit: Unit, depth: Int?)]
  ) {
    if let bullet = bullet(of: lines[line]) {
      flat.append((Unit(kind: .item(bullet), text: UnitText(piece, of: text)), nil))
    } else if piece == lines[line].range, appendCaption(line, &flat) {
      return
    } else if UnnumberedHeading.isHeading(lines[line]) {
      flat.append((Unit(kind: .heading, text: UnitText(piece, of: text)), 1))
    } else if !flat.isEmpty, !isFirst,
      breaks.joins(lines[line], to: lines[line - 1], aboveIsHeading: aboveIsHeading)
    {
      flat[flat.count - 1].unit.text.join(piece, of: text)
    } else {
      flat.append((Unit(kind: .paragraph, text: UnitText(piece, of: text)), nil))
    }
  }

  /// The places that may start a numbered unit.
  private func items(in range: Range<Int>) -> [HierarchyItem] {
    let lost = LostBreaks(grammar: MarkerGrammar())
    return range.flatMap { line -> [HierarchyItem] in
      if lines[line].isCell || contents?.contains(line) ?? false { return [] }
      let candidates = lines[line].markers.filter { marker in
        marker.scheme != .dash && marker.scheme != .bullet && marker.scheme != .appendix
          && (marker.ordinal != nil || marker.scheme == .box)
      }
      let inner = lost.items(in: lines[line], at: line)
      guard !candidates.isEmpty else { return inner }
      let opening = opening(of: line, isFirst: line == range.lowerBound)
      return [HierarchyItem(line: line, candidates: candidates, opening: opening)] + inner
    }
  }

  /// How the text above a line ends.
  private func opening(of line: Int, isFirst: Bool) -> HierarchyItem.Opening {
    guard !isFirst, lines[line - 1].evidence.endsAtLineBreak else { return .free }
    let above = lines[line - 1]
    if let last = above.last, last == "，" || last == "、" || last == "," { return .afterComma }
    guard above.isUnterminated, !(above.isNameLike && !above.markers.isEmpty) else { return .free }
    return .afterFragment
  }

  /// Whether the line above announces a list: the list may well start at 1 then.
  private func isIntroduced(_ line: Int, in range: Range<Int>) -> Bool {
    guard line > range.lowerBound else { return false }
    let last = lines[line - 1].last
    return last == "：" || last == ":"
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
