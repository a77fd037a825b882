import GongwenJSON
import GongwenModel

extension DocumentCheck {
  /// Whether scheme and numbers of every marker are those of its words.
  mutating func checkMarkers(_ list: String, of value: JSONValue) {
    forEach(list, of: value) { check, node in
      if let marker = node["marker"] { check.at("marker") { $0.checkMarker(marker) } }
      check.checkMarkers("children", of: node)
      check.checkMarkers("entries", of: node)
    }
  }

  private mutating func checkMarker(_ marker: JSONValue) {
    guard let text = marker["text"]?.asString, let scheme = marker["scheme"]?.asString else {
      return
    }
    let ordinal = marker["ordinal"]?.asInt
    let insert = marker["insert"]?.asInt
    switch MarkerForm.read(text, scheme: scheme) {
    case .numbers(let own, let ownInsert):
      guard own != ordinal || ownInsert != insert else { return }
      report(.markerWrong, "\(text) is number \(own), not \(ordinal.map(String.init) ?? "none")")
    case .unnumbered:
      if insert != nil { report(.markerWrong, "\(text) has no number") }
    case .other: report(.markerWrong, "\(text) is no marker of the scheme \(scheme)")
    case .unknown: return
    }
  }
}
