import GongwenJSON

extension DocumentCheck {
  /// Whether the stable ids are those that the markers of the units give.
  mutating func checkStableIDs() {
    var walk = StableIDWalk()
    checkUnits("body", of: value, below: StableIDWalk.Place(), &walk)
    let units = walk.units
    checkNamed("body", of: value, units)
    forEach("diagnostics", of: value) { check, diagnostic in
      check.expect(diagnostic["sid"], for: diagnostic["node"], units)
    }
  }

  private mutating func checkUnits(
    _ list: String, of value: JSONValue, below place: StableIDWalk.Place, _ walk: inout StableIDWalk
  ) {
    var place = place
    forEach(list, of: value) { check, node in
      let inner = walk.enter(node, &place)
      let isUnit = ["component", "section", "box"].contains(node["type"]?.asString)
      if node["sid"]?.asString != (isUnit ? inner.unit : nil) {
        check.report(.stableIDWrong, "the numbers give \(isUnit ? inner.unit ?? "none" : "none")")
      }
      check.checkUnits("children", of: node, below: inner, &walk)
    }
  }

  /// Checks what annotations and entries say of their targets.
  private mutating func checkNamed(_ list: String, of value: JSONValue, _ units: [String: String]) {
    forEach(list, of: value) { check, node in
      check.expect(node["targetSid"], for: node["target"], units)
      check.forEach("annotations", of: node) { check, annotation in
        check.expect(annotation["targetSid"], for: annotation["target"], units)
      }
      check.checkNamed("children", of: node, units)
      check.checkNamed("entries", of: node, units)
    }
  }

  private mutating func expect(_ sid: JSONValue?, for node: JSONValue?, _ units: [String: String]) {
    let wanted = node?.asString.flatMap { units[$0] }
    if sid?.asString != wanted {
      report(.stableIDWrong, "the unit of the node is \(wanted ?? "none")")
    }
  }
}

/// Works out the stable ids of a document from its markers, as the contract defines them.
struct StableIDWalk {
  /// The unit around each node and entry, or the node itself, by its id.
  private(set) var units: [String: String] = [:]
  private var given: [String: Int] = [:]

  /// The place of some units.
  struct Place {
    /// The stable id of the unit; nil outside of all.
    var unit: String?
    /// The segments before those of units here.
    var path: [String] = []
    /// The same for articles.
    var component: [String] = []
    /// The unnumbered headings here so far.
    var headings = 0
  }

  /// Enters a node; gives the place that its children have.
  mutating func enter(_ node: JSONValue, _ place: inout Place) -> Place {
    var inner = Place(unit: place.unit, path: place.path, component: place.component)
    let marker = node["marker"]
    switch node["type"]?.asString {
    case "component":
      let role = node["role"]?.asString
      let number = marker?["ordinal"]?.asInt.map { String($0) } ?? ""
      let segment =
        role == "notice" ? "tongzhi" : role == "main" ? "zhengwen" : "fujian" + number
      let unit = give([segment])
      inner.unit = unit
      inner.path = role == "main" ? [] : [unit]
      inner.component = inner.path
    case "section", "box":
      let segment: String
      if let marker {
        segment = Self.segment(marker)
      } else if node["type"]?.asString == "box" {
        segment = "zhuanlan"
      } else {
        place.headings += 1
        segment = "h~\(place.headings)"
      }
      let isArticle = marker?["scheme"]?.asString == "article"
      let unit = give((isArticle ? place.component : place.path) + [segment])
      inner.unit = unit
      inner.path = [unit]
    default: break
    }
    if let id = node["id"]?.asString { units[id] = inner.unit }
    for entry in node["entries"]?.asArray ?? [] {
      if let id = entry["id"]?.asString { units[id] = inner.unit }
    }
    return inner
  }

  private mutating func give(_ segments: [String]) -> String {
    let wanted = segments.joined(separator: "/")
    given[wanted, default: 0] += 1
    let count = given[wanted] ?? 1
    return count == 1 ? wanted : "\(wanted)~\(count)"
  }

  private static func segment(_ marker: JSONValue) -> String {
    let scheme = marker["scheme"]?.asString ?? ""
    let letters = MarkerForm.stableLetters[scheme] ?? "xiang"
    if scheme == "decimal", let text = marker["text"]?.asString {
      return letters + text.split { !("0"..."9" ~= $0) }.joined(separator: "-")
    }
    let ordinal = marker["ordinal"]?.asInt.map { String($0) } ?? ""
    let insert = marker["insert"]?.asInt.map { "-\($0)" } ?? ""
    return letters + ordinal + insert
  }
}
