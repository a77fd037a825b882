/// The places of characters on the pages of a source.
public struct GlyphBoxes: Hashable, Sendable {
  /// The box of a character, in hundredths of a point from the top left corner of the crop box;
  /// empty for a blank.
  public struct Glyph: Hashable, Sendable {
    /// Left edge.
    public var x0: Int32
    /// Top edge.
    public var y0: Int32
    /// Right edge.
    public var x1: Int32
    /// Bottom edge.
    public var y1: Int32

    /// Makes a box.
    public init(x0: Int32 = 0, y0: Int32 = 0, x1: Int32 = 0, y1: Int32 = 0) {
      self.x0 = x0
      self.y0 = y0
      self.x1 = x1
      self.y1 = y1
    }

    /// Whether it has no extent.
    public var isEmpty: Bool { x0 == x1 || y0 == y1 }
  }

  /// The box of each raw character.
  public var glyphs: [Glyph]
  /// The raw offsets at which printed lines begin, rising; the first is 0.
  public var lineStarts: [Int]
  /// The names of the pages, from the first: the number printed on it, its label in the file. Empty
  /// for a page that bears no number; empty for all where the file has none.
  public var pageLabels: [[String]] = []

  /// Whether the marks of the text are not those that are printed, so that no rule may bring them to another form.
  public var hasWrongMarks = false
  /// The marks of notes and of references to them, by their places.
  public var noteMarks: [NoteMarkPlace] = []

  /// The raw offsets of blanks between Chinese characters, or between digits, that the page does not show, rising.
  public var narrowBlanks: [Int] = []

  /// The mark of a note, where the text refers to it or at the start of the note.
  public struct NoteMarkPlace: Hashable, Sendable {
    /// Its raw characters.
    public var range: Range<Int>
    /// The raw offset at which the note begins; nil where none was found.
    public var note: Int?
    /// Whether its digits are raised.
    public var isRaised: Bool
    /// Whether it is the note's own mark at its start.
    public var isOwn: Bool

    /// Makes a mark.
    public init(range: Range<Int>, note: Int?, isRaised: Bool, isOwn: Bool = false) {
      self.isOwn = isOwn
      self.range = range
      self.note = note
      self.isRaised = isRaised
    }
  }

  /// Makes boxes.
  public init(glyphs: [Glyph] = [], lineStarts: [Int] = [0]) {
    self.glyphs = glyphs
    self.lineStarts = lineStarts
  }

  /// Calls `body` with the number of each printed line that a raw range touches, with its characters there, and with
  /// the box around them.
  public func forEachLine(of raw: Range<Int>, _ body: (Int, Range<Int>, Glyph) -> Void) {
    guard !raw.isEmpty, raw.upperBound <= glyphs.count else { return }
    var line = lineIndex(at: raw.lowerBound)
    var start = raw.lowerBound
    while start < raw.upperBound {
      let next = line + 1 < lineStarts.count ? lineStarts[line + 1] : glyphs.count
      let end = min(raw.upperBound, max(next, start + 1))
      if let box = Self.union(glyphs[start..<end]) { body(line, start..<end, box) }
      start = end
      line += 1
    }
  }

  /// The box around some characters; nil where all are blank.
  public static func union(_ glyphs: some Sequence<Glyph>) -> Glyph? {
    var result: Glyph?
    for glyph in glyphs where !glyph.isEmpty {
      guard let box = result else {
        result = glyph
        continue
      }
      result = Glyph(
        x0: min(box.x0, glyph.x0), y0: min(box.y0, glyph.y0), x1: max(box.x1, glyph.x1),
        y1: max(box.y1, glyph.y1))
    }
    return result
  }

  private func lineIndex(at raw: Int) -> Int {
    max(0, lineStarts.partitioningIndex { $0 > raw } - 1)
  }
}
