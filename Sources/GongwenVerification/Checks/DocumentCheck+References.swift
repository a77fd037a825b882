import GongwenJSON
import GongwenModel

extension DocumentCheck {
  /// Whether ids are paths, depths are those of the nesting, and what is named exists.
  mutating func checkReferences(members: Set<String>) {
    checkNodes("body", of: value, below: "", depth: 1)
    checkRoles()
    let known = nodeIDs.union(members)
    checkTargets("body", of: value, known)
    checkStableIDs()
    forEach("diagnostics", of: value) { check, diagnostic in
      check.expect(diagnostic["node"], in: known)
    }
    forEach("members", of: value) { check, member in
      check.expect(member["entry"], in: known)
    }
  }

  /// A notice comes first and only before what it issues; no attachment comes before all else.
  private mutating func checkRoles() {
    let roles = (value["body"]?.asArray ?? []).compactMap { $0["role"]?.asString }
    guard !roles.isEmpty else { return }
    let isIssued = roles.first != "notice" || roles.dropFirst().first == "main"
    let isFirst = !roles.dropFirst().contains("notice")
    if !isIssued || !isFirst || roles.first == "attachment" && roles.contains("main") {
      at("body") { $0.report(.shapeWrong, "components are \(roles.joined(separator: ", "))") }
    }
  }

  /// Checks ids and depths of a list of nodes and collects the ids.
  private mutating func checkNodes(
    _ list: String, of value: JSONValue, below prefix: String, depth: Int
  ) {
    var position = 0
    forEach(list, of: value) { check, node in
      position += 1
      let id = prefix + String(position)
      check.nodeIDs.insert(id)
      if node["id"]?.asString != id { check.report(.nodeIDWrong, "the id is not \(id)") }
      var childDepth = depth
      switch node["type"]?.asString {
      case "component": childDepth = 1
      case "section", "box":
        if node["depth"]?.asInt != depth {
          check.report(.depthWrong, "the depth is not that of the nesting, \(depth)")
        }
        childDepth = depth + 1
      default: break
      }
      for list in ["children", "entries"] {
        check.checkNodes(list, of: node, below: id + ".", depth: childDepth)
      }
    }
  }

  private mutating func checkTargets(_ list: String, of value: JSONValue, _ known: Set<String>) {
    forEach(list, of: value) { check, node in
      check.expect(node["target"], in: known)
      let text = (node["text"] ?? node["heading"]?["text"])?.asString
      check.forEach("annotations", of: node) { check, annotation in
        check.expect(annotation["target"], in: known)
        guard let start = annotation["start"]?.asInt, let end = annotation["end"]?.asInt,
          0 <= start, start <= end, end <= text?.unicodeScalars.count ?? 0
        else {
          check.report(.annotationOutside, "start and end are no stretch of the text")
          return
        }
      }
      check.checkTargets("children", of: node, known)
      check.checkTargets("entries", of: node, known)
    }
  }

  private mutating func expect(_ target: JSONValue?, in known: Set<String>) {
    guard let target = target?.asString, !known.contains(target) else { return }
    report(.targetMissing, "\(target) does not exist")
  }
}
