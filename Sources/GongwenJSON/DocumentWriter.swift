public import GongwenModel

/// Takes bytes, piece by piece; they are good only during the call.
public typealias ByteSink = (UnsafeRawBufferPointer) -> Void

/// Writes documents in the contract's form: RFC 8785 bytes, written straight from the model.
///
/// Names are written in their sorted order by hand, so nothing is sorted or copied on the way; a
/// test compares the output with ``CanonicalJSON``. ``DocumentReader`` is the inverse. A stage's counts are in a member
/// `counts`, apart from `name` and `version`, so that a count can have any name.
public struct DocumentWriter {
  var buffer: JSONBuffer
  /// The members that the digest leaves out of `body` and `metadata`.
  private var cuts: [Range<Int>] = []
  private var isInContent = false

  /// Bytes of JSON for a character and for a run, roughly: what the buffer reserves. A large document whose buffer is too
  /// small is twice in memory while the buffer grows; room that is not written to takes no memory.
  private static let expectedGrowth = (character: 8, run: 48)

  private init(reserving capacity: Int) { buffer = JSONBuffer(reserving: capacity) }

  /// Writes a document whose digests are still to be computed from what was written.
  public static func draft(of document: Document) -> DocumentDraft {
    var runs = 0
    Node.forEach(in: document.body) { node in
      node.forEachText { text, _ in runs += text.origin.runs.count }
    }
    let characters = document.provenance.coverage.characters
    var writer = DocumentWriter(
      reserving: characters * expectedGrowth.character + runs * expectedGrowth.run)
    return writer.write(document)
  }

  /// The bytes of a document's file.
  public static func bytes(of document: Document) -> [UInt8] {
    draft(of: document).sealed(digest: document.digest, textDigest: document.textDigest)
  }

  private mutating func write(_ document: Document) -> DocumentDraft {
    buffer.openObject()
    buffer.name("body")
    let body = content { $0.write(document.body) }
    writeOptional("collection", document.collection)
    buffer.name("diagnostics")
    writeList(document.diagnostics) { $0.write($1) }
    let digest = writeDigest("digest")
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
    let metadata = content { $0.write(document.metadata) }
    buffer.name("provenance")
    write(document.provenance)
    buffer.name("removed")
    writeList(document.removed) { $0.write($1) }
    buffer.raw(",\"schema\":\"gongwen/document/1\"")
    buffer.name("source")
    write(document.source)
    let textDigest = writeDigest("textDigest")
    buffer.closeObject()
    return DocumentDraft(
      bytes: buffer.takeBytes(), body: body, metadata: metadata, cuts: cuts, digest: digest,
      textDigest: textDigest)
  }

  /// Writes a value that the digest is computed from; gives its place.
  private mutating func content(_ write: (inout DocumentWriter) -> Void) -> Range<Int> {
    let start = buffer.count
    isInContent = true
    write(&self)
    isInContent = false
    return start..<buffer.count
  }

  /// Leaves room for a digest; gives its place.
  private mutating func writeDigest(_ name: StaticString) -> Int {
    buffer.name(name)
    buffer.string(Self.noDigest)
    return buffer.count - 1 - DocumentDraft.digestLength
  }

  private static let noDigest = String(repeating: "0", count: DocumentDraft.digestLength)

  /// Writes a member that the digest leaves out.
  mutating func aside(_ write: (inout DocumentWriter) -> Void) {
    guard isInContent else { return write(&self) }
    let start = buffer.count
    // Members inside it go with it.
    isInContent = false
    write(&self)
    isInContent = true
    cuts.append(start..<buffer.count)
  }

  /// Writes an array.
  mutating func writeList<Element>(
    _ list: [Element], _ write: (inout DocumentWriter, Element) -> Void
  ) {
    buffer.openArray()
    for element in list {
      buffer.element()
      write(&self, element)
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
