import GongwenLanguage
import GongwenModel
import GongwenText

/// A unit of a part's text: a numbered unit, an item, or a paragraph, with the units below it.
struct Unit {
  /// A kind of unit. Apart from the unit, since units are passed on more often than read.
  indirect enum Kind {
    /// A paragraph.
    case paragraph
    /// A note next to the text.
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
    /// A figure's captions, the unit's own text and more, and the words inside it.
    case figure([UnitText], labels: [UnitText])

    // Not inlined: what a pattern binds is copied with all its memory where only a part of it is read.
    /// The scheme of a numbered unit.
    @inline(never)
    var scheme: Scheme? {
      if case .section(let marker, _) = self { marker.scheme } else { nil }
    }

    /// The number of a numbered unit.
    @inline(never)
    var ordinal: Int? {
      if case .section(let marker, _) = self { marker.ordinal } else { nil }
    }

    /// The depth of a numbered unit.
    @inline(never)
    var depth: Int? {
      if case .section(_, let depth) = self { depth } else { nil }
    }

    /// The characters that the marker of a numbered unit or an item takes.
    @inline(never)
    var markerLength: Int {
      switch self {
      case .item(let marker): marker.length
      case .section(let marker, _): marker.length
      case .paragraph, .note, .heading, .contents, .table, .figure: 0
      }
    }
  }

  /// The kind of the unit.
  var kind: Kind
  /// Its whole text, marker included.
  var text: UnitText
  /// The units below it.
  var children: [Unit] = []
  /// A number by which diagnostics name it.
  var handle = 0
  /// The look of the text behind its marker; set with those of its siblings.
  var shape: HeadingShape?
  /// Its vote about headings of its siblings; set with its shape.
  var vote: Int?
  /// How its text is cut into heading and prose; set once its siblings are known.
  var cut = HeadingCut.prose
  /// How much dearer the other cut would be, in points; nil where a rule decided and no cost.
  var margin: Int?

  /// The content offset behind the marker and the blanks that follow it.
  var contentStart: Int {
    let length = kind.markerLength
    switch kind {
    case .paragraph, .note, .heading, .contents, .table, .figure: return 0
    case .item, .section: break
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
  var isArticle: Bool { kind.scheme == .article }

  /// The kind of text that follows its own: a closing formula (特此通知。) is the document's and not its own.
  var below: HeadingCosts.Below {
    var hasText = false
    for place in children.indices {
      switch children[place].kind {
      case .section:
        // A box behind a unit is shown there, and its number is no part of a list.
        guard children[place].kind.scheme == .box else { return .units }
        hasText = true
      case .note: continue
      case .paragraph:
        if !hasText,
          HeadingWords.closings.firstPrefix(of: children[place].text.scalars[...]) != nil
        {
          return .nothing
        }
        hasText = true
      case .item, .heading, .contents, .table, .figure: hasText = true
      }
    }
    return hasText ? .text : .nothing
  }

  /// Whether a numbered unit is right below its own text.
  var opensWithUnits: Bool {
    for child in children {
      switch child.kind {
      case .section: return true
      case .note: continue
      case .paragraph, .item, .heading, .contents, .table, .figure: return false
      }
    }
    return false
  }

  /// Whether a paragraph is right below its own text.
  var opensWithText: Bool {
    if case .paragraph? = children.first?.kind { true } else { false }
  }

  /// The length of a pair of brackets at the start of its text that may hold a name: 【立法目的】, （适用范围）.
  var leadingBracket: Int? {
    let text = content
    guard let first = text.first, first == "【" || first == "（" || first == "(" else { return nil }
    let closing: ScalarTable = first == "【" ? Self.lenticular : Self.round
    guard let end = text.firstIndex(where: { closing.contains($0) }) else { return nil }
    let name = text[(text.startIndex + 1)..<end]
    let isName =
      Self.bracketedNames.contains(name.count) && !name.contains("。")
      && !(name.allSatisfy {
        ChineseNumeral.digit($0) != nil || $0 == "十" || ChineseNumeral.arabicDigit($0) != nil
      }) && !name.starts(with: Self.omitted)
    return isName ? end + 1 - text.startIndex : nil
  }

  private static let lenticular: ScalarTable = "】"
  private static let round: ScalarTable = "）)"
  /// The characters of a name in brackets: 目的 has two, and names of articles are a few words.
  private static let bracketedNames = 2...20
  /// 删, 删除, 删去: a unit that was deleted has no name.
  private static let omitted: Phrase = "删"

  /// Whether a line may continue its text: a table's, a figure's and a table of contents' text is in their
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
