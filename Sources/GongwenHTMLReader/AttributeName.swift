/// The attributes that are read of any element. libxml2 gets no others: most of those of real pages
/// serve scripts and looks.
enum AttributeName: String, CaseIterable, Sendable {
  case align, border, colspan, content, datetime, hidden, href, id, lang, name, onclick, property
  case rel, rowspan, size, src, start, style, type, value
  case classes = "class"
  case dataOriginal = "data-original"
  case dataSource = "data-src"

  private static let table = PackedNames(allCases.map { ($0.rawValue, $0) })

  /// The letter that stands for the name in what libxml2 gets, so that names are compared once, when the page is scanned.
  var letter: UInt8 {
    switch self {
    case .align: UInt8(ascii: "a")
    case .border: UInt8(ascii: "b")
    case .colspan: UInt8(ascii: "c")
    case .content: UInt8(ascii: "d")
    case .datetime: UInt8(ascii: "e")
    case .hidden: UInt8(ascii: "f")
    case .href: UInt8(ascii: "g")
    case .id: UInt8(ascii: "h")
    case .name: UInt8(ascii: "i")
    case .onclick: UInt8(ascii: "j")
    case .property: UInt8(ascii: "k")
    case .rel: UInt8(ascii: "l")
    case .rowspan: UInt8(ascii: "m")
    case .size: UInt8(ascii: "n")
    case .src: UInt8(ascii: "o")
    case .start: UInt8(ascii: "p")
    case .style: UInt8(ascii: "q")
    case .type: UInt8(ascii: "r")
    case .value: UInt8(ascii: "s")
    case .classes: UInt8(ascii: "t")
    case .dataOriginal: UInt8(ascii: "u")
    case .dataSource: UInt8(ascii: "v")
    case .lang: UInt8(ascii: "w")
    }
  }

  /// The attribute of a name; nil for those that are not read.
  init?(_ name: PackedName) {
    guard let known = Self.table[name] else { return nil }
    self = known
  }
}
