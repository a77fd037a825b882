import GongwenLanguage
import GongwenModel
import GongwenText

/// A unit of a part's text: a numbered unit, an item, or a paragraph, with what stands below it.
struct Unit {
  /// What kind of unit it is.
  enum Kind {
    /// A paragraph.
    case paragraph
    /// A note that stands beside the text.
    case note
    /// An item without a number.
    case item(MarkerCandidate)
    /// A numbered unit at a depth.
    case section(MarkerCandidate, depth: Int)
    /// An unnumbered heading (前言).
    case heading
    /// The table of contents of the document.
    case contents
    /// A table.
    case table(TableDraft)
    /// A figure's captions, the unit's own text and more.
    case figure([UnitText])
  }

  /// What kind of unit it is.
  var kind: Kind
  /// Its whole text, marker included.
  var text: UnitText
  /// The units below it.
  var children: [Unit] = []
  /// A number by which diagnostics name it.
  var handle = 0
  /// What the text behind its marker looks like; set with those of its siblings.
  var shape: HeadingShape?
  /// How its text is cut into heading and prose; set once its siblings are known.
  var cut = HeadingCut.prose

  /// The content offset behind the marker and the blanks that follow it.
  var contentStart: Int {
    let length: Int
    switch kind {
    case .paragraph, .note, .heading, .contents, .table, .figure: return 0
    case .item(let marker), .section(let marker, _): length = marker.length
    }
    var start = min(length, text.scalars.count)
    while start < text.scalars.count,
      text.scalars[start] == " " || text.scalars[start] == "\u{3000}"
    {
      start += 1
    }
    return start
  }

  /// Whether it is 第X条.
  var isArticle: Bool {
    if case .section(let marker, _) = kind { marker.scheme == .article } else { false }
  }

  /// Whether no text stands below it: notes are none of its own.
  var isAlone: Bool {
    children.allSatisfy { child in
      if case .note = child.kind { true } else { false }
    }
  }

  /// Whether a line may go on with its text: a table's, a figure's and a table of contents' text is in their
  /// cells, captions and entries, and a note is whole.
  var takesLines: Bool {
    switch kind {
    case .contents, .figure, .note, .table: false
    default: true
    }
  }

  /// The text behind the marker.
  var content: ArraySlice<Unicode.Scalar> { text.scalars[contentStart...] }
}
