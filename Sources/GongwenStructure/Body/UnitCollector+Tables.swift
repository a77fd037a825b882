import GongwenLanguage
import GongwenModel
import GongwenText

/// Tables, figures, and the lines that belong to them.
extension UnitCollector {
  /// Adds the table that begins at a line, or continues the table above; gives the line behind
  /// it.
  mutating func addTable(_ line: Int, in range: Range<Int>) -> Int {
    let reader = TableReader(text: text, lines: lines)
    var (draft, end) = reader.read(from: line, in: range)
    if let rows = rows(of: draft, below: entries.count - 1, reader) {
      changeTable(at: entries.count - 1) { $0.add(rows) }
      return end
    }
    if continues(draft, reader, below: line) { return end }
    if let caption = caption(above: lines[line]) {
      draft.caption = entries[caption].unit.text
      entries.remove(at: caption)
    }
    entries.append((Unit(kind: .table(draft), text: words(lines[line].range)), nil))
    return end
  }

  /// The rows that a table adds to the one that is a unit: without its header where it repeats that; nil where it is a
  /// table of its own.
  private mutating func rows(
    of draft: TableDraft, below unit: Int, _ reader: TableReader
  ) -> ArraySlice<[TableDraft.Cell]>? {
    guard unit >= 0, case .table(let above) = entries[unit].unit.kind, above.notes.isEmpty else {
      return nil
    }
    if let head = reader.repeatedHead(draft, of: above) {
      repeated += reader.ranges(of: head)
      return draft.rows[head.endIndex...]
    }
    let isCut =
      draft.rows.first?.first?.place.continuesTable ?? false
      && !TableHead(text: text).isOwn(of: draft, below: above)
    return isCut || countsOn(draft, from: above) ? draft.rows[...] : nil
  }

  /// Changes the table that a unit is, in its place: a copy for each row or note would cost the square of their number.
  private mutating func changeTable(at unit: Int, _ change: (inout TableDraft) -> Void) {
    guard case .table(var draft) = entries[unit].unit.kind else { return }
    entries[unit].unit.kind = .paragraph
    change(&draft)
    entries[unit].unit.kind = .table(draft)
  }

  /// Whether a table right below another one has its columns and counts its rows on (26, 27): a page that ends inside the
  /// table prints no header again.
  private func countsOn(_ draft: TableDraft, from above: TableDraft) -> Bool {
    guard draft.columns == above.columns, let last = above.rows.last, let first = draft.rows.first,
      let before = number(of: last), let next = number(of: first)
    else { return false }
    return next == before + 1
  }

  /// The number in the first column of a row.
  private func number(of row: [TableDraft.Cell]) -> Int? {
    guard let cell = row.first, cell.place.column == 0, let range = cell.ranges.first,
      cell.ranges.count == 1, (1...Self.mostDigitsOfRow).contains(range.count)
    else { return nil }
    return text.scalars[range].reduce(0) { sum, scalar in
      sum.flatMap { sum in ChineseNumeral.arabicDigit(scalar).map { sum * 10 + $0 } }
    }
  }

  /// The most digits of the number of a row.
  private static let mostDigitsOfRow = 4

  /// Adds the rows of a table to the one above where 续表 between them names them one, with the same header or without
  /// any; whether they are.
  private mutating func continues(
    _ draft: TableDraft, _ reader: TableReader, below line: Int
  ) -> Bool {
    let names = namesOfContinuation(above: line)
    guard names > 0, entries.count > names,
      entries.suffix(names).allSatisfy({ if case .paragraph = $0.unit.kind { true } else { false } }
      ),
      let head = head(of: draft, reader, below: entries.count - 1 - names)
    else { return false }
    repeated += reader.ranges(of: head)
    repeated += lines[line - names..<line].map(\.range)
    entries.removeLast(names)
    changeTable(at: entries.count - 1) { $0.add(draft.rows[head.endIndex...]) }
    return true
  }

  /// The number of lines right above a table that name it the continuation of the one above: 续表, or 表2（续） and the unit of
  /// its figures, which is printed again.
  private func namesOfContinuation(above line: Int) -> Int {
    guard line > 0, !lines[line - 1].isCell else { return 0 }
    if CaptionShape.isContinuation(lines[line - 1].text) { return 1 }
    guard line > 1, MeasureLine.isMeasure(lines[line - 1].text), entries.count > 3,
      CaptionShape.isContinuation(lines[line - 2].text),
      entries[entries.count - 4].unit.text.scalars.elementsEqual(lines[line - 1].text)
    else { return 0 }
    return 2
  }

  /// The head that a table repeats from the one that is a unit, or nothing; nil where that has no table that can continue.
  private func head(
    of draft: TableDraft, _ reader: TableReader, below unit: Int
  ) -> ArraySlice<[TableDraft.Cell]>? {
    guard case .table(let above) = entries[unit].unit.kind, above.notes.isEmpty else { return nil }
    return reader.repeatedHead(draft, of: above) ?? draft.rows.prefix(0)
  }

  /// Whether a line is a cell whose table begins with, or continues from, the unit above.
  func joinsTable(_ line: Int) -> Bool {
    guard lines[line].isCell, let above = entries.last?.unit else { return false }
    if case .table = above.kind { return true }
    return isCaption(above, above: lines[line])
  }

  /// The longest name of a table without a number, in characters: one printed line and a bracketed unit.
  private static let longestCaption = 40

  /// The unit that is the caption of the table that begins with a cell. 单位：万元 may be between them: it stays a paragraph.
  private func caption(above cell: Line) -> Int? {
    guard let last = entries.indices.last else { return nil }
    if isCaption(entries[last].unit, above: cell) { return last }
    guard last > 0, case .paragraph = entries[last].unit.kind,
      MeasureLine.isMeasure(entries[last].unit.text.scalars),
      isCaption(entries[last - 1].unit, above: cell)
    else { return nil }
    return last - 1
  }

  /// Whether the paragraph above a table is its caption: 表1 …, or a name right above it.
  private func isCaption(_ unit: Unit, above cell: Line) -> Bool {
    guard case .paragraph = unit.kind, unit.handle == 0 else { return false }
    let scalars = unit.text.scalars
    if CaptionShape.isTableCaption(scalars) { return true }
    return scalars.count <= Self.longestCaption
      && (scalars.last == "表" || cell.evidence.blankLinesBefore == 0
        || CaptionShape.isAnnex(scalars))
      && !scalars.contains { "，。；".unicodeScalars.contains($0) }
      && (!scalars.contains("：") || CaptionShape.isAnnex(scalars))
  }

  /// Adds a note, or a line that continues it, to the table above.
  mutating func addNote(_ line: Int, continuesNote: Bool) -> Bool {
    guard case .table? = entries.last?.unit.kind else { return false }
    let (range, text) = (lines[line].range, text)
    changeTable(at: entries.count - 1) { table in
      if continuesNote, !table.notes.isEmpty {
        table.notes[table.notes.count - 1].join(range, of: text)
      } else {
        table.notes.append(UnitText(range, of: text))
      }
    }
    return true
  }

  /// Adds a line that is a figure's caption.
  mutating func addCaption(_ line: Int) -> Bool {
    let own = lines[line].text
    guard CaptionShape.isFigureCaption(own) || isBelowPhoto(line) else { return false }
    let caption = words(lines[line].range)
    if case .figure(let captions, let labels)? = entries.last?.unit.kind {
      if captions.isEmpty {
        entries[entries.count - 1].unit.kind = .figure([caption], labels: labels)
        return true
      }
      // The same caption in a second language.
      let isOther =
        captions.last?.scalars.first.map { !Line.isHalfWidth($0) } ?? false
        && own.first.map(Line.isHalfWidth) ?? true
      if isOther {
        entries[entries.count - 1].unit.kind = .figure(captions + [caption], labels: labels)
        return true
      }
    }
    entries.append((Unit(kind: .figure([caption], labels: []), text: caption), nil))
    return true
  }

  /// Whether a line right below a picture of a page is its caption without a number.
  private func isBelowPhoto(_ line: Int) -> Bool {
    guard case .figure(let captions, _)? = entries.last?.unit.kind, captions.isEmpty,
      lines[line].evidence.page != nil
    else { return false }
    return CaptionShape.isPhotoCaption(lines[line].text)
  }

  /// Adds the pictures between two lines of a page: behind the one above, and before the other.
  mutating func addPictures(before line: Int) {
    let above = line > 0 ? lines[line - 1].evidence.page?.picturesAfter ?? 0 : 0
    let start = lines[line].range.lowerBound
    for _ in 0..<above + (lines[line].evidence.page?.picturesBefore ?? 0) {
      entries.append((Unit(kind: .figure([], labels: []), text: words(start..<start)), nil))
    }
  }
}
