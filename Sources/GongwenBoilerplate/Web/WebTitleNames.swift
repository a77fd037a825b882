import GongwenLanguage
import GongwenModel
import GongwenText

/// The names that a page gives itself: META tags, JSON-LD, `<title>`, and the value of a label 标题.
struct WebTitleNames {
  /// A name, folded.
  private struct Name {
    var key: [Unicode.Scalar]
    /// The parts of `<title>` between the marks that sites put before column and site; empty for other names.
    var parts: [[Unicode.Scalar]] = []
    /// Those of them that are names of the site or its columns.
    var sites: [[Unicode.Scalar]] = []
    /// The length of the text before the first of these marks.
    var first: Int
  }

  private var names: [Name] = []

  /// The longest name that is compared, in characters, and the shortest.
  private static let longest = 240
  private static let shortest = 4
  /// The shortest lines that a name may contain, and the shares of one that the other takes, in tenths.
  private static let certain = 8
  /// The shortest beginning that two names of one text share, in characters.
  private static let beginning = 6
  private static let mostOfName = 7
  private static let mostOfLines = 6
  /// Lines shorter than this, in characters, count by their tenths: short parts of a `<title>` are columns.
  private static let full = 10

  /// The most labels 标题 and 名称 that name a page: more are a list.
  private static let mostLabels = 8

  init(_ outline: WebOutline, values: [WebLabelledValue], scalars: [Unicode.Scalar]) {
    for tag in SiteProfile.allTitleTags {
      if let content = outline.meta(tag) { add(WebKey.folded(content, upTo: Self.longest)) }
    }
    if let title = outline.title {
      let key = WebKey.folded(title, upTo: Self.longest)
      let parts = key.split { "_|-—–《》".unicodeScalars.contains($0) }.filter { $0.count >= 2 }
      let first = key.firstIndex { $0 == "_" || $0 == "-" || $0 == "|" } ?? key.count
      names.append(Name(key: key, parts: parts.map(Array.init), first: first))
    }
    for value in values.lazy.filter({ $0.label.field == .title }).prefix(Self.mostLabels) {
      add(WebKey.folded(scalars[value.value], upTo: Self.longest))
    }
    findSites()
  }

  /// A part of `<title>` that another name has, too, is the title: the others are names of the site and its columns.
  private mutating func findSites() {
    for index in names.indices where names[index].parts.count > 1 {
      let parts = names[index].parts
      let confirmed = parts.filter { part in
        part.count >= Self.certain
          && names.indices.contains { $0 != index && names[$0].key.firstIndex(of: part) != nil }
      }
      guard !confirmed.isEmpty else { continue }
      names[index].sites = parts.filter { part in
        !confirmed.contains(part)
          && !names.indices.contains { $0 != index && names[$0].key.firstIndex(of: part) != nil }
      }
    }
  }

  private mutating func add(_ key: [Unicode.Scalar]) {
    guard key.count >= Self.shortest else { return }
    names.append(Name(key: key, first: key.count))
  }

  /// The points for agreement of some lines with the best of the names.
  func agreement(_ lines: [Unicode.Scalar], isOneLine: Bool) -> Int {
    names.reduce(0) { max($0, agreement(lines, with: $1, isOneLine)) }
  }

  private func agreement(
    _ lines: [Unicode.Scalar], with name: Name, _ isOneLine: Bool
  ) -> Int {
    if name.sites.contains(lines) { return 0 }
    let weight = min(Self.full, lines.count)
    if lines == name.key { return WebTitlePoints.equal * weight / Self.full }
    if lines.count >= Self.shortest, name.parts.contains(lines) || Self.isCutOff(lines, name.key) {
      return WebTitlePoints.part * weight / Self.full
    }
    // 柳塘：一条渠润一方田: what is before the colon may be a line of the title.
    if lines.count >= Self.shortest, Self.isCutOff(lines, name.key, at: Self.innerMarks) {
      return WebTitlePoints.most * weight / Self.full
    }
    if lines.count >= Self.certain, name.key.firstIndex(of: lines) != nil {
      return lines.count * 10 >= Self.mostOfName * name.first
        ? WebTitlePoints.most : WebTitlePoints.some
    }
    // 某署暫停開放兩個泳灘 under the name 某署暫停開放泳灘設施: an editor worded one of them anew.
    if isOneLine, lines.count >= Self.certain {
      let common = zip(lines, name.key).prefix { $0 == $1 }.count
      if common * 10 >= Self.mostOfLines * lines.count, common >= Self.beginning,
        common * 10 >= Self.mostOfLines * name.first
      {
        return WebTitlePoints.some
      }
    }
    if isOneLine, name.key.count >= Self.certain, name.key.count <= lines.count,
      name.key.count * 10 >= Self.mostOfLines * lines.count, lines.firstIndex(of: name.key) != nil
    {
      return WebTitlePoints.some
    }
    return 0
  }

  /// The marks that part the name of a site from a title, and those that titles have too.
  private static let siteMarks: ScalarTable = "_-|—–"
  private static let innerMarks: ScalarTable = "·:"

  /// Whether a name is some lines with a site's name behind or before them.
  private static func isCutOff(
    _ lines: [Unicode.Scalar], _ name: [Unicode.Scalar], at marks: ScalarTable = siteMarks
  ) -> Bool {
    guard name.count > lines.count else { return false }
    if name.starts(with: lines), marks.contains(name[lines.count]) { return true }
    let start = name.count - lines.count
    return name[start...].elementsEqual(lines) && marks.contains(name[start - 1])
  }

  /// Whether a text is a name, or a part of `<title>`.
  func holds(_ lines: [Unicode.Scalar]) -> Bool {
    names.contains { $0.key == lines || $0.parts.contains(lines) }
  }

  /// Whether a text is a name of the page, the end of one without its site (关于…的通知), or ends with one.
  func end(with lines: [Unicode.Scalar]) -> Bool {
    lines.count >= Self.certain
      && names.contains { name in
        ([name.key, Self.inBrackets(name.key)] + name.parts).contains { key in
          key.count >= Self.certain && (key.ends(with: lines) || lines.ends(with: key))
        }
      }
  }

  /// The words in brackets at the end of a name: 某署公告2033年第1号（关于某事的公告）.
  private static func inBrackets(_ key: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard key.last == ")", let open = key.lastIndex(of: "(") else { return [] }
    return Array(key[(open + 1)...].dropLast())
  }

  /// Whether a name of the page contains some lines, in full.
  func confirm(_ lines: [Unicode.Scalar]) -> Bool {
    lines.count >= Self.certain && names.contains { $0.key.firstIndex(of: lines) != nil }
  }
}

extension Array where Element == Unicode.Scalar {
  fileprivate func ends(with other: [Unicode.Scalar]) -> Bool {
    count >= other.count && self[(count - other.count)...].elementsEqual(other)
  }

  /// The index at which another array begins, the first of several.
  func firstIndex(of other: [Unicode.Scalar]) -> Int? {
    guard let first = other.first, count >= other.count else { return nil }
    for start in 0...count - other.count
    where self[start] == first && self[start..<start + other.count].elementsEqual(other) {
      return start
    }
    return nil
  }
}
