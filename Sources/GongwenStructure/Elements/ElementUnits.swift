import GongwenLanguage
import GongwenModel
import GongwenText

/// The lines of a source as the search takes them: one by one, but a table and the table of contents as one each.
struct ElementUnits {
  /// The lines of each unit.
  private(set) var ranges: [Range<Int>] = []
  /// The features of each unit.
  private(set) var lines: [ElementLine] = []

  /// Puts the lines from a place on together.
  init(_ all: [Line], from start: Int, contents: Range<Int>?) {
    var position = start
    while position < all.count {
      var end = position + 1
      if let contents, contents.contains(position) {
        end = contents.upperBound
        lines.append(ElementLine(blockOf: all[position], as: .contents))
      } else if let table = all[position].evidence.cell?.table {
        while end < all.count, all[end].evidence.cell?.table == table { end += 1 }
        lines.append(ElementLine(blockOf: all[position], as: .cell))
      } else {
        lines.append(ElementLine(all[position]))
      }
      ranges.append(position..<end)
      position = end
    }
    addCuts(all)
    addHeading(all)
    LineContext.add(to: &lines)
  }

  /// Marks the first line where it is a short name in the letters of other headings, as pages of a book begin with the name of a
  /// chapter: 农业, 林业, 水利.
  private mutating func addHeading(_ all: [Line]) {
    guard let first = lines.first, let range = ranges.first, first.key.count <= Self.longestName,
      all[range.lowerBound].evidence.headingLevel > 0, all[range.lowerBound].evidence.page == nil,
      !first.features.hasAny(of: [.genre, .about, .marker]), !TitleForm.isComplete(first.key)
    else { return }
    let level = all[range.lowerBound].evidence.headingLevel
    let others = all[range.upperBound...].lazy.filter {
      $0.evidence.headingLevel == level && $0.markers.isEmpty
    }
    guard others.prefix(Self.fewestOthers).count == Self.fewestOthers else { return }
    lines[0].features.add(.heading)
  }

  /// The longest name of a chapter, in characters.
  private static let longestName = 12
  /// The fewest other headings in its letters: a title may have an attachment's like it.
  private static let fewestOthers = 2

  /// Marks the lines that begin an attachment with its title, which a line further up announced: 附件1：某某方案.
  ///
  /// A list of attachments may be printed again at the end, with the names of its files: its lines have nothing below them but
  /// each other, and what follows a closing.
  mutating func addAttached(_ known: KnownTitles) {
    var behindNotice = false
    for index in lines.indices {
      let features = lines[index].features
      let isNotice = features.hasAny(of: Self.notices)
      if behindNotice, isNotice, features.has(.attachment), index + 1 < lines.count,
        !features.hasAny(of: [.fileName, .rest, .stop]),
        known.announces(lines[index], above: Self.startOfNotice(lines, index)),
        !lines[index + 1].features.hasAny(of: Self.behindNotice),
        !known.announces(lines[index + 1], above: index)
      {
        lines[index].features.add(.attachedBelow)
      }
      if isLateAttachment(index) { lines[index].features.add(.attachedBelow) }
      if !isNotice {
        behindNotice =
          behindNotice || index > 0 && lines[index - 1].features.hasAny(of: Self.notices)
      }
    }
  }

  /// 附：有关法律规定 right above its text, behind the date or at the start of a source: it announces nothing, since what it names begins
  /// below it.
  private func isLateAttachment(_ index: Int) -> Bool {
    let own = lines[index]
    guard own.features.has(.attachment), index + 1 < lines.count,
      !own.features.hasAny(of: [.fileName, .rest, .stop, .innerStop, .colon, .attachmentAlone]),
      index == 0 || lines[index - 1].features.hasAny(of: Self.closings)
        || lines[index + 1].features.has(.cell)
        || ElementWords.isEntryIntoForce(lines[index - 1].key),
      !AttachmentLine.isItem(AttachmentLine.withoutSign(own.text))
    else { return false }
    let next = lines[index + 1]
    guard !next.features.hasAny(of: Self.behindNotice), !next.features.has(.item) || index == 0
    else {
      return false
    }
    // 下列同志试用期满，…如下：: a sentence that opens a list.
    let opens = next.features.has(.colon) && next.features.has(.comma)
    return next.features.hasAny(of: Self.texts) || opens && !next.features.has(.addressee)
      || next.key.first == "《" && next.key.last == "》"
  }

  /// Features of the lines above and below such a line.
  private static let closings: LineFeatures = [
    .fullDate, .bodyDate, .monthDate, .copies, .imprint, .noteWord, .contact,
  ]
  private static let texts: LineFeatures = [.stop, .innerStop, .longer, .firstUnit, .marker, .cell]

  /// The first line of the list of attachments of which a line is one.
  private static func startOfNotice(_ lines: [ElementLine], _ index: Int) -> Int {
    var start = index
    while start > 0, lines[start - 1].features.hasAny(of: notices) { start -= 1 }
    return start
  }

  private static let notices: LineFeatures = [.attachment, .afterAttachment, .rest]
  private static let behindNotice: LineFeatures = [
    .attachment, .attachmentAlone, .fileName, .copies, .imprint, .fullDate, .bodyDate, .contact,
    .address, .other, .bracket,
  ]

  /// Marks the lines that a wrapped text breaks inside a sentence.
  private mutating func addCuts(_ all: [Line]) {
    let wrap = LineWrap(all)
    for index in lines.indices.dropLast() {
      let (above, below) = (ranges[index].lowerBound, ranges[index + 1].lowerBound)
      // Most lines end with a stop.
      if all[above].isTerminated { continue }
      let (line, next) = (all[above], all[below])
      if !line.isCell, !next.isCell, line.evidence.endsAtLineBreak,
        next.evidence.blankLinesBefore == 0, next.evidence.indent < LineWrap.indent,
        !lines[index + 1].features.hasAny(of: Self.apart), next.markers.isEmpty,
        wrap?.isFull(line, before: next) ?? false || opensParagraph(line, above: next)
      {
        lines[index].features.add(.cut)
      }
    }
  }

  /// Whether a line with an indent is about as wide as the flush line below it: the first one of a paragraph.
  private func opensParagraph(_ line: Line, above next: Line) -> Bool {
    line.evidence.indent >= LineWrap.indent && Self.nearly.isReached(by: line.width, of: next.width)
  }

  /// The least part of the width of the line below that the first line of a paragraph has.
  private static let nearly = Share(4, of: 5)
  private static let apart: LineFeatures = [
    .fullDate, .monthDate, .bracketDate, .placedDate, .number, .contents,
  ]
}
