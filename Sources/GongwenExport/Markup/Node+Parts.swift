import GongwenModel

extension Node {
  /// Whether it is a component.
  var isComponent: Bool {
    if case .component = content { true } else { false }
  }

  /// Whether it is a section or a box.
  var isUnit: Bool {
    switch content {
    case .section, .box: true
    default: false
    }
  }

  /// Whether it is an element of GB/T 9704 other than a paragraph.
  var isElement: Bool {
    if case .element(let kind, _) = content { kind != .paragraph } else { false }
  }

  /// Marker and heading of a section or a box.
  var unit: (marker: Marker?, heading: TracedText?) {
    switch content {
    case .section(_, let marker, let heading), .box(_, let marker, let heading): (marker, heading)
    default: (nil, nil)
    }
  }

  /// Whether it or a node below it is an article.
  var hasArticles: Bool {
    if unit.marker?.scheme == .article { return true }
    return children.contains { $0.hasArticles }
  }
}
