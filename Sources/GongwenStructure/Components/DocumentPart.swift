import GongwenModel

/// A part of a document: a covering notice, what it issues, or an attachment.
struct DocumentPart {
  /// How a part comes to begin where it does.
  enum Opening: Hashable {
    /// It is the first.
    case first
    /// Its title is one that the part above issues.
    case issued
    /// An attachment's marker.
    case appendix
    /// A title behind the closing of the part above.
    case closing
  }

  /// Its first line.
  var start = 0
  /// How it begins.
  var opening = Opening.first
  /// The part it plays.
  var role: ComponentRole = .main
  /// The line of an attachment's marker (附件1), if it has one.
  var marker: Int?
  /// What stands above the text, in order.
  var head: [PartElement] = []
  /// The lines of the text.
  var body: Range<Int> = 0..<0
  /// What stands below the text, in order.
  var closing: [PartElement] = []

  /// Whether it has an element.
  func has(_ kind: ElementKind) -> Bool {
    head.contains { $0.kind == kind } || closing.contains { $0.kind == kind }
  }
}

/// An element of GB/T 9704 that takes whole lines, or a part of one.
struct PartElement {
  /// What it is.
  var kind: ElementKind
  /// Its canonical characters, one range a line.
  var ranges: [Range<Int>]
}
