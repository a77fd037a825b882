import GongwenJSON
import GongwenModel

/// Writes the chunks of a document, one JSON object a line.
enum ChunkWriter {
  /// The lines of a document.
  static func bytes(
    of document: Document, isOrphaned: Bool, size: ClosedRange<Int>, boxes form: BoxForm
  ) -> [UInt8] {
    let boxes = ChunkBoxes(form: form, sizes: document.source.pageSizes ?? [])
    var rows = JSONLines()
    let chunks = Chunker.chunks(
      of: ChunkPieces.pieces(of: document.body), size: size,
      widths: SourceWidths(of: document.source))
    for chunk in chunks {
      rows.add { write(chunk, of: document, isOrphaned: isOrphaned, boxes, to: &$0) }
    }
    return rows.bytes
  }

  private static func write(
    _ chunk: Chunk, of document: Document, isOrphaned: Bool, _ boxes: ChunkBoxes,
    to json: inout JSONBuffer
  ) {
    json.openObject()
    json.member("id", "\(document.id)/\(chunk.sid ?? "")~\(chunk.number)")
    json.member("document", document.id)
    json.member("path", document.source.path)
    json.member("orphaned", ifTrue: isOrphaned)
    json.member("sid", chunk.sid)
    json.name("text")
    json.string(chunk.text.scalars)
    let title = document.metadata[.title]
    // The title of the document is that of one of its components.
    let context = (title.map { [$0] } ?? []) + chunk.context.filter { $0 != title }
    json.member("context", context.joined(separator: " › "))
    json.list("spans", chunk.text.runs) { $0.run($1) }
    boxes.write(chunk.text.boxes, to: &json)
    json.member("characters", chunk.text.count)
    json.list("nodes", chunk.text.nodes) { json, place in
      json.openArray()
      json.element()
      json.integer(place.range.lowerBound)
      json.element()
      json.integer(place.range.upperBound)
      json.element()
      json.string(place.node)
      json.closeArray()
    }
    if let repeated = chunk.repeated {
      json.name("repeated")
      json.integers([repeated.lowerBound, repeated.upperBound])
    }
    json.closeObject()
  }
}
