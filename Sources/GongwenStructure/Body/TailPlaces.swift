import GongwenLanguage
import GongwenModel
import GongwenText

/// Decides to which unit the paragraphs behind a list belong: to its last item, or to the unit around the list (以上各项措施…,
/// behind the last item of a text also 本决定自…起施行。, thanks, who answers questions). ``TailCosts`` weighs the signs, from
/// the lowest item upwards.
struct TailPlaces {
  /// A paragraph that may as well be on the other side of the end of its list.
  struct Doubt {
    /// The place where it begins, as a canonical offset.
    var start: Int
    /// Whether it was taken out of the last item.
    var isLifted: Bool
    /// How much dearer the other place would be, in points.
    var margin: Int
  }

  /// The lines of the document.
  let lines: [Line]
  /// The paragraphs whose places are near each other.
  private(set) var doubts: [Doubt] = []

  /// Starts with the lines of a document.
  init(lines: [Line]) { self.lines = lines }

  /// The most paragraphs that may follow a list.
  private static let most = 8
  /// The cost from which a paragraph is lifted, and one more paragraph: a weak sign does not move text.
  private static let enough = -2
  /// The cost of parting a label from the one of its series above it (补贴对象：… and 补贴期限：…).
  private static let ofSeries = 12
  /// The greatest margin that is a doubt, in points: that of ``CertaintyScale/told``.
  private static let near = 2

  /// Puts the paragraphs behind the lists of a text where they belong.
  mutating func place(_ units: [Unit]) -> [Unit] {
    place(units, in: nil, isEnd: true, around: [])
  }

  /// - Parameters:
  ///   - unit: the unit that contains them.
  ///   - isEnd: whether the last unit is the last of the text.
  ///   - around: the numbers of items of the lists around that end here as well, the nearest first.
  private mutating func place(
    _ units: [Unit], in unit: Unit?, isEnd: Bool, around: [Int]
  ) -> [Unit] {
    // Only what is below a unit is moved.
    guard units.contains(where: { !$0.children.isEmpty }) else { return units }
    var units = units
    var result: [Unit] = []
    result.reserveCapacity(units.count)
    for index in units.indices {
      let isLast = isEnd && index == units.count - 1
      guard case .section = units[index].kind, !units[index].children.isEmpty else {
        if case .heading = units[index].kind {
          units[index].children = place(
            units[index].children, in: units[index], isEnd: isLast, around: [])
        }
        result.append(units[index])
        continue
      }
      let list = TailList.range(endingAt: index, of: units)
      units[index].children = place(
        units[index].children, in: units[index], isEnd: isLast,
        around: list.map { [$0.count] + around } ?? [])
      var tail: [Unit] = []
      if let list, isLast || list.count > 1, let last = units[index].children.last,
        case .paragraph = last.kind
      {
        let company = isLast ? 0..<units.count : list
        tail = take(
          TailList(
            units[list], company: units[company], isInside: !isLast,
            in: unit, above: units[..<list.lowerBound].last, around: around))
        units[index].children.removeLast(tail.count)
      }
      result.append(units[index])
      result += tail
    }
    return result
  }

  /// The paragraphs of the last item of a list that are not its own.
  private mutating func take(_ list: TailList) -> [Unit] {
    let unit = list.last
    let candidates = unit.children.reversed().prefix { child in
      switch child.kind {
      case .paragraph, .item: true
      default: false
      }
    }.prefix(Self.most).count
    var (sum, least, taken) = (0, 0, 0)
    var nearest: (sum: Int, count: Int)?
    for count in 1...max(1, candidates) where candidates > 0 {
      sum += cost(of: unit.children.count - count, tail: count, in: list)
      if sum <= least + Self.enough { (least, taken) = (sum, count) }
      if sum < nearest?.sum ?? .max { nearest = (sum, count) }
    }
    if taken > 0 {
      note(unit.children[unit.children.count - taken], isLifted: true, Self.enough - least + 1)
    } else if let nearest {
      note(
        unit.children[unit.children.count - nearest.count], isLifted: false,
        nearest.sum - Self.enough)
    }
    return Array(unit.children.suffix(taken))
  }

  private mutating func note(_ unit: Unit, isLifted: Bool, _ margin: Int) {
    guard margin <= Self.near, let start = unit.text.canonicalStart(of: 0..<1)?.lowerBound else {
      return
    }
    // It may be lifted out of more than one unit.
    doubts.removeAll { $0.start == start }
    doubts.append(Doubt(start: start, isLifted: isLifted, margin: margin))
  }

  private func cost(of child: Int, tail: Int, in list: TailList) -> Int {
    let unit = list.last
    // An item goes with the paragraph above it, which opens its list.
    guard case .paragraph = unit.children[child].kind else { return 0 }
    // 注：1.…, 2.…: the rest of a note goes with its beginning.
    if unit.children[..<child].contains(where: Self.isNote) { return 0 }
    let text = unit.children[child].text.scalars[...]
    let above = child > 0 ? unit.children[child - 1].content : unit.content
    if LabelSeries.continues(unit.children[child].content, behind: above) { return Self.ofSeries }
    let company = TailCompany(of: list.company, tail: tail, isInside: list.isInside)
    let isApart = isApart(unit.children[child], in: unit)
    var terms =
      list.isInside
      ? TailCosts.inside(isApart: isApart, company: company)
      : TailCosts.terms(
        of: text, below: unit.content, above: above, company: company, isApart: isApart,
        isBehindUnits: isBehindUnits(unit.children.dropLast(tail)))
    // The names above a line of （签字）.
    if !list.isInside, child + 1 < unit.children.count, !ClosingWords.isSigned(text),
      ClosingWords.isSigned(unit.children[child + 1].text.scalars[...]),
      ClosingWords.mayBeNames(text)
    {
      terms.append(TailCosts.Term(name: "names of those who sign", cost: TailCosts.signing))
    }
    terms += TailCosts.listTerms(of: text, above: above, tail: tail, company: company, in: list)
    return terms.reduce(0) { $0 + $1.cost }
  }

  private static func isNote(_ unit: Unit) -> Bool {
    if case .paragraph = unit.kind { CaptionShape.isNote(unit.text.scalars) } else { false }
  }

  private func isBehindUnits(_ children: ArraySlice<Unit>) -> Bool {
    !children.isEmpty
      && children.allSatisfy { if case .section = $0.kind { true } else { false } }
  }

  /// Whether blank lines are above a paragraph and above no other one of the unit.
  private func isApart(_ paragraph: Unit, in unit: Unit) -> Bool {
    guard let line = line(of: paragraph), line.evidence.blankLinesBefore > 0 else { return false }
    guard let own = self.line(of: unit) else { return false }
    let paragraphs = unit.children.filter { if case .paragraph = $0.kind { true } else { false } }
    return own.evidence.blankLinesBefore == 0
      || paragraphs.dropLast().contains {
        self.line(of: $0)?.evidence.blankLinesBefore == 0
      }
  }

  /// The line that a unit begins with; binary search.
  private func line(of unit: Unit) -> Line? {
    guard let start = unit.text.canonicalStart(of: 0..<1)?.lowerBound else { return nil }
    let place = lines.partitioningIndex { $0.range.upperBound > start }
    return place < lines.count && lines[place].range.contains(start) ? lines[place] : nil
  }
}
