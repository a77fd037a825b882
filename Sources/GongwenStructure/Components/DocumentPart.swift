import GongwenModel

/// A part of a document: a covering notice, what it issues, or an attachment.
struct DocumentPart {
  /// The reason why a part begins where it does.
  enum Opening: Hashable {
    /// It is the first.
    case first
    /// Its title is one that a part above issues.
    case issued
    /// An attachment's marker, or a title that a part above announces as attached.
    case appendix
    /// A title, or an element above one, behind the closing of the part above.
    case closing
    /// A title behind text that has no closing.
    case text
  }

  /// Its first line.
  var start = 0
  /// How it begins.
  var opening = Opening.first
  /// The part it plays.
  var role: ComponentRole = .main
  /// The line of an attachment's marker (附件1), if it has one.
  var marker: Int?
  /// The elements above the text, in order.
  var head: [PartElement] = []
  /// The lines of the text.
  var body: Range<Int> = 0..<0
  /// The elements below the text, in order.
  var closing: [PartElement] = []

  /// Whether it has an element.
  func has(_ kind: ElementKind) -> Bool {
    head.contains { $0.kind == kind } || closing.contains { $0.kind == kind }
  }
}

/// An element of GB/T 9704 that takes whole lines, or a part of one.
struct PartElement {
  /// The kind of the element.
  var kind: ElementKind
  /// Its canonical characters, one range a line.
  var ranges: [Range<Int>]
  /// Lines that are read as text of the document: tables and paragraphs among the elements of a closing. `kind` and
  /// `ranges` say nothing then.
  var text: Range<Int>?

  /// Makes an element.
  init(kind: ElementKind, ranges: [Range<Int>]) {
    self.kind = kind
    self.ranges = ranges
  }

  /// Makes lines of text among elements.
  init(text: Range<Int>) {
    kind = .paragraph
    ranges = []
    self.text = text
  }
}
