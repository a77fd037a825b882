/// The edges of a document, near which furniture without unmistakable words is looked for.
enum BoilerplateEdge {
  /// How many blocks from either end belong to the edge: the head and the foot of a site, with some room.
  static let blocks = 15
}
