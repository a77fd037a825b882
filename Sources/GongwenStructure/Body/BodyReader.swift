import GongwenLanguage
import GongwenModel
import GongwenText

/// Makes the text of a part a tree of units.
struct BodyReader {
  /// The canonical text.
  let text: CanonicalText
  /// The lines of the document.
  let lines: [Line]
  /// The lines of the table of contents, if there is one.
  let contents: Range<Int>?
  /// How its lines break.
  let breaks: LineBreaks

  /// The result for a part's text.
  struct Reading {
    /// The units, nested.
    var units: [Unit]
    /// Oddities of numbering.
    var findings: [NumberingFinding]
    /// Headers of tables that pages printed again.
    var repeated: [Range<Int>]
    /// The nearest other tree; nil without any.
    var rival: PlacedLines.Rival?
    /// The paragraphs behind lists whose places are near each other.
    var doubtfulTails: [TailPlaces.Doubt]
    /// The lines that may as well continue the paragraph above them or begin one.
    var doubtfulBreaks: [(line: Int, joins: Bool)]
    /// Whether any place could start a numbered unit.
    var hasItems: Bool
  }

  /// The units of a range of lines. Handles count up from the one given.
  func read(_ range: Range<Int>, title: TitleKey?, firstHandle: Int) -> Reading {
    let placed = PlacedLines(lines, in: range, contents: contents, breaks: breaks)
    var collector = UnitCollector(
      text: text, lines: lines, in: range, breaks: breaks, title: title,
      firstHandle: firstHandle)
    var line = range.lowerBound
    var waiting: [Line] = []
    while line < range.upperBound {
      let start = line
      // A note does not part a table from its caption, its notes or the rest of it.
      if !waiting.isEmpty, !placed.notes.contains(line), !collector.joinsTable(line) {
        collector.addNotes(waiting)
        waiting = []
      }
      if let contents, contents.contains(line) {
        collector.addContents(line)
        line = contents.upperBound
      } else if lines[line].isCell {
        collector.addPictures(before: line)
        line = collector.addTable(line, in: range)
      } else {
        collector.add(line, of: placed, isFirst: line == range.lowerBound)
        line += 1
      }
      for index in start..<line where !lines[index].notes.isEmpty { waiting += lines[index].notes }
    }
    collector.addNotes(waiting)
    var position = 0
    var findings = collector.findings
    let entries = Self.belowHeadings(Self.belowCounted(collector.entries, &findings), &findings)
    NumberingFinding.markExcerpts(&findings, articles: entries.count { $0.unit.isArticle })
    var tails = TailPlaces(lines: lines)
    var units = BoxPlaces.lift(

      tails.place(
        RollTails.lift(LabelTails.lift(ListTails.lift(nest(entries, &position, above: 0))))), lines)
    HeadingRules().decide(&units)
    return Reading(
      units: units, findings: findings, repeated: collector.repeated,
      rival: placed.rival, doubtfulTails: tails.doubts, doubtfulBreaks: collector.doubtfulBreaks,
      hasItems: placed.hasItems)
  }

  /// Puts the lists below an unnumbered heading one level deeper where they are its own, and no divisions of the text:
  /// lists of small numbers (前言 with a）, b）), lists that begin at 1 below more than one heading, or below a part of a case
  /// (裁判要点), and articles or numbered paragraphs that names divide.
  private static func belowHeadings(
    _ entries: [UnitCollector.Entry], _ findings: inout [NumberingFinding]
  ) -> [UnitCollector.Entry] {
    var result = entries
    var firsts: Set<Int> = []
    let restart =
      listsBeginBelowHeadings(entries) || areDivided(entries) || isListBelowOneOfMany(entries)
    let divides = isDividedByNames(entries)
    var (isBelowHeading, isBelowPart, isAnnounced) = (false, false, false)
    var (shift, depthOfHeading) = (0, 1)
    for index in result.indices {
      if case .heading = result[index].unit.kind {
        isBelowHeading = true
        isBelowPart = UnnumberedHeading.isPartOfCase(result[index].unit.text.scalars[...])
        depthOfHeading = result[index].depth ?? 1
        shift = 0
      }
      guard case .section(let marker, let depth) = result[index].unit.kind else { continue }
      if depth == 1 {
        isBelowPart = isBelowPart && (shift > 0 || marker.ordinal == 1)
        if marker.ordinal == 1 {
          isAnnounced =
            divides && isBelowHeading && index > 0 && opensList(result[index - 1].unit)
        }
        isBelowHeading =
          isBelowHeading
          && (restart || isBelowPart || isAnnounced || itemSchemes.contains(marker.scheme))
        shift = isBelowHeading ? depthOfHeading : 0
      }
      guard shift > 0 else { continue }
      if marker.ordinal == 1 { firsts.insert(result[index].unit.handle) }
      result[index].unit.kind = .section(marker, depth: depth + shift)
      result[index].depth = depth + shift
    }
    // Below a heading of its own a list begins again by right.
    findings.removeAll { $0.kind == .restart && firsts.contains($0.handle) }
    return result
  }

  /// Whether a paragraph announces the list below it: 考虑是这样的：.
  private static func opensList(_ unit: Unit) -> Bool {
    guard case .paragraph = unit.kind, let last = unit.text.scalars.last else { return false }
    return last == "：" || last == ":"
  }

  /// Whether several unnumbered headings, none of which is a name of a part around the chapters, divide a text.
  private static func isDividedByNames(_ entries: [UnitCollector.Entry]) -> Bool {
    let names = entries.filter { if case .heading = $0.unit.kind { true } else { false } }
    return names.count >= fewestAround
      && !names.contains { UnnumberedHeading.isHeading($0.unit.text.scalars[...]) }
  }

  /// Puts the items of a list inside of a unit that are right below a name with their count (教育系统（2个）) one level deeper, up to
  /// the next such name or the end of the unit.
  private static func belowCounted(
    _ entries: [UnitCollector.Entry], _ findings: inout [NumberingFinding]
  ) -> [UnitCollector.Entry] {
    var result = entries
    var depthOfName = 0
    var (isBehindName, isBelow) = (false, false)
    var firsts: Set<Int> = []
    for index in result.indices {
      switch result[index].unit.kind {
      case .heading:
        let isCounted = CountingName.count(in: result[index].unit.text.scalars[...]) != nil
        depthOfName = isCounted ? result[index].depth ?? 0 : 0
        (isBehindName, isBelow) = (depthOfName > 1, false)
      case .section(let marker, let depth):
        isBelow = depth >= depthOfName && (isBelow || isBehindName && depth == depthOfName)
        isBehindName = false
        guard isBelow else { continue }
        if marker.ordinal == 1 { firsts.insert(result[index].unit.handle) }
        result[index].unit.kind = .section(marker, depth: depth + 1)
        result[index].depth = depth + 1
      default:
        isBehindName = false
      }
    }
    findings.removeAll { $0.kind == .restart && firsts.contains($0.handle) }
    return result
  }

  /// Whether at least two unnumbered headings have a list of the first level below them, and each of these begins at 1.
  private static func listsBeginBelowHeadings(_ entries: [UnitCollector.Entry]) -> Bool {
    var isFirst = false
    var lists = 0
    for entry in entries {
      switch entry.unit.kind {
      case .heading:
        isFirst = true
      case .section(let marker, depth: 1) where isFirst:
        guard marker.ordinal == 1 else { return false }
        lists += 1
        isFirst = false
      default:
        break
      }
    }
    return lists > 1
  }

  /// Whether several unnumbered headings divide a text, of which one has a list of its own below it, or some have: others are
  /// above and below it. 前言 and 结语 around the chapters of a text divide nothing.
  private static func isListBelowOneOfMany(_ entries: [UnitCollector.Entry]) -> Bool {
    var headings = 0
    var (isInList, above, below) = (false, 0, 0)
    var (isBehindHeading, isRightBelow) = (false, false)
    for entry in entries {
      defer {
        if case .heading = entry.unit.kind {
          isBehindHeading = true
        } else {
          isBehindHeading = false
        }
      }
      switch entry.unit.kind {
      case .heading:
        guard !UnnumberedHeading.isHeading(entry.unit.text.scalars[...]) else { return false }
        headings += 1
        isInList = false
        if above > 0 { below += 1 }
      case .section(let marker, depth: 1):
        guard isInList || marker.ordinal == 1, headings > 0 else { return false }
        if !isInList, above == 0 { (above, isRightBelow) = (headings, isBehindHeading) }
        isInList = true
      default:
        break
      }
    }
    return above >= fewestAround && (below > 0 || isRightBelow)
  }

  /// The fewest headings above the first list, its own included.
  private static let fewestAround = 3

  /// Whether a heading without a number is right above the first unit of the first level, and one above another: articles or
  /// paragraphs whose numbers run on.
  private static func areDivided(_ entries: [UnitCollector.Entry]) -> Bool {
    var isBehindHeading = false
    var last: MarkerCandidate?
    var divided = 0
    for entry in entries {
      if case .section(let marker, depth: 1) = entry.unit.kind {
        guard running.contains(marker.scheme), last != nil || isBehindHeading,
          last.map({ $0.scheme == marker.scheme }) ?? true
        else { return false }
        if marker.scheme != .article, last != nil, marker.ordinal == 1 { return false }
        last = marker
        if isBehindHeading { divided += 1 }
      }
      if case .heading = entry.unit.kind { isBehindHeading = true } else { isBehindHeading = false }
    }
    return divided > 1
  }

  /// Schemes of units whose numbers run through a text that names divide.
  private static let running: Set<Scheme> = [.arabicComma, .arabicDot, .article]

  private static let itemSchemes: Set<Scheme> = [
    .arabicParen, .arabicHalfParen, .circled, .latin,
  ]

  /// Puts units below the numbered units they follow.
  private func nest(
    _ entries: [UnitCollector.Entry], _ position: inout Int, above depth: Int
  ) -> [Unit] {
    var result: [Unit] = []
    while position < entries.count {
      guard let here = entries[position].depth else {
        result.append(entries[position].unit)
        position += 1
        continue
      }
      if here == 0, depth == 0 {
        result.append(entries[position].unit)
        position += 1
        continue
      }
      if here <= depth { break }
      var unit = entries[position].unit
      position += 1
      unit.children = nest(entries, &position, above: here)
      result.append(unit)
    }
    return result
  }
}
