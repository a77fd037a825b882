/// The edges of a document: only near them do words that a text may also use mark furniture.
enum BoilerplateEdge {
  /// How many blocks from either end belong to the edge: a site prints its name, a menu, a breadcrumb and
  /// a strip of labels above a text, and links and a footer of several lines below.
  static let blocks = 15
}
