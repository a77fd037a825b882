import GongwenLanguage
import GongwenModel

/// How the other items of a list than the last are made: if none of them has a second paragraph, one behind the last is
/// probably not its own.
struct TailCompany {
  /// The cost that this adds of lifting a paragraph out of the last item.
  let cost: Int
  /// Whether all items are short and none of the others has a second paragraph.
  let isShort: Bool
  /// Whether the last item and all others are names without a text: then a note behind the last one is no text of it.
  private(set) var areNames = false

  /// The fewest other items that show how items are made.
  private static let fewest = 2
  /// None of several items, each a paragraph with its number, has another one.
  private static let paragraphs = -4
  /// None of several items with a heading on a line of its own has a second one.
  private static let headed = -1
  /// The same inside a text, where the items are longer: each might have more to say than fits in a paragraph.
  private static let long = -1
  /// The longest item that has nothing more to say, in characters: two printed lines.
  private static let longestItem = 60
  /// Other items have several paragraphs too; inside a text, where no closing is expected, this shows more.
  private static let several = 2
  private static let severalInside = 4
  /// The paragraph would be the only text below a heading.
  private static let only = 40
  /// The item is an article, which has several 款.
  private static let article = 40

  /// Reads the last of some units, and a number of paragraphs at its end that may not be its own.
  ///
  /// - Parameter isInside: whether more of the text follows.
  init(of units: [Unit], tail: Int, isInside: Bool = false) {
    guard let last = units.last, case .section(let marker, _) = last.kind else {
      (cost, isShort) = (Self.only, false)
      return
    }
    let isHeaded = Self.isHeaded(last)
    let isOnly = isHeaded && last.children.count <= tail
    if marker.scheme == .article || marker.scheme == .box || marker.scheme == .appendix {
      (cost, isShort) = (Self.article + (isOnly ? Self.only : 0), false)
      return
    }
    let others = units.dropLast().filter { $0.kind.scheme == marker.scheme }
    // Where no other item has a text below its name, or all are clauses of one sentence, the last one has none either.
    let areBare = !others.isEmpty && others.allSatisfy { $0.children.isEmpty && Self.isBare($0) }
    areNames = areBare && others.allSatisfy(Self.isHeaded)
    if isHeaded, areBare, last.children.allSatisfy(Self.isParagraph),
      others.count >= Self.fewest || others.allSatisfy(Self.endsClause)
    {
      isShort = (others + [last]).allSatisfy { $0.content.count <= Self.longestItem }
      cost = Self.paragraphs
      return
    }
    guard !isOnly else {
      (cost, isShort) = (Self.only, false)
      return
    }
    if others.contains(where: { Self.paragraphs(of: $0) > 1 }) {
      (cost, isShort) = (isInside ? Self.severalInside : Self.several, false)
      return
    }
    isShort = !others.isEmpty && (others + [last]).allSatisfy(Self.isShort)
    if others.count < Self.fewest {
      cost = others.isEmpty ? 0 : Self.headed
    } else if isHeaded {
      cost = Self.headed
    } else {
      cost = isInside && !isShort ? Self.long : Self.paragraphs
    }
  }

  /// Whether an item is a short paragraph with its number.
  private static func isShort(_ unit: Unit) -> Bool {
    unit.content.count <= longestItem && !isHeaded(unit)
      && unit.children.allSatisfy { if case .section = $0.kind { false } else { true } }
  }

  private static func isParagraph(_ unit: Unit) -> Bool {
    if case .paragraph = unit.kind { true } else { false }
  }

  /// Whether an item is a name, or a clause of the sentence that its list is.
  private static func isBare(_ unit: Unit) -> Bool { isHeaded(unit) || endsClause(unit) }

  private static func endsClause(_ unit: Unit) -> Bool {
    unit.content.last == "；" || unit.content.last == ";"
  }

  /// Whether only a name is behind the number.
  private static func isHeaded(_ unit: Unit) -> Bool {
    switch HeadingForm(of: unit.content) {
    case .name, .opener, .empty: true
    case .sentence: unit.children.contains { if case .section = $0.kind { true } else { false } }
    case .runIn, .quoted, .prose: false
    }
  }

  /// The paragraphs of an item, or behind the items below it.
  private static func paragraphs(of unit: Unit) -> Int {
    let own = unit.children.reversed().prefix { child in
      if case .paragraph = child.kind { true } else { false }
    }.count
    if own < unit.children.count { return own + 1 }
    return isHeaded(unit) ? own : own + 1
  }
}
