/// What a page's markup is, before libxml2 builds a tree of it.
struct MarkupScan {
  /// A stretch of text that the page shows, in bytes.
  struct Text {
    var start: Int32
    var end: Int32
    /// Whether it is markup that never ends, and is kept as hidden text.
    var isBroken: Bool
  }

  /// Markup that never ends.
  struct Fault {
    /// What it is.
    enum Kind: Equatable {
      /// A tag with a quotation mark that does not close; it is read to end at its first `>`.
      case quotation
      /// A tag, a comment or a declaration without its `>`; read as hidden text up to the next markup.
      case markup
      /// An element whose end tag is missing; its content is read as if it were not in it.
      case element(String)
      /// A script or a style sheet without its end tag; what follows is not read.
      case swallowing(String)
    }

    /// What does not end.
    var kind: Kind
    /// Its first byte.
    var start: Int
    /// The bytes that are not read as they were meant.
    var length: Int
  }

  /// The page as libxml2 gets it: of the same length, with tags that cannot be misread, and blanks in
  /// place of all other markup and of what stands in elements that show no text.
  var bytes: [UInt8]
  /// The text that is shown, in order.
  var texts: [Text] = []
  /// The first faults, in order.
  var faults: [Fault] = []
  /// How many faults there are.
  var faultCount = 0

  /// How many faults are named.
  static let namedFaults = 20
}
