import GongwenLanguage
import GongwenModel
import GongwenText

/// Cuts a document into its parts and finds the elements around each part's text.
///
/// A part ends at its 成文日期 where another part begins behind it, at a line that is the title the
/// part says it issues, or at the marker of an attachment.
struct PartFinder {
  /// The lines of the body.
  let lines: [Line]
  /// The lines of the table of contents, if there is one: they close or begin nothing.
  var contents: Range<Int>?

  /// The most titles that 附件： is looked at for.
  private static let mostAttachments = 40

  /// How many lines below an 附件 line its signature or date may come: a dozen attachments.
  private static let reachOfNote = 12

  /// The parts, in order. There is at least one.
  func parts() -> [DocumentPart] {
    var parts: [DocumentPart] = []
    var position = 0
    var announced: Set<TitleKey> = []
    var issued: IssuedTitles?
    while position < lines.count || parts.isEmpty {
      var (part, end, titles) = part(from: position, isFirst: parts.isEmpty, announced)
      if part.marker != nil {
        part.opening = .appendix
      } else if let issued, issued.startsTitle(at: position) {
        part.opening = .issued
      } else if !parts.isEmpty {
        part.opening = .closing
      }
      position = max(end, position + 1)
      issued = titles
      announced.formUnion(announcedTitles(part))
      parts.append(part)
    }
    return withRoles(parts)
  }

  /// The titles of the attachments that a part announces.
  private func announcedTitles(_ part: DocumentPart) -> [TitleKey] {
    let grammar = MarkerGrammar()
    return part.closing.filter { $0.kind == .attachmentNote }.flatMap(\.ranges).flatMap {
      range in
      guard let line = lines.containing(range.lowerBound) else { return [TitleKey]() }
      return AttachmentTitles.titles(in: line.text, grammar).map { TitleKey($0) }
    }
  }

  private func part(
    from start: Int, isFirst: Bool, _ announced: Set<TitleKey>
  ) -> (part: DocumentPart, end: Int, issued: IssuedTitles) {
    var part = DocumentPart()
    part.start = start
    var position = start
    if position < lines.count, let marker = appendixMarker(position) {
      part.marker = position
      part.role = .attachment
      if !lines[position].rest(behind: marker).isEmpty {
        part.head.append(titleElement(behind: marker, at: position))
      }
      position += 1
    }
    let cover = isFirst ? StandardCover(lines: lines).read(from: position) : nil
    let head =
      cover
      ?? HeadReader(lines: lines, announced: announced).read(
        from: position, startsPart: isFirst || part.marker != nil || position == start)
    part.head += head.elements
    position = head.end
    let issued = IssuedTitles(lines: lines, titles: part.head, body: position)
    let end = bodyEnd(from: position, issued: issued)
    let closing = ClosingReader(lines: lines, body: position..<end.end).read(dateAt: end.date)
    part.body = position..<closing.start
    part.closing = closing.elements
    return (part, closing.end, issued)
  }

  /// The title that stands in one line with an attachment's marker.
  private func titleElement(behind marker: MarkerCandidate, at line: Int) -> PartElement {
    let rest = lines[line].rest(behind: marker)
    return PartElement(kind: .title, ranges: [rest.startIndex..<rest.endIndex])
  }

  /// Where the text of a part ends, and the line of its date if it has one.
  private func bodyEnd(from start: Int, issued: IssuedTitles) -> (end: Int, date: Int?) {
    var position = start
    while position < lines.count {
      if let contents, contents.contains(position) {
        position = contents.upperBound
        continue
      }
      if position > start || start == 0, isAttachmentStart(position) { return (position, nil) }
      if position > start, issued.startsTitle(at: position) { return (position, nil) }
      if isClosingDate(position, from: start) { return (position, position) }
      position += 1
    }
    return (lines.count, nil)
  }

  /// A date that closes a part: nothing follows it but notes, or another part does.
  private func isClosingDate(_ position: Int, from start: Int) -> Bool {
    let shape = LineShape(line: lines[position])
    guard shape.isDate || shape.trailingDate != nil else { return false }
    var next = position + 1
    var isBelowCopyTo = false
    while next < lines.count {
      let below = LineShape(line: lines[next])
      guard
        below.isNote || below.isCopyTo || below.isImprint(behind: isBelowCopyTo ? .copyTo : nil)
          || AttachedFiles.isName(lines[next].text)
      else { break }
      isBelowCopyTo = below.isCopyTo
      next += 1
    }
    if next < lines.count, isAttachmentStart(next) { return true }
    if next == lines.count { return true }
    let isSigned =
      shape.trailingDate != nil
      || (position > start && LineShape(line: lines[position - 1]).isSignature)
    return HeadReader(lines: lines).startsTitle(at: next, isCertain: isSigned)
  }

  /// The marker of an attachment that begins here: alone on its line, or with a title behind it
  /// where no 附件说明 can stand any more.
  private func appendixMarker(_ position: Int) -> MarkerCandidate? {
    guard let marker = lines[position].markers.first, marker.scheme == .appendix, marker.isCertain
    else { return nil }
    return marker
  }

  private func isAttachmentStart(_ position: Int) -> Bool {
    guard let marker = appendixMarker(position) else { return false }
    if lines[position].rest(behind: marker).isEmpty { return !headsAttachmentNotes(position) }
    return !isAttachmentNote(position)
  }

  /// Whether 附件： alone on its line heads a list of titles above a signature or a date.
  private func headsAttachmentNotes(_ position: Int) -> Bool {
    guard lines[position].last == "：" || lines[position].last == ":" else { return false }
    var next = position + 1
    while next < lines.count, next - position <= Self.mostAttachments,
      let item = lines[next].markers.first, item.ordinal != nil, item.scheme != .appendix,
      lines[next].text.count <= LineLength.ofAnnouncement, !lines[next].isTerminated
    { next += 1 }
    guard next > position + 1, next < lines.count else { return false }
    let shape = LineShape(line: lines[next])
    return shape.isDate || shape.trailingDate != nil || shape.isSignature
  }

  /// Whether an 附件 line announces attachments: a signature, a date, or further lines of the
  /// announcement follow.
  private func isAttachmentNote(_ position: Int) -> Bool {
    for next in lines.indices[(position + 1)...].prefix(Self.reachOfNote) {
      let shape = LineShape(line: lines[next])
      if shape.isDate || shape.trailingDate != nil || shape.isSignature { return true }
      guard lines[next].text.count <= TitleForm.longestLine, !lines[next].text.contains("。") else {
        return false
      }
    }
    return position + Self.reachOfNote >= lines.count
  }

  /// `notice` only where the first part issues another that is not an attachment.
  private func withRoles(_ parts: [DocumentPart]) -> [DocumentPart] {
    guard parts.count > 1 else { return parts }
    var result = parts
    if parts[1].marker == nil { result[0].role = .notice }
    return result
  }
}
