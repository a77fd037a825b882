/// The costs of reading pieces that are side by side. Integers set by hand; a halved or doubled cost changes
/// three paragraphs of 5,637 at most, except for `together`, which may not be more than 4.
///
/// Cells of a row begin at one height, and so do rows; paragraphs of neighbouring columns do not, and continue next to
/// each other.
enum ReadingCosts {
  // MARK: Columns of running text

  /// Columns at all: the rarest layout.
  static let columns = 12
  /// Each line under five in the shortest column: shorter ones prove little.
  static let few = (each: 6, enough: 5)
  /// A column narrower than six characters with four lines: no text is set like that.
  static let narrow = 60
  /// A line that begins level with a beginning in another column, as cells do.
  static let together = 4
  /// A short line without a stop that is no numbered heading: prose continues to the edge.
  static let shortOpen = 2
  /// A line far below a full one that has not ended: prose leaves no such hole.
  static let hole = 3
  /// A horizontal rule over more than ten characters within the band or close to it: head or foot of a table.
  static let rules = 20
  /// Each column over three: newspapers have them, documents do not.
  static let many = (each: 6, usual: 3)
  /// The amount saved where the gutters are those of columns on another page.
  static let known = 30

  /// The amount saved where text continues above or below in one of the columns alone, over so many lines at least:
  /// prose next to a blank keeps the width of a column only where there is one.
  static let alone = (saved: 20, least: 3)
  /// The same for each further line, up to a limit: half a page of prose next to nothing is in a column for certain, however
  /// little is at the head of the other one.
  static let further = (saved: 2, most: 60)

  // MARK: A table

  /// A table at all.
  static let table = 8
  /// Less than three rows in less than three columns: two signatures side by side look like that.
  static let small = 40
  /// A line that begins, behind a short one or a hole, next to a line that continues in another column.
  static let lonely = 5
  /// A row that is neither level with one of its neighbour column nor half a line off all of them.
  static let unlevel = 3
  /// A full line without a stop whose next line is flush, as prose continues; wrapped cells do so too.
  static let runOn = 1
  /// A short line with a stop, or an indented next one, as paragraphs end; cells do so too.
  static let paragraphEnd = 1
  /// A column that ends inside a sentence while the next one begins flush, where paragraphs are indented: it continues there, as no
  /// cell does in the one to its right.
  static let link = 10
  /// Columns whose units count on from one to the next: rows would mix their numbers.
  static let sequence = 60
  /// Letters larger than the text by three tenths, or 签发人: those of a document's head.
  static let head = 40

  /// A row with a piece that can begin no cell, as behind a blank that is to be filled in.
  static let filled = 20

  /// Lines of persons, which begin with an office or with a label and its first name: no table is set like that.
  static let lead = 1000

  /// Prose in Chinese next to prose in Latin letters: a text and its translation.
  static let languages = 1000

  // MARK: One column with blanks

  /// Each row over a gutter, and so much for each character of the blank up to a limit: lines have few and narrow
  /// blanks. The last number is for a row whose blank is inside of a sentence, where all rows
  /// have stretches of prose and no line right above or below is over the gutter.
  static let blank = (row: 4, character: 2, most: 12, inSentence: 6)
  /// Nothing is level: then lines have no blanks.
  static let nothingLevel = 1000
}
