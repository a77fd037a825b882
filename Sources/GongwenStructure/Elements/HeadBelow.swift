import GongwenLanguage
import GongwenText

/// Finds the head of a document that does not begin with it: quotations, boxes, labels of registries and sites, and an
/// article that introduces the document are printed above.
///
/// The head is shown by more than one line of it, since texts name marks and titles too: the word of a mark with a number
/// below, or a letterhead, a number or a title with a title's neighbours and an addressee below.
enum HeadBelow {
  /// How many lines a head begins below the first at most: a quotation of four lines and its heading, a catalogue.
  private static let reach = 16
  /// How many lines below its beginning the addressee is at most: joint issuers have a line each.
  private static let reachOfAddressee = 16
  /// How many lines a title has at most, up to its addressee.
  private static let linesOfTitle = 4
  /// Signs of a head, or of a document that ends: the head is not below them.
  private static let ends: LineFeatures = [
    .fullDate, .number, .numberAndSignatory, .headMark, .signatory, .addressee, .attachmentAlone,
    .imprint, .copies, .cell, .contents, .firstUnit, .bodyDate,
  ]
  private static let numbers: LineFeatures = [.number, .numberAndSignatory]
  private static let betweenTitle: LineFeatures = [
    .stop, .innerStop, .colon, .marker, .longer, .cell, .label,
  ]

  /// Marks the lines above such a head.
  static func add(to lines: inout [ElementLine]) {
    let again = titleAgain(in: lines)
    if let again { lines[again].features.add(.titleAgain) }
    guard let start = again ?? start(in: lines), start > 0 else { return }
    for index in 0..<start { lines[index].features.add(.aboveHead) }
    if isBelowLabels(lines, at: start) { lines[start].features.add(.belowKind) }
  }

  /// The line at which a head begins; nil where none begins within reach.
  private static func start(in lines: [ElementLine]) -> Int? {
    for index in lines.indices.prefix(reach) {
      let features = lines[index].features
      if features.has(.numberBelow), !features.has(.marker) {
        return features.has(.markWord) || hasAddressee(lines, behind: index) ? index : nil
      }
      if isLetterOfTaiwan(lines, at: index) { return index }
      if features.hasAny(of: numbers), !features.has(.shortNumber) {
        if LineContext.hasTitle(lines, behind: index), hasAddressee(lines, behind: index) {
          return index
        }
        // 项目编号：…: a label like those around it.
        guard features.hasAny(of: [.label, .labels]) else { return nil }
        continue
      }
      if isTitle(lines, at: index) || isBelowLabels(lines, at: index) { return index }
      if features.has(.headline) || features.hasAny(of: ends)
        || features.has(.about) && TitleForm.isComplete(lines[index].key)
      {
        return nil
      }
    }
    return nil
  }

  /// Whether a line is a body and the kind of its letter (某某縣政府 函), with the labels of such letters below it (文書處理手冊): the
  /// number of the file and its term of storage are printed above.
  private static func isLetterOfTaiwan(_ lines: [ElementLine], at index: Int) -> Bool {
    let key = lines[index].key
    let kind = kindsOfLetters.length(atEndOf: key)
    guard kind > 0, BodyName.isBody(key.dropLast(kind)) else { return false }
    return lines[(index + 1)...].prefix(reach).contains {
      labelsOfLetters.firstPrefix(of: $0.key) != nil
    }
  }

  private static let kindsOfLetters: PhraseEndings = ["令", "公告", "函", "書函", "開會通知單"]
  private static let labelsOfLetters: PhraseIndex = ["受文者", "發文字號", "發文日期"]

  /// The title below the contents of a booklet that has its 题注 below: the one above the contents is on the cover.
  private static func titleAgain(in lines: [ElementLine]) -> Int? {
    guard
      let contents = lines.indices.prefix(reach).first(where: { lines[$0].features.has(.contents) })
    else { return nil }
    let covers = lines[..<contents].map(\.key).filter { $0.count >= shortestTitle }
    return lines.indices[(contents + 1)...].prefix(linesOfTitle).first { index in
      index + 1 < lines.count && lines[index + 1].features.hasAny(of: [.adoption, .openAdoption])
        && covers.contains(lines[index].key)
    }
  }

  private static func hasAddressee(_ lines: [ElementLine], behind index: Int) -> Bool {
    lines[(index + 1)...].prefix(reachOfAddressee).contains { $0.features.has(.addressee) }
  }

  /// Whether a title that an addressee follows begins at a line: whole in it, or over several.
  private static func isTitle(_ lines: [ElementLine], at index: Int) -> Bool {
    var text: [Unicode.Scalar] = []
    for place in index..<min(lines.count, index + linesOfTitle) {
      guard !lines[place].features.hasAny(of: betweenTitle),
        !lines[place].features.has(.headline), !lines[place].features.hasAny(of: ends)
      else { return false }
      text += lines[place].key
      guard place + 1 < lines.count, lines[place + 1].features.has(.addressee) else { continue }
      return TitleForm.isComplete(text) && text.count >= shortestTitle
        && (index == place || ElementWords.about.stands(in: text[...]))
    }
    return false
  }

  /// Whether a whole title is below labels with values and a blank line, or is the headline of a page: 项目编号：…, 项目名称：…,
  /// then 中标公告.
  private static func isBelowLabels(_ lines: [ElementLine], at index: Int) -> Bool {
    index > 0 && lines[index].features.hasAny(of: [.blank, .headline])
      && lines[..<index].allSatisfy { $0.features.hasAny(of: [.label, .labels]) }
      && !lines[index].features.hasAny(of: betweenTitle)
      && !lines[index].features.hasAny(of: ends) && !lines[index].features.has(.body)
      && lines[index].key.count >= shortestTitle && TitleForm.isComplete(lines[index].key)
  }

  /// The shortest title, in characters: 某某公告.
  private static let shortestTitle = 4
}
