import GongwenLanguage
import GongwenModel
import GongwenText

/// Page numbers right before a numbered unit (8第六条), where a dump lost the break between two pages.
///
/// The unit must be the one that is missing: its number is the next one of its kind, and the numbers before such units
/// rise. Each becomes a block of its own.
struct GluedPageNumbers {
  /// The most digits of a page number.
  private static let mostDigits = 3
  /// The most numbers from a page number to the next one: pages that begin inside a paragraph have theirs elsewhere.
  private static let mostPages = 20

  private let grammar = MarkerGrammar()

  /// Parts page numbers from the units behind them.
  func part(_ document: inout RawDocument) {
    // Most texts have none, and need no list of their units.
    guard document.blocks.indices.contains(where: { mayBeGlued($0, in: document) }) else { return }
    var last: [Scheme: Int] = [:]
    var page = 0
    // The lengths of the page numbers, by their blocks.
    var lengths: [Int: Int] = [:]
    for index in document.blocks.indices {
      guard document.blocks[index].furniture == nil, document.blocks[index].evidence.cell == nil,
        document.blocks[index].lines.isEmpty
      else { continue }
      let text = document.scalars[document.blocks[index].range]
      if let length = glued(
        text, last, above: page, before: document.blocks[(index + 1)...], document.scalars)
      {
        page = ChineseNumeral.readDigits(text)?.value ?? page
        lengths[index] = length
        note(text.dropFirst(length), in: &last)
      } else {
        note(text, in: &last)
      }
    }
    if lengths.isEmpty { return }
    document.blocks = document.blocks.enumerated().flatMap { index, block in
      lengths[index].map { parted(block, at: block.range.lowerBound + $0) } ?? [block]
    }
  }

  /// Whether a block begins with digits and a unit behind them.
  private func mayBeGlued(_ index: Int, in document: RawDocument) -> Bool {
    let text = document.scalars[document.blocks[index].range]
    guard let number = ChineseNumeral.readDigits(text), number.length <= Self.mostDigits,
      let marker = grammar.candidates(text.dropFirst(number.length)).first
    else { return false }
    return marker.isCertain && Self.isCounted(marker)
  }

  /// The number of digits before a unit that is missing otherwise; nil where there are none.
  private func glued(
    _ text: ArraySlice<Unicode.Scalar>, _ last: [Scheme: Int], above page: Int,
    before rest: ArraySlice<Block>, _ scalars: [Unicode.Scalar]
  ) -> Int? {
    guard let number = ChineseNumeral.readDigits(text), number.length <= Self.mostDigits,
      number.value > page, page == 0 || number.value <= page + Self.mostPages,
      let marker = grammar.candidates(text.dropFirst(number.length)).first, marker.isCertain,
      Self.isCounted(marker), let ordinal = marker.ordinal
    else { return nil }
    if ordinal == 1 {
      return last[marker.scheme] != 1 && next(marker.scheme, in: rest, scalars) == 2
        ? number.length : nil
    }
    return last[marker.scheme] == ordinal - 1 ? number.length : nil
  }

  /// The number of the next unit of a scheme; nil if there is none.
  private func next(
    _ scheme: Scheme, in blocks: ArraySlice<Block>, _ scalars: [Unicode.Scalar]
  ) -> Int? {
    for block in blocks.prefix(Self.reach) where block.furniture == nil {
      let text = scalars[block.range]
      let digits = ChineseNumeral.readDigits(text)?.length ?? 0
      // The next unit may have a page number before it too.
      for start in digits > 0 ? [0, digits] : [0] {
        guard let marker = grammar.candidates(text.dropFirst(start)).first, marker.isCertain,
          marker.scheme == scheme
        else { continue }
        return marker.ordinal
      }
    }
    return nil
  }

  /// The lines behind a first unit in which the second one is looked for.
  private static let reach = 200

  private func note(_ text: ArraySlice<Unicode.Scalar>, in last: inout [Scheme: Int]) {
    // Most other units begin with a bracket or a digit.
    guard let first = text.first, first != "（", first != "(",
      ChineseNumeral.arabicDigit(first) == nil, let marker = grammar.candidates(text).first,
      marker.isCertain, Self.isCounted(marker)
    else { return }
    last[marker.scheme] = marker.ordinal
  }

  /// Units whose numbers have no digits in front: 第六条, 第二章, 三、.
  private static func isCounted(_ marker: MarkerCandidate) -> Bool {
    switch marker.scheme {
    case .part, .subpart, .chapter, .division, .article, .chineseComma: true
    default: false
    }
  }

  private func parted(_ block: Block, at place: Int) -> [Block] {
    var number = block
    number.range = block.range.lowerBound..<place
    number.furniture = .pageNumber
    var unit = block
    unit.range = place..<block.range.upperBound
    // The page number begins a page: the unit is no continuation.
    unit.evidence.width = 0
    return [number, unit]
  }
}
