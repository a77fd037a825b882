/// The bytes of a document's file before its digests are known.
///
/// The digest is that of the same bytes with every `origin`, `evidence`, `annotations` and `sid` cut out, so the document is
/// serialised once: the writer notes the cuts.
public struct DocumentDraft: Sendable {
  /// The length of a SHA-256 in hex.
  static let digestLength = 64

  private var bytes: [UInt8]
  /// The members `body` and `metadata` as bytes, their names left out.
  private let body: Range<Int>
  private let metadata: Range<Int>
  /// The members inside them that the digest leaves out, in order; each with the comma before it, if it has one.
  private let cuts: [Range<Int>]
  /// The places of both digests.
  private let digest: Int
  private let textDigest: Int

  init(
    bytes: consuming [UInt8], body: Range<Int>, metadata: Range<Int>, cuts: [Range<Int>],
    digest: Int, textDigest: Int
  ) {
    self.bytes = bytes
    self.body = body
    self.metadata = metadata
    self.cuts = cuts
    self.digest = digest
    self.textDigest = textDigest
  }

  /// Gives, piece by piece, the bytes that `digest` is the SHA-256 of.
  public func writeContent(to sink: ByteSink) {
    let (start, middle): (StaticString, StaticString) = ("{\"body\":", ",\"metadata\":")
    bytes.withUnsafeBytes { all in
      var cuts = cuts[...]
      sink(UnsafeRawBufferPointer(start: start.utf8Start, count: start.utf8CodeUnitCount))
      Self.write(body, of: all, without: &cuts, to: sink)
      sink(UnsafeRawBufferPointer(start: middle.utf8Start, count: middle.utf8CodeUnitCount))
      Self.write(metadata, of: all, without: &cuts, to: sink)
      sink(UnsafeRawBufferPointer(rebasing: all[(all.count - 1)...]))
    }
  }

  /// The bytes with both digests in their places.
  public consuming func sealed(digest: String, textDigest: String) -> [UInt8] {
    let places = [self.textDigest, self.digest]
    // Not in a copy, which would double the memory of a large document. The last one first: the place of the other stays what it is.
    for (place, value) in zip(places, [textDigest, digest]) {
      bytes.replaceSubrange(place..<place + Self.digestLength, with: value.utf8)
    }
    return bytes
  }

  private static func write(
    _ range: Range<Int>, of all: UnsafeRawBufferPointer, without cuts: inout ArraySlice<Range<Int>>,
    to sink: ByteSink
  ) {
    var start = range.lowerBound
    while let cut = cuts.first, cut.upperBound <= range.upperBound {
      cuts.removeFirst()
      if start < cut.lowerBound {
        sink(UnsafeRawBufferPointer(rebasing: all[start..<cut.lowerBound]))
      }
      // The first member of an object has no comma before it: the one behind goes instead.
      let isFirst = all[cut.lowerBound] != UInt8(ascii: ",")
      let hasNext = cut.upperBound < all.count && all[cut.upperBound] == UInt8(ascii: ",")
      start = cut.upperBound + (isFirst && hasNext ? 1 : 0)
    }
    if start < range.upperBound {
      sink(UnsafeRawBufferPointer(rebasing: all[start..<range.upperBound]))
    }
  }
}
