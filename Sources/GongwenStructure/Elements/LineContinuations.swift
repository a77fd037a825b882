import GongwenLanguage
import GongwenText

/// Elements of one paragraph that a narrow text breaks over several lines: addressees, announcements of attachments,
/// 抄送. Each line but the last is as full as the lines around it.
enum LineContinuations {
  /// The lines around a line that show how wide lines are.
  private static let linesOfWidth = 8
  /// The part of the width that a line has at least which was broken inside a list or a title.
  private static let fullLine = Share(4, of: 5)
  /// The narrowest text that breaks elements, in half-width columns.
  private static let narrowest = 18
  /// The most lines of one element: all provinces and ministries in narrow columns.
  private static let most = 12

  private static let breaksList: LineFeatures = [
    .stop, .innerStop, .marker, .cell, .contents, .attachment, .copies, .headMark,
  ]
  /// Signs that a line begins an element of its own, or that the element above has ended.
  private static let begins: LineFeatures = [
    .attachment, .attachmentAlone, .copies, .imprint, .cell, .contents, .fullDate, .monthDate,
    .bracketDate, .placedDate, .bodyDate, .dateBody, .item, .colon, .bracket, .contact, .blank,
    .formula, .number, .office, .other, .addressee, .firstUnit, .longer,
  ]
  private static let continued: LineFeatures = [.attachment, .copies, .afterAttachment]

  /// Adds the features of lines that continue the element above them.
  static func add(to lines: inout [ElementLine]) {
    for index in lines.indices {
      addAddressees(&lines, index)
      // The next title of a list whose titles run over lines.
      if index > 0, lines[index].features.has(.item), lines[index - 1].features.has(.rest),
        lines[index - 1].features.has(.attachment)
      {
        lines[index].features.add(.afterAttachment)
      }
      if lines[index].features.hasAny(of: continued) { addRest(&lines, index) }
      addSplitTitle(&lines, index)
      addNote(&lines, index)
      addTail(&lines, index)
      addMark(&lines, index)
      addSubtitle(&lines, index)
    }
  }

  /// The width of the lines around one, in half-width columns.
  private static func width(_ lines: [ElementLine], around index: Int) -> Int {
    lines[max(0, index - linesOfWidth)..<min(lines.count, index + linesOfWidth)]
      .lazy.filter { !$0.features.has(.longer) }.map(\.width).max() ?? 0
  }

  /// The same of the lines of the text alone, without the marks that may hang over the edge of lines that others continue.
  private static func column(_ lines: [ElementLine], around index: Int) -> Int {
    let places = max(0, index - linesOfWidth)..<min(lines.count, index + linesOfWidth)
    return places.lazy.filter { !lines[$0].features.hasAny(of: [.longer, .cell, .centred]) }
      .map { place in
        let (line, next) = (lines[place], place + 1)
        let isHanging =
          line.text.last.map { Marks.neverFirst.contains($0) } ?? false
          && next < lines.count && !lines[next].features.hasAny(of: [.indented, .blank])
        return isHanging ? line.width - widthOfCharacter : line.width
      }.max() ?? 0
  }

  /// The lines behind one that announces attachments or names who gets a copy.
  private static func addRest(_ lines: inout [ElementLine], _ index: Int) {
    let own = lines[index].features
    let feature: LineFeature = own.has(.copies) ? .copies : .attachment
    guard own.has(.lineBreak), feature == .copies || own.hasAny(of: [.attachment, .item]) else {
      return
    }
    let width = width(lines, around: index)
    guard width >= narrowest else { return }
    let column = column(lines, around: index)
    var end = index
    while feature == .attachment, end + 1 < lines.count, end - index < most,
      isBelowTitle(lines[end + 1], of: lines[index]),
      lines[end].width + widthOfCharacter <= column
    {
      lines[end + 1].features.add(.attachment)
      lines[end + 1].features.remove(.closes)
      end += 1
    }
    if end > index { return }
    while end + 1 < lines.count, end - index < most, goesOn(lines, end, width, as: feature) {
      lines[end].features.add(.wrapped)
      lines[end + 1].features.add(feature)
      lines[end + 1].features.add(.rest)
      lines[end + 1].features.remove(.closes)
      end += 1
    }
  }

  /// 某某办公室2011年6月21日 / 印发, 某发〔2007〕100 / 号: a word that a narrow line leaves over.
  private static func addTail(_ lines: inout [ElementLine], _ index: Int) {
    guard index + 1 < lines.count, lines[index].features.has(.lineBreak),
      !lines[index + 1].features.has(.blank), lines[index].key.count <= longestBroken,
      lines[index + 1].key.count <= longestBroken
    else { return }
    let whole = (lines[index].key + lines[index + 1].key)[...]
    let isTail = lines[index + 1].key.count <= longestTail
    let feature: LineFeature
    if ElementWords.isImprint(whole),
      isTail && !lines[index].features.has(.imprint) || isFull(lines, index) && isBodyAndDate(whole)
    {
      feature = .imprint
    } else if isTail, NumberForm.kind(of: whole) == .full,
      !lines[index].features.hasAny(of: [.number, .markWord])
    {
      feature = .number
    } else {
      return
    }
    for place in [index, index + 1] { lines[place].features.add(feature) }
    lines[index].features.add(.wrapped)
    lines[index + 1].features.add(.rest)
  }

  /// 某某省住房和城乡建设 / 厅文件: a mark that a narrow text breaks, right above its number.
  private static func addMark(_ lines: inout [ElementLine], _ index: Int) {
    guard index < linesOfMarks, index + 2 < lines.count, lines[index].features.has(.lineBreak),
      lines[index + 2].features.hasAny(of: [.number, .numberAndSignatory]),
      !lines[index].features.hasAny(of: noMark), !lines[index + 1].features.hasAny(of: noMark),
      !lines[index + 1].features.hasAny(of: [.blank, .bareMark, .about, .body]),
      lines[index + 1].key.count <= lines[index].key.count, isFull(lines, index)
    else { return }
    let whole = (lines[index].key + lines[index + 1].key)[...]
    let word = ElementWords.bodyMarks.length(atEndOf: whole)
    guard word > 0, !ElementWords.titledMarks.end(whole), BodyName.isBody(whole.dropLast(word))
    else { return }
    for place in [index, index + 1] {
      lines[place].features.add(.markWord)
      lines[place].features.add(.numberBelow)
    }
    lines[index].features.add(.wrapped)
    lines[index + 1].features.add(.rest)
  }

  /// The first lines, among which a mark is: 份号, 密级 and 紧急程度 are above it.
  private static let linesOfMarks = 4
  private static let noMark: LineFeatures = [
    .stop, .innerStop, .colon, .comma, .marker, .cell, .contents, .number, .headline, .label,
    .headMark,
  ]

  /// The longest such word, in characters: 日印发.
  private static let longestTail = 3
  /// The longest line of an imprint that is broken in its name or date, in characters: a printed line (GB/T 9704-2012, 5.2.3).
  private static let longestBroken = 28

  private static func isFull(_ lines: [ElementLine], _ index: Int) -> Bool {
    let width = width(lines, around: index)
    return width >= narrowest && fullLine.isReached(by: lines[index].width, of: width)
  }

  /// 竹溪市水利局2027年11月22日印发.
  private static func isBodyAndDate(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let start = text.indices.first { index in
      DateForm.mayStart(with: text[index]) && DateForm.read(text[index...]) != nil
    }
    return start.map { BodyName.isBody(text[..<$0]) } ?? false
  }

  /// （信息公开形式：主 / 动公开）: a note in brackets over two lines.
  private static func addNote(_ lines: inout [ElementLine], _ index: Int) {
    guard index + 1 < lines.count, lines[index].features.has(.lineBreak),
      !lines[index].features.hasAny(of: [.marker, .openAdoption, .cell, .longer]),
      lines[index].key.first == "（", LineKey.openBrackets(in: lines[index].key) == 1,
      let last = lines[index + 1].key.last, last == "）",
      LineKey.openBrackets(in: lines[index + 1].key) == -1,
      !lines[index + 1].features.hasAny(of: [.blank, .marker, .cell, .innerStop])
    else { return }
    let whole = (lines[index].key + lines[index + 1].key)[...]
    guard ElementWords.notes.stands(in: whole) else { return }
    for place in [index, index + 1] {
      lines[place].features.add(.bracket)
      lines[place].features.add(.noteWord)
      lines[place].features.remove(.inBracket)
    }
    lines[index].features.add(.wrapped)
    lines[index + 1].features.add(.rest)
  }

  /// ——某某市工作 / 情况: a subtitle behind a dash over two lines.
  private static func addSubtitle(_ lines: inout [ElementLine], _ index: Int) {
    guard index + 1 < lines.count, lines[index].features.has(.dash),
      lines[index].features.has(.lineBreak)
    else { return }
    let width = width(lines, around: index)
    let next = lines[index + 1].features
    guard width >= narrowest, fullLine.isReached(by: lines[index].width, of: width),
      !next.hasAny(of: begins), !next.hasAny(of: [.stop, .innerStop, .comma, .marker, .indented])
    else { return }
    lines[index].features.add(.wrapped)
    lines[index + 1].features.add(.dash)
    lines[index + 1].features.add(.rest)
  }

  private static func goesOn(
    _ lines: [ElementLine], _ index: Int, _ width: Int, as feature: LineFeature
  ) -> Bool {
    let (line, next) = (lines[index], lines[index + 1])
    guard
      line.features.has(.cut)
        || fullLine.isReached(by: line.width, of: width) && line.width <= width
        || feature == .attachment
          && (isHanging(next, below: line) || closesBracket(next, of: line)),
      line.key.last != "。"
    else { return false }
    var begins = begins
    if feature == .attachment, endsInsideList(line, above: next) { begins.remove(.item) }
    guard !next.features.hasAny(of: begins) else { return false }
    if feature == .copies { return true }
    // A title that is whole, and a body below it: a signature.
    return !(next.features.has(.body) && TitleForm.isComplete(line.key))
      && !(next.features.has(.dateNext) && next.features.has(.body))
  }

  /// 附件：某某方案 / 　　　某某名单: whether a line begins right below the title of an attachment without a number, and has no sign of
  /// anything else: the next title.
  private static func isBelowTitle(_ next: ElementLine, of line: ElementLine) -> Bool {
    guard let colon = line.text.prefix(longestWord).firstIndex(where: { $0 == "：" || $0 == ":" })
    else { return false }
    var scanner = ScalarScanner(line.text[(colon + 1)...])
    scanner.skipBlanks()
    guard !scanner.isAtEnd, !AttachmentLine.isItem(scanner.rest) else { return false }
    return next.indent == line.indent + width(of: line.text[..<scanner.rest.startIndex])
      && TitleForm.isComplete(next.key) && TitleForm.isComplete(line.key)
      && !next.features.hasAny(of: begins)
      && !next.features.hasAny(of: [.body, .office, .stop, .innerStop, .comma, .marker])
      && !(next.key.first.map { conjunctions.contains($0) } ?? false)
  }

  /// Words by which the second line of a title begins, and no title: 某某市排水管理办法 / 及实施细则.
  private static let conjunctions: ScalarTable = "与及和暨與"

  private static func width(of text: ArraySlice<Unicode.Scalar>) -> Int {
    text.reduce(0) { $0 + (Line.isHalfWidth($1) ? 1 : 2) }
  }

  /// Whether a line is set where the title of a numbered attachment begins, below its number: 2.某某安排 / （2033年）. Two titles
  /// without numbers are set like that, too.
  private static func isHanging(_ next: ElementLine, below line: ElementLine) -> Bool {
    guard line.features.has(.lineBreak), next.indent > line.indent, !line.features.has(.rest) else {
      return false
    }
    var scanner = ScalarScanner(line.text)
    if let colon = line.text.prefix(longestWord).firstIndex(where: { $0 == "：" || $0 == ":" }) {
      scanner = ScalarScanner(line.text[(colon + 1)...])
      scanner.skipBlanks()
    }
    guard AttachmentLine.isItem(scanner.rest) else { return false }
    return next.indent
      <= line.indent + width(of: line.text[..<scanner.rest.startIndex]) + widthOfNumber
  }

  /// The width of an ideograph, in half-width columns: a line is not full where one more fits behind it.
  private static let widthOfCharacter = 2
  /// The longest word before the first title, in characters: 附 件：.
  private static let longestWord = 4
  /// The width of the number of an attachment, and of a character by which its lines may be set in, in half-width columns.
  private static let widthOfNumber = 6

  /// 2.某某安排（2033年7月 / 至2034年6月）: whether a line closes a bracket that the title above leaves open.
  private static func closesBracket(_ next: ElementLine, of line: ElementLine) -> Bool {
    line.features.has(.lineBreak) && LineKey.openBrackets(in: line.key) == 1
      && LineKey.openBrackets(in: next.key) == -1
  }

  /// 附件：1.检查表；2.汇总表； above 3.登记表 without its indent: the titles are one paragraph, and each is not a line.
  private static func endsInsideList(_ line: ElementLine, above next: ElementLine) -> Bool {
    guard line.features.has(.indented), !next.features.has(.indented), let last = line.key.last,
      listStops.contains(last)
    else { return false }
    return line.key.dropLast().contains { listStops.contains($0) }
  }

  private static let listStops: ScalarTable = "；;"

  /// A list of addressees: full lines above the one with the colon, which with it are addressees.
  private static func addAddressees(_ lines: inout [ElementLine], _ index: Int) {
    guard lines[index].features.has(.colon), !lines[index].features.hasAny(of: breaksList) else {
      return
    }
    // A signature is set at the right edge, and may be wider than the text.
    let width =
      lines[(index + 1)...].prefix(linesOfWidth).lazy
      .filter { !$0.features.hasAny(of: [.longer, .body, .fullDate]) }.map(\.width).max() ?? 0
    var start = index
    while start > 0, index - start < most, !lines[start].features.has(.blank),
      isOfList(lines[start - 1], width: width)
    { start -= 1 }
    while start < index {
      let text = lines[start...index].reduce(into: [Unicode.Scalar]()) { $0 += $1.key }
      if AddresseeLine.kind(of: text[...]) == .sure {
        for place in start...index {
          lines[place].features.add(.addressee)
          lines[place].features.remove(.body)
          if place < index { lines[place].features.add(.wrapped) }
        }
        return
      }
      start += 1
    }
  }

  private static let listMarks: ScalarTable = "，、,"
  /// The shortest line of a list that its marks show, in characters, and their least number.
  private static let longList = 16
  private static let fewestMarks = 2

  /// Whether a line may be one of a list above its last line: it is as full as the lines of the text, or ends at a comma.
  private static func isOfList(_ line: ElementLine, width: Int) -> Bool {
    guard !line.features.hasAny(of: breaksList), !line.features.hasAny(of: [.colon, .number]) else {
      return false
    }
    if line.features.has(.pause) { return true }
    guard !TitleForm.isComplete(line.key), !line.features.has(.about) else { return false }
    // The text below may have a line for each of its paragraphs, however wide.
    return fullLine.isReached(by: line.width, of: width)
      || line.key.count >= longList && line.key.count { listMarks.contains($0) } >= fewestMarks
  }
}
