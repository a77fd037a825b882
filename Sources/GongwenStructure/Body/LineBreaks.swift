import GongwenLanguage
import GongwenModel
import GongwenText

/// Whether the line breaks of a text end paragraphs, or also break sentences.
///
/// Two kinds of texts break sentences: those wrapped at a width (``LineWrap``), where every full line may continue,
/// and those taken from pages, where a paragraph continues after the page's last line. Evidence are
/// the width of the line above, how it ends, and the indent of the line below (GB/T 9704-2012,
/// 7.3.3: paragraphs are indented by two characters).
struct LineBreaks {
  /// The width at which the text is wrapped; nil for most texts.
  let wrap: LineWrap?
  /// Whether the text has sentences that a line break certainly cuts, as texts taken from pages do.
  private let isBroken: Bool
  /// The width of the widest line, in half-width columns.
  private let widest: Int
  /// The same where it may be that of a page; nil in other texts.
  private let pageWidth: Int?

  /// The fewest lines that end inside a sentence where breaks cut sentences: one may be a slip.
  private static let fewestBroken = 2
  /// The shortest line of a unit that a particle shows to be cut, in characters: shorter ones are headings.
  private static let shortestCut = 16

  /// Reads the lines of a document.
  init(_ lines: [Line]) {
    var (broken, widest, prose, indented) = (0, 0, 0, 0)
    for line in lines {
      if broken < Self.fewestBroken, line.isUnterminated, !line.isNameLike,
        !Self.endsWithValue(line)
      {
        broken += 1
      }
      if line.isCell { continue }
      widest = max(widest, line.width)
      guard line.isTerminated, line.markers.isEmpty else { continue }
      prose += 1
      if line.evidence.indent >= LineWrap.indent { indented += 1 }
    }
    isBroken = broken == Self.fewestBroken
    wrap = LineWrap(lines)
    listed = wrap.map { Self.listed(lines, $0) } ?? []
    cutNames = Self.cutNames(lines)
    self.widest = widest
    pageWidth = Self.pages.contains(widest) ? widest : nil
    isIndented = Self.mostIndented.isReached(by: indented, of: prose)
    hanging = HangingLines(lines).blocks
  }

  /// The lines that continue units at the column of their text, by their block.
  private let hanging: Set<Int>

  /// The lines of lists without markers, by their block.
  private let listed: Set<Int>
  /// The lines that begin inside of a name in Latin letters, by their block.
  private let cutNames: Set<Int>
  /// The fewest lines that end with a semicolon right behind each other: two sentences may do so by chance where one has two lines.
  private static let fewestListed = 2

  /// The lines that end with a semicolon below one that opens a list, where each is a line of its own: none of them is full.
  private static func listed(_ lines: [Line], _ wrap: LineWrap) -> Set<Int> {
    var blocks: Set<Int> = []
    for start in lines.indices where lines[start].last == "：" {
      var end = start + 1
      while end + 1 < lines.count, lines[end].last == "；", lines[end].markers.isEmpty,
        !lines[end].isCell, !wrap.isFull(lines[end], before: lines[end + 1])
      { end += 1 }
      guard end - start > fewestListed else { continue }
      blocks.formUnion(lines[start + 1..<end].lazy.map(\.block))
    }
    return blocks
  }

  /// Whether most lines of prose without a number have the indent of a paragraph.
  private let isIndented: Bool
  /// The least share of them: an addressee and one continued line are flush.
  private static let mostIndented = Share(2, of: 3)

  /// The widths of printed and of typed pages, in half-width columns: from 22 to 42 characters.
  private static let pages = 44...84
  /// How much narrower than the widest line a full one may be, in half-width columns: a mark that may not begin the next line
  /// and its character.
  private static let slack = 4

  /// Whether a line continues the sentence or paragraph of the line above it.
  func joins(_ line: Line, to above: Line, aboveIsHeading: Bool) -> Bool {
    guard above.evidence.endsAtLineBreak, above.evidence.isQuoted == line.evidence.isQuoted,
      !line.isFootnote
    else { return false }
    if startsLikeContinuation(line) || closesBracket(line, of: above)
      || cutNames.contains(line.block)
      || hanging.contains(line.block)
    {
      return true
    }
    let isIndent =
      line.evidence.indent >= LineWrap.indent && line.evidence.indent >= above.evidence.indent
    if isIndent { return false }
    // 培训时间：… and 主办单位：… below it are rows of a list, however wide they are.
    if isContact(line), !above.endsWithComma, !isCutByWidth(above, before: line) { return false }
    if beginsWithLabel(line), beginsWithLabel(above), !above.endsWithComma,
      !isFullFirstLine(above, before: line)
    {
      return false
    }
    if cutsNumber(above, line) || cutsDate(above, line) || cutsOrdinal(above, line)
      || cutsBeforeToken(above, line)
    {
      return true
    }
    if continuesOverPage(line, above) { return true }
    if aboveIsHeading, isCutBehindName(above), !isParted(line, from: above) { return true }
    if let wrap { return joins(line, to: above, wrap, aboveIsHeading: aboveIsHeading) }
    if isBelowFirstLine(line, above) || isBelowCutLine(line, above) { return true }
    if isBelowReference(line, above) { return true }
    if aboveIsHeading, above.isNameLike { return isBrokenUnit(above) }
    guard above.isUnterminated else { return false }
    if above.endsWithComma { return true }
    // A colon or a pause in a line above a blank one is that of a label or a list.
    if isParted(line, from: above), !above.text.contains(where: { Self.clauses.contains($0) }) {
      return false
    }
    return !beginsWithLabel(line)
  }

  /// Whether a line is the first one of a paragraph and full, in a wrapped text whose paragraphs are indented, and a flush
  /// line is right below it.
  private func isFullFirstLine(_ above: Line, before line: Line) -> Bool {
    guard let wrap, wrap.isIndented else { return false }
    return above.evidence.indent >= LineWrap.indent && line.evidence.indent < LineWrap.indent
      && !isParted(line, from: above) && wrap.isFull(above, before: line)
  }

  /// 第二条　【工作目标】各有关部门在管理中履行: the text behind the name of an article is prose, and ends with a stop.
  private func isCutBehindName(_ line: Line) -> Bool {
    guard !line.isTerminated || line.last == "；", let marker = line.markers.first,
      marker.scheme == .article
    else { return false }
    let text = line.rest(behind: marker)
    guard text.first == "【", let close = text.firstIndex(of: "】" as Unicode.Scalar) else {
      return false
    }
    return text[(close + 1)...].contains { $0 != " " && $0 != "\u{3000}" }
  }

  /// Marks that only sentences have.
  static let clauses: ScalarTable = "，。；,;"

  /// Whether blank lines are above a line, and not those around the furniture of a page.
  func isParted(_ line: Line, from above: Line) -> Bool {
    line.evidence.blankLinesBefore > 0 && line.block == above.lastBlock + 1
  }

  /// Whether a flush sentence is right below the first line of a paragraph that is about as wide as any, in a short text whose
  /// paragraphs are indented: too few lines show that it is wrapped.
  private func isBelowFirstLine(_ line: Line, _ above: Line) -> Bool {
    isIndented && above.evidence.indent >= LineWrap.indent && above.isTerminated
      && above.last != "：" && isPerhapsFull(above) && line.isTerminated && isPlain(line)
      && !LineWrap.beginsParagraph(line)
  }

  /// Whether a flush line that ends a sentence is right below one that has no stop and is about as wide as any, in a text too short to
  /// show that it is wrapped: 《…》已经2033年1月1日某某市人民 / 政府第41次常务会议通过。 An indent shows that the line above begins a
  /// paragraph, or a bracket that it closes that it continues one.
  private func isBelowCutLine(_ line: Line, _ above: Line) -> Bool {
    guard line.isTerminated, line.last != "：", isPlain(line), !LineWrap.beginsParagraph(line),
      !above.isTerminated, !above.isCell, above.markers.isEmpty, !beginsWithLabel(above),
      !above.endsWithCode
    else { return false }
    let brackets = LineKey.openBrackets(in: above.text)
    if brackets == 0, endsWithContact(above) { return false }
    return (above.evidence.indent >= LineWrap.indent || brackets < 0)
      && !TitleForm.isComplete(above.text)
      && LineWrap.widths.contains(widest) && above.width + Self.slack >= widest
  }

  /// 联系单位为某某局（地址：…）: whether a line ends with a remark in brackets on how to reach somebody, which ends a sentence
  /// without a stop. Other brackets at the end of a line (以下简称《办法》, 试行) are as often inside of one.
  private func endsWithContact(_ line: Line) -> Bool {
    guard line.last == "）" || line.last == ")",
      let open = line.text.lastIndex(where: { $0 == "（" || $0 == "(" }),
      let label = OfficialWords.contacts.firstPrefix(of: line.text[(open + 1)...])
    else { return false }
    let behind = line.text[(open + 1)...].dropFirst(label.scalars.count)
    return behind.prefix(Self.longestLabel).contains { $0 == "：" || $0 == ":" }
  }

  /// Whether nothing shows if a line continues the paragraph of the line above it: that one is full and ends with a
  /// sentence, and paragraphs have no indent.
  func isDoubtful(_ line: Line, below above: Line) -> Bool {
    guard above.evidence.endsAtLineBreak, above.isTerminated else { return false }
    guard let wrap else {
      return isPerhapsFull(above) && isPlain(line) && (isPlain(above) || isFlushUnit(above))
        || isBelowFirstLine(line, above)
    }
    guard !wrap.isIndented else { return false }
    return wrap.isFull(above, before: line) && line.evidence.blankLinesBefore == 0
      && !startsLikeContinuation(line) && !LineWrap.beginsParagraph(line)
  }

  /// Whether a line that begins a paragraph may continue the one above: nothing shows it, or a flush line is right below an indented one
  /// without a stop, or one that ends a sentence below any. An indent begins a paragraph, however short the text is and whatever its width shows.
  func mayContinue(_ line: Line, below above: Line) -> Bool {
    if isDoubtful(line, below: above) { return true }
    guard above.evidence.endsAtLineBreak else { return false }
    return above.evidence.indent >= LineWrap.indent && !above.isCell && above.last != "："
      && isPlain(line) && !LineWrap.beginsParagraph(line)
      && (!above.isTerminated || line.isTerminated && line.last != "：")
  }

  /// Whether a line is about as wide as any, in a text of lines that could be those of a page.
  private func isPerhapsFull(_ line: Line) -> Bool {
    guard let pageWidth else { return false }
    return line.width + Self.slack >= pageWidth && !line.isCell
  }

  /// Whether a line has neither indent nor blank line to show that it begins a paragraph.
  private func isPlain(_ line: Line) -> Bool {
    line.evidence.indent < LineWrap.indent && line.evidence.blankLinesBefore == 0
      && line.markers.isEmpty && !startsLikeContinuation(line) && !beginsWithLabel(line)
  }

  /// Whether a line without indent begins a numbered unit.
  private func isFlushUnit(_ line: Line) -> Bool {
    line.evidence.indent < LineWrap.indent && !line.markers.isEmpty
  }

  /// 记录：张某某, 电话：…: a short word and a colon, which begin a line.
  func beginsWithLabel(_ line: Line) -> Bool {
    guard let colon = line.text.prefix(Self.longestLabel + 1).firstIndex(of: "：") else {
      return false
    }
    let label = line.text[..<colon]
    // 现就有关事项 / 通知如下：: the end of a sentence that opens a list.
    guard !ElementWords.following.stands(in: label) else { return false }
    return label.count >= Self.shortestLabel
      && label.allSatisfy { UnicodeClass.isHan($0) || $0 == " " || $0 == "（" || $0 == "）" }
  }

  /// The shortest and the longest label at the start of a line, in characters: 注： is a note.
  private static let shortestLabel = 2
  private static let longestLabel = 6

  /// The same in a text that is wrapped: only a full line continues, or one that certainly stops inside a sentence.
  private func joins(
    _ line: Line, to above: Line, _ wrap: LineWrap, aboveIsHeading: Bool
  ) -> Bool {
    let isParted = isParted(line, from: above)
    // 發文字號：… above a blank line: a row of labels.
    if isParted, beginsWithLabel(above) { return false }
    // A heading that is as wide as the text by chance, where each paragraph has a blank line above.
    if isParted, wrap.isApart, !above.isTerminated, above.isNameLike,
      !above.text.contains(where: { Self.clauses.contains($0) })
    {
      return false
    }
    if wrap.isFull(above, before: line) {
      // A semicolon ends an item, and the next one has a marker.
      if !above.isTerminated || above.last == "；" && line.markers.isEmpty { return true }
      return !isParted
        && (wrap.isIndented
          || (wrap.isMostlyContinued || wrap.isApart) && !LineWrap.beginsParagraph(line))
    }
    let isNearlyFull = wrap.isNearlyFull(above) && !isParted
    if above.last == "；", line.markers.isEmpty, isNearlyFull, !listed.contains(above.block) {
      return true
    }
    guard !above.isTerminated else { return false }
    if above.endsWithComma { return true }
    guard isNearlyFull else { return false }
    // 《…》（某发〔2033〕31号） / 收悉。: a line that ends like a name, where each paragraph has a blank line above.
    if wrap.isApart, line.markers.isEmpty, !aboveIsHeading, LineWrap.hasMark(line),
      isPerhapsCut(above) || wrap.isFull(above, beforeNumberOf: line)
    {
      return true
    }
    if wrap.isFullWithLostIndent(above, before: line)
      || wrap.isFullWithLostIndent(ofItem: above, before: line)
        && isPerhapsCut(above)
    {
      return true
    }
    // A paragraph has a blank line above it and an indent, and this line has neither.
    if wrap.isApart, wrap.isIndented, above.evidence.indent >= LineWrap.indent,
      line.evidence.indent < LineWrap.indent, line.markers.isEmpty, line.isTerminated
    {
      return true
    }
    // 1.健全服务体系。生活照料、紧急救援等: the prose behind a heading has begun, and has no stop.
    if !above.markers.isEmpty, above.text.contains("。") { return true }
    // A line that was broken a little early reads neither like a heading nor like a name.
    if wrap.isIndented, above.text.contains("，") { return true }
    // Nor does one that begins a paragraph where the next line begins none.
    if wrap.isIndented, !aboveIsHeading, above.evidence.indent >= LineWrap.indent,
      line.isTerminated
    {
      return true
    }
    guard aboveIsHeading, let marker = above.markers.first else { return above.isUnterminated }
    return HeadingShape(above.rest(behind: marker), scheme: marker.scheme).cost > 0
  }

  /// Whether a line without a stop has the mark of a clause or the words of a sentence, or ends with the number of a document: a
  /// heading or a question right above its text has neither.
  private func isPerhapsCut(_ line: Line) -> Bool {
    guard !LineWrap.beginsParagraph(line) else { return false }
    return endsWithNumber(line) || line.text.contains { Self.clauses.contains($0) }
      || HeadingWords.isProse(line.text) && !Self.asking.stands(in: line.text)
  }

  /// Words of questions, which may be headings without a mark.
  private static let asking: PhraseIndex = [
    "为何", "什么", "什麼", "几", "哪个", "哪些", "哪种", "哪種", "多少", "如何", "怎么", "怎样", "怎樣", "是否", "為何", "誰",
    "谁",
  ]

  /// Whether a line ends with the number of a document in brackets, which its sentence refers to: 《…》（某发〔2033〕31号）. 1号 in
  /// other brackets may be that of a house.
  private func endsWithNumber(_ line: Line) -> Bool {
    guard line.last == "）" || line.last == ")",
      let open = line.text.lastIndex(where: { $0 == "（" || $0 == "(" }),
      let end = line.text.dropLast().last, end == "号" || end == "號"
    else { return false }
    return line.text[..<open].last == "》" || line.text[open...].contains("〕" as Unicode.Scalar)
  }

  /// Whether a line continues the paragraph of the page before: only furniture is between them, paragraphs are indented,
  /// and it is not.
  private func continuesOverPage(_ line: Line, _ above: Line) -> Bool {
    line.block > above.lastBlock + 1 && !above.isTerminated
      && line.evidence.indent < LineWrap.indent
      && line.markers.isEmpty && !beginsWithLabel(line)
      && (above.evidence.indent >= LineWrap.indent || above.markers.first?.scheme == .article)
  }

  /// Whether a line ends with a figure: 合格率不低于98.5.
  private static func endsWithValue(_ line: Line) -> Bool {
    line.last.map { ChineseNumeral.arabicDigit($0) != nil || $0 == "%" || $0 == "％" } ?? false
  }

  /// The way in which the line above prepares a marker in a line.
  func opening(of line: Line, below above: Line) -> HierarchyItem.Opening {
    guard above.evidence.endsAtLineBreak else { return .free }
    if endsItem(above), line.markers.contains(where: { $0.isClear && $0.ordinal ?? 1 > 1 }) {
      return .free
    }
    if above.endsWithComma { return .afterComma }
    if let wrap {
      let isFull = wrap.isFull(above, before: line) && line.evidence.blankLinesBefore == 0
      // （2）… below a full line, where paragraphs have an indent: a number inside of a sentence.
      if isFull, isFlushContinuation(line, above) { return .afterComma }
      guard isFull, !above.isTerminated else { return .free }
      let beginsParagraph = wrap.isIndented && line.evidence.indent >= LineWrap.indent
      return beginsParagraph ? .free : .afterFragment
    }
    guard above.isUnterminated, !(above.isNameLike && !above.markers.isEmpty) else { return .free }
    // 合格率不低于98.5: a value ends a line, and no number is cut where lines are paragraphs.
    if !isBroken, Self.endsWithValue(above) { return .free }
    return .afterFragment
  }

  /// Whether a line that starts a numbered unit and could be its heading is the first printed line of
  /// its prose: it stops at a particle, or it is as long as a printed line (28 characters,
  /// GB/T 9704-2012, 5.2.3, give or take a mark) and does not read like a heading.
  private func isBrokenUnit(_ line: Line) -> Bool {
    if line.isTerminated { return false }
    if !isBroken { return isClause(line) }
    if line.endsWithParticle, line.text.count >= Self.shortestCut { return true }
    guard let marker = line.markers.first,
      Self.printedLine.contains(line.width - line.evidence.indent)
    else { return false }
    return HeadingShape(line.rest(behind: marker), scheme: marker.scheme).cost > 0
  }

  /// Whether a line that starts a numbered unit is a part of a sentence: it has a comma, and does not read like a heading.
  private func isClause(_ line: Line) -> Bool {
    guard line.text.count >= Self.shortestClause, line.text.contains("，"),
      let marker = line.markers.first
    else { return false }
    return HeadingShape(line.rest(behind: marker), scheme: marker.scheme).cost > 0
  }

  /// The shortest line that a comma shows to be a part of a sentence, in characters: headings of two clauses are shorter.
  private static let shortestClause = 24

  /// The width of a printed line, in half-width columns: 28 characters, less three or more two that marks
  /// take at its end.
  private static let printedLine = 50...60

  /// Marks that never begin a line (GB/T 15834-2011, 5.1).
  private func startsLikeContinuation(_ line: Line) -> Bool {
    line.text.first.map { Marks.neverFirst.contains($0) } ?? false
  }
}
