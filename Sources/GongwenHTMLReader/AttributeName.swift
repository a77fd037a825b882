/// The attributes that are read of any element. libxml2 gets no others: most of those of real pages
/// serve scripts and looks.
enum AttributeName: String, CaseIterable, Sendable {
  case align, border, colspan, content, datetime, hidden, href, id, name, onclick, property, rel
  case rowspan, size, src, start, style, type, value
  case classes = "class"
  case dataOriginal = "data-original"
  case dataSource = "data-src"

  private static let table = PackedNames(allCases.map { ($0.rawValue, $0) })

  /// The attribute of a name; nil for those that are not read.
  init?(_ name: PackedName) {
    guard let known = Self.table[name] else { return nil }
    self = known
  }
}
