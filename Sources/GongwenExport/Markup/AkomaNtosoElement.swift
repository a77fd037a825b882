import GongwenModel

/// The element of Akoma Ntoso that stands for a unit.
struct AkomaNtosoElement {
  /// Its name.
  let name: StaticString
  /// The name of a unit that the schema has no element for.
  let kind: String?
  /// Its abbreviation in ids (AKN Naming Convention 1.0, 5.4).
  let abbreviation: String

  init(_ node: Node) {
    let known: (name: StaticString, abbreviation: String)?
    switch node.unit.marker?.scheme {
    case _ where node.isBox: known = nil
    case .part: known = ("part", "part")
    case .subpart: known = ("subpart", "subpart")
    case .chapter: known = ("chapter", "chp")
    case .division: known = ("section", "sec")
    case .article: known = ("article", "art")
    case .chineseComma: known = ("section", "sec")
    case .chineseParen: known = ("paragraph", "para")
    case .arabicDot, .arabicComma: known = ("point", "point")
    case .arabicParen, .arabicHalfParen: known = ("subparagraph", "subpara")
    case .circled: known = ("indent", "indent")
    case .decimal, .latin, .roman, .heavenlyStem, .box, .appendix, .dash, .bullet, nil: known = nil
    }
    name = known?.name ?? "hcontainer"
    let scheme = node.unit.marker?.scheme.rawValue
    kind = known == nil ? (node.isBox ? "box" : scheme ?? "heading") : nil
    abbreviation = known?.abbreviation ?? "hcontainer"
  }

  /// Whether its id does not name the units above it: articles are numbered through.
  var dropsParents: Bool { abbreviation == "art" }

  func open(_ id: String, to out: inout ExportBytes) {
    out.raw("<")
    out.raw(name)
    if let kind { out.raw(" name=\"\(kind)\"") }
    out.raw(" eId=\"\(id)\">\n")
  }

  func close(to out: inout ExportBytes) {
    out.raw("</")
    out.raw(name)
    out.raw(">\n")
  }
}

extension Node {
  fileprivate var isBox: Bool {
    if case .box = content { true } else { false }
  }
}
