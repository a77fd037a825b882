import GongwenLanguage
import GongwenModel
import GongwenText

/// Paragraphs at the end of a text about the whole document, and not of its last item: 本决定自…起施行。, 以上通知，请认真执行。,
/// who answers questions, thanks. ``TailCosts`` decides, from the lowest item upwards.
struct DocumentTails {
  /// The lines of the document.
  let lines: [Line]

  /// The most paragraphs that may close a text behind its items.
  private static let most = 8
  /// The cost from which a paragraph is lifted, and one more paragraph: a weak sign does not move text.
  private static let enough = -2

  /// Lifts such paragraphs out of the last of some units.
  func lift(_ units: [Unit]) -> [Unit] {
    guard var last = units.last, case .section = last.kind else { return units }
    let tail = take(from: &last, of: units)
    return units.dropLast() + [last] + tail
  }

  /// Takes the paragraphs out of the last of some units that are not its own.
  private func take(from unit: inout Unit, of units: [Unit]) -> [Unit] {
    if let last = unit.children.last, case .section = last.kind {
      var inner = last
      let tail = take(from: &inner, of: unit.children)
      unit.children[unit.children.count - 1] = inner
      unit.children += tail
    }
    var siblings = units
    siblings[siblings.count - 1] = unit
    let candidates = unit.children.reversed().prefix { child in
      switch child.kind {
      case .paragraph, .item: true
      default: false
      }
    }.prefix(Self.most).count
    var (sum, least, taken) = (0, 0, 0)
    for count in 0..<candidates {
      sum += cost(of: unit.children.count - 1 - count, tail: count + 1, in: unit, siblings)
      if sum <= least + Self.enough { (least, taken) = (sum, count + 1) }
    }
    let tail = Array(unit.children.suffix(taken))
    unit.children.removeLast(taken)
    return tail
  }

  private func cost(of child: Int, tail: Int, in unit: Unit, _ siblings: [Unit]) -> Int {
    // An item goes with the paragraph above it, which opens its list.
    guard case .paragraph = unit.children[child].kind else { return 0 }
    let text = unit.children[child].text
    // 注：1.…, 2.…: the rest of a note goes with its beginning.
    if unit.children[..<child].contains(where: Self.isNote) { return 0 }
    let company = TailCompany(of: siblings, tail: tail)
    let above = child > 0 ? unit.children[child - 1].content : unit.content
    let terms = TailCosts.terms(
      of: text.scalars[...], below: unit.content, above: above, company: company,
      isApart: isApart(unit.children[child], in: unit),
      isBehindUnits: isBehindUnits(unit.children.dropLast(tail)))
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
