import GongwenLanguage
import GongwenModel
import GongwenText

/// Headings without a number and without markup: short lines, each above text of another look, that divide a text or a unit.
///
/// A single line proves nothing: it may be a caption, a slogan or the rest of a list. Lines of one look are headings where
/// there are several, and nearly all of them are right above longer text and right below the end of such.
struct PlainNames {
  /// The depths of the numbered units around the headings, by the lines of these; 0 where there is none.
  private(set) var depths: [Int: Int] = [:]
  /// The first name of those that are each between two paragraphs, the first paragraph above the first name: each may be the
  /// caption or the writer of the paragraph above it. Nil where something shows what they are.
  private(set) var doubtful: Int?

  private let lines: [Line]
  private let range: Range<Int>
  private let units: [HeadingSeries.Start]
  private let breaks: LineBreaks

  /// The fewest names that divide a text, or units in all: two lines are also a caption and its source.
  private static let least = 3
  /// The fewest in one unit, the first right below its heading, and the fewest with a count: their place or their form shows
  /// them as well.
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
  /// The same where the others are above short sentences.
  private static let mostAboveLong = Share(3, of: 4)

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
    let parents = above.compactMap { parent(ofCounted: $0) }
    guard above.count >= Self.leastShown, parents.count == above.count,
      Self.mostAboveText.isReached(by: above.count, of: counted.count)
    else { return }
    for (line, parent) in zip(above, parents) { depths[line] = parent }
  }

  /// The depth of the unit around a name with a count; nil where the numbered units do not fit.
  private func parent(ofCounted line: Int) -> Int? {
    let next = units.partitioningIndex { $0.line > line }
    guard next < units.count else { return depth(above: line) }
    if units[next].line == line + 1, next == 0 || units[next].scheme == units[next - 1].scheme {
      return units[next].depth - 1
    }
    return isCertain(of: line) ? depth(above: line) : nil
  }

  private func isCounted(_ line: Line) -> Bool {
    isShort(line, Self.longestCounted) && CountingName.count(in: line.text) != nil
  }

  // MARK: Names that divide

  /// Names between paragraphs of a text without numbered units, or of units.
  private mutating func addDividing() {
    let outdented = OutdentedNames(
      lines, in: range, isName: { isShown($0, OutdentedNames.longest) }, areCaptions: areCaptions)
    if let first = outdented.names.first {
      let isAboveUnits = units.first.map { $0.line > first } ?? true
      for line in outdented.names {
        if isAboveUnits {
          depths[line] = 0
        } else if isCertain(of: line) {
          depths[line] = depth(above: line)
        }
      }
      if units.isEmpty, alternate(outdented.names, in: range) { doubtful = first }
      return
    }
    var names = self.names(in: range.lowerBound..<(units.first?.line ?? range.upperBound))
    if names.count < Self.least { names = [] }
    for (place, unit) in units.enumerated() {
      let end = place + 1 < units.count ? units[place + 1].line : range.upperBound
      // A unit is divided from its heading on.
      guard unit.line + 1 < end, !lines[unit.line].isTerminated else { continue }
      let inner = self.names(in: unit.line + 1..<end)
      if inner.count >= Self.leastShown, inner.first == unit.line + 1 { names += inner }
    }
    guard names.count >= Self.least else { return }
    for line in names where isCertain(of: line) { depths[line] = depth(above: line) }
    if units.isEmpty, alternate(names, in: range) { doubtful = names.first }
  }

  /// The names that divide a region; none where each may be below its text, as a signature is.
  ///
  /// A region that begins with a text needs more evidence: its short lines may be captions of pictures.
  private func names(in region: Range<Int>) -> [Int] {
    var short = region.filter { isPlainName($0) }
    // 让我们一起努力: words behind the last text head nothing.
    let tail = short.count - (short.lastIndex { isAboveAny($0, in: region) } ?? -1) - 1
    if tail > 0 {
      guard tail <= Self.mostClosing, !alternate(short, in: region) else { return [] }
      short.removeLast(tail)
    }
    let isPlaced = { [lines] (line: Int) in
      isOwnLine(line) && (line == region.lowerBound || isText(lines[line - 1]))
    }
    let shown = short.filter { isAboveText($0, in: region) && isPlaced($0) }
    // 监督保障 above 加强培训。: one of several names may be above a short sentence.
    let names = short.filter { isAboveAny($0, in: region) && isPlaced($0) }
    let least = names.count == short.count ? Self.mostAboveLong : Self.mostAboveText
    guard least.isReached(by: shown.count, of: short.count) else { return [] }
    let keys = names.map { TitleKey(lines[$0].text) }
    guard names.first == region.lowerBound || !areCaptions(names),
      Set(keys).count > 1, zip(keys, keys.dropFirst()).allSatisfy({ $0 != $1 })
    else { return [] }
    return names
  }

  /// The most short lines behind the last text of a region: a slogan over two lines.
  private static let mostClosing = 2

  /// Whether one text is above each short line of a region, and each may be the signature of the text above.
  private func alternate(_ short: [Int], in region: Range<Int>) -> Bool {
    short.first == region.lowerBound + 1
      && zip(short, short.dropFirst()).allSatisfy { $1 == $0 + 2 }
  }

  /// Whether names of a region that begins with a text are captions, bodies or persons below what they belong to.
  private func areCaptions(_ names: [Int]) -> Bool {
    names.contains {
      BodyName.isBody(lines[$0].text) || Self.scenes.end(lines[$0].text)
        || Surnames.isName(Array(lines[$0].text)) || PersonLine.isPerson(lines[$0].text)
    }
  }

  /// Ends of captions of pictures, sorted by code point (reports of newspapers and sites).
  private static let scenes: PhraseEndings = ["一角", "剪影", "合影", "场景", "场面", "掠影", "现场", "瞬间", "現場"]

  /// Whether a heading at a line takes no numbered unit from the one above it: the next one is at its side at the deepest.
  private func isCertain(of line: Int) -> Bool {
    let next = units.partitioningIndex { $0.line > line }
    return next == units.count || units[next].depth <= depth(above: line) + 1
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

  /// Whether longer text is below a line, or a list of its own.
  private func isAboveText(_ line: Int, in region: Range<Int>) -> Bool {
    guard line + 1 == region.upperBound else { return isLongText(lines[line + 1]) }
    let next = units.partitioningIndex { $0.line > line }
    return next < units.count && units[next].line == line + 1 && units[next].ordinal == 1
  }

  /// Whether anything that ends a sentence, longer text or a list is below a line.
  private func isAboveAny(_ line: Int, in region: Range<Int>) -> Bool {
    if line + 1 < region.upperBound, !lines[line + 1].isCell, lines[line + 1].isTerminated,
      lines[line + 1].last != "："
    {
      return true
    }
    return isAboveText(line, in: region)
  }

  /// Whether a line is a sentence that is longer than a name, a long line, or one with a label and a value.
  private func isLongText(_ line: Line) -> Bool {
    if line.isCell || line.last == "：" { return false }
    let hasLabel = line.text.contains { $0 == "：" }
    return line.text.count > (line.isTerminated ? Self.longestName : Self.shortestText - 1)
      || hasLabel && line.text.count > Self.shortestRow
  }

  /// The shortest row of a list with a label, in characters: a body and one name.
  private static let shortestRow = 10

  /// Whether a line has the words of a name: letters and Chinese characters, neither a caption nor what closes a text.
  private func isPlainName(_ place: Int) -> Bool {
    let text = lines[place].text
    return isShown(place, Self.longestName)
      && text.allSatisfy {
        UnicodeClass.isHan($0) || Self.inNames.contains($0)
          || $0.isASCII && $0.properties.isAlphabetic
          || ChineseNumeral.arabicDigit($0) != nil
      }
  }

  /// Whether a line has the length and the words of a name that its place shows.
  private func isShown(_ place: Int, _ longest: Int) -> Bool {
    let line = lines[place]
    guard isShort(line, longest), line.text.count >= 2, line.last != "：",
      line.text.contains(where: UnicodeClass.isHan), !isCaption(place), !isEntry(line)
    else { return false }
    return Self.openings.firstPrefix(of: line.text) == nil
      && OfficialWords.closings.firstPrefix(of: line.text) == nil
      && !(1...3).contains { Self.endings.holds(line.text.suffix($0)) }
  }

  /// Whether a line with digits is one of a list, or a label with a code: 张某 5票, 白马镇 120万元, 统一社会信用代码：9137….
  private func isEntry(_ line: Line) -> Bool {
    guard line.text.contains(where: { ChineseNumeral.arabicDigit($0) != nil }) else { return false }
    if let colon = line.text.lastIndex(where: { $0 == "：" || $0 == ":" }),
      !line.text[colon...].contains(where: UnicodeClass.isHan)
    {
      return true
    }
    return line.text.contains(" ")
      || line.last.map { ChineseNumeral.arabicDigit($0) != nil } ?? false
      || HeadingCosts.endsWithAmount(line.text)
  }

  /// Marks inside of names.
  private static let inNames: ScalarTable = " “”、（）《》·"

  /// Beginnings of captions and of courtesies, sorted by code point (captions and credits of reports; ends of letters and speeches).
  private static let openings: PhraseIndex = [
    "上图", "下图", "图为", "圖為", "敬礼", "敬禮", "本报记者", "本报通讯员", "记者 ", "谢谢", "通讯员",
  ]

  /// Ends of credits and of places to sign, sorted by code point (credits of reports; forms and contracts).
  private static let endings: PhraseIndex = [
    "供图", "供圖", "供稿", "公章）", "摄", "摄影", "攝", "攝影", "盖章", "盖章）", "签名", "签名）", "签字", "签字）", "签章）",
  ]

  /// Whether a line is above a table, or above the unit of measure of one, or next to a picture.
  private func isCaption(_ line: Int) -> Bool {
    let above = line > range.lowerBound ? lines[line - 1].evidence.page?.picturesAfter ?? 0 : 0
    let page = lines[line].evidence.page
    if above + (page?.picturesBefore ?? 0) + (page?.picturesAfter ?? 0) > 0 { return true }
    if CaptionShape.isTableCaption(lines[line].text)
      || CaptionShape.isFigureCaption(lines[line].text)
      || CaptionShape.isAnnex(lines[line].text)
    {
      return true
    }
    return (line + 1..<min(line + 3, range.upperBound)).contains { lines[$0].isCell }
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

  /// The depth of the numbered unit above a line; 0 where there is none.
  private func depth(above line: Int) -> Int {
    let next = units.partitioningIndex { $0.line > line }
    return next == 0 ? 0 : units[next - 1].depth
  }
}
