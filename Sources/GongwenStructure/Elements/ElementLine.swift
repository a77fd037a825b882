import GongwenLanguage
import GongwenModel
import GongwenText

/// A line with the signs by which it may be an element: those of the line alone, and those of ``LineContext``.
struct ElementLine {
  /// The line as printed.
  let text: ArraySlice<Unicode.Scalar>
  /// Its characters without blanks.
  let key: ArraySlice<Unicode.Scalar>
  /// Its width with its indent, and its indent, in half-width columns; 0 for a table.
  let width: Int
  let indent: Int
  /// Its signs.
  var features = LineFeatures()
  /// The size of its letters, in per cent of that of the text; 0 where it is not known, and of long lines.
  private(set) var letterSize = 0

  /// The longest line that is read closely, in characters: lists of addressees and 题注 are longer than titles.
  private static let longest = 400
  /// The longest line that may be an element of the head or closing other than those, in characters.
  private static let longestElement = 80
  /// The longest line of names, in characters without blanks: six persons who sign.
  private static let longestNames = 18
  /// The least size of the letters of a title, in per cent of that of the text: larger by more than a step.
  private static let enlarged = 115
  private static let stops: ScalarTable = "。！？；!?;"
  /// The star in the line below the number (GB/T 9704-1999, 5.2.7), and other signs for it; the most of them in a line.
  private static let signs: ScalarTable = "★☆✯✩⭐"
  private static let longestSign = 3
  private static let issued: Phrase = "印发"
  private static let deputy: Phrase = "代行"
  private static let innerStops: ScalarTable = "。！？"
  private static let commas: ScalarTable = "，,"
  /// Commas, stops and semicolons inside a line.
  private static let marks = ScalarTable(uniting: [commas, innerStops, "；"])
  private static let pauses: ScalarTable = "，、,"
  private static let opening: ScalarTable = "（([【"
  private static let closing: ScalarTable = "）)]】"
  private static let continuing: ScalarTable = "的》”"

  /// A table, or the table of contents, that begins with a line: its words say nothing of the document around it.
  init(blockOf line: Line, as feature: LineFeature) {
    width = 0
    indent = 0
    text = line.text.prefix(0)
    key = text
    features.add(feature)
  }

  /// Reads a line.
  init(_ line: Line) {
    width = line.width
    indent = line.evidence.indent
    text = line.text
    key = LineKey.key(of: line.text)
    if line.evidence.blankLinesBefore > 0 { features.add(.blank) }
    if line.evidence.endsAtLineBreak { features.add(.lineBreak) }
    if line.evidence.indent >= LineWrap.indent { features.add(.indented) }
    // A line below 第一章 总则 or 第一條 makes a heading of it, as Markdown does (CommonMark, 4.3), and no title.
    if line.isRuled, !line.markers.contains(where: { $0.isLikely }) { features.add(.ruled) }
    if line.evidence.isOtherPrint { features.add(.otherPrint) }
    guard let first = key.first, let last = key.last else { return }
    if key.count <= Self.longestSign, key.allSatisfy({ Self.signs.contains($0) }) {
      features.add(.separator)
    }
    if line.evidence.page?.isTitle ?? false { features.add(.headline) }
    if line.evidence.page?.isRight ?? false { features.add(.rightEdge) }
    readLength()
    readMarks(first, last)
    if line.markers.contains(where: { $0.isLikely && $0.scheme != .appendix && $0.scheme != .dash })
    {
      features.add(.marker)
    }
    if line.markers.contains(where: { Self.isFirstUnit($0) }) { features.add(.firstUnit) }
    if first == "附" || Self.opening.contains(first) { readAttachment() }
    if AttachmentLine.isItem(text) { features.add(.item) }
    guard key.count <= Self.longest else { return }
    if last == "：" || last == ":" { readAddressee() }
    readCopies(first)
    readAdoption(first, last)
    guard key.count <= Self.longestElement else { return }
    if line.evidence.letterSize >= Self.enlarged, line.evidence.headingLevel == 0,
      !features.has(.marker)
    {
      features.add(.enlarged)
    }
    if UnnumberedHeading.isHeading(line) { features.add(.partName) }
    letterSize = line.evidence.letterSize
    readNames(first, last)
    readDates(first)
    readNumbers(first, last)
    readBrackets(first, last)
    readWords(first)
    if let page = line.evidence.page, page.isCentred || page.headingLevel > 0 {
      features.add(.centred)
    }
  }

  private static func isFirstUnit(_ marker: MarkerCandidate) -> Bool {
    guard marker.ordinal == 1, marker.isClear else { return false }
    return marker.scheme == .part || marker.scheme == .chapter || marker.scheme == .article
  }

  private mutating func readLength() {
    switch key.count {
    case ...4: features.add(.upTo4)
    case ...12: features.add(.upTo12)
    case ...24: features.add(.upTo24)
    case ...40: features.add(.upTo40)
    case ...80: features.add(.upTo80)
    default: features.add(.longer)
    }
  }

  private mutating func readMarks(_ first: Unicode.Scalar, _ last: Unicode.Scalar) {
    if Self.stops.contains(last) {
      features.add(.stop)
    } else if last == "：" || last == ":" {
      features.add(.colon)
    } else if Self.pauses.contains(last) {
      features.add(.pause)
    }
    var hasSemicolon = false
    let (commas, innerStops, marks) = (Self.commas, Self.innerStops, Self.marks)
    for scalar in key.dropLast() where marks.contains(scalar) {
      if commas.contains(scalar) {
        features.add(.comma)
      } else if innerStops.contains(scalar) {
        features.add(.innerStop)
      } else if scalar == "；" {
        hasSemicolon = true
      }
    }
    if commas.contains(last) { features.add(.comma) }
    if hasSemicolon, !isList { features.add(.innerStop) }
    if Self.continuing.contains(first) { features.add(.continuation) }
    if first == "—" || first == "－" && key.dropFirst().first == "－", !features.has(.stop) {
      features.add(.dash)
    }
  }

  /// 附件：1.检查表；2.汇总表: a semicolon ends no clause of it.
  private var isList: Bool {
    AttachmentLine(text: text).kind != nil || AttachmentLine.isItem(text) && key.count <= 24
  }

  private mutating func readAttachment() {
    switch AttachmentLine(text: text).kind {
    case .colon:
      features.add(.attachmentAlone)
      features.add(.attachmentColon)
    case .alone: features.add(.attachmentAlone)
    case .titled: features.add(.attachment)
    case nil: break
    }
  }

  private mutating func readAddressee() {
    guard !features.has(.marker) else { return }
    switch AddresseeLine.kind(of: text) {
    case .sure: features.add(.addressee)
    case .possible: features.add(.addresseeMaybe)
    case nil: break
    }
  }

  private mutating func readCopies(_ first: Unicode.Scalar) {
    if OfficialWords.copies.mayStart(with: first), OfficialWords.copies.firstPrefix(of: key) != nil
    {
      features.add(.copies)
    }
  }

  /// 1984年3月12日第六届全国人民代表大会常务委员会第四次会议通过, in brackets or not, whole or over lines.
  private mutating func readAdoption(_ first: Unicode.Scalar, _ last: Unicode.Scalar) {
    let isOpen = first == "（" || first == "("
    guard isOpen || DateForm.mayStart(with: first) || first == "根" || first == "依" || first == "据"
    else {
      readAct()
      return
    }
    guard !key.contains("。") else { return }
    var scanner = ScalarScanner(isOpen ? key.dropFirst() : key)
    scanner.take(anyOf: ElementWords.bases)
    if DateForm.read(scanner.rest) != nil {
      let end = key.dropLast(while: { Self.closing.contains($0) })
      if ElementWords.finalActs.end(end) { features.add(.adoptionLine) }
      if LineKey.openBrackets(in: key) > 0 {
        features.add(.openAdoption)
      } else if !isOpen, !features.has(.stop), key.count <= Self.longestElement {
        features.add(.dateFirst)
      }
    } else if isOpen, Self.closing.contains(last), key.count <= Self.longestElement,
      ElementWords.finalActs.end(key.dropLast()) || key.dropLast().ends(with: Self.issued),
      NumberForm.range(in: text) != nil
    {
      // （某政〔1986〕9号　1986年5月1日发布）.
      features.add(.adoptionLine)
    } else if isOpen, NumberAndDay(text) != nil {
      features.add(.adoptionLine)
    } else if isOpen, LineKey.openBrackets(in: key) > 0,
      features.has(.upTo80) || features.has(.upTo40),
      key.contains("年"), ElementWords.acts.stands(in: key) || key.contains("届")
    {
      features.add(.openAdoption)
    }
    readAct()
  }

  /// A date anywhere and what was done at it.
  private mutating func readAct() {
    guard !features.has(.innerStop), let year = key.firstIndex(of: "年" as Unicode.Scalar),
      key[year...].dropFirst(2).prefix(3).contains("月")
        || key[year...].dropFirst(1).prefix(3).contains("月")
    else { return }
    if ElementWords.acts.stands(in: key) { features.add(.adoption) }
  }

  private mutating func readNames(_ first: Unicode.Scalar, _ last: Unicode.Scalar) {
    let bodies = BodyName.bodies(in: BodyName.withoutEditing(text))
    if !bodies.isEmpty { features.add(.body) }
    if bodies.count > 1 { features.add(.bodies) }
    if PersonLine.isPerson(text) || PersonLine.isDeputed(key) { features.add(.office) }
    if key.count <= Self.longestNames, isNames { features.add(.name) }
    if AttachedFiles.isName(text) { features.add(.fileName) }
    if ElementWords.addresses.stands(in: key) { features.add(.address) }
    if last == "：" || last == ":", ElementWords.isDispatch(key) { features.add(.dispatch) }
    if key.count <= PersonLine.longest, !features.has(.comma), !features.has(.innerStop),
      ElementWords.isMark(key)
    {
      features.add(.markWord)
      if ElementWords.bareMarks.holds(key) { features.add(.bareMark) }
      if ElementWords.isSessionPaper(key) { features.add(.sessionPaper) }
    }
    if TitleForm.endsWithGenre(key) { features.add(.genre) }
    if OfficialWords.letters.end(key), !ElementWords.about.stands(in: key) { features.add(.letter) }
    if ElementWords.about.stands(in: key) { features.add(.about) }
  }

  /// 张三, 张三 李四.
  private var isNames: Bool {
    guard !TitleForm.endsWithGenre(key) else { return false }
    // 張大文代行, （張大文代行）: who signs for the officer above.
    var name = key
    if let first = name.first, Self.opening.contains(first) { name = name.dropFirst() }
    if let last = name.last, Self.closing.contains(last) { name = name.dropLast() }
    if name.ends(with: Self.deputy), Surnames.isName(Array(name.dropLast(2))) { return true }
    if Surnames.isName(Array(key)) { return true }
    let names = text.split { $0 == " " || $0 == "\u{3000}" || $0 == "、" }
    return names.count > 1 && names.allSatisfy { Surnames.isName(Array($0)) }
  }

  private mutating func readDates(_ first: Unicode.Scalar) {
    let date = DateLine(text: text)
    switch date.kind {
    case .full: features.add(.fullDate)
    case .month: features.add(.monthDate)
    case .bracketed: features.add(.bracketDate)
    case .placed:
      features.add(.placedDate)
      // 二○○六年一月十六日於民政事務局.
      features.remove(.body)
    case nil:
      if date.bodyBehind != nil { features.add(.dateBody) }
      guard key.count <= LineLength.ofClosing, let start = date.trailing else { return }
      let before = text[..<start].dropLast(while: { " \u{3000}，,、".unicodeScalars.contains($0) })
      if !BodyName.bodies(in: BodyName.withoutEditing(before)).isEmpty
        || PersonLine.isPerson(before)
      {
        features.add(.bodyDate)
      }
    }
  }

  private mutating func readNumbers(_ first: Unicode.Scalar, _ last: Unicode.Scalar) {
    switch NumberForm.kind(of: key) {
    case .full:
      features.add(.number)
      if NumberForm.namesAct(key) { features.add(.namedNumber) }
    case .short:
      features.add(.number)
      features.add(.shortNumber)
      if NumberForm.namesAct(key) { features.add(.namedNumber) }
    case nil:
      if NumberForm.trailing(in: key) != nil { features.add(.trailingNumber) }
      if ElementWords.isSignatory(key) { features.add(.signatory) }
      if ElementWords.isLevel(key) {
        features.add(.level)
        if NumberForm.range(in: text) != nil { features.add(.trailingNumber) }
      }
      if HeadingElements.numberAndSignatory(in: text) != nil
        || NumberAndNote.ranges(in: text) != nil
      {
        features.add(.numberAndSignatory)
        features.remove(.signatory)
      }
    }
    if HeadingElements.mark(of: key) != nil { features.add(.headMark) }
    if ElementWords.isImprint(key) { features.add(.imprint) }
  }

  private mutating func readBrackets(_ first: Unicode.Scalar, _ last: Unicode.Scalar) {
    guard Self.opening.contains(first), Self.closing.contains(last), !features.has(.number),
      !features.has(.marker)
    else { return }
    features.add(.bracket)
    if ElementWords.notes.stands(in: key) { features.add(.noteWord) }
    if ElementWords.publicity.firstPrefix(of: key.dropFirst()) != nil {
      features.add(.publicityNote)
    }
    if ElementWords.isAddition(key) { features.add(.addition) }
  }

  private mutating func readWords(_ first: Unicode.Scalar) {
    if ElementWords.isOther(key) { features.add(.other) }
    let bare = first == "（" || first == "(" ? key.dropFirst() : key
    // 联系人名单: a title.
    if OfficialWords.contacts.firstPrefix(of: bare) != nil, !features.has(.genre) {
      features.add(.contact)
    }
    if ElementWords.isReport(key) { features.add(.report) }
    if ElementWords.formulas.firstPrefix(of: key) != nil { features.add(.formula) }
    if ElementWords.following.stands(in: key) { features.add(.following) }
    if !features.hasAny(of: [.addressee, .addresseeMaybe, .copies, .attachment]),
      ElementWords.isLabelled(key), BodyName.labelOfSigners(text) == 0
    {
      features.add(.label)
    }
    if ElementWords.isRowOfLabels(text) { features.add(.labels) }
    if ElementWords.firstUnits.holds(key) { features.add(.firstUnit) }
    if first == "（" || first == "(", let close = key.firstIndex(where: { $0 == "）" || $0 == ")" }),
      close - key.startIndex <= 9, key[(close + 1)...].first == "的"
    {
      features.add(.continuation)
    }
  }
}
