public import GongwenModel

/// Takes bytes, piece by piece; they are good only during the call.
public typealias ByteSink = (UnsafeRawBufferPointer) -> Void

/// Writes documents in the contract's form: RFC 8785 bytes, written straight from the model.
///
/// Names are written in their sorted order by hand, so nothing is sorted or copied on the way; a
/// test holds the output against ``CanonicalJSON``. A stage's counts stand in a member `counts`
/// beside `name` and `version`, so that a count can have any name.
public struct DocumentWriter {
  var buffer: JSONBuffer
  /// Takes what was written piece by piece; nil where it is kept whole.
  private var sink: ByteSink?
  /// Whether origins, evidence and annotations are written; they are not for the digest.
  let writesPlaces: Bool

  /// Bytes of JSON per character, roughly: what the buffer reserves.
  private static let expectedGrowth = 8
  /// The bytes from which a sink gets what was written.
  static let piece = 1 << 16

  init(writesPlaces: Bool, reserving capacity: Int) {
    self.writesPlaces = writesPlaces
    buffer = JSONBuffer(reserving: capacity)
  }

  /// The bytes of a document's file.
  public static func bytes(of document: Document) -> [UInt8] {
    var writer = DocumentWriter(
      writesPlaces: true,
      reserving: document.provenance.coverage.characters * expectedGrowth)
    writer.write(document)
    return writer.buffer.bytes
  }

  /// Gives, piece by piece, the bytes that `digest` is the SHA-256 of: body and metadata, with every
  /// `origin`, `evidence`, `annotations` and `links` left out.
  public static func writeContent(of document: Document, to sink: @escaping ByteSink) {
    var writer = DocumentWriter(writesPlaces: false, reserving: 2 * piece)
    writer.sink = sink
    writer.buffer.openObject()
    writer.buffer.name("body")
    writer.write(document.body)
    writer.buffer.name("metadata")
    writer.write(document.metadata)
    writer.buffer.closeObject()
    writer.buffer.drain(to: sink)
  }

  private mutating func write(_ document: Document) {
    buffer.openObject()
    buffer.name("body")
    write(document.body)
    writeOptional("collection", document.collection)
    buffer.name("diagnostics")
    writeList(document.diagnostics) { $0.write($1) }
    buffer.name("digest")
    buffer.string(document.digest)
    buffer.name("id")
    buffer.string(document.id)
    buffer.name("kind")
    buffer.string(document.kind.rawValue)
    buffer.name("links")
    writeList(document.links) { $0.write($1) }
    if document.kind == .collection {
      buffer.name("members")
      writeList(document.members) { $0.write($1) }
    }
    buffer.name("metadata")
    write(document.metadata)
    buffer.name("provenance")
    write(document.provenance)
    buffer.name("removed")
    writeList(document.removed) { $0.write($1) }
    buffer.raw(",\"schema\":\"gongwen/document/1\"")
    buffer.name("source")
    write(document.source)
    buffer.name("textDigest")
    buffer.string(document.textDigest)
    buffer.closeObject()
  }

  /// Writes an array.
  mutating func writeList<Element>(
    _ list: [Element], _ write: (inout DocumentWriter, Element) -> Void
  ) {
    buffer.openArray()
    for element in list {
      buffer.element()
      write(&self, element)
      if let sink, buffer.bytes.count >= Self.piece { buffer.drain(to: sink) }
    }
    buffer.closeArray()
  }

  /// Writes a member if there is a value.
  mutating func writeOptional(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    buffer.name(name)
    buffer.string(value)
  }

  /// Writes a member if there is a value.
  mutating func writeOptional(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    buffer.name(name)
    buffer.integer(value)
  }
}
