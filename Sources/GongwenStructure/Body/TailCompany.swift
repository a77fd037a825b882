import GongwenLanguage
import GongwenModel

/// How the other items of a list than the last are made: if none of them has a second paragraph, one behind the last is
/// probably not its own.
struct TailCompany {
  /// The cost that this adds of lifting a paragraph out of the last item.
  let cost: Int
  /// Whether the last item and all others are names without a text: then a note behind the last one is no text of it.
  private(set) var areNames = false

  /// The fewest other items that show how items are made.
  private static let fewest = 2
  /// None of several items, each a paragraph with its number, has another one.
  private static let paragraphs = -4
  /// None of several items with a heading on a line of its own has a second one.
  private static let headed = -1
  /// Other items have several paragraphs too.
  private static let several = 2
  /// The paragraph would be the only text below a heading.
  private static let only = 40
  /// The item is an article, which has several 款.
  private static let article = 40

  /// Reads the last of some units, and a number of paragraphs at its end that may not be its own.
  init(of units: [Unit], tail: Int) {
    guard let last = units.last, case .section(let marker, _) = last.kind else {
      cost = Self.only
      return
    }
    if marker.scheme == .article || marker.scheme == .box || marker.scheme == .appendix {
      cost = Self.article
      return
    }
    let isHeaded = Self.isHeaded(last)
    let others = units.dropLast().filter { unit in
      if case .section(let other, _) = unit.kind { other.scheme == marker.scheme } else { false }
    }
    guard !isHeaded || last.children.count > tail else {
      cost = Self.only
      areNames = !others.isEmpty && others.allSatisfy { Self.isHeaded($0) && $0.children.isEmpty }
      return
    }
    if others.contains(where: { Self.paragraphs(of: $0) > 1 }) {
      cost = Self.several
    } else if others.count >= Self.fewest {
      cost = isHeaded ? Self.headed : Self.paragraphs
    } else {
      cost = others.isEmpty ? 0 : Self.headed
    }
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
