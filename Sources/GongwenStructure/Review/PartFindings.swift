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
    return announced.enumerated().compactMap { place, title in
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

  private func titles(of part: DocumentPart) -> [TitleKey] {
    part.head.filter { $0.kind == .title }.map { element in
      let words = tracer.trace(TreeBuilder(tracer: tracer).passage(element.ranges))
      return TitleKey(TitleForm.withoutBracket(words.scalars))
    }
  }
}
