/// Ids made of numbers, which stay when something is inserted elsewhere: the contract's `sid`.
enum StableID {
  /// The sid of a segment below another one, before duplicates are distinguished.
  static func segment(of marker: Marker) -> String {
    var segment = marker.scheme.stableLetters
    if marker.scheme == .decimal, let text = marker.text {
      var isFirst = true
      for component in text.scalars.split(whereSeparator: { !("0"..."9").contains($0) }) {
        if !isFirst { segment += "-" }
        for digit in component { segment.unicodeScalars.append(digit) }
        isFirst = false
      }
      return segment
    }
    if let ordinal = marker.ordinal { segment += String(ordinal) }
    if let insert = marker.insert { segment += "-" + String(insert) }
    return segment
  }
}

/// Assigns the sids of a body in reading order.
struct StableIDs: NodeRewriter {
  /// The sid of the innermost unit at or above each node with a handle, and each entry with one.
  private(set) var byHandle: [Int: String] = [:]
  /// How often each sid was given.
  private var used: [String: Int] = [:]
  /// The open nodes, each with the prefix of the segments below it.
  private var open = [Level()]

  private struct Level {
    /// The sid of the innermost unit; nil above the first.
    var sid: String?
    /// The prefix of the segments of units below.
    var prefix = ""
    /// The same for articles, which drop the units above them.
    var component = ""
    /// The unnumbered headings so far.
    var headings = 0
  }

  mutating func enter(_ node: inout Node, at path: NodePath) {
    switch node.content {
    case .component, .section, .box: break
    case .element, .item, .table, .figure, .toc:
      note(node)
      return
    }
    var level = open[open.count - 1]
    level.headings = 0
    switch node.content {
    case .component(let role, let marker):
      let segment: String
      switch role {
      case .notice: segment = "tongzhi"
      case .main: segment = "zhengwen"
      case .attachment: segment = "fujian" + (marker?.ordinal.map { String($0) } ?? "")
      }
      let sid = given(segment)
      level.sid = sid
      level.component = role == .main ? "" : sid + "/"
      level.prefix = level.component
    case .section(_, let marker?, _), .box(_, let marker?, _):
      let above = marker.scheme == .article ? level.component : level.prefix
      descend(to: given(above + StableID.segment(of: marker)), &level)
    case .section(_, nil, _):
      open[open.count - 1].headings += 1
      descend(to: given(level.prefix + "h~" + String(open[open.count - 1].headings)), &level)
    case .box(_, nil, _):
      descend(to: given(level.prefix + "zhuanlan"), &level)
    case .element, .item, .table, .figure, .toc: break
    }
    node.sid = level.sid
    open.append(level)
    note(node)
  }

  mutating func leave(_ node: inout Node, at path: NodePath) {
    switch node.content {
    case .component, .section, .box: open.removeLast()
    case .element, .item, .table, .figure, .toc: break
    }
  }

  /// Notes the sid of the innermost unit for the handles of a node and its entries.
  private mutating func note(_ node: Node) {
    let sid = open[open.count - 1].sid
    if node.handle != 0 { byHandle[node.handle] = sid }
    guard case .toc(_, let entries) = node.content else { return }
    for entry in entries where entry.handle != 0 { byHandle[entry.handle] = sid }
  }

  private func descend(to sid: String, _ level: inout Level) {
    level.sid = sid
    level.prefix = sid + "/"
  }

  /// A sid that no earlier node has.
  private mutating func given(_ wanted: String) -> String {
    let count = (used[wanted] ?? 0) + 1
    used[wanted] = count
    return count > 1 ? wanted + "~" + String(count) : wanted
  }
}
