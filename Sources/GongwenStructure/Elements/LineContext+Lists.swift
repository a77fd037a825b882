import GongwenLanguage
import GongwenModel
import GongwenText

/// Lists of names.
extension LineContext {
  /// How many bodies in a row without a date are a list of names wherever they are.
  private static let longRun = 3

  /// Bodies without a date that are a list of names.
  static func addRun(_ lines: inout [ElementLine], _ index: Int) {
    guard index > 0, lines[index].features.has(.body), !lines[index - 1].features.has(.body) else {
      return
    }
    var end = index
    while end < lines.count, lines[end].features.has(.body) { end += 1 }
    guard end == lines.count || !lines[end].features.hasAny(of: dates),
      end - index >= longRun || isListed(lines, index..<end)
        || rolls.end(lines[index - 1].key)
    else {
      return
    }
    for place in index..<end { lines[place].features.add(.bodyRun) }
  }

  /// Ends of titles of lists of names, sorted by code point.
  private static let rolls: PhraseEndings = ["一览表", "名册", "名单", "名單", "名錄", "名录"]

  /// Whether bodies are in a list of names: only such lines are between them and a short heading.
  private static func isListed(_ lines: [ElementLine], _ run: Range<Int>) -> Bool {
    for place in stride(
      from: run.lowerBound - 1, through: max(0, run.lowerBound - mostListed), by: -1)
    {
      let above = lines[place].features
      guard !above.hasAny(of: noEntry) else { return false }
      if above.has(.marker) || CountingName.count(in: lines[place].key) != nil { return true }
    }
    return false
  }

  /// The most lines of such a list, and features that no entry of it has.
  private static let mostListed = 40
  private static let noEntry: LineFeatures = [
    .stop, .innerStop, .colon, .comma, .label, .contact, .formula, .attachment, .attachmentColon,
    .afterAttachment, .fullDate, .monthDate, .cell, .upTo80, .longer,
  ]
}

/// Those who get a copy.
extension LineContext {
  /// 抄送： alone above the list, and 抄送 with a list and without a colon below a date or above the imprint.
  static func addCopies(_ lines: inout [ElementLine], _ index: Int) {
    let own = lines[index]
    if own.features.has(.copies), own.features.has(.colon), own.key.count <= longestCopies,
      index + 1 < lines.count, !lines[index + 1].features.hasAny(of: noCopies)
    {
      lines[index + 1].features.add(.copies)
      lines[index + 1].features.add(.rest)
      lines[index + 1].features.remove(.body)
      lines[index + 1].features.remove(.closes)
    }
    guard index > 0, !own.features.has(.copies),
      let word = copyWords.firstPrefix(of: own.key), own.key.count > word.scalars.count,
      lines[index - 1].features.hasAny(of: aboveCopies)
        || index + 1 < lines.count && lines[index + 1].features.has(.imprint)
    else { return }
    lines[index].features.add(.copies)
  }

  /// 抄送：市委督查室。 / 区人大常委会办公室，区政协办公室。: further lines of the list, which names bodies of each rank in lines of their own,
  /// down to the imprint.
  static func addCopiesBelow(_ lines: inout [ElementLine], _ index: Int) {
    guard lines[index].features.has(.copies), !lines[index].features.has(.rest) else { return }
    var end = index + 1
    while end < lines.count, end - index <= mostCopies, listsBodies(lines[end]) { end += 1 }
    guard end > index + 1, end < lines.count, lines[end].features.has(.imprint) else { return }
    for place in index + 1..<end {
      let continues = lines[place - 1].key.last != "。"
      lines[place].features.add(.copies)
      if continues { lines[place].features.add(.rest) }
      lines[place].features.remove(.body)
      lines[place].features.remove(.closes)
    }
  }

  /// Whether a line is nothing but bodies with commas between them; a name may begin in the line above.
  private static func listsBodies(_ line: ElementLine) -> Bool {
    guard !line.features.hasAny(of: noCopies), !line.features.has(.item) else { return false }
    let names = line.key.dropLast(while: { $0 == "。" || $0 == "，" || $0 == "、" })
    return names.count <= longestList
      && names.split { $0 == "，" || $0 == "、" || $0 == "；" }.allSatisfy {
        $0.count <= LineLength.ofHead && !$0.contains { marksOfText.contains($0) }
      }
      && AddresseeLine.areBodies(names)
  }

  /// The most lines of such a list, and the longest of them, in characters.
  private static let mostCopies = 8
  private static let longestList = 120
  private static let marksOfText: ScalarTable = "。：:；“”《》"

  /// The longest label of such a list, in characters: 抄送机关：.
  private static let longestCopies = 5
  private static let copyWords: PhraseIndex = ["抄发", "抄報", "抄报", "抄致", "抄送"]
  private static let aboveCopies: LineFeatures = [
    .fullDate, .bodyDate, .copies, .noteWord, .publicityNote,
  ]
  private static let noCopies: LineFeatures = [
    .copies, .imprint, .fullDate, .monthDate, .bodyDate, .marker, .cell, .contents, .bracket,
    .attachmentAlone, .attachment, .contact, .label, .other, .number,
  ]
}

/// Lists of attachments.
extension LineContext {
  /// The number behind that of the attachment that the line above names.
  static func addNextAttachment(_ lines: inout [ElementLine], _ index: Int) {
    guard index > 0, lines[index].features.has(.item),
      lines[index - 1].features.hasAny(of: [.attachment, .nextAttachment]),
      let own = number(of: lines[index]), let above = number(of: lines[index - 1]),
      own.scheme == above.scheme, own.ordinal == above.ordinal.map({ $0 + 1 }),
      !lines[index].features.hasAny(of: [.stop, .innerStop, .longer])
    else { return }
    lines[index].features.add(.nextAttachment)
  }

  /// 三、本决定自公布之日起施行。 at the end of a text, above the title of another one: a sentence, and no attachment.
  static func addLone(_ lines: inout [ElementLine], _ index: Int) {
    guard lines[index].features.has(.item),
      !lines[index].features.hasAny(of: [.attachment, .fileName]),
      index == 0 || !lines[index - 1].features.hasAny(of: announced)
    else { return }
    lines[index].features.add(.loneItem)
  }

  private static let announced: LineFeatures = [
    .attachment, .nextAttachment, .afterAttachment, .attachmentColon, .attachmentAlone,
  ]

  /// The number of the attachment that a line names, behind 附件： or without it.
  private static func number(of line: ElementLine) -> MarkerCandidate? {
    var text = line.text
    if text.first == "附",
      let colon = text.prefix(longestSign).firstIndex(where: { $0 == "：" || $0 == ":" })
    {
      text = text[(colon + 1)...].drop { $0 == " " || $0 == "\u{3000}" }
    }
    return MarkerGrammar().candidates(text).first {
      $0.isPossible && $0.ordinal != nil && $0.scheme != .decimal
    }
  }

  /// The longest word with a colon before the first attachment, in characters: 附　件：.
  private static let longestSign = 5

  /// 一、某某学校（72人） right below the date: the first group of an attached list, and not the name of an attachment.
  static func addCounted(_ lines: inout [ElementLine], _ index: Int) {
    guard index > 0, lines[index].features.has(.item),
      lines[index - 1].features.hasAny(of: [.fullDate, .bodyDate]),
      number(of: lines[index])?.ordinal == 1, CountingName.count(in: lines[index].text) != nil
    else { return }
    lines[index].features.remove(.item)
    lines[index].features.add(.counted)
  }

  /// Dashes before several lines are those of a list, and no subtitle's.
  static func addDashes(_ lines: inout [ElementLine], _ index: Int) {
    guard lines[index].features.has(.dash), index + 1 < lines.count else { return }
    var end = index + 1
    while end < lines.count, lines[end].key.first == "—" { end += 1 }
    guard end > index + 1 else { return }
    for place in index..<end {
      lines[place].features.remove(.dash)
      lines[place].features.add(.marker)
    }
  }
}

/// Periodicals.
extension LineContext {
  /// 某某省审计厅审计结果公告, 2033年第3号（总第58号）, a title: what is counted as a whole, too, is a periodical, and its name a mark.
  static func addPeriodical(_ lines: inout [ElementLine], _ index: Int) {
    guard index < firstLines, index + 1 < lines.count, !lines[index].features.has(.markWord),
      lines[index + 1].features.has(.number), totals.stands(in: lines[index + 1].key),
      ElementWords.bodyMarks.end(lines[index].key), !lines[index].features.hasAny(of: prose),
      !lines[index].features.has(.about), hasTitle(lines, behind: index + 1)
    else { return }
    lines[index].features.add(.markWord)
  }

  private static let totals: PhraseIndex = ["总第", "總第"]

  /// Whether names of files follow 附件： or 附件, and a closing or nothing follows them.
  static func headsFiles(_ lines: [ElementLine], _ index: Int) -> Bool {
    let files = lines[(index + 1)...].prefix { $0.features.has(.fileName) }
    return !files.isEmpty
      && (files.endIndex == lines.count || lines[files.endIndex].features.hasAny(of: closings))
  }
}

/// Those who are addressed.
extension LineContext {
  /// 各区教育局，市直各学校 without its colon, alone between a whole title and the first sentence of the text, with blank lines
  /// around it or the indent of a paragraph below it.
  static func addAddressed(_ lines: inout [ElementLine], _ index: Int) {
    guard index > 0, index < firstLines, index + 1 < lines.count,
      !lines[index].features.hasAny(of: noAddressees),
      !lines[index - 1].features.hasAny(of: noTitle), TitleForm.isComplete(lines[index - 1].key),
      lines[index - 1].features.hasAny(of: [.about, .headline]),
      lines[index + 1].features.hasAny(of: [.stop, .innerStop, .longer, .colon, .comma])
        || textOpenings.firstPrefix(of: lines[index + 1].key) != nil,
      lines[index].features.has(.blank)
        || lines[index + 1].features.hasAny(of: [.blank, .indented]),
      !lines[index + 1].features.hasAny(of: [.addressee, .marker, .cell, .label]),
      AddresseeLine.kind(named: lines[index].text) == .sure,
      AddresseeLine.areAddressed(lines[index].text)
    else { return }
    lines[index].features.add(.addressee)
    lines[index].features.remove(.body)
  }

  /// Words with which the text of a notice begins, where a narrow text breaks its first sentence, sorted by code point.
  private static let textOpenings: PhraseIndex = [
    "《", "为", "依据", "按照", "根据", "现", "現", "目前", "經", "经", "近", "遵照",
  ]

  private static let noAddressees: LineFeatures = [
    .stop, .innerStop, .colon, .pause, .marker, .cell, .longer, .genre, .about, .indented, .bracket,
    .number, .label, .headline,
  ]
  private static let noTitle: LineFeatures = [.stop, .innerStop, .colon, .marker, .cell, .longer]
}
