import GongwenJSON
import GongwenModel

/// A text of the document in an export: where it is, and where its characters came from.
struct MappedText {
  /// The place in the document.
  let place: TextPlace
  /// Start in the export, in Unicode scalars.
  let start: Int
  /// End in the export, in Unicode scalars.
  var end: Int
  /// Where the text came from.
  let origin: Origin
  /// Its pieces, in order. Signs that only the format needs are in none of them.
  private(set) var pieces: [Piece] = []
  private var isLastVerbatim = false

  /// A stretch of the export and the stretch of the text that it shows, both half open: equal characters, or one
  /// character of the text in another form.
  struct Piece: Hashable {
    var output: Range<Int>
    var text: Range<Int>
  }

  init(place: TextPlace, start: Int, origin: Origin) {
    self.place = place
    self.start = start
    end = start
    self.origin = origin
  }

  /// Adds the form of the character at an index of the text.
  mutating func add(_ output: Range<Int>, from index: Int, isVerbatim: Bool) {
    defer { isLastVerbatim = isVerbatim }
    if isVerbatim, isLastVerbatim, let last = pieces.last,
      last.output.upperBound == output.lowerBound
    {
      pieces[pieces.count - 1].output = last.output.lowerBound..<output.upperBound
      pieces[pieces.count - 1].text = last.text.lowerBound..<index + 1
    } else {
      pieces.append(Piece(output: output, text: index..<index + 1))
    }
  }
}

extension MappedText {
  /// The map of an export as JSON.
  static func bytes(of map: [MappedText], document: Document) -> [UInt8] {
    var json = JSONBuffer(reserving: map.count * 200)
    json.openObject()
    json.member("schema", "gongwen/map/1")
    json.member("document", document.id)
    json.list("texts", map) { $1.write(to: &$0) }
    json.closeObject()
    return json.takeBytes() + [UInt8(ascii: "\n")]
  }

  private func write(to json: inout JSONBuffer) {
    json.openObject()
    json.member("start", start)
    json.member("end", end)
    json.member("node", place.node)
    json.member("sid", place.sid)
    json.member("part", place.part)
    json.list("pieces", pieces) { json, piece in
      json.integers([
        piece.output.lowerBound, piece.output.upperBound, piece.text.lowerBound,
        piece.text.upperBound,
      ])
    }
    json.list("spans", origin.runs) { $0.run($1) }
    if !origin.boxes.isEmpty { json.list("boxes", origin.boxes) { $0.box($1) } }
    json.closeObject()
  }
}
