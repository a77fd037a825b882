import GongwenModel
import GongwenText

extension MetadataCollector {
  /// Whether the first part is nothing but the words of who sends the second, as a mail begins: it has none of the elements that
  /// name a document, and does not issue what follows.
  func isCover(_ parts: [DocumentPart]) -> Bool {
    guard parts.count > 1, parts[1].marker == nil, parts[1].has(.title) else { return false }
    return (parts[1].opening == .text || parts[1].opening == .closing)
      && !Self.names.contains { parts[0].has($0) }
  }

  /// Reads to whom a document goes from the words above it, where it has no bodies of its own.
  func readSending(_ cover: DocumentPart, into metadata: inout Metadata) {
    if metadata[.addressees] == nil { readAddressees(cover, into: &metadata) }
    if metadata[.copyTo] == nil { CopyReader(tracer: tracer).read(cover, into: &metadata) }
  }

  /// The text that a notice without a title, a signature and a day is about: its title is that of both, and so are the signature and the
  /// day at the end. The same where a form with a title has a table and no text, as the head of a telegram.
  func signing(
    _ notice: DocumentPart, _ parts: [DocumentPart], _ lines: [Line]
  ) -> DocumentPart? {
    guard notice.role == .notice, !notice.has(.signature), !notice.has(.date), parts.count > 1,
      parts[1].role == .main
    else { return nil }
    let isForm = !notice.body.isEmpty && lines[notice.body].allSatisfy(\.isCell)
    return isForm || !notice.has(.title) ? parts[1] : nil
  }

  /// Reads what names and closes such a text.
  func readSigned(_ part: DocumentPart, into metadata: inout Metadata) {
    if metadata[.addressees] == nil { readAddressees(part, into: &metadata) }
    if metadata[.signatories] == nil { readSignatories(part, into: &metadata) }
    readClosing(part, into: &metadata)
    for element in part.head where element.kind == .date && metadata[.issued] == nil {
      readDate(element, into: &metadata)
    }
  }

  private static let names: [ElementKind] = [
    .title, .documentNumber, .issuerMark, .signature, .date, .subtitle, .attachmentNote,
  ]

  func readSignatories(_ part: DocumentPart, into metadata: inout Metadata) {
    let names = part.head.filter { $0.kind == .signatory }.flatMap(\.ranges)
      .flatMap { HeadingElements.names(in: tracer.text.scalars[$0]) }.map { tracer.trace($0) }
    guard !names.isEmpty else { return }
    metadata.set(.signatories, names.map(\.string), evidence: names)
  }

  func readAddressees(_ part: DocumentPart, into metadata: inout Metadata) {
    let addressees = part.head.filter { $0.kind == .addressee }.flatMap { self.addressees($0) }
    guard !addressees.isEmpty else { return }
    metadata.set(.addressees, addressees.map(\.string), evidence: addressees)
  }
}
