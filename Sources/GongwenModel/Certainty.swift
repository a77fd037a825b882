/// How far the next different reading of a source is at the least certain place of each kind of judgement: from 0, where
/// another reading is as good, to 100, where no other was possible. A member is nil where no judgement of its kind was
/// made.
///
/// It measures rival readings, not blindness: what no rule checks is certain.
public struct Certainty: Hashable, Sendable {
  /// Whether a page has an article, and which of its units belong to it.
  public var article: Int?
  /// Which lines continue the paragraph above them, and the order in which the regions of a page are read.
  public var breaks: Int?
  /// The places of numbered units in the tree, and their headings.
  public var structure: Int?
  /// The elements of head and closing.
  public var metadata: Int?

  /// Makes a certainty without judgements.
  public init() {}

  /// The names of the members in the order of the document, with their values.
  public var members: [(name: String, value: Int?)] {
    [("article", article), ("breaks", breaks), ("metadata", metadata), ("structure", structure)]
  }

  /// The least of all; nil where no judgement was made.
  public var least: Int? { members.compactMap(\.value).min() }

  /// The name of the least one, the first of equal ones in the order of the document; nil where no judgement was made.
  public var leastName: String? {
    let least = least
    return least.flatMap { value in members.first { $0.value == value }?.name }
  }

  /// Takes the lower one of each kind.
  public mutating func lower(to other: Certainty) {
    article = Self.lower(article, other.article)
    breaks = Self.lower(breaks, other.breaks)
    structure = Self.lower(structure, other.structure)
    metadata = Self.lower(metadata, other.metadata)
  }

  private static func lower(_ one: Int?, _ other: Int?) -> Int? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }
}
