import GongwenLanguage
import GongwenModel
import GongwenText

/// The record that a legal database, a register of judgments or a site puts above or below a text that is saved from it:
/// 【发文字号】…, 裁判日期：…, [Status] Effective.
///
/// A block of rows is a record by its company, whatever some of its labels are: enough of them are labels that records
/// have, or have values of telling kinds (``RecordRows``), and a document begins below. A list of a text (会议时间：, 当事人：)
/// is below its title and has labels of other kinds.
struct RecordHead {
  /// The lines of the text.
  let lines: [FurnitureLine]

  /// How many lines above a record are read: the name of a database, or the title of the text over several lines.
  private static let reach = 8
  /// How many lines above a record may be a name of the database, and the longest of them in characters.
  private static let namesAbove = 2
  private static let longestName = 24
  /// The fewest fields of a record; two are enough where both are known and one is unmistakable.
  private static let fewest = 3
  private static let fewestKnown = 2
  /// The part of the fields that are known or have a telling value at least, those of forms deducted.
  private static let known = Share(1, of: 2)
  /// The most lines that a value continues over.
  private static let longestValue = 2
  /// How many lines below a record the title of the document ends at most.
  static let linesOfTitle = 5

  /// Labels of the text itself, as the last row of a record: 【正文】.
  private static let ofText: PhraseIndex = [
    "正文", "全文", "内容", "文件内容", "法规正文", "法规全文", "法规内容", "文书正文", "文书全文", "裁判文书全文", "text", "fulltext",
  ]

  /// Labels the rows of the records of a document.
  func label(_ document: inout RawDocument) {
    if let rows = above(document) {
      label(rows, &document)
      labelSecondTitle(above: rows, &document)
      for line in lines[..<rows.places.lowerBound]
      where document.blocks[line.index].furniture == nil && IssueLine.isIssue(line.key) {
        document.blocks[line.index].furniture = .pageMetadata
      }
    }
    if let rows = below(document) { label(rows, &document) }
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

  private func isText(_ place: Int, _ document: RawDocument) -> Bool {
    isFree(place, document) && !lines[place].key.isEmpty
  }

  private func label(_ rows: RecordRows, _ document: inout RawDocument) {
    for place in rows.places where document.blocks[lines[place].index].furniture == nil {
      document.blocks[lines[place].index].furniture = .pageMetadata
    }
  }

  // MARK: Above the text

  private func above(_ document: RawDocument) -> RecordRows? {
    var before: [Int] = []
    for place in lines.indices {
      if isRow(place, document) {
        let rows = RecordRows(lines, in: rows(from: place, document))
        return isRecord(rows, below: before, document) ? rows : nil
      }
      guard isText(place, document) else { continue }
      before.append(place)
      guard before.count <= Self.reach, !lines[place].hasStop else { return nil }
    }
    return nil
  }

  /// The rows from a line on, values over several lines and the label of the text itself included.
  private func rows(from start: Int, _ document: RawDocument) -> Range<Int> {
    var end = start + 1
    var place = end
    while place < lines.count, place - end <= Self.longestValue {
      if isRow(place, document), place == end || RecordRows(lines, in: place..<place + 1).isKnown {
        end = place + 1
        if isLabelOfText(place) { break }
      } else if !isContinued(from: end, at: place, document) {
        break
      }
      place += 1
    }
    return start..<end
  }

  private func isLabelOfText(_ place: Int) -> Bool {
    guard let row = RecordRow(lines[place].text), let field = row.fields.first,
      row.fields.count == 1, field.value.isEmpty
    else { return false }
    return Self.ofText.holds(RecordRow.folded(lines[place].text[field.name])[...])
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

  private func isRow(_ place: Int, _ document: RawDocument) -> Bool {
    let (line, block) = (lines[place], document.blocks[lines[place].index])
    guard !line.hasStop, !line.key.isEmpty, block.evidence.cell == nil,
      block.furniture == nil || block.furniture == .pageMetadata,
      let row = RecordRow(line.text)
    else { return false }
    // 各乡镇人民政府：: only a known label may lack its value.
    return row.isBracketed || row.fields.count > 1 || !row.fields[0].value.isEmpty
      || RecordLabel.read(line.text[row.fields[0].name]) != nil || isLabelOfText(place)
  }

  private func isFree(_ place: Int, _ document: RawDocument) -> Bool {
    document.blocks[lines[place].index].furniture == nil
  }

  private func isRecord(
    _ rows: RecordRows, below before: [Int], _ document: RawDocument
  ) -> Bool {
    guard !rows.hasElement, rows.sure >= Self.fewestKnown else { return false }
    if hasTitle(before) {
      // Below a title a list of the text is as likely.
      return rows.fields >= Self.fewest && rows.hasStrong
        && (rows.isBracketed || rows.sure + rows.telling == rows.fields)
    }
    guard before.count <= Self.namesAbove,
      before.allSatisfy({ lines[$0].isShort(Self.longestName) }), isEnough(rows)
    else { return false }
    // A record names the document, or the head of the document follows.
    let below = (rows.places.upperBound..<lines.count).lazy.filter { isText($0, document) }
    return rows.hasTitle || rows.isBracketed
      || opensDocument(Array(below.prefix(Self.linesOfTitle)))
  }

  /// Whether rows, with other lines only below them, are a record.
  func isRecord(_ rows: Range<Int>) -> Bool {
    let record = RecordRows(lines, in: rows)
    return record.fields >= Self.fewest && !record.hasElement && record.sure >= Self.fewestKnown
      && isEnough(record)
      && (record.hasTitle || record.isBracketed
        || opensDocument(lines.indices[rows.upperBound...].filter { !lines[$0].key.isEmpty }))
  }

  /// Whether the lines above a record are, or end with, a title.
  private func hasTitle(_ places: [Int]) -> Bool {
    let words = places.map { lines[$0].key }
    return words.indices.contains { start in
      TitleForm.isComplete(words[start]) || TitleForm.isComplete(words[start...].flatMap { $0 })
    }
  }

  /// Whether the rows are a record wherever they are.
  private func isEnough(_ rows: RecordRows) -> Bool {
    guard rows.fields >= Self.fewest else {
      return rows.fields == rows.sure && rows.hasStrong
    }
    guard rows.hasOwn || rows.sure == rows.fields else { return false }
    return rows.isBracketed
      || Self.known.isReached(by: rows.sure + rows.telling - rows.ofForms, of: rows.fields)
  }

  /// Whether a title, a number or a mark is among some lines.
  private func opensDocument(_ places: [Int]) -> Bool {
    var title: [Unicode.Scalar] = []
    for place in places {
      let line = lines[place]
      if WebForm.isNumber(line.key) || WebForm.isMark(line.key) || WebForm.isHead(line.key) {
        return true
      }
      guard !line.hasStop else { return false }
      title += line.key
      if TitleForm.isComplete(line.key) || TitleForm.isComplete(title) { return true }
    }
    return false
  }

  // MARK: Below the text

  private func below(_ document: RawDocument) -> RecordRows? {
    var end = lines.count
    while end > 0, lines[end - 1].key.isEmpty || !isFree(end - 1, document),
      !isRow(end - 1, document)
    {
      end -= 1
    }
    var start = end
    while start > 0, isRow(start - 1, document) { start -= 1 }
    guard start > 0, start < end, lines[..<start].contains(where: \.hasStop) else { return nil }
    let rows = RecordRows(lines, in: start..<end)
    guard !rows.hasElement, rows.ofForms == 0, rows.sure >= Self.fewestKnown, rows.hasStrong,
      isEnough(rows)
    else { return nil }
    return rows
  }
}
