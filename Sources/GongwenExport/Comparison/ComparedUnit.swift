import GongwenModel

/// A part of a document that is compared as a whole: a unit with its prose but without the units below it, or a text
/// outside of units.
struct ComparedUnit: Hashable {
  /// The stable id of the unit; nil for a text outside of units.
  var sid: String?
  /// The id of its node.
  var node: String
  /// Marker and type: equal words with another of these are a unit that was renumbered.
  var label: String
  /// The markers of the units above it, from its article on: they name a unit whose marker is not unique.
  var above = ""
  /// The index of the unit around it.
  var parent: Int?
  /// Its words without the marker: heading, paragraphs, items, rows, a line each.
  var text: [Unicode.Scalar] = []
  /// Whether it is a component, whose texts are compared one by one.
  var isComponent = false
}

extension ComparedUnit {
  /// The values that two units must share to be the same: a heading and a paragraph with equal words are not.
  struct Key: Hashable {
    var text: [Unicode.Scalar]
    var isUnit: Bool
    var label: String
  }

  /// Its words, with its label where there are none or where it is no unit: then the label is its type.
  var key: Key {
    Key(text: text, isUnit: sid != nil, label: hasWords && sid != nil ? "" : label)
  }

  /// Whether it has words of its own.
  var hasWords: Bool { !text.isEmpty }

  /// Whether a document has one text of its type.
  var isSingular: Bool { sid == nil && label != "paragraph" && label != "table" }

  /// Whether both are units, or texts of one type.
  func isComparable(with other: ComparedUnit) -> Bool {
    isComponent == other.isComponent && (sid != nil) == (other.sid != nil)
      && (sid != nil || label == other.label)
  }
}
