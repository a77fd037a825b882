import GongwenLanguage
import GongwenModel
import GongwenText

/// The record that a legal database, a register of judgments or a site puts above or below a text that is saved from it:
/// 【发文字号】…, 裁判日期：…, [Status] Effective.
///
/// Rows are a record by their place and by their words. They are outside of the prose: above it, with nothing before
/// them but a name or the title, or below all of it. None of them is a sentence, and they are not all that the text has. Enough
/// of their labels are those that records have, or have values of telling kinds (``RecordRows``), and they describe this
/// document (``RecordSubject``). A list of a text (会议时间：, 当事人：) differs in one of these.
struct RecordHead {
  /// The lines of the text.
  let lines: [FurnitureLine]

  /// How many lines above a record are read: the name of a database, or the title of the text over several lines.
  private static let reach = 8
  /// How many lines above a record may be a name of the database, and the longest of them in characters.
  private static let namesAbove = 2
  private static let longestName = 24
  /// The fewest fields of a record; two are enough where both are known and one is unmistakable.
  static let fewest = 3
  private static let fewestKnown = 2
  /// The most lines that a value continues over.
  private static let longestValue = 2
  /// How many lines below a record the title of the document ends at most.
  private static let linesOfTitle = 5
  /// Ends of labels whose values are titles.
  private static let names: PhraseEndings = ["名称", "名稱", "题名", "標題", "标题", "篇名", "题目"]

  /// Labels the rows of the records of a document, and takes back rows that are a list of its text where their labels alone
  /// made them metadata.
  func label(_ document: inout RawDocument) {
    if let (rows, before) = above(document) {
      switch verdict(rows, before, document) {
      case .record:
        for block in free(rows, document) { document.blocks[block].furniture = .pageMetadata }
        labelSecondTitle(above: rows, &document)
        RecordTail(lines: lines).label(below: rows, &document)
        for line in lines[..<rows.places.lowerBound]
        where document.blocks[line.index].furniture == nil && IssueLine.isIssue(line.key) {
          document.blocks[line.index].furniture = .pageMetadata
        }
      case .list: keep(rows, isList: true, &document)
      case .open: keep(rows, isList: false, &document)
      }
    }
    if let rows = below(document) {
      switch verdict(below: rows, document) {
      case .record:
        for block in free(rows, document) { document.blocks[block].furniture = .pageMetadata }
      case .list: keep(rows, isList: true, &document)
      case .open: keep(rows, isList: false, &document)
      }
    }
  }

  /// The blocks of the rows of records, whether they are labelled already or not.
  func rows(in document: RawDocument) -> [Int] {
    var found: [Int] = []
    if let (rows, before) = above(document), verdict(rows, before, document) == .record {
      found += rows.places.map { lines[$0].index }
    }
    if let rows = below(document), verdict(below: rows, document) == .record {
      found += rows.places.map { lines[$0].index }
    }
    return found
  }

  /// The kinds of rows.
  private enum Verdict {
    /// A record of the document, a list of its text, or either: then each row is judged alone.
    case record, list, open

    init(isRecord: Bool) { self = isRecord ? .record : .open }
  }

  /// The title above a record that is printed again below it.
  private func labelSecondTitle(above rows: RecordRows, _ document: inout RawDocument) {
    let above = lines.indices[..<rows.places.lowerBound].filter { isText($0, document) }
    let title = above.flatMap { lines[$0].key }
    guard !title.isEmpty else { return }
    var words: [Unicode.Scalar] = []
    for place in rows.places.upperBound..<lines.count where isText(place, document) {
      words += lines[place].key
      if words.count >= title.count { break }
    }
    guard words == title else { return }
    for place in above { document.blocks[lines[place].index].furniture = .duplicate }
  }

  /// Whether a line is text of the document so far; a long paragraph has no key.
  private func isText(_ place: Int, _ document: RawDocument) -> Bool {
    isFree(place, document) && !lines[place].text.isEmpty
  }

  private func isFree(_ place: Int, _ document: RawDocument) -> Bool {
    document.blocks[lines[place].index].furniture == nil
  }

  private func isRow(_ place: Int, _ document: RawDocument) -> Bool {
    RecordRows.row(lines[place], document.blocks[lines[place].index]) != nil
  }

  private func free(_ rows: RecordRows, _ document: RawDocument) -> [Int] {
    rows.places.filter { isFree($0, document) }.map { lines[$0].index }
  }

  /// Takes rows back into the text where their labels alone made them metadata. Rows with one label each are a list of the text
  /// by the verdict. A row with several is a strip of a site, unless another such row is text: then they are the head of
  /// a form (文件编号：… 版本：… above 编制部门：… 审批人：…).
  private func keep(_ rows: RecordRows, isList: Bool, _ document: inout RawDocument) {
    guard rows.fields >= Self.fewest else { return }
    func isStrip(_ place: Int) -> Bool { RecordRow.labels(lines[place].text) > 1 }
    let isForm = rows.places.contains { isFree($0, document) && isStrip($0) }
    for place in rows.places {
      let block = lines[place].index
      guard document.blocks[block].furniture == .pageMetadata, isStrip(place) ? isForm : isList
      else { continue }
      document.blocks[block].furniture = nil
    }
  }

  // MARK: Above the text

  /// The rows above the text, and the lines before them; nil where prose comes first.
  private func above(_ document: RawDocument) -> (RecordRows, [Int])? {
    var before: [Int] = []
    for place in lines.indices {
      if isRow(place, document) {
        return (RecordRows(lines, in: rows(from: place, document)), before)
      }
      guard isText(place, document) else { continue }
      before.append(place)
      guard before.count <= Self.reach, !lines[place].isProse else { return nil }
    }
    return nil
  }

  /// The rows from a line on, values over several lines and the label of the text itself included.
  private func rows(from start: Int, _ document: RawDocument) -> Range<Int> {
    var end = start + 1
    var place = end
    while place < lines.count, place - end <= Self.longestValue {
      let row = RecordRows.row(lines[place], document.blocks[lines[place].index])
      if let row, place == end || RecordRows(lines, in: place..<place + 1).isKnown {
        guard place == end || isValue(end..<place) else { break }
        end = place + 1
        if RecordRows.isLabelOfText(row, lines[place].text) { break }
      } else if !isContinued(from: end, at: place, document) {
        break
      }
      place += 1
    }
    return start..<end
  }

  /// Whether lines between rows can be the rest of the value above them: they end with no title, unless the label asks for one.
  private func isValue(_ places: Range<Int>) -> Bool {
    guard hasTitle(Array(places)) else { return true }
    guard let row = RecordRow(lines[places.lowerBound - 1].text), let field = row.fields.last,
      !field.value.isEmpty
    else { return false }
    let text = lines[places.lowerBound - 1].text
    return Self.names.end(RecordRow.folded(text[field.name])[...])
      && !TitleForm.isComplete(RecordRow.folded(text[field.value]))
  }

  /// Whether a line between rows continues the value of the row above: no blank line is above it or below.
  private func isContinued(from row: Int, at place: Int, _ document: RawDocument) -> Bool {
    let line = lines[place]
    return isFree(place, document) && !line.key.isEmpty && !line.hasStop
      && document.blocks[line.index].evidence.cell == nil
      && document.blocks[line.index].evidence.blankLinesBefore
        <= document.blocks[lines[row - 1].index].evidence.blankLinesBefore
      && !WebForm.isStatute(line.key) && !WebForm.isMarked(line.key)
  }

  private func verdict(
    _ rows: RecordRows, _ before: [Int], _ document: RawDocument
  ) -> Verdict {
    let below = (rows.places.upperBound..<lines.count).filter { isText($0, document) }
    guard hasText(below) else { return .list }
    let isBelowTitle = hasTitle(before)
    let subject = RecordSubject(
      title: title(of: isBelowTitle ? before : Array(below.prefix(Self.linesOfTitle))))
    guard subject.mayHave(rows), !isRepeated(rows, below) else { return .list }
    guard isBelowTitle else {
      return Verdict(isRecord: isRecord(rows, before, below))
    }
    // Below a title a list of the text is as likely.
    guard subject.isNamed(by: rows),
      !below.prefix(1).contains(where: { RecordRows.isSentence(lines[$0]) && isClose($0, document) }
      )
    else { return .list }
    return Verdict(
      isRecord: !rows.hasElement && rows.sure >= Self.fewestKnown && rows.fields >= Self.fewest
        && rows.hasStrong && endsWithTitle(before)
        && (rows.isBracketed || rows.sure + rows.telling == rows.fields))
  }

  /// Whether rows above a title, or with none near, are a record.
  private func isRecord(_ rows: RecordRows, _ before: [Int], _ below: [Int]) -> Bool {
    guard !rows.hasElement, rows.sure >= Self.fewestKnown, before.count <= Self.namesAbove,
      before.allSatisfy({ lines[$0].isShort(Self.longestName) })
    else { return false }
    // A record names the document, or the head of the document follows.
    return isEnough(rows)
      && (rows.hasTitle || rows.isBracketed
        || opensDocument(Array(below.prefix(Self.linesOfTitle))))
  }

  private func isClose(_ place: Int, _ document: RawDocument) -> Bool {
    document.blocks[lines[place].index].evidence.blankLinesBefore == 0
  }

  /// Whether some lines are more than the title, the signature and the date of a document.
  private func hasText(_ places: [Int]) -> Bool {
    places.contains { place in
      let line = lines[place]
      return line.isProse
        || !WebForm.isDate(line.key).date && !WebForm.isBody(line.key)
          && !WebForm.isNumber(line.key) && !TitleForm.isComplete(line.key)
    }
  }

  /// Whether the rows are several entries with the same labels, or the next of them comes before any prose.
  private func isRepeated(_ rows: RecordRows, _ below: [Int]) -> Bool {
    var (again, names) = (0, Set(rows.names))
    if rows.names.count - names.count >= Self.fewestKnown { return true }
    for place in below {
      let line = lines[place]
      if let row = RecordRow(line.text.prefix(RecordRows.longestLabel)) {
        for field in row.fields
        where names.remove(RecordRow.folded(line.text[field.name])) != nil { again += 1 }
        if again >= Self.fewestKnown, again * 2 >= rows.fields { return true }
      } else if line.isProse {
        return false
      }
    }
    return false
  }

  /// Whether the lines above a record are, or end with, a title.
  private func hasTitle(_ places: [Int]) -> Bool { title(of: places) != nil }

  /// The title among some lines, in one of them or over several.
  private func title(of places: [Int]) -> [Unicode.Scalar]? {
    var title: [Unicode.Scalar] = []
    for place in places {
      let key = lines[place].key
      guard !lines[place].isProse else { return nil }
      guard !WebForm.isNumber(key), !WebForm.isMark(key) else { continue }
      title += key
      if TitleForm.isComplete(key) { return key }
      if TitleForm.isComplete(title) { return title }
    }
    return nil
  }

  /// Whether the last of some lines is the end of a title, or an element of the head below it.
  private func endsWithTitle(_ places: [Int]) -> Bool {
    let elements = places.reversed().prefix {
      WebForm.isNumber(lines[$0].key) || WebForm.isDate(lines[$0].key).date
        || lines[$0].key.first == "("
    }
    let words = places.dropLast(elements.count).map { lines[$0].key }
    return words.indices.contains { TitleForm.isComplete(words[$0...].flatMap { $0 }) }
  }

  /// Whether the rows are a record wherever they are.
  private func isEnough(_ rows: RecordRows) -> Bool {
    guard rows.fields >= Self.fewest else {
      return rows.fields == rows.sure && rows.hasStrong
    }
    guard rows.hasOwn || rows.sure == rows.fields else { return false }
    return rows.isBracketed || rows.isMostlyKnown
  }

  /// Whether a title, a number or a mark is among some lines.
  private func opensDocument(_ places: [Int]) -> Bool {
    for place in places {
      let line = lines[place]
      if WebForm.isNumber(line.key) || WebForm.isMark(line.key) || WebForm.isHead(line.key) {
        return true
      }
      guard !line.isProse else { break }
    }
    return title(of: places) != nil
  }

  // MARK: Below the text

  /// The rows below the text that are not all set aside already, with nothing but lines of a site below them.
  private func below(_ document: RawDocument) -> RecordRows? {
    var end = lines.count
    while end > 0 {
      guard isRow(end - 1, document) else {
        guard !isText(end - 1, document) || SiteLine.reason(lines[end - 1]) != nil else {
          return nil
        }
        end -= 1
        continue
      }
      var start = end
      while start > 0, isRow(start - 1, document) { start -= 1 }
      // 附件：无 and the like are the last lines of the document, above a record that has no such label.
      while start + 1 < end, RecordRows(lines, in: start..<start + 1).hasElement { start += 1 }
      if (start..<end).contains(where: { isFree($0, document) }) {
        guard lines[..<start].contains(where: \.isProse) else { return nil }
        return RecordRows(lines, in: start..<end)
      }
      end = start
    }
    return nil
  }

  private func verdict(below rows: RecordRows, _ document: RawDocument) -> Verdict {
    let above = (0..<rows.places.lowerBound).filter { isText($0, document) }
    let subject = RecordSubject(title: title(of: Array(above.prefix(Self.reach))))
    guard subject.mayHave(rows), subject.isNamed(by: rows), let last = above.last,
      !RecordRows.isSentence(lines[last]) || !isClose(rows.places.lowerBound, document),
      !RecordSubject.announces(lines[last].text)
    else { return .list }
    return Verdict(
      isRecord: !rows.hasElement && rows.ofForms == 0 && rows.sure >= Self.fewestKnown
        && rows.hasStrong && isEnough(rows))
  }
}
