import GongwenLanguage
import GongwenModel
import GongwenText

/// The faults of the elements of a document's parts.
struct PartFindings {
  /// Gives texts their origins.
  let tracer: Tracer
  /// The lines of the document.
  let lines: [Line]

  /// The findings for all parts.
  func diagnostics(for parts: [DocumentPart]) -> [Diagnostic] {
    numbers(parts) + attachments(parts)
  }

  private func numbers(_ parts: [DocumentPart]) -> [Diagnostic] {
    parts.flatMap(\.head).filter { $0.kind == .documentNumber }.compactMap { element in
      let words = tracer.trace(TreeBuilder(tracer: tracer).passage(element.ranges))
      guard let fault = DocumentNumberForm.fault(words.scalars) else { return nil }
      return Diagnostic(
        code: "document-number-form", severity: .info,
        message: "\(words.string) is not in the form of GB/T 9704: \(fault)", origin: words.origin)
    }
  }

  /// Attachments that are announced and do not follow. Where none follows they may be files of
  /// their own.
  private func attachments(_ parts: [DocumentPart]) -> [Diagnostic] {
    let enclosed = parts.flatMap { titles(of: $0) }
    let exact = Set(enclosed)
    let hasAttachments = parts.contains { $0.marker != nil }
    let announced = AttachmentTitles(tracer: tracer).read(
      parts.flatMap(\.closing), own: exact)
    let linked = linkedFiles
    return announced.enumerated().compactMap { place, title in
      let name = TitleForm.withoutBracket(AttachedFiles.withoutEnding(title.scalars[...]))
      if linked.contains(TitleKey(name)) { return nil }
      let key = TitleKey(TitleForm.withoutBracket(title.scalars))
      let first = max(
        0,
        min(
          place - AttachmentTitles.mostCompared / 2, enclosed.count - AttachmentTitles.mostCompared)
      )
      let isEnclosed =
        exact.contains(key)
        || enclosed[first...].prefix(AttachmentTitles.mostCompared).contains {
          $0.isLike(key, above: TitleLikeness.ofAnnouncement)
        }
      guard !isEnclosed else { return nil }
      return Diagnostic(
        code: "attachment-missing", severity: hasAttachments ? .warning : .info,
        message: "\(title.string) is announced as an attachment and does not follow",
        origin: title.origin)
    }
  }

  /// The names of the files that the page has links to as attachments of its article: they are there, though not in the page.
  private var linkedFiles: Set<TitleKey> {
    guard case .web(let page) = tracer.text.evidence else { return [] }
    return Set(
      page.pairs.lazy.filter { $0.field == .attachments }.compactMap { pair in
        guard let index = tracer.text.blockIndex(ofRaw: pair.value),
          let range = tracer.text.range(ofRaw: pair.value, in: tracer.text.blocks[index])
        else { return nil }
        return TitleKey(TitleForm.withoutBracket(tracer.text.scalars[range]))
      })
  }

  private func titles(of part: DocumentPart) -> [TitleKey] {
    part.head.filter { $0.kind == .title }.map { element in
      let words = tracer.trace(TreeBuilder(tracer: tracer).passage(element.ranges))
      return TitleKey(TitleForm.withoutBracket(words.scalars))
    }
  }
}
