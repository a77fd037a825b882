/// Lengths of the lines of a document's head and closing, in characters: each a cut-off beyond which a
/// line is prose whatever it begins or ends with.
///
/// A printed line has 28 characters (GB/T 9704-2012, 5.2.3), but a text file or a page may give an
/// element of several printed lines as one line.
enum LineLength {
  /// An element of the 版头, or the name of a body: one printed line, with the blanks that spread it over
  /// the width of the page.
  static let ofHead = 40
  /// An element of the closing, a line that holds two elements, or a dash and a subtitle: two printed
  /// lines, with blanks between their parts.
  static let ofClosing = 60
}
