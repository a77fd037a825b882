/// A logical line of a release: what a typist would close with a return.
package struct SetLine: Hashable, Sendable {
  /// How it is set.
  package enum Style: Hashable, Sendable {
    case issuerMark, number, title, subtitle, addressee
    /// A paragraph, also one that begins with a number: first line indented.
    case paragraph
    /// The heading of a level, on a line of its own.
    case heading(Int)
    /// 第一章　总则, centred.
    case centred
    /// 附件：1.…; a further one, behind the width of 附件：.
    case attachmentNote, furtherNote
    /// Right-hand.
    case signature, date
    case note, copyTo, imprint
    /// 附件1, flush left on a new page.
    case attachmentMark
    /// The line above a table; the table itself, whose text is a row a line.
    case caption
    case table(Grid)
    /// A line below a table.
    case tableNote
    /// A note at the foot of the page of the line before.
    case footnote
    case contentsHeading
    /// An entry, its level and its page.
    case contentsEntry(Int, page: String)
  }

  /// How it is set.
  package var style: Style
  /// Its words.
  package var text: String
  /// How many characters at its start a printer would set bold: sign and heading.
  package var bold = 0
  /// Whether a component starts with it.
  package var startsPart = false
}
