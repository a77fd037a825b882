import GongwenModel
import GongwenText

/// Tables, figures, and the lines that belong to them.
extension BodyReader {
  /// Adds the table that begins at a line, or goes on with the table above; gives the line behind
  /// it.
  func appendTable(
    _ line: Int, in range: Range<Int>, _ flat: inout [(unit: Unit, depth: Int?)],
    _ reading: inout Reading
  ) -> Int {
    let reader = TableReader(text: text, lines: lines)
    var (draft, end) = reader.read(from: line, in: range)
    if case .table(var above)? = flat.last?.unit.kind, above.notes.isEmpty,
      reader.repeatsHeader(draft, of: above), let header = draft.rows.first
    {
      reading.repeated += reader.ranges(of: header)
      above.rows += draft.rows.dropFirst()
      flat[flat.count - 1].unit.kind = .table(above)
      return end
    }
    if let caption = flat.last?.unit, isCaption(caption, above: lines[line]) {
      draft.caption = caption.text
      flat.removeLast()
    }
    flat.append((Unit(kind: .table(draft), text: UnitText(lines[line].range, of: text)), nil))
    return end
  }

  /// Whether the paragraph above a table is its caption: 表1 …, or a name right above it.
  private func isCaption(_ unit: Unit, above cell: Line) -> Bool {
    guard case .paragraph = unit.kind else { return false }
    let scalars = unit.text.scalars
    if CaptionShape.isTableCaption(scalars) { return true }
    return scalars.count <= 40
      && (scalars.last == "表" || cell.evidence.blankLinesBefore == 0)
      && !scalars.contains { "，。；：".unicodeScalars.contains($0) }
  }

  /// Adds a line that belongs to the table or figure above it, or is a figure's caption.
  func appendCaption(_ line: Int, _ flat: inout [(unit: Unit, depth: Int?)]) -> Bool {
    let words = UnitText(lines[line].range, of: text)
    switch flat.last?.unit.kind {
    case .table(var draft)?:
      guard CaptionShape.isNote(lines[line].text) else { break }
      draft.notes.append(words)
      flat[flat.count - 1].unit.kind = .table(draft)
      return true
    case .figure(let captions)? where CaptionShape.isFigureCaption(lines[line].text):
      // The same caption in a second language.
      let isOther =
        (captions.last?.scalars.first?.value ?? 0) >= 0x2000
        && (lines[line].text.first?.value ?? 0) < 0x2000
      guard isOther else { break }
      flat[flat.count - 1].unit.kind = .figure(captions + [words])
      return true
    default: break
    }
    guard CaptionShape.isFigureCaption(lines[line].text) else { return false }
    flat.append((Unit(kind: .figure([words]), text: words), nil))
    return true
  }
}
