import GongwenJSON
import GongwenModel

/// Proves the boxes of one text against the boxes of its characters on the pages, read afresh.
///
/// Each character that is printed must be in a box of its page whose characters of the text include it, each box must be
/// the one around its characters, and its characters of the text must be those that are in it. How characters are
/// grouped into lines is not checked: that is the pipeline's judgement.
struct BoxCheck {
  /// The boxes of the source's characters, by their places in the source's text.
  private let glyphs: [GlyphBoxes.Glyph]
  private var boxes: [Written]
  /// Whether each character of the text is in a box: those that print nothing are in none.
  private var isPlaced: [Bool]
  private var last = 0
  /// How many boxes may still be looked through for characters that are in neither the box of the one before nor the next.
  private var patience: Int

  /// How often each box may be examined so. Boxes follow the runs: only edits and lines in disorder leave their order.
  private static let looks = 16

  /// A box as a document has it, and what is found in it.
  private struct Written {
    let page: Int
    let box: GlyphBoxes.Glyph
    let text: Range<Int>
    var found: GlyphBoxes.Glyph?
    var foundText: Range<Int>?
    /// The box around characters that are in this one and were looked for in the one before: two boxes of one text may
    /// overlap, and then either may be theirs.
    var shared: GlyphBoxes.Glyph?

    /// Reads a box; nil if it is not of the form of the contract.
    init?(_ value: JSONValue) {
      let numbers = (value.asArray ?? []).compactMap(\.asInt)
      let edges = numbers.dropFirst().prefix(4).compactMap(Int32.init(exactly:))
      guard numbers.count == 7, edges.count == 4, numbers[5] <= numbers[6] else { return nil }
      page = numbers[0]
      box = GlyphBoxes.Glyph(x0: edges[0], y0: edges[1], x1: edges[2], y1: edges[3])
      text = numbers[5]..<numbers[6]
    }

    func contains(_ glyph: GlyphBoxes.Glyph) -> Bool {
      box.x0 <= glyph.x0 && box.y0 <= glyph.y0 && glyph.x1 <= box.x1 && glyph.y1 <= box.y1
    }

    mutating func add(_ glyph: GlyphBoxes.Glyph, _ part: Range<Int>) {
      found = GlyphBoxes.union([found, glyph].compactMap(\.self))
      let own = foundText ?? part
      foundText =
        min(own.lowerBound, part.lowerBound)..<max(own.upperBound, part.upperBound)
    }
  }

  /// Reads the boxes of a text of `count` characters; nil where one is not of the form of the contract, or of characters
  /// that the text does not have.
  init?(_ origin: JSONValue, ofTextOf count: Int, _ glyphs: [GlyphBoxes.Glyph]) {
    let values = origin["boxes"]?.asArray ?? []
    boxes = values.compactMap(Written.init)
    guard boxes.count == values.count,
      boxes.allSatisfy({ 0 <= $0.text.lowerBound && $0.text.upperBound <= count })
    else { return nil }
    self.glyphs = glyphs
    isPlaced = Array(repeating: false, count: count)
    patience = Self.looks * boxes.count
  }

  /// Looks for the characters of a run in the boxes; gives the place in the source of the first that is in none.
  mutating func add(_ run: Run, _ characters: Range<Int>) -> Int? {
    guard let page = run.address.page else { return nil }
    var hasBegun = false
    for index in characters where !glyphs[index].isEmpty {
      let part: Range<Int>
      if run.rule == nil {
        let place = run.text.lowerBound + index - characters.lowerBound
        part = place..<place + 1
      } else {
        // The new form of an edit is in the box where the old one begins.
        part = hasBegun ? run.text.upperBound..<run.text.upperBound : run.text
      }
      guard let number = box(for: glyphs[index], of: part, on: page, isEdit: run.rule != nil)
      else { return index }
      boxes[number].add(glyphs[index], part)
      for other in [number + 1, number - 1] where boxes.indices.contains(other) {
        share(glyphs[index], part, with: other, on: page, isEdit: run.rule != nil)
      }
      for place in part where place < isPlaced.count { isPlaced[place] = true }
      hasBegun = true
      last = number
    }
    return nil
  }

  /// The first box, from 0, that is not the one around its characters; nil if all are.
  func wrongBox() -> Int? {
    // How many characters before each place are in a box.
    var placed = [0]
    placed.reserveCapacity(isPlaced.count + 1)
    for place in isPlaced { placed.append(placed[placed.count - 1] + (place ? 1 : 0)) }
    return boxes.indices.first { number in
      let box = boxes[number]
      guard GlyphBoxes.union([box.found, box.shared].compactMap(\.self)) == box.box else {
        return true
      }
      guard let own = box.foundText else { return !box.text.isEmpty }
      // Blanks at the edges belong to the box or not.
      let isWider = box.text.lowerBound <= own.lowerBound && own.upperBound <= box.text.upperBound
      return !isWider || placed[own.lowerBound] != placed[box.text.lowerBound]
        || placed[box.text.upperBound] != placed[own.upperBound]
    }
  }

  /// Notes that a character is in a second box.
  private mutating func share(
    _ glyph: GlyphBoxes.Glyph, _ part: Range<Int>, with number: Int, on page: Int, isEdit: Bool
  ) {
    guard isBox(number, of: glyph, part, page, isEdit) else { return }
    boxes[number].shared = GlyphBoxes.union([boxes[number].shared, glyph].compactMap(\.self))
  }

  private mutating func box(
    for glyph: GlyphBoxes.Glyph, of part: Range<Int>, on page: Int, isEdit: Bool
  ) -> Int? {
    // The box of an edit's own characters comes before one that only ends or begins at them: a raised mark is printed
    // inside the box of the words before it.
    if isEdit, !part.isEmpty {
      for number in [last, last + 1] where number < boxes.count {
        if isBox(number, of: glyph, part, page, false) { return number }
      }
    }
    for number in [last, last + 1] where number < boxes.count {
      if isBox(number, of: glyph, part, page, isEdit) { return number }
    }
    for number in boxes.indices {
      patience -= 1
      if patience < 0 { return nil }
      if isBox(number, of: glyph, part, page, isEdit) { return number }
    }
    return nil
  }

  private func isBox(
    _ number: Int, of glyph: GlyphBoxes.Glyph, _ part: Range<Int>, _ page: Int, _ isEdit: Bool
  ) -> Bool {
    let written = boxes[number]
    let touches =
      isEdit
      ? written.text.lowerBound <= part.upperBound && part.lowerBound <= written.text.upperBound
      : written.text.contains(part.lowerBound)
    return written.page == page && touches && written.contains(glyph)
  }
}
