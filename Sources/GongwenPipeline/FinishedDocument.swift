import GongwenJSON
public import GongwenModel

/// A document with the bytes of its file.
public struct FinishedDocument: Sendable {
  /// The document.
  public let document: Document
  /// Its RFC 8785 form.
  public let bytes: [UInt8]

  /// Writes a document, and computes its digests from what was written.
  init(writing document: consuming Document) {
    let draft = DocumentWriter.draft(of: document)
    document.digest = ContentDigest.hex { draft.writeContent(to: $0) }
    let body = document.body
    document.textDigest = ContentDigest.hex { DocumentWriter.writeTextLines(of: body, to: $0) }
    bytes = (consume draft).sealed(digest: document.digest, textDigest: document.textDigest)
    self.document = document
  }
}
