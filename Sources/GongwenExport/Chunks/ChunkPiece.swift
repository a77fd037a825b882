/// A heading, a paragraph, an item or a row of a table, before chunks are made of them.
struct ChunkPiece {
  /// Its text, one line except for line breaks that the document has.
  var text: ChunkText
  /// The kind of text.
  var kind: Kind
  /// The sid of the nearest unit; nil above the first.
  var sid: String?
  /// The names of the units around it, the outermost first, its own unit last.
  var context: [String]
  /// The component it is part of, by number.
  var component: Int
  /// The article it is part of, by number; nil outside articles.
  var article: Int?
  /// Whether it is the first text of a unit.
  var beginsUnit = false
  /// Whether it is in a section or box; a signature, say, is in none.
  var isInUnit = true

  /// Kinds of pieces.
  enum Kind: Hashable {
    /// The heading of a unit.
    case heading
    /// A paragraph, an item, an element.
    case text
    /// A line of a table, with the number of the table.
    case table(Int, TableLine)
    /// A head that repeats that of the chunk before.
    case repeated(Int)
  }

  /// Lines of tables.
  enum TableLine: Hashable {
    case caption, head, row, note
  }

  /// The number of the table it is part of; nil outside tables.
  var table: Int? {
    switch kind {
    case .heading, .text: nil
    case .table(let number, _), .repeated(let number): number
    }
  }

  /// Whether a chunk must not end with it: it introduces what follows.
  var isIntroduction: Bool {
    switch kind {
    case .heading, .repeated: true
    case .text, .table: false
    }
  }

  /// The names of the units that are lost for a chunk that begins with it and whose context does not have them: those
  /// around the unit whose first text it is, else all.
  var needed: ArraySlice<String> { beginsUnit ? context.dropLast() : context[...] }

  /// Whether the piece and another one may be in one chunk whatever their size.
  func isApart(from other: ChunkPiece) -> Bool {
    component != other.component || article != other.article || table != other.table
  }
}
