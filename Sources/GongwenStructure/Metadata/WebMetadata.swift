import GongwenLanguage
import GongwenModel
import GongwenText

/// Completes the metadata of a document from its page: labelled values first, then META tags (`SiteProfile`).
struct WebMetadata {
  /// Gives texts their origins.
  let tracer: Tracer
  /// Fields whose value was joined from several lines of the text: there a labelled value wins.
  let composed: Set<MetadataField>
  /// The lines of the titles and numbers of the text: a label inside of one gives no other value.
  let elements: [Range<Int>]

  private var scalars: [Unicode.Scalar] { tracer.text.scalars }

  /// Reads the furniture; gives what differs from the text.
  func read(
    _ furniture: [CanonicalBlock], lines: [Line], into metadata: inout Metadata
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var seen = Set<MetadataField>()
    let values = values(furniture, lines)
    readAttachments(values, into: &metadata)
    for value in values where value.field != .attachments {
      let field = value.field
      guard !seen.contains(field), let (list, words) = reading(value) else {
        continue
      }
      seen.insert(field)
      let own = metadata.values[field]
      if let own, own != list, value.isTabled {
        diagnostics.append(Self.difference(field, own, list, words))
      }
      let isLabelled = value.isTabled && !elements.contains { $0.overlaps(value.range) }
      if own == nil || isLabelled && isComposed(field, own?.first, list.first) {
        metadata.set(field, list, evidence: words)
      }
    }
    if case .web(let page) = tracer.text.evidence {
      if metadata[.siteIDCode] == nil { SiteCode(tracer: tracer).read(furniture, into: &metadata) }
      readTags(page, into: &metadata)
    }
    return diagnostics
  }

  /// Whether the last day that the page states is another than that of the term in the text: 有效期5年 from 2033-05-01 ends on
  /// 2038-04-30 or 2038-05-01. A document may be repealed early or prolonged.
  static func term(_ metadata: Metadata, expires: String?) -> [Diagnostic] {
    guard let expires, let validity = metadata[.validity],
      validity.hasPrefix("P"), validity.hasSuffix("Y"),
      let years = Int(validity.dropFirst().dropLast()),
      let start = metadata[.effective].flatMap({ CalendarDate.read($0.unicodeScalars)?.date }),
      // Years from 29 February end on the day before 1 March.
      let end = CalendarDate(year: start.year + years, month: start.month, day: start.day)
        ?? CalendarDate(year: start.year + years, month: start.month + 1, day: 1),
      expires != end.iso, expires != end.dayBefore?.iso
    else { return [] }
    return [
      difference(
        .expires, ["\(validity) from \(start.iso)"], [expires], metadata.evidence[.expires] ?? [])
    ]
  }

  /// The page's own list of attached files, where the text announces none.
  private func readAttachments(_ values: [Value], into metadata: inout Metadata) {
    guard metadata[.attachments] == nil else { return }
    let titles = values.filter { $0.field == .attachments }.map { tracer.trace($0.range) }
    if !titles.isEmpty {
      metadata.set(.attachments, titles.map(\.string), evidence: titles)
    }
  }

  /// A value of a label, with its canonical characters.
  private struct Value {
    var field: MetadataField
    var range: Range<Int>
    /// The lines over which it continues.
    var rest: [Range<Int>] = []
    var isTabled: Bool
  }

  /// The values of a web page are those that the stage `strip` found; those of others are in their furniture.
  private func values(_ furniture: [CanonicalBlock], _ lines: [Line]) -> [Value] {
    guard case .web(let page) = tracer.text.evidence else {
      return CatalogueReader(text: tracer.text).values(furniture).compactMap { value in
        value.label.field.map {
          Value(field: $0, range: value.range, rest: value.rest, isTabled: value.isTabled)
        }
      }
    }
    let text = tracer.text
    guard !page.pairs.isEmpty else { return [] }
    let ofLines = Set(lines.lazy.map(\.block))
    let ofFurniture = Set(furniture.lazy.map(\.range))
    return page.pairs.compactMap { pair in
      guard let index = text.blockIndex(ofRaw: pair.value),
        ofLines.contains(index) || ofFurniture.contains(text.blocks[index].range),
        let range = text.range(ofRaw: pair.value, in: text.blocks[index])
      else { return nil }
      return Value(field: pair.field, range: range, isTabled: pair.isTabled)
    }
  }

  /// Whether the text's value is joined from several lines, or the first line of what is labelled.
  private func isComposed(_ field: MetadataField, _ own: String?, _ labelled: String?) -> Bool {
    guard let own, let labelled else { return composed.contains(field) }
    // 【第188号令】《…办法》 as the name of an order in the page's table: the text has the title in the quotation marks.
    if field == .title, labelled.hasSuffix("《\(own)》") { return false }
    if composed.contains(field) { return true }
    guard field == .title else { return false }
    return labelled.unicodeScalars.starts(with: own.unicodeScalars)
  }

  private static func difference(
    _ field: MetadataField, _ own: [String], _ labelled: [String], _ words: [TracedText]
  ) -> Diagnostic {
    Diagnostic(
      code: "metadata-differs", severity: .info,
      message: "\(field.rawValue): the text has \(own.joined(separator: "、")), "
        + "the page has \(labelled.joined(separator: "、"))",
      origin: words.first?.origin)
  }

  /// A labelled value as a field takes it, with its words; nil where it cannot be one.
  private func reading(_ value: Value) -> (values: [String], words: [TracedText])? {
    let range = value.range
    switch value.field {
    case .published, .issued, .effective, .expires:
      guard
        let reading = CalendarDate.read(scalars[range])
          ?? CalendarDate.readLabelled(scalars[range])
      else { return nil }
      return ([reading.date.iso], [tracer.trace(range)])
    case .keywords, .issuers:
      let list = names([range] + value.rest)
      return list.isEmpty ? nil : (list.map(\.string), list)
    case .title:
      let words = JoinedWords([range] + value.rest, of: tracer.text)
      let title = words.trace(words.scalars.indices, by: tracer)
      return ([title.string], [title])
    case .documentNumber:
      let words = tracer.trace(range)
      return ([MetadataCollector.number(words)], [words])
    default:
      let words = tracer.trace(range)
      return ([words.string], [words])
    }
  }

  /// The names of a list over some lines; a line that begins with a second part of a name continues that of the line above.
  private func names(_ ranges: [Range<Int>]) -> [TracedText] {
    var lines: [[Range<Int>]] = []
    for range in ranges {
      if !lines.isEmpty, Self.secondParts.firstPrefix(of: scalars[range]) != nil {
        lines[lines.count - 1].append(range)
      } else {
        lines.append([range])
      }
    }
    return lines.flatMap { line in
      let words = JoinedWords(line, of: tracer.text)
      return words.scalars[...].split { " ，、；,;".unicodeScalars.contains($0) }
        .map { words.trace($0.startIndex..<$0.endIndex, by: tracer) }
    }
  }

  /// Parts of bodies that no body's name begins with.
  private static let secondParts: PhraseIndex = [
    "人民政府", "代表大会", "办公厅", "办公室", "委员会", "常务委员会", "主席团",
  ]

  private func readTags(_ page: WebOutline, into metadata: inout Metadata) {
    for tag in SiteProfile.tags where metadata[tag.field] == nil {
      let field = tag.field
      guard let content = page.meta(tag.name).map(Self.trimmed), !content.isEmpty else { continue }
      if field == .keywords {
        let list = content.unicodeScalars.split { " ，、；,;".unicodeScalars.contains($0) }
        metadata.set(field, list.map { String($0) }, evidence: [])
      } else {
        metadata.set(field, content, evidence: nil)
      }
    }
    if metadata[.published] == nil,
      let time = SiteProfile.publicationTags.lazy.compactMap({ page.meta($0) }).first,
      let reading = CalendarDate.read(Array(time.unicodeScalars))
    {
      metadata.set(.published, reading.date.iso, evidence: nil)
    }
    if metadata[.title] == nil,
      let title = SiteProfile.titleTags.lazy.compactMap({ page.meta($0) }).first.map(Self.trimmed),
      !title.isEmpty
    {
      metadata.set(.title, title, evidence: nil)
    }
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    while let last = scalars.last, UnicodeClass.isBlank(last) { scalars.removeLast() }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.drop(while: UnicodeClass.isBlank))
    return String(view)
  }
}
