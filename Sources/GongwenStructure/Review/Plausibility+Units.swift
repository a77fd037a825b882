import GongwenLanguage
import GongwenModel
import GongwenText

/// Checks of the headings of units, and of units next to each other.
extension Plausibility {
  /// The longest heading, in Chinese characters: two printed lines of 28 (GB/T 9704-2012, 5.2.3), give or take a few.
  static let longestHeading = 60
  /// The least number of units with text for each one that has only a heading, which is reported then.
  static let fullForEach = 1
  /// The least number of units without a heading for each one with one, which is reported then.
  static let plainForEach = 3
  /// The fewest units with text, or without a heading, by which another one is judged.
  static let fewestSisters = 2

  /// Units whose headings are more or less than one, and units without text among units with text.
  mutating func reviewUnits(_ nodes: inout [Node]) {
    for index in nodes.indices {
      guard case .section(_, let marker, let heading) = nodes[index].content else { continue }
      if let heading { reviewHeading(heading.scalars, marker, &nodes[index]) }
      reviewChapter(marker, &nodes[index])
    }
    reviewSisters(&nodes)
  }

  /// Units that are made otherwise than most of their list.
  private mutating func reviewSisters(_ nodes: inout [Node]) {
    let units = nodes.count { node in
      if case .section(_, _?, _) = node.content { true } else { false }
    }
    guard units > Self.fewestSisters else { return }
    var plain: [Scheme: Int] = [:]
    var headed: [Scheme: [Int]] = [:]
    var full: [Scheme: Int] = [:]
    var empty: [Scheme: [Int]] = [:]
    for index in nodes.indices {
      guard case .section(_, let marker?, let heading) = nodes[index].content else { continue }
      if heading == nil {
        plain[marker.scheme, default: 0] += 1
      } else {
        headed[marker.scheme, default: []].append(index)
      }
      if nodes[index].children.isEmpty {
        empty[marker.scheme, default: []].append(index)
      } else {
        full[marker.scheme, default: 0] += 1
      }
    }
    let named = headed.filter { scheme, own in
      scheme != .article && plain[scheme, default: 0] >= own.count * Self.plainForEach
    }
    for index in named.values.joined().sorted() {
      tell(
        code: "headings-differ", .info, "a unit with a heading among units without one",
        &nodes[index])
    }
    let bare = empty.filter { scheme, own in
      let others = full[scheme, default: 0]
      return others >= Self.fewestSisters && others > own.count * Self.fullForEach
    }
    for index in bare.values.joined().sorted() {
      tell(
        code: "unit-implausible", .info, "a unit has no text, and most units of its list have",
        &nodes[index])
    }
  }

  /// Text between the heading of a chapter and its first article: laws have none. A sentence at the start of the first chapter
  /// is information.
  private mutating func reviewChapter(_ marker: Marker?, _ node: inout Node) {
    guard let marker, Self.names.contains(marker.scheme), node.children.count > 1,
      case .element(.paragraph, let text) = node.children[0].content,
      node.children.contains(where: { child in
        if case .section(_, let own?, _) = child.content { own.scheme == .article } else { false }
      })
    else { return }
    // 根据…，制定本章程。: statutes of bodies and contracts have the act that they rest on above their first article.
    let isPreamble = marker.ordinal == 1 && ParagraphSigns.endsWithStop(text.scalars)
    tell(
      code: "unit-implausible", isPreamble ? .info : .warning,
      "text is above the first article of a chapter: it may be another unit's", &node.children[0])
  }

  /// Words of a heading that are more or less than one.
  private mutating func reviewHeading(
    _ heading: [Unicode.Scalar], _ marker: Marker?, _ node: inout Node
  ) {
    guard let fault = faultOfHeading(heading, marker) else { return }
    tell(
      code: "heading-implausible", .warning,
      "a heading may be cut, or have words that are not its own: \(fault)", &node)
  }

  private func faultOfHeading(_ heading: [Unicode.Scalar], _ marker: Marker?) -> String? {
    guard let first = heading.first, let last = heading.last else { return nil }
    if Marks.neverFirst.contains(first) { return "it begins with a mark" }
    let endsOpen =
      heading.count > Self.shortestJoined && Self.joints.end(heading[...])
      && !ElementWords.wholeWords.end(heading[...])
    if endsOpen || Self.neverLast.contains(last) { return "it ends inside of a phrase" }
    let ideographs = heading.count { UnicodeClass.isHan($0) }
    if ideographs > Self.longestHeading { return "it has \(ideographs) Chinese characters" }
    if heading.dropLast().contains("。"), !heading.contains("“"), !heading.contains("《") {
      return "a sentence ends in it"
    }
    if let marker, let ordinal = marker.ordinal, marker.insert == nil,
      Self.names.contains(marker.scheme),
      heading.indices.dropFirst().contains(where: {
        heading[$0] == "第" && begins(heading[$0...], marker.scheme, ordinal + 1)
      })
    {
      return "the number of the next unit is in it"
    }
    return nil
  }

  /// Marks and words that need others behind them. 行为, 应对 and the like end headings.
  private static let neverLast: ScalarTable = "，、“（《"
  private static let joints: PhraseEndings = ["与", "以及", "关于", "及", "和", "或者", "與"]
  /// The fewest characters of a heading behind which such a word may not be its last: 共和, 温和.
  private static let shortestJoined = 4
  /// Schemes whose numbers are words that a heading of the next unit alone begins with.
  private static let names: Set<Scheme> = [.part, .subpart, .chapter, .division]

  // MARK: Text behind the closing

  /// Text behind the date and the signature that close a text: it may be an element, or no text of the document.
  mutating func reviewRest(_ nodes: inout [Node]) {
    var hasText = false
    var (isSigned, isDated) = (false, false)
    for index in nodes.indices {
      switch nodes[index].content {
      case .section, .table: hasText = true
      case .element(.signature, _): isSigned = hasText
      case .element(.date, _): isDated = isSigned
      case .element(.paragraph, let text):
        hasText = true
        guard isDated, !Self.isContact(text.scalars) else { continue }
        tell(
          code: "uncertain-element", .info,
          "text behind the closing may be an element, or no text of the document", &nodes[index])
        return
      default: break
      }
    }
  }

  /// 联系人：…: what a letter has behind its closing.
  private static func isContact(_ text: [Unicode.Scalar]) -> Bool {
    OfficialWords.contacts.firstPrefix(of: text.drop { $0 == "（" || $0 == "(" }) != nil
  }

  // MARK: Lists that are announced

  /// Lists whose units are more or fewer than the sentence above them announces: 下列三类：.
  mutating func reviewCounts(_ nodes: inout [Node]) {
    for index in nodes.indices.dropLast() {
      guard case .element(.paragraph, let text) = nodes[index].content,
        let count = Self.announced(by: text.scalars[...]),
        case .section(_, let first?, _) = nodes[index + 1].content, first.ordinal == 1
      else { continue }
      let own = nodes[(index + 1)...].prefix { node in
        if case .section(_, let marker?, _) = node.content {
          marker.scheme == first.scheme
        } else {
          false
        }
      }
      guard own.count != count, own.reduce(0, { $0 + Self.units(in: $1) }) != count else {
        continue
      }
      tell(
        code: "list-differs", .warning,
        "the sentence announces \(count) units, and \(own.count) follow", &nodes[index])
    }
  }

  /// The numbered units right below a unit: 以下六件实事：, and groups with three of them each.
  private static func units(in node: Node) -> Int {
    node.children.count { child in
      if case .section(_, _?, _) = child.content { true } else { false }
    }
  }

  /// The number of units that a sentence announces: 以下五个方面：, 下列三类：, 如下两项：.
  static func announced(by text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let last = text.last, last == "：" || last == ":" else { return nil }
    let clause = text.suffix(reachOfCount)
    guard
      let place = clause.indices.last(where: {
        ElementWords.following.firstPrefix(of: clause[$0...]) != nil
      })
    else { return nil }
    let behind = clause[(place + 2)...]
    guard let number = ChineseNumeral.read(behind), number.value > 1,
      measures.firstPrefix(of: behind.dropFirst(number.length)) != nil,
      !behind.contains(where: { $0 == "，" || $0 == "。" || $0 == "；" })
    else { return nil }
    return number.value
  }

  /// The characters of the end of a sentence in which it announces a list.
  private static let reachOfCount = 24
  private static let measures: PhraseIndex = [
    "个", "件", "大类", "方面", "条", "点", "种", "类", "款", "項", "項目", "项", "類",
  ]
}
