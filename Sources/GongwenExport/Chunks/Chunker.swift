/// Makes chunks of pieces.
///
/// An article is never united with anything but the headings above it. Other units are united until the lower bound is
/// reached. A heading never ends a chunk, a table is apart from text, and its head is repeated where it must be cut.
///
/// The context of a chunk is what is around all of its text. A unit around some of it is in the text itself: a chunk that
/// begins inside a unit ends with it.
struct Chunker {
  /// The characters of a chunk.
  let size: ClosedRange<Int>
  /// The widths of the source's characters.
  let widths: SourceWidths
  /// The pieces of the chunks that are closed.
  private var groups: [[ChunkPiece]] = []
  /// The pieces of the open chunk.
  private var open: [ChunkPiece] = []
  /// Its characters, separators included.
  private var length = 0
  /// The number of the last table.
  private var table: Int?
  /// Its head, and whether more of it may come.
  private var head: [ChunkPiece] = []
  private var isInHead = false

  private init(size: ClosedRange<Int>, widths: SourceWidths) {
    self.size = size
    self.widths = widths
  }

  /// The chunks of pieces.
  static func chunks(
    of pieces: [ChunkPiece], size: ClosedRange<Int>, widths: SourceWidths
  ) -> [Chunk] {
    var chunker = Chunker(size: size, widths: widths)
    for piece in pieces { chunker.add(piece) }
    chunker.close(keepsIntroduction: false)
    var numbers: [String?: Int] = [:]
    return chunker.groups.map { group in
      var chunk = chunk(of: group)
      numbers[chunk.sid, default: 0] += 1
      chunk.number = numbers[chunk.sid] ?? 1
      return chunk
    }
  }

  private static func chunk(of group: [ChunkPiece]) -> Chunk {
    let own = group.first { !$0.isIntroduction } ?? group[0]
    var chunk = Chunk(sid: own.sid, text: ChunkText(), context: own.context)
    for piece in group {
      chunk.text.append(piece.text, after: "\n")
      if case .repeated = piece.kind { chunk.repeated = 0..<chunk.text.count }
      if !piece.isIntroduction, !isBehindUnits(piece, own) {
        let shared = zip(chunk.context, piece.context).prefix { $0 == $1 }.count
        chunk.context.removeLast(chunk.context.count - shared)
      }
    }
    return chunk
  }

  /// Whether a piece is behind the units of a document, as a signature: it needs no context, and takes none away.
  private static func isBehindUnits(_ piece: ChunkPiece, _ first: ChunkPiece) -> Bool {
    first.isInUnit && !piece.isInUnit
  }

  /// Whether a piece may follow others without taking a unit from their context that is not in their text.
  private static func keepsContext(_ piece: ChunkPiece, of group: [ChunkPiece]) -> Bool {
    group.first.map { isBehindUnits(piece, $0) || piece.context.starts(with: $0.needed) } ?? true
  }

  private mutating func add(_ piece: ChunkPiece) {
    if let last = open.last {
      if piece.isApart(from: last) {
        close(keepsIntroduction: piece.component == last.component)
      } else if piece.beginsUnit, piece.article == nil, length >= size.lowerBound {
        close(keepsIntroduction: true)
      }
      if !Self.keepsContext(piece, of: open) { close(keepsIntroduction: true) }
    }
    noteHead(piece)
    append(piece)
  }

  /// Notes the rows at the start of a table that are headers.
  private mutating func noteHead(_ piece: ChunkPiece) {
    guard case .table(let number, let line) = piece.kind else { return }
    if number != table {
      table = number
      head = []
      isInHead = true
    }
    switch line {
    case .caption: break
    case .head: if isInHead { head.append(piece) }
    case .row, .note: isInHead = false
    }
  }

  private mutating func append(_ piece: ChunkPiece) {
    var rest = piece
    var slices: ChunkSlices?
    while length + separator + piece.text.count - (slices?.start ?? 0) > size.upperBound {
      let hasText = open.contains { !$0.isIntroduction }
      if hasText {
        close(keepsIntroduction: true)
        repeatHead(of: rest)
        continue
      }
      let room = size.upperBound - length - separator
      // Introductions that leave no room for a sentence are a chunk of their own.
      if room < size.upperBound / 4, !open.isEmpty {
        close(keepsIntroduction: false)
        continue
      }
      var open = slices ?? ChunkSlices(piece.text, widths)
      slices = nil
      rest.text = open.next(
        to: SentenceEnd.cut(piece.text.scalars, from: open.start, room: max(1, room)))
      push(rest)
      rest.beginsUnit = false
      if open.start == piece.text.count { return }
      slices = open
    }
    if slices != nil { rest.text = slices?.next(to: piece.text.count) ?? rest.text }
    push(rest)
  }

  private var separator: Int { open.isEmpty ? 0 : 1 }

  private mutating func push(_ piece: ChunkPiece) {
    length += separator + piece.text.count
    open.append(piece)
  }

  /// Begins a chunk with the head of the table that continues, unless the head is too long for that.
  private mutating func repeatHead(of piece: ChunkPiece) {
    guard let number = piece.table, head.first?.table == number, open.isEmpty else { return }
    guard head.reduce(0, { $0 + $1.text.count }) <= size.upperBound / 4 else { return }
    guard !isInHead else { return }
    for row in head {
      var row = row
      row.kind = .repeated(number)
      push(row)
    }
  }

  /// Ends the open chunk. Headings at its end begin the next one, if they are to be kept.
  private mutating func close(keepsIntroduction: Bool) {
    var kept: [ChunkPiece] = []
    if keepsIntroduction {
      while let last = open.last, case .heading = last.kind {
        kept.insert(open.removeLast(), at: 0)
      }
    }
    if !open.isEmpty { end() }
    open = []
    length = 0
    for piece in kept { push(piece) }
  }

  /// Makes a group of the open pieces, or unites them with the last one: the end of a unit may be too short for itself.
  private mutating func end() {
    if length < size.lowerBound, let last = groups.last, let behind = last.last,
      last.reduce(length, { $0 + $1.text.count + 1 }) <= size.upperBound,
      open.allSatisfy({
        !$0.isApart(from: behind) && $0.table == nil && Self.keepsContext($0, of: last)
      })
    {
      groups[groups.count - 1] += open
    } else {
      groups.append(open)
    }
  }
}
