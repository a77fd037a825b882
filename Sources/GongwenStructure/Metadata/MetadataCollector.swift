import GongwenLanguage
import GongwenModel
import GongwenText

/// Reads the metadata from the elements of a document and from its page-metadata furniture.
struct MetadataCollector {
  /// Gives texts their origins.
  let tracer: Tracer

  private var scalars: [Unicode.Scalar] { tracer.text.scalars }

  /// The metadata of a document. Elements speak first; what they leave open furniture may say, and
  /// the page. A difference between them is a diagnostic.
  func collect(
    parts all: [DocumentPart], furniture: [CanonicalBlock], lines: [Line]
  ) -> (metadata: Metadata, diagnostics: [Diagnostic]) {
    let cover = isCover(all) ? all.first : nil
    let parts = cover == nil ? all : Array(all.dropFirst())
    var metadata = Metadata()
    if let first = parts.first {
      readHead(first, into: &metadata)
      readClosing(first, into: &metadata)
      readDateBelowTitle(first, into: &metadata)
      if let signed = signing(first, parts, lines) { readSigned(signed, into: &metadata) }
    }
    if metadata[.attachments] == nil,
      let announcing = parts.first(where: { $0.marker == nil && $0.has(.attachmentNote) })
    {
      // What a notice issues may announce attachments of its own.
      readAttachments(announcing, into: &metadata)
    }
    if let cover { readSending(cover, into: &metadata) }
    readPromulgated(parts, into: &metadata)
    if metadata[.title] == nil, let next = parts.dropFirst().first(where: { $0.marker == nil }) {
      readTitle(next, into: &metadata)
    }
    readOtherNumber(parts, lines, into: &metadata)
    if metadata[.title] == nil, let order = parts.first,
      let title = OrderTitle(tracer: tracer).title(of: order, lines)
    {
      metadata.set(.title, title.string, evidence: title)
    }
    // The copies are named on the last page, behind the attachments (GB/T 9704-2012, 7.4).
    if metadata[.copyTo] == nil, parts.count > 1, let last = parts.last,
      last.closing.contains(where: { $0.kind == .imprint })
    {
      CopyReader(tracer: tracer).read(last, into: &metadata)
    }
    LetterLabels(tracer: tracer).read(lines, into: &metadata)
    let history = HistoryReader(tracer: tracer)
    history.read(parts, into: &metadata)
    let diagnostics = web(parts, metadata).read(furniture, lines: lines, into: &metadata)
    if metadata[.title] == nil, let first = parts.first,
      let mark = OrderTitle(tracer: tracer).mark(of: first)
    {
      metadata.set(.title, mark.string, evidence: mark)
    }
    history.addIssuer(of: parts.first, into: &metadata)
    let lastDay = metadata[.expires]
    readValidity(parts, lines, into: &metadata)
    let terms = WebMetadata.term(metadata, expires: lastDay)
    history.addEntry(into: &metadata)
    if let language = language(of: lines) { metadata.set(.language, language, evidence: nil) }
    return (metadata, diagnostics + terms + findings(parts, lines, metadata))
  }

  private func language(of lines: [Line]) -> String? {
    var declared: String?
    if case .web(let page) = tracer.text.evidence { declared = page.language }
    return ScriptEvidence.language(of: lines) ?? ScriptEvidence.declared(declared, of: lines)
  }

  /// A number that is no element of the head of the first part: in its title, in the head of what it promulgates, or in the labels
  /// of a form.
  private func readOtherNumber(
    _ parts: [DocumentPart], _ lines: [Line], into metadata: inout Metadata
  ) {
    guard metadata[.documentNumber] == nil else { return }
    var number = numberInTitle(parts)
    // 公告 above what it promulgates, which has the number: 法释〔2026〕5号.
    if number == nil, parts.first?.role == .notice,
      let main = parts.dropFirst().first(where: { $0.role == .main })
    {
      number = main.head.first { $0.kind == .documentNumber }.map { words($0) }
    }
    if number == nil, let first = parts.first {
      number = FormHead(tracer: tracer).number(of: first, lines)
    }
    if let number { metadata.set(.documentNumber, Self.number(number), evidence: number) }
  }

  /// The number that is the title of an announcement (某某银行公告〔2019〕第31号) or begins it, before what it is about
  /// (某某总署公告2020年第47号（关于…的公告）) or its kind (2033年第5108號公告).
  private func numberInTitle(_ parts: [DocumentPart]) -> TracedText? {
    guard let title = parts.first?.head.first(where: { $0.kind == .title }),
      title.ranges.count == 1,
      let range = title.ranges.first
    else { return nil }
    let words = scalars[range]
    let end =
      words.firstIndex { Self.endsOfNumbers.contains($0) }.map { $0 + 1 } ?? range.upperBound
    let rest = words[end...]
    let isFull =
      NumberForm.kind(of: LineKey.key(of: words[..<end])) == .full
      && (rest.isEmpty || Self.subjects.firstPrefix(of: rest) != nil || Self.kinds.holds(rest))
    // 第12/2028號行政長官批示: the number and the kind of the act.
    guard isFull || words.first == "第" && NumberForm.namesAct(LineKey.key(of: words)[...]) else {
      return nil
    }
    return tracer.trace(range.lowerBound..<end)
  }

  private static let endsOfNumbers: ScalarTable = "号號"
  private static let subjects: PhraseIndex = [" ", "关于", "關於", "（"]
  private static let kinds: PhraseIndex = ["公告", "通告"]

  private func readValidity(
    _ parts: [DocumentPart], _ lines: [Line], into metadata: inout Metadata
  ) {
    let first = parts.count > 1 ? parts[0].start..<parts[1].start : nil
    // Each of several acts with a day of its own has a term of its own, too.
    guard EffectDays(tracer: tracer).days(of: parts, lines).count < 2 else { return }
    ValidityReader(tracer: tracer).read(lines, first: first, into: &metadata)
  }

  /// The acts of a document that are in force from different days, none of which is the document's; parts of one that are in force
  /// from other days than the whole.
  private func effects(
    _ parts: [DocumentPart], _ lines: [Line], _ metadata: Metadata
  ) -> [Diagnostic] {
    let effects = EffectDays(tracer: tracer)
    let days = effects.days(of: parts, lines)
    guard days.count > 1 else {
      guard metadata[.effective] != nil || metadata.effectiveFrom != nil else { return [] }
      let others = effects.daysOfParts(in: lines, besides: metadata[.effective])
      guard !others.isEmpty else { return [] }
      return [
        Diagnostic(
          code: "effective-differs", severity: .info,
          message: "parts of the text are in force from other days: "
            + others.joined(separator: ", "))
      ]
    }
    return [
      Diagnostic(
        code: "effective-differs", severity: .info,
        message: "the attachments are in force from different days: "
          + days.joined(separator: ", "))
    ]
  }

  private func findings(
    _ parts: [DocumentPart], _ lines: [Line], _ metadata: Metadata
  ) -> [Diagnostic] {
    let issuers = parts.first.map { IssuerFinding(tracer: tracer).diagnostics(for: $0, metadata) }
    let dates = DateFindings(tracer: tracer).diagnostics(for: parts, lines)
    return dates + (issuers ?? []) + effects(parts, lines, metadata)
  }

  private func web(_ parts: [DocumentPart], _ metadata: Metadata) -> WebMetadata {
    WebMetadata(
      tracer: tracer, composed: composed(parts, metadata), elements: names(of: parts))
  }

  /// The lines of the titles and numbers of all parts.
  private func names(of parts: [DocumentPart]) -> [Range<Int>] {
    parts.flatMap(\.head).filter { $0.kind == .title || $0.kind == .documentNumber }
      .flatMap(\.ranges)
  }

  /// Fields whose value was joined from several lines.
  private func composed(_ parts: [DocumentPart], _ metadata: Metadata) -> Set<MetadataField> {
    var fields = Set<MetadataField>()
    let title = parts.lazy.flatMap(\.head).first { $0.kind == .title }
    if title?.ranges.count ?? 0 > 1 { fields.insert(.title) }
    // 中华人民共和国国务院令 and 第706号 below it are the number of an order, and name it (GB/T 9704-2012, 10.2).
    if let number = metadata[.documentNumber], number.unicodeScalars.first == "第" {
      fields.formUnion([.documentNumber, .title])
    }
    return fields
  }

  private func readHead(_ part: DocumentPart, into metadata: inout Metadata) {
    readTitle(part, into: &metadata)
    readSignatories(part, into: &metadata)
    readAddressees(part, into: &metadata)
    for element in part.head {
      let text = words(element)
      switch element.kind {
      case .documentNumber where metadata[.documentNumber] == nil:
        metadata.set(.documentNumber, Self.number(text), evidence: text)
      case .date where metadata[.issued] == nil:
        readDate(element, into: &metadata)
      case .paragraph:
        readDates(of: element, into: &metadata)
      default: break
      }
    }
    if metadata[.issued] == nil, let imprint = HeadImprint(tracer: tracer).read(part) {
      metadata.set(.issued, imprint.day.iso, evidence: imprint.day.words)
    }
  }

  private func readTitle(_ part: DocumentPart, into metadata: inout Metadata) {
    for element in part.head {
      if element.kind == .title, metadata[.title] == nil {
        let text = TitleMarks.name(in: element, tracer)
        metadata.set(.title, text.string, evidence: text)
      } else if element.kind == .subtitle, metadata[.title] != nil, metadata[.subtitle] == nil {
        let text = words(element)
        metadata.set(.subtitle, text.string, evidence: text)
      }
    }
  }

  /// 最高人民法院公告 above the text that it promulgates: a mark is no title, as that of an order (contract, Additions: 令).
  /// The document is called by the title and has the number of that text.
  private func readPromulgated(_ parts: [DocumentPart], into metadata: inout Metadata) {
    guard let first = parts.first, parts.count > 1, parts[1].opening == .issued,
      metadata[.documentNumber] == nil,
      let title = first.head.first(where: { $0.kind == .title }),
      ElementWords.isMark(title.ranges.flatMap { LineKey.key(of: scalars[$0]) }[...]),
      let issued = parts[1].head.first(where: { $0.kind == .title })
    else { return }
    let text = words(issued)
    metadata.set(.title, text.string, evidence: text)
    guard let element = parts[1].head.first(where: { $0.kind == .documentNumber }) else { return }
    let printed = words(element)
    metadata.set(.documentNumber, Self.number(printed), evidence: printed)
  }

  func readClosing(_ part: DocumentPart, into metadata: inout Metadata) {
    var issuers: [TracedText] = []
    for element in part.closing {
      switch element.kind {
      case .signature: issuers += self.issuers(element)
      case .date: readDate(element, into: &metadata)
      default: break
      }
    }
    CopyReader(tracer: tracer).read(part, into: &metadata)
    if issuers.isEmpty {
      issuers = part.head.filter { $0.kind == .signature }.flatMap { self.issuers($0) }
    }
    if issuers.isEmpty, let body = HeadImprint(tracer: tracer).read(part)?.body {
      issuers = [body]
    }
    if issuers.isEmpty { issuers = IssuersOfHead(tracer: tracer).issuers(of: part) }
    // A body that signs an attachment or a list of copies as well is one issuer.
    var known: Set<String> = []
    issuers = issuers.filter { known.insert($0.string).inserted }
    if !issuers.isEmpty { metadata.set(.issuers, issuers.map(\.string), evidence: issuers) }
    readAttachments(part, into: &metadata)
  }

  private func readAttachments(_ part: DocumentPart, into metadata: inout Metadata) {
    let own = part.head.filter { $0.kind == .title }.map {
      TitleKey(JoinedWords($0.ranges, of: tracer.text).scalars)
    }
    let attachments = AttachmentTitles(tracer: tracer).read(part.closing, own: Set(own))
    if !attachments.isEmpty {
      metadata.set(.attachments, attachments.map(\.string), evidence: attachments)
    }
  }

  /// Bodies that sign, without persons; several may be in one line, and one over two.
  private func issuers(_ element: PartElement) -> [TracedText] {
    if element.ranges.count > 1 {
      if let name = IssuersOfHead.bodyOverLines(element, tracer) { return [name] }
      return IssuersOfHead.bodyOfOffice(scalars[element.ranges[0]]).map { tracer.trace($0) }
    }
    return element.ranges.flatMap { range in
      let text = BodyName.withoutEditing(
        scalars[range].dropLast(while: { " \u{3000}，,、".unicodeScalars.contains($0) }))
      let bodies = BodyName.bodies(in: text)
      let names = bodies.isEmpty ? IssuersOfHead.bodyBeforeOffice(text) : bodies
      return names.map { name in
        let bare = BodyName.withoutSeal(scalars[name])
        return tracer.trace(bare.startIndex..<bare.endIndex)
      }
    }
  }

  func readDate(_ element: PartElement, into metadata: inout Metadata) {
    guard let range = element.ranges.first, !scalars[range].contains("起"),
      let date = DateValue.iso(in: scalars[range])
    else { return }
    metadata.set(.issued, date, evidence: words(element))
  }

  /// A date in brackets under a title is that of the document where nothing else gives one; what was adopted or
  /// promulgated at it is its history.
  private func readDateBelowTitle(_ part: DocumentPart, into metadata: inout Metadata) {
    guard metadata[.issued] == nil else { return }
    for element in part.head where element.kind == .subtitle {
      guard let range = element.ranges.first,
        element.ranges.count == 1 && DateLine(text: scalars[range]).kind == .bracketed
          && !ElementWords.acts.stands(in: scalars[range]) || isOfSpeech(scalars[range]),
        let date = DateValue.iso(in: scalars[range])
      else { continue }
      metadata.set(.issued, date, evidence: words(element))
      return
    }
  }

  /// Whether a subtitle names the occasion of a speech or a report: ——2019年1月8日在某某会议上, （2019年1月8日在某某会议上）.
  private func isOfSpeech(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let rest = text.drop { $0 == "—" || $0 == "（" || $0 == "(" }
    guard rest.count < text.count, let reading = CalendarDate.read(rest) else { return false }
    return rest.dropFirst(reading.length).first == "在"
  }

  /// The dates on the cover of a standard: 2012-06-29 发布, 2012-07-01 实施.
  private func readDates(of element: PartElement, into metadata: inout Metadata) {
    guard let range = element.ranges.first else { return }
    var rest = scalars[range]
    var dates: [(field: MetadataField, iso: String, words: Range<Int>)] = []
    // 2012-06-29 发布　　2012-07-01 实施, in one line.
    while let reading = CalendarDate.read(rest) {
      let behind = rest.dropFirst(reading.length).drop { $0 == " " }
      guard let (word, field) = Self.coverDates.first(where: { behind.starts(with: $0.word) })
      else { return }
      let end = behind.startIndex + word.scalars.count
      dates.append((field, reading.date.iso, rest.startIndex..<end))
      rest = scalars[end..<range.upperBound].drop { $0 == " " }
    }
    guard rest.isEmpty else { return }
    for date in dates { metadata.set(date.field, date.iso, evidence: tracer.trace(date.words)) }
  }

  private static let coverDates: [(word: Phrase, field: MetadataField)] = [
    ("发布", .published), ("实施", .effective),
  ]

  func addressees(_ element: PartElement) -> [TracedText] {
    let words = JoinedWords(element.ranges, of: tracer.text)
    return AddresseeList.split(words.scalars[...]).map { words.trace($0, by: tracer) }
  }

  private func words(_ element: PartElement) -> TracedText {
    tracer.trace(TreeBuilder(tracer: tracer).passage(element.ranges))
  }

  /// A document number without blanks and enclosing brackets; that of a standard as printed.
  static func number(_ text: TracedText) -> String {
    if NumberForm.isStandard(text.scalars[...]) { return text.string }
    var number = text.scalars.filter { $0 != " " }
    if let first = number.first, let last = number.last, first == "（" || first == "(",
      last == "）" || last == ")"
    {
      number = Array(number.dropFirst().dropLast())
    }
    return TracedText(scalars: number).string
  }
}
