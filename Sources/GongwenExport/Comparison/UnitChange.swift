internal import GongwenModel

/// A unit, or a text outside of units, that two documents do not have alike.
public struct UnitChange: Hashable, Sendable {
  /// Kinds of changes.
  public enum Kind: String, Hashable, Sendable {
    /// Only the new document has it.
    case added
    /// Only the old document has it.
    case removed
    /// Its words differ; its number may, too.
    case changed
    /// Its words are equal, and its number differs.
    case renumbered
    /// Its words and its number are equal, and its place among the others differs.
    case moved
  }

  /// One side of a change.
  public struct Side: Hashable, Sendable {
    /// The sid of the unit; nil for a text outside of units.
    public let sid: String?
    /// The id of the node.
    public let node: String
    /// The marker of a unit, else the type of the text.
    public let label: String
    /// The markers of the units above it, from its article on; empty where there are none.
    public let above: String
    /// The words without the marker, a line each.
    public let text: String
  }

  /// The kind of the change.
  public let kind: Kind
  /// The old side; nil for what was added.
  public let old: Side?
  /// The new side; nil for what was removed.
  public let new: Side?
  /// Where the words differ, in characters of either text: what is before and behind is equal. Nil unless the words differ.
  public let range: (old: Range<Int>, new: Range<Int>)?

  /// Whether two changes are the same.
  public static func == (one: UnitChange, other: UnitChange) -> Bool {
    one.kind == other.kind && one.old == other.old && one.new == other.new
  }

  /// Feeds the change to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(old)
    hasher.combine(new)
  }
}

extension UnitChange {
  /// The changes between two bodies.
  static func changes(from old: [Node], to new: [Node]) -> [UnitChange] {
    let (ones, twos) = (ComparedUnits.units(of: old), ComparedUnits.units(of: new))
    // The last unit of the old document that was seen, among all units and among those of one unit of the new document. A unit
    // moves with the unit around it.
    var last = -1
    var lastBelow: [Int: Int] = [:]
    var partners: [Int: Int] = [:]
    return UnitAlignment.matches(ones, twos).compactMap { match in
      switch match {
      case .added(let two): return UnitChange(.added, nil, twos[two])
      case .removed(let one): return UnitChange(.removed, ones[one], nil)
      case .pair(let one, let two):
        var isMoved = one < last
        last = max(last, one)
        partners[two] = one
        if let parent = twos[two].parent, partners[parent] == ones[one].parent {
          isMoved = one < lastBelow[parent] ?? -1
          lastBelow[parent] = max(lastBelow[parent] ?? -1, one)
        }
        return UnitChange(of: ones[one], twos[two], isMoved: isMoved)
      }
    }
  }

  /// The change of a pair; nil if there is none.
  private init?(of old: ComparedUnit, _ new: ComparedUnit, isMoved: Bool) {
    if old.text != new.text {
      self.init(.changed, old, new)
    } else if old.label != new.label {
      self.init(.renumbered, old, new)
    } else if isMoved {
      self.init(.moved, old, new)
    } else {
      return nil
    }
  }

  private init(_ kind: Kind, _ old: ComparedUnit?, _ new: ComparedUnit?) {
    self.kind = kind
    self.old = old.map(Side.init)
    self.new = new.map(Side.init)
    range =
      if kind == .changed, let old, let new { Self.difference(of: old.text, new.text) } else { nil }
  }

  /// The ranges of two texts between their equal start and end.
  private static func difference(of old: [Unicode.Scalar], _ new: [Unicode.Scalar])
    -> (old: Range<Int>, new: Range<Int>)
  {
    var start = 0
    while start < old.count, start < new.count, old[start] == new[start] { start += 1 }
    var end = 0
    while end < old.count - start, end < new.count - start,
      old[old.count - 1 - end] == new[new.count - 1 - end]
    {
      end += 1
    }
    return (start..<old.count - end, start..<new.count - end)
  }
}

extension UnitChange.Side {
  init(_ unit: ComparedUnit) {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: unit.text)
    self.init(
      sid: unit.sid, node: unit.node, label: unit.label, above: unit.above, text: String(text))
  }
}
