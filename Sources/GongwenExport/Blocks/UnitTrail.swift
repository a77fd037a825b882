import GongwenModel

/// The units around a node during a walk, the outermost first, as a person names them.
struct UnitTrail {
  /// An open component, section or box.
  struct Unit {
    /// Its stable id.
    var sid: String?
    /// Marker and heading; empty for a component without a marker.
    var label: String
    /// The title of a component.
    var title: String?
  }

  private(set) var units: [Unit] = []

  /// The sid of the innermost unit that has one; nil above the first.
  var sid: String? { units.last { $0.sid != nil }?.sid }

  /// The names of the units.
  var labels: [String] { units.map(\.label).filter { !$0.isEmpty } }

  /// The names of the units, and the titles of components behind theirs.
  var labelsAndTitles: [String] {
    units.flatMap { [$0.label, $0.title ?? ""] }.filter { !$0.isEmpty }
  }

  /// Opens a node if it is a unit.
  mutating func enter(_ node: Node) {
    guard let label = Self.label(of: node) else { return }
    units.append(Unit(sid: node.sid, label: label, title: Self.title(of: node)))
  }

  /// Closes a node if it is a unit.
  mutating func leave(_ node: Node) {
    switch node.content {
    case .component, .section, .box: units.removeLast()
    case .element, .item, .table, .figure, .toc: break
    }
  }

  /// The title of a component that has one.
  private static func title(of node: Node) -> String? {
    guard case .component = node.content else { return nil }
    for child in node.children {
      if case .element(.title, let text) = child.content { return text.string }
    }
    return nil
  }

  /// Marker and heading of a unit; nil for other nodes.
  static func label(of node: Node) -> String? {
    let (marker, heading): (Marker?, TracedText?)
    switch node.content {
    case .component(_, let sign): (marker, heading) = (sign, nil)
    case .section(_, let sign, let words), .box(_, let sign, let words):
      (marker, heading) = (sign, words)
    case .element, .item, .table, .figure, .toc: return nil
    }
    let place = TextPlace(node: "", sid: nil, part: "")
    let line = UnitLine(
      marker: marker, markerPlace: place, words: heading, wordsPlace: place)
    let sign = sign(of: marker)
    return sign + (line.needsBlank ? " " : "") + (heading?.string ?? "")
  }

  /// The signs of a marker, or of the number that a browser makes; empty without.
  static func sign(of marker: Marker?) -> String {
    guard let marker else { return "" }
    return marker.text?.string ?? marker.ordinal.map { "\($0). " } ?? ""
  }
}
