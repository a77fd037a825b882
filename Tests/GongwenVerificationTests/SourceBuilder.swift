import GongwenModel

/// Writes a source and the texts that come from it side by side, by hand: no pipeline takes part.
struct SourceBuilder {
  /// A stretch of the source and what it became.
  struct Piece {
    var source: [UInt8]
    var text: String
    var rule: Rule?

    /// Characters that stay as they are.
    static func same(_ text: String) -> Piece {
      Piece(source: [UInt8](text.utf8), text: text, rule: nil)
    }

    /// Characters that a rule gives another form.
    static func edit(_ source: String, _ text: String, _ rule: Rule) -> Piece {
      Piece(source: [UInt8](source.utf8), text: text, rule: rule)
    }

    /// A malformed byte.
    static let malformed = Piece(source: [0xFF], text: "\u{FFFD}", rule: .replacement)
  }

  /// What a text counts as.
  enum Area {
    case body
    case removed
    case metadata
  }

  private(set) var bytes: [UInt8] = []
  var coverage = Coverage()

  /// Writes a line and gives its text.
  mutating func line(_ area: Area = .body, _ pieces: Piece...) -> TracedText {
    defer { bytes.append(0x0A) }
    return write(area, pieces)
  }

  /// Writes part of a line and gives its text.
  mutating func part(_ area: Area = .body, _ pieces: Piece...) -> TracedText {
    write(area, pieces)
  }

  private mutating func write(_ area: Area, _ pieces: [Piece]) -> TracedText {
    var result = TracedText()
    for piece in pieces {
      let scalars = [Unicode.Scalar](piece.text.unicodeScalars)
      let text = result.scalars.count..<result.scalars.count + scalars.count
      let source = bytes.count..<bytes.count + piece.source.count
      result.scalars += scalars
      result.origin.runs.append(OriginRun(text: text, source: source, rule: piece.rule))
      bytes += piece.source
      count(piece, area)
    }
    return result
  }

  private mutating func count(_ piece: Piece, _ area: Area) {
    let characters =
      piece.rule == .replacement
      ? 1
      : String(decoding: piece.source, as: UTF8.self).unicodeScalars
        .filter { !$0.properties.isWhitespace }.count
    coverage.characters += characters
    switch area {
    case .body: coverage.body += characters
    case .removed: coverage.removed += characters
    case .metadata: coverage.metadata += characters
    }
  }
}
