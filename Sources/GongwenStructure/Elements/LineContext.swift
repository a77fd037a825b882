import GongwenLanguage
import GongwenText

/// Adds to lines what the lines around them show, never more than a few lines away.
struct LineContext {
  static let dates: LineFeatures = [.fullDate, .monthDate, .bracketDate]
  static let numbers: LineFeatures = [.number, .numberAndSignatory, .trailingNumber]
  private static let issue: LineFeatures = [
    .bodyDate, .dateBody, .body, .fullDate, .monthDate, .bracketDate, .signatory, .name, .bracket,
    .imprint,
  ]
  static let prose: LineFeatures = [
    .stop, .innerStop, .colon, .pause, .comma, .marker, .longer, .cell, .label, .dateFirst,
  ]
  /// How many lines below a number a title begins at most: body, date and names lie between.
  private static let reachOfTitle = 4
  private static let marks: LineFeatures = [.body, .markWord, .bareMark, .headMark, .signatory]
  static let closings: LineFeatures = [
    .body, .office, .bodyDate, .fullDate, .monthDate, .bracketDate, .bracket, .copies, .imprint,
    .attachmentAlone, .contact, .label,
  ]
  /// The most titles of a list of attachments.
  private static let mostAttachments = 40
  private static let notices: LineFeatures = [.attachment, .attachmentColon]
  /// The most lines between a mark and its number: joint issuers have one line each.
  private static let reachOfNumber = 12
  /// How many lines a bracket of a 题注 may run over.
  private static let reachOfBracket = 8
  private static let lists: ScalarTable = "，、,"
  /// The longest line of a name that continues in the next line, in characters.
  private static let longestWrapped = 40

  /// Adds the features of context.
  static func add(to lines: inout [ElementLine]) {
    dropLoneMarks(&lines)
    LineCaptions.add(to: &lines)
    addLargest(&lines)
    for index in lines.indices {
      addNext(&lines, index)
      addNote(&lines, index)
      addCall(&lines, index)
      addTear(&lines, index)
      addRows(&lines, index)
      if index > 0, presses.holds(lines[index - 1].key), index == 1,
        !lines[index].features.hasAny(of: [.stop, .innerStop, .fullDate, .cell, .marker, .number])
      {
        lines[index].features.add(.belowKind)
      }
      // 此致 / 某某县人民法院: the body that a letter is for.
      if index > 0, lines[index].features.has(.body), salutations.holds(lines[index - 1].key) {
        lines[index].features.remove(.body)
      }
      addNamed(&lines, index)
      // 柳塘县人民法院, 公告 below the headline of a page, or the same in a copy of it.
      if index > 0, index + 1 < lines.count, lines[index].features.has(.body),
        lines[index + 1].features.has(.bareMark), isHeadline(lines[index - 1].features)
      {
        lines[index].features.add(.letterBelow)
      }
      addImprint(&lines, index)
      addSmaller(&lines, index)
      addPeriodical(&lines, index)
      addNumberBelow(&lines, index)
      addHeadline(&lines, index)
      addBracket(&lines, index)
      addBracketedBody(&lines, index)
      addSigners(&lines, index)
      addAttachments(&lines, index)
      addRun(&lines, index)
      addCopies(&lines, index)
      addHead(&lines, index)
      addNextAttachment(&lines, index)
      addCounted(&lines, index)
      addEnd(&lines, index)
      addWrap(&lines, index)
      addDashes(&lines, index)
      addLetter(&lines, index)
      addSpeaker(&lines, index)
      addAddressed(&lines, index)
      addOfficer(&lines, index)
    }
    for index in lines.indices where lines[index].features.has(.copies) {
      addCopiesBelow(&lines, index)
    }
    LineContinuations.add(to: &lines)
    for index in lines.indices where lines[index].features.has(.item) { addLone(&lines, index) }
    HeadBelow.add(to: &lines)
  }

  /// The first line; a date below, and whether one signs above it; a letter below its letterhead.
  private static func addNext(_ lines: inout [ElementLine], _ index: Int) {
    if index == 0 { lines[index].features.add(.first) }
    if index + 1 < lines.count, lines[index + 1].features.hasAny(of: dates) {
      lines[index].features.add(.dateNext)
      if lines[index].features.hasAny(of: [.body, .office]),
        !lines[index + 1].features.has(.bracketDate)
      {
        lines[index].features.add(.signs)
      }
    }
    if index + 1 < lines.count, lines[index].features.has(.body),
      lines[index + 1].features.has(.letter)
    {
      lines[index].features.add(.letterBelow)
      // The headline of its page is the letterhead and the name of the letter: two elements.
      if lines[index + 1].features.has(.headline) { lines[index].features.remove(.headline) }
    }
  }

  /// The marks of press releases, which name no subject.
  private static let presses: PhraseIndex = [
    "新聞公報", "新聞稿", "新闻公报", "新闻发布稿", "新闻稿", "通稿",
  ]

  /// The line above the body that a letter is for.
  private static let salutations: PhraseIndex = ["此致", "谨致", "謹致"]

  /// The 题注 that the headline of a page ends with is no line of the title: （2033年4月9日某某市人民政府发布）.
  private static func addNote(_ lines: inout [ElementLine], _ index: Int) {
    guard index > 0, lines[index].features.has(.headline),
      lines[index - 1].features.has(.headline) || isHeadline(lines[index - 1].features),
      lines[index].features.has(.bracket) || lines[index].features.has(.openAdoption),
      lines[index].features.hasAny(of: [.adoption, .adoptionLine, .openAdoption])
    else { return }
    lines[index].features.remove(.headline)
  }

  private static func isHeadline(_ features: LineFeatures) -> Bool {
    features.has(.headline) || features.has(.about) && features.has(.genre)
  }

  /// The office that prints, and 2033年4月9日印发 in a line or a cell of its own (GB/T 9704-2012, 7.4.3).
  private static func addImprint(_ lines: inout [ElementLine], _ index: Int) {
    guard index > 0, index + 1 < lines.count, lines[index].features.has(.body),
      lines[index + 1].features.has(.imprint), let first = lines[index + 1].key.first,
      DateForm.mayStart(with: first)
    else { return }
    lines[index].features.remove(.body)
    lines[index].features.add(.imprint)
  }

  /// How many lines below a line of the head a title is at most, and by how much larger it is, in per cent of the text.
  private static let reachOfLarger = 4
  private static let largerBy = 12

  /// The lines among which the largest letters are those of the title, and how much smaller its lines may be, in per cent of
  /// the text.
  static let firstLines = 10
  private static let sameSize = 5

  private static func addLargest(_ lines: inout [ElementLine]) {
    let first = lines.indices.prefix(firstLines).filter {
      lines[$0].features.has(.enlarged) && !lines[$0].features.hasAny(of: [.markWord, .bareMark])
    }
    guard let largest = first.map({ lines[$0].letterSize }).max() else { return }
    for index in first where lines[index].letterSize + sameSize >= largest {
      lines[index].features.add(.largest)
    }
  }

  /// A line above larger letters, with no text between, is no title: these are.
  private static func addSmaller(_ lines: inout [ElementLine], _ index: Int) {
    let own = lines[index]
    guard own.letterSize > 0 else { return }
    for place in (index + 1)..<max(index + 1, min(lines.count, index + 1 + reachOfLarger)) {
      let below = lines[place]
      guard !below.features.hasAny(of: [.stop, .innerStop, .cell, .contents, .marker, .longer])
      else { return }
      if below.features.has(.enlarged), below.letterSize >= own.letterSize + largerBy {
        lines[index].features.add(.smaller)
        return
      }
    }
  }

  private static func addNumberBelow(_ lines: inout [ElementLine], _ index: Int) {
    let own = lines[index].features
    guard own.hasAny(of: [.body, .markWord, .bareMark]) else { return }
    // 会议纪要, 简报: a mark only above a title; else it is one itself.
    let needsTitle =
      own.has(.markWord)
      && (ElementWords.marks.end(lines[index].key)
        || ElementWords.titledMarks.end(lines[index].key))
    // By index: a slice would keep the lines from being changed in their place.
    for place in (index + 1)..<max(index + 1, min(lines.count, index + 1 + reachOfNumber)) {
      let below = lines[place].features
      if below.hasAny(of: numbers) {
        // 柳塘县人民法院公告, its number, the parties: the announcement has no other title.
        let isTitle =
          needsTitle
          || own.has(.markWord) && own.has(.headline) && isAddressed(lines, behind: place)
        if !isTitle || hasTitle(lines, behind: place) { lines[index].features.add(.numberBelow) }
        return
      }
      // （A类）: a class of answers to proposals.
      guard below.hasAny(of: marks) || below.has(.addition) else { return }
    }
  }

  private static func isAddressed(_ lines: [ElementLine], behind number: Int) -> Bool {
    number + 1 < lines.count && lines[number + 1].features.has(.addressee)
  }

  /// Whether a line that may be a title follows a number, with the body and the date of an issue between or without.
  static func hasTitle(_ lines: [ElementLine], behind number: Int) -> Bool {
    for line in lines[(number + 1)...].prefix(reachOfTitle) {
      if line.features.hasAny(of: issue) { continue }
      return !line.features.hasAny(of: prose)
        && line.features.hasAny(of: [.about, .genre, .upTo12, .upTo24, .upTo40])
    }
    return false
  }

  /// An open （ above with a date or a session in it.
  private static func addBracket(_ lines: inout [ElementLine], _ index: Int) {
    for above in stride(from: index - 1, through: max(0, index - reachOfBracket), by: -1) {
      let line = lines[above]
      guard let first = line.key.first,
        first == "（" || first == "(" || line.features.has(.openAdoption), !line.key.contains("。")
      else { continue }
      guard line.features.has(.openAdoption) || !line.features.has(.marker) else { return }
      let open = lines[above..<index].reduce(0) { $0 + LineKey.openBrackets(in: $1.key) }
      if open > 0, !line.features.has(.longer) || line.features.has(.openAdoption) {
        lines[index].features.add(.inBracket)
      }
      return
    }
  }

  private static func addAttachments(_ lines: inout [ElementLine], _ index: Int) {
    let own = lines[index].features
    if own.has(.attachmentColon), headsList(lines, index) || headsFiles(lines, index) {
      lines[index].features.add(.listBelow)
    } else if own.has(.attachmentAlone), headsFiles(lines, index) {
      lines[index].features.add(.attachmentColon)
      lines[index].features.add(.listBelow)
    }
    guard index > 0 else { return }
    let above = lines[index - 1].features
    if above.hasAny(of: notices) || above.has(.afterAttachment) && own.has(.item) {
      lines[index].features.add(.afterAttachment)
    }
  }

  /// Whether items without stops follow 附件：, and a closing or nothing follows them.
  private static func headsList(_ lines: [ElementLine], _ index: Int) -> Bool {
    var end = index + 1
    while end < lines.count, end - index <= mostAttachments, lines[end].features.has(.item),
      !lines[end].features.hasAny(of: [.stop, .innerStop, .longer])
    { end += 1 }
    guard end > index + 1 else { return false }
    return end == lines.count || lines[end].features.hasAny(of: closings)
  }

  /// Bodies or persons that end the text without a date: behind a whole sentence or what is attached, where a list of
  /// names would need a colon or a heading, and above nothing or what follows a signature.
  private static func addEnd(_ lines: inout [ElementLine], _ index: Int) {
    guard index > 0, lines[index].features.hasAny(of: signers), ends(lines[index - 1]) else {
      return
    }
    var end = index
    while end < lines.count, end - index <= mostSigners, lines[end].features.hasAny(of: signers) {
      end += 1
    }
    guard end == lines.count || lines[end].features.hasAny(of: behindSignature) else { return }
    for place in index..<end {
      lines[place].features.remove(.bodyRun)
      lines[place].features.add(.closes)
    }
  }

  /// Whether a line is the last one above a signature.
  private static func ends(_ line: ElementLine) -> Bool {
    if line.features.hasAny(of: [.attachment, .afterAttachment, .formula, .contact]) {
      return true
    }
    // 公示时间：2031年3月3日: a value that no name of a body continues.
    if line.features.has(.label),
      line.key.contains(where: { ChineseNumeral.arabicDigit($0) != nil })
    {
      return true
    }
    // 下列单位获奖。: a list follows.
    return !line.features.has(.following)
      && line.key.last.map { sentenceEnds.contains($0) } ?? false
  }

  private static let signers: LineFeatures = [.body, .office]
  /// The most lines of bodies that sign together.
  private static let mostSigners = 12
  private static let behindSignature: LineFeatures = [
    .attachmentAlone, .copies, .imprint, .noteWord, .contact, .other,
  ]
  private static let sentenceEnds: ScalarTable = "。！？"

  /// The name of a body, or a list of addressees, that a narrow page breaks over two lines.
  private static func addWrap(_ lines: inout [ElementLine], _ index: Int) {
    guard index + 1 < lines.count else { return }
    let (line, next) = (lines[index], lines[index + 1])
    guard !line.features.hasAny(of: [.cell, .stop, .innerStop, .colon, .marker, .longer]) else {
      return
    }
    if next.features.has(.addressee), line.key.contains(where: { lists.contains($0) }),
      AddresseeLine.kind(named: line.text.dropLast(while: { lists.contains($0) || $0 == " " }))
        == .sure
    {
      lines[index].features.add(.wrapped)
      lines[index].features.add(.addressee)
      return
    }
    guard !line.features.hasAny(of: [.body, .formula]), !line.features.hasAny(of: dates),
      line.key.count <= longestWrapped, next.key.count <= longestWrapped,
      isSigned(lines, index),
      !next.features.hasAny(of: [.stop, .marker, .cell, .colon]),
      !next.features.has(.body) || ElementWords.bodyTails.firstPrefix(of: next.key) != nil
        || isSignedOverLines(line, next),
      BodyName.isBody((line.key + next.key)[...])
    else { return }
    lines[index].features.add(.wrapped)
    lines[index].features.add(.body)
    lines[index + 1].features.add(.body)
    lines[index + 1].features.add(.wrapped)
    guard index + 2 == lines.count else { return }
    for place in [index, index + 1] { lines[place].features.add(.closes) }
  }

  /// Whether two lines are where a signature is: above a date, or at the end, behind a sentence, with the tail of a body's name
  /// in the second.
  private static func isSigned(_ lines: [ElementLine], _ index: Int) -> Bool {
    guard index + 2 < lines.count else {
      return index > 0 && ends(lines[index - 1])
        && ElementWords.bodyTails.firstPrefix(of: lines[index + 1].key) != nil
    }
    return lines[index + 2].features.hasAny(of: [.fullDate, .monthDate])
  }

  /// Whether two lines at the right edge above a date are one name: another body would begin with the place, as the
  /// first line does.
  private static func isSignedOverLines(_ line: ElementLine, _ next: ElementLine) -> Bool {
    line.features.has(.rightEdge) && next.features.has(.rightEdge)
      && !line.features.hasAny(of: [.office, .name])
      && !line.key.prefix(lengthOfPlace).elementsEqual(next.key.prefix(lengthOfPlace))
  }

  /// The characters of the name of a place.
  private static let lengthOfPlace = 2

  /// A line closed by a colon above words to whom it is written (你公司报送的…, 您提出的…) addresses somebody, whoever it is.
  private static func addLetter(_ lines: inout [ElementLine], _ index: Int) {
    guard index + 1 < lines.count, lines[index].features.has(.colon),
      lines[index].key.count <= longestName,
      !lines[index].features.hasAny(of: [
        .marker, .innerStop, .following, .addressee, .cell, .contents, .copies, .attachment,
      ]), let next = lines[index + 1].key.first, pronouns.contains(next),
      speakers.firstPrefix(of: lines[index].key) == nil,
      lines[index].key.dropLast().allSatisfy({ UnicodeClass.isHan($0) || $0 == "、" || $0 == "·" })
    else { return }
    lines[index].features.remove(.addresseeMaybe)
    lines[index].features.remove(.label)
    lines[index].features.add(.addressee)
  }

  /// A few characters between the date or the note under a title and those who are addressed: who speaks, whatever the
  /// name.
  private static func addSpeaker(_ lines: inout [ElementLine], _ index: Int) {
    guard index > 1, index + 1 < lines.count, lines[index + 1].features.has(.addressee),
      lines[index - 1].features.hasAny(of: aboveSpeaker),
      namesOfSpeakers.contains(lines[index].key.count),
      lines[index].key.allSatisfy({ UnicodeClass.isHan($0) || $0 == "·" })
    else { return }
    lines[index].features.add(.name)
  }

  /// 教育局局長, and the name on a line of its own above the date.
  private static func addOfficer(_ lines: inout [ElementLine], _ index: Int) {
    guard index > 0, index + 2 < lines.count, lines[index].key.count <= PersonLine.longest,
      !lines[index].features.hasAny(of: noOffice), lines[index + 1].features.has(.name),
      lines[index + 2].features.hasAny(of: [.fullDate, .monthDate]),
      OfficialWords.offices.end(lines[index].key)
    else { return }
    for place in [index, index + 1] {
      lines[place].features.add(.office)
      lines[place].features.add(.wrapped)
    }
  }

  private static let noOffice: LineFeatures = [
    .stop, .innerStop, .comma, .colon, .marker, .cell, .longer, .body, .office,
  ]
  private static let aboveSpeaker: LineFeatures = [.fullDate, .bracketDate, .bracket, .dash]
  /// The characters of a name.
  private static let namesOfSpeakers = 2...4

  /// The longest name of a company or of some persons, in characters.
  private static let longestName = 30
  private static let pronouns: ScalarTable = "你您贵"
  /// Words for those that speak in an interview.
  private static let speakers: PhraseIndex = ["主持", "答", "网友", "记者", "記者", "問", "问"]
}
