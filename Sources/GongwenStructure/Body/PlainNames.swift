import GongwenLanguage
import GongwenModel
import GongwenText

/// Headings without a number and without markup: short lines, each above text of another look, that divide a text or a unit.
///
/// A single line proves nothing: it may be a caption, a slogan or the rest of a list. Lines of one look are headings where
/// there are several, and nearly all of them are right above longer text and right below the end of such.
struct PlainNames {
  /// The depths of the headings, by their lines; 0 where no numbered unit is above.
  private(set) var depths: [Int: Int] = [:]

  private let lines: [Line]
  private let range: Range<Int>
  private let units: [HeadingSeries.Start]
  private let breaks: LineBreaks

  /// The fewest names that divide a text: two lines are also a caption and its source.
  private static let least = 3
  /// The fewest right below the heading of a unit, or with a count: their place or their form shows them as well.
  private static let leastShown = 2
  /// The longest name, in characters: names of chapters are shorter.
  private static let longestName = 15
  /// The longest name with a count, in characters: 戏剧曲艺类优秀组织奖（12个） and the like.
  private static let longestCounted = 25
  /// The shortest line that its length alone shows to be no name, in characters: more than half a printed line of 28
  /// (GB/T 9704-2012, 5.2.3).
  private static let shortestText = 20
  /// The least share of the short lines of a region that are above text.
  private static let mostAboveText = Share(4, of: 5)

  /// Looks for names in a range of lines.
  ///
  /// - Parameter units: the numbered units, in the order of their lines.
  init(
    _ lines: [Line], in range: Range<Int>, units: [HeadingSeries.Start], breaks: LineBreaks
  ) {
    self.lines = lines
    self.breaks = breaks
    self.range = range
    self.units = units
    addCounted()
    if depths.isEmpty { addDividing() }
  }

  // MARK: Names with a count

  /// 成都市（4个）, 一等奖（3篇） above the members of a list. Above a table they are captions.
  private mutating func addCounted() {
    let counted = range.dropLast().filter { isCounted(lines[$0]) && !lines[$0 + 1].isCell }
    let known = Set(counted)
    let above = counted.filter { !known.contains($0 + 1) }
    guard above.count >= Self.leastShown,
      Self.mostAboveText.isReached(by: above.count, of: counted.count)
    else { return }
    for line in above {
      if isCertain(of: line) { depths[line] = depth(above: line) }
      // Names divide the units of the first level only.
      if runsOn(at: line) { depths[line] = depth(above: line) == 1 ? 0 : nil }
    }
  }

  /// Whether a line is right above a unit whose list continues across it.
  private func runsOn(at line: Int) -> Bool {
    let next = units.partitioningIndex { $0.line > line }
    guard next > 0, next < units.count, units[next].line == line + 1 else { return false }
    return units[next].scheme == units[next - 1].scheme
      && units[next].ordinal == units[next - 1].ordinal + 1
  }

  /// Whether the next numbered unit is no part of the unit above a line.
  private func isCertain(of line: Int) -> Bool {
    let next = units.partitioningIndex { $0.line > line }
    return next == units.count || units[next].depth <= depth(above: line) + 1
  }

  private func isCounted(_ line: Line) -> Bool {
    isShort(line, Self.longestCounted) && CountingName.count(in: line.text) != nil
  }

  // MARK: Names that divide

  /// Names between paragraphs of a text without numbered units, or of one unit.
  private mutating func addDividing() {
    var start = range.lowerBound
    var isUnit = false
    for unit in units {
      if unit.line > start { addDividing(in: start..<unit.line, isUnit: isUnit) }
      (start, isUnit) = (unit.line, true)
    }
    addDividing(in: start..<range.upperBound, isUnit: isUnit)
  }

  private mutating func addDividing(in region: Range<Int>, isUnit: Bool) {
    let first = isUnit ? region.lowerBound + 1 : region.lowerBound
    guard first < region.upperBound else { return }
    let short = (first..<region.upperBound).filter { isPlainName(lines[$0]) }
    let names = short.filter { line in
      isAboveText(line, in: region) && !isCaption(line) && isOwnLine(line)
        && (line == first || isText(lines[line - 1]))
    }
    // A unit is divided from its heading on.
    let isShown = isUnit && names.first == first && !lines[region.lowerBound].isTerminated
    guard !isUnit || isShown, names.count >= (isUnit ? Self.leastShown : Self.least),
      Self.mostAboveText.isReached(by: names.count, of: short.count)
    else { return }
    for line in names where isCertain(of: line) { depths[line] = depth(above: line) }
  }

  /// Whether a line is neither continued by the next one nor continues the one above.
  private func isOwnLine(_ line: Int) -> Bool {
    let isContinued =
      line + 1 < range.upperBound
      && breaks.joins(lines[line + 1], to: lines[line], aboveIsHeading: false)
    let continues =
      line > range.lowerBound
      && breaks.joins(lines[line], to: lines[line - 1], aboveIsHeading: false)
    return !isContinued && !continues
  }

  /// Whether a line is above a table, or above the unit of measure of one.
  private func isCaption(_ line: Int) -> Bool {
    (line + 1..<min(line + 3, range.upperBound)).contains { lines[$0].isCell }
  }

  /// Whether longer text is below a line, or a list of its own.
  private func isAboveText(_ line: Int, in region: Range<Int>) -> Bool {
    guard line + 1 == region.upperBound else { return isText(lines[line + 1]) }
    let next = units.partitioningIndex { $0.line > line }
    return next < units.count && units[next].line == line + 1 && units[next].ordinal == 1
  }

  private func isPlainName(_ line: Line) -> Bool {
    isShort(line, Self.longestName) && line.text.count >= 2
      && !line.text.contains { Self.marks.contains($0) }
  }

  private func isShort(_ line: Line, _ longest: Int) -> Bool {
    guard !line.isCell, line.markers.isEmpty, line.text.count <= longest, line.isNameLike,
      !line.isTerminated
    else { return false }
    let shape = LineShape(line: line)
    return !shape.isDate && !shape.isDocumentNumber && !shape.isNote
  }

  /// Whether a line is no name: a sentence, a list, a line with a label, or a long one.
  private func isText(_ line: Line) -> Bool {
    line.isCell || line.isTerminated || line.text.count >= Self.shortestText
      || line.text.contains { Self.marks.contains($0) }
  }

  /// Marks that no name has.
  private static let marks: ScalarTable = "!,:;?。！，：；？"

  // MARK: Depth

  /// One more than the depth of the numbered unit above a line.
  private func depth(above line: Int) -> Int {
    let next = units.partitioningIndex { $0.line > line }
    return next == 0 ? 0 : units[next - 1].depth
  }
}
